// Runs the server's program from its sources: node run.mjs --demo. The pane is in the folder of PANE.
import { createJiti } from 'jiti';

const { serve } = await createJiti(import.meta.url).import('../../../src/server/serve/serve.ts');

const headersOf = () => ({ common: {}, files: [{ file: 'taskpane.html', type: 'text/html', headers: {} }] });

try {
  await serve({
    environment: process.env,
    args: process.argv.slice(2),
    pane: { folder: process.env.PANE, headersOf },
    print: (line) => console.error(line),
  });
} catch (error) {
  if (error.name !== 'StartProblem') throw error;
  console.error(error.message);
  process.exit(1);
}
