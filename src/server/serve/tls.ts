import { readFileSync } from 'node:fs';
import type { Configuration } from './configurationSchema';
import type { Tls } from './httpServer';
import { codeOf, StartProblem } from './startProblem';

const readPem = (variable: string, file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new StartProblem(`${variable} is "${file}", which cannot be read: ${codeOf(error)}.`);
  }
};

/** Undefined without a certificate. @throws StartProblem for a file that cannot be read */
export const readTls = ({ tlsCert, tlsKey }: Pick<Configuration, 'tlsCert' | 'tlsKey'>): Tls | undefined =>
  tlsCert === undefined || tlsKey === undefined
    ? undefined
    : { cert: readPem('TLS_CERT', tlsCert), key: readPem('TLS_KEY', tlsKey) };
