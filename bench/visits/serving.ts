// Everything that a visit asks for, behind the proxy that adds distance.
import { demonstrationListener } from '../../src/server/mount/node';
import { untrustedCertificate } from '../../tools/outlook/server/certificate';
import { keyFingerprint } from '../network/keyFingerprint';
import { startProxy } from '../network/proxy';
import { startServer } from '../network/server';
import { siteOf } from './site';

export type Served = {
  port: number;
  /** Of the server's key. */
  fingerprint: string;
  /** Milliseconds, of connections that are opened from now on. */
  setRoundTrip: (milliseconds: number) => void;
};

/** Serves for as long as `work` takes. @param build the folder that holds the builds */
export const serving = async <Result>(build: string, work: (served: Served) => Promise<Result>): Promise<Result> => {
  const certificate = await untrustedCertificate();
  const server = await startServer({ certificate, assets: siteOf(build), crm: demonstrationListener() });
  const { port, setRoundTrip, stop } = await startProxy(server.port);
  try {
    return await work({ port, fingerprint: keyFingerprint(certificate.cert), setRoundTrip });
  } finally {
    stop();
    server.stop();
  }
};
