// A certificate for the servers of the emulated Outlook, made by Office's own tool. Nobody trusts it, and nobody is asked to.
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';

const folder = resolve('build/certificate');
const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name));
const days = 30;

const isGood = () =>
  [cert, key].every(existsSync) &&
  Date.parse(new X509Certificate(readFileSync(cert)).validTo) > Date.now() + 86_400_000;

/** Made once; a month later, or in a new clone, again. @returns what an https server takes */
export async function certificate() {
  if (!isGood()) await generateCertificates(ca, cert, key, days);
  return { cert: readFileSync(cert), key: readFileSync(key) };
}
