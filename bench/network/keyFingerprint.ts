// By what Chromium trusts one key alone. A page whose certificate is merely ignored is never cached.
import { createHash, X509Certificate } from 'node:crypto';

/** The SHA-256 of the public key, base64. @param certificate PEM */
export const keyFingerprint = (certificate: Buffer): string => {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
};
