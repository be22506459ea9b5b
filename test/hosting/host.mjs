// Runs the command of hosting for each message, because it takes longer to start Node than to write the files.
import { format } from 'node:util';
import { asProblem } from '../../scripts/command.mjs';
import { host } from '../../scripts/hosting.mjs';

let lines = [];
console.log = () => undefined;
console.warn = console.error = (...parts) => void lines.push(format(...parts));

process.on('message', async ({ args, environment }) => {
  lines = [];
  let status = 0;
  let output = [];
  try {
    output = await host(args, environment);
  } catch (error) {
    console.error(asProblem(error));
    status = 1;
  }
  process.send({ status, output, message: lines.join('\n') });
});
