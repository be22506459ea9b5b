// A certificate for localhost that nobody is asked to trust: made once, kept in build/.
import { generateCertificates } from 'office-addin-dev-certs';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Certificate = { cert: Buffer; key: Buffer };

const folder = join('build', 'outlook', 'certificate');

/** Two processes may come at once: who is second takes what is there. */
const make = async (): Promise<void> => {
  const own = `${folder}-${process.pid}`;
  await generateCertificates(join(own, 'ca.crt'), join(own, 'localhost.crt'), join(own, 'localhost.key'), 365);
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true });
  }
};

export const untrustedCertificate = async (): Promise<Certificate> => {
  if (!existsSync(folder)) await make();
  return { cert: readFileSync(join(folder, 'localhost.crt')), key: readFileSync(join(folder, 'localhost.key')) };
};
