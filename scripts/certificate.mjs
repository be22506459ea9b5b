// Office's own certificate for localhost; where this system cannot be made to trust it, the same one untrusted.
import { readFileSync } from 'node:fs';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { caCertificatePath, localhostCertificatePath, localhostKeyPath } from 'office-addin-dev-certs/lib/defaults.js';

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
