// Starts the built server, without building: node server.mjs --demo
import { createRequire } from 'node:module';

const { serve } = createRequire(import.meta.url)('../../build/server/serve.js');

await serve({
  environment: process.env,
  args: process.argv.slice(2),
  pane: {
    folder: 'dist',
    headersOf: () => ({ common: {}, files: [{ file: 'taskpane.html', type: 'text/html', headers: {} }] }),
  },
  print: (line) => console.error(line),
});
