// A certificate for localhost that is not installed as trusted; created once, in build/.
import { generateCertificates } from 'office-addin-dev-certs';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export type Certificate = { cert: Buffer; key: Buffer };

const folder = join('build', 'outlook', 'certificate');

/** If two processes create one at the same time, the first wins. */
const create = async (): Promise<void> => {
  const own = `${folder}-${process.pid}`;
  await generateCertificates(join(own, 'ca.crt'), join(own, 'localhost.crt'), join(own, 'localhost.key'), 365);
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true });
  }
};

export const untrustedCertificate = async (): Promise<Certificate> => {
  if (!existsSync(folder)) await create();
  return { cert: readFileSync(join(folder, 'localhost.crt')), key: readFileSync(join(folder, 'localhost.key')) };
};
