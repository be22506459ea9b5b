// npm run outlook: the pane in an emulated Outlook on the web.
import { runAsCommand } from './command.mjs';
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

runAsCommand(import.meta.url, async () => {
  endWithNpm();
  const first = portFrom(process.env.PORT ?? '3100', 'npm run outlook');
  const ports = [first, first + 1, first + 2];
  await setUp();
  for (const port of ports) await checkFree(port, 'npm run outlook');
  const { serveOutlook } = await import('./outlook-server.mjs'); // its packages may have just been installed
  console.log(explanation(await serveOutlook(ports)));
});
