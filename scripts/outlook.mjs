// npm run outlook: the production build in an emulated Outlook on the web, with the unmodified office.js, to play with.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot, runAsCommand } from './command.mjs';
import { endWithNpm } from './parent.mjs';
import { checkFree, portFrom } from './port.mjs';
import { setUp } from './setup.mjs';

const explanation = ([page, ...others]) => `
The emulated Outlook: ${page}

It is served by https, as Outlook is, with the certificate that Microsoft's tools make for add-ins on this computer
("Developer CA for Microsoft Office Add-ins"). If you were asked whether to trust it: it is valid for localhost alone, its key
was made here and stays here, and "npx office-addin-dev-certs uninstall" takes it away again. Where it is not trusted, the
browser warns. Let it go on; if the pane stays empty or the CRM is not reached, do so once for their addresses too:
${others.join('\n')}
`;

/** In a process of its own: the check of the manifest keeps the one that it runs in off every network. */
const build = (officeJs) => {
  const webpack = join('node_modules', 'webpack', 'bin', 'webpack.js');
  const env = { ...process.env, OFFICE_JS_URL: officeJs };
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--env', 'outlook'], { env, stdio: 'inherit' });
};

runAsCommand(import.meta.url, async () => {
  endWithNpm();
  process.chdir(projectRoot);
  const first = portFrom(process.env.PORT ?? '3100', 'npm run outlook');
  const ports = [first, first + 1, first + 2];
  await setUp();
  for (const port of ports) await checkFree(port, 'npm run outlook');
  const officeJs = `https://localhost:${first}/office-js/office.js`;
  console.log('Building the pane ...');
  build(officeJs);
  const { certificate } = await import('./certificate.mjs');
  const { serve } = createRequire(import.meta.url)(join(projectRoot, 'build', 'outlook', 'server', 'serve.js'));
  const folder = join('build', 'outlook', 'pane');
  await serve({ certificate: await certificate(), ports, officeJs, build: folder });
  console.log(explanation(ports.map((port) => `https://localhost:${port}/`)));
});
