// What the unified manifest has of parts that manifest.xml may get.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../runScript';
import { inLast, without } from './edits';

const root = join(__dirname, '..', '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');

const icons = [25, 32, 48]
  .flatMap((size) => [1, 2, 3].map((scale) => `<bt:Image size="${size}" scale="${scale}" resid="Icon32" />`))
  .join('');
const mobile = `<MobileFormFactor>
  <ExtensionPoint xsi:type="MobileMessageReadCommandSurface">
    <Group id="phoneGroup">
      <Label resid="GroupLabel" />
      <Control xsi:type="MobileButton" id="phoneButton">
        <Label resid="ButtonLabel" />
        <Icon xsi:type="bt:MobileIconList">${icons}</Icon>
        <Action xsi:type="ShowTaskpane"><SourceLocation resid="PaneUrl" /></Action>
      </Control>
    </Group>
  </ExtensionPoint>
</MobileFormFactor>`;

test('a button on mobile devices is converted without placeholders', () => {
  const text = inLast('</Host>', `${mobile}</Host>`)(without('<MobileFormFactor>', '</MobileFormFactor>')(manifest));
  const script = `
    import { unifiedManifestIssues, appPackage } from './tools/manifest/unifiedManifest.mjs';
    import { strFromU8, unzipSync } from 'fflate';
    const text = ${JSON.stringify(text)};
    const { extensions } = JSON.parse(strFromU8(unzipSync(await appPackage(text))['manifest.json']));
    const tabs = extensions[0].ribbons.at(-1).tabs.map((tab) => Object.keys(tab));
    console.log(JSON.stringify({ issues: await unifiedManifestIssues(text), tabs }));`;
  const { stdout } = runScript(root, ['--input-type=module', '--eval', script]);
  expect(JSON.parse(stdout)).toEqual({ issues: [], tabs: [['builtInTabId', 'customMobileRibbonGroups']] });
});
