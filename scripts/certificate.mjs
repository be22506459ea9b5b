import { readFileSync } from 'node:fs';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { caCertificatePath, localhostCertificatePath, localhostKeyPath } from 'office-addin-dev-certs/lib/defaults.js';

/** Microsoft's development certificate for localhost; untrusted where this system cannot install it. */
export async function certificate() {
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    console.warn(`${error.message.trim()}\nThe server runs all the same; browsers will warn of its certificate.`);
    return {
      ca: readFileSync(caCertificatePath),
      cert: readFileSync(localhostCertificatePath),
      key: readFileSync(localhostKeyPath),
    };
  }
}
