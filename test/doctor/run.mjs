// Runs the commands of hosting and doctor for each message. A process of its own, because Node reads the certificates of
// other authorities (NODE_EXTRA_CA_CERTS) when it starts.
import { diagnose } from '../../scripts/doctor.mjs';
import { host } from '../../scripts/hosting.mjs';

console.log = () => undefined;

process.on('message', async ({ command, args, environment, options }) => {
  try {
    if (command === 'hosting') process.send({ lines: await host(args, environment) });
    else process.send({ lines: (await diagnose(args, environment, options)).lines() });
  } catch (error) {
    process.send({ problem: error.message });
  }
});
