// The version in package.json is that of the manifest, the lock file and the OpenAPI document.
import { readFileSync } from 'node:fs';
import openApi from '../../docs/openapi.json';
import { version } from '../../package.json';

it('is that of the lock file and the OpenAPI document', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as unknown;
  expect(lock).toMatchObject({ version, packages: { '': { version } } });
  expect(openApi.info.version).toBe(version);
});

it('is that of the manifest, with a fourth number', () => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  expect(manifest.match(/<Version>.*<\/Version>/g)).toEqual([`<Version>${version}.0</Version>`]);
});
