// The web server of all pages, behind the proxy that adds latency.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { demonstrationListener } from '../../src/server/mount/node';
import { untrustedCertificate } from '../../tools/outlook/server/certificate';
import { keyFingerprint } from '../network/keyFingerprint';
import { startProxy } from '../network/proxy';
import { startServer } from '../network/server';
import { siteOf } from './site';

export type RunningServers = {
  port: number;
  /** The fingerprint of the server's key. */
  fingerprint: string;
  /** Applies to new connections. */
  setRoundTrip: (milliseconds: number) => void;
};

/** Stops the servers when `work` is done. @param build the folder of the builds */
export const withServers = async <Result>(
  build: string,
  work: (servers: RunningServers) => Promise<Result>,
): Promise<Result> => {
  const certificate = await untrustedCertificate();
  const server = await startServer({
    certificate,
    assets: siteOf(build),
    crm: demonstrationListener({ data: acmeAndGlobex }),
  });
  const { port, setRoundTrip, stop } = await startProxy(server.port);
  try {
    return await work({ port, fingerprint: keyFingerprint(certificate.cert), setRoundTrip });
  } finally {
    stop();
    server.stop();
  }
};
