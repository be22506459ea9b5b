// For Chromium's list of trusted keys. With `--ignore-certificate-errors` pages are never cached, so they need a
// trusted key.
import { createHash, X509Certificate } from 'node:crypto';

/** The SHA-256 of the public key, base64. @param certificate PEM */
export const keyFingerprint = (certificate: Buffer): string => {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
};
