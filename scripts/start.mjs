// npm start: serves the preview and, on Windows, adds the add-in to classic Outlook. --no-sideload: the preview only.
import { runAsCommand } from './command.mjs';
import { endWithNpm } from './parent.mjs';
import { checkFree, portFrom } from './port.mjs';
import { setUp } from './setup.mjs';
import { sideload } from './sideload.mjs';

runAsCommand(import.meta.url, async () => {
  endWithNpm();
  const port = portFrom(process.env.PORT);
  await setUp();
  await checkFree(port, 'npm start');
  const { servePreview } = await import('./preview-server.mjs'); // its packages may have just been installed
  await servePreview(port);
  if (!process.argv.includes('--no-sideload')) await sideload();
});
