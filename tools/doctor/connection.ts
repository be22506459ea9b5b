// Does a server respond at all, and with a certificate that Outlook accepts? Asked once for each origin, before anything else.
import { isIP, connect as connectPlain } from 'node:net';
import { checkServerIdentity, connect as connectTls, type DetailedPeerCertificate } from 'node:tls';
import type { Client } from './client';
import { listed, quoted, type Report } from './report';

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000;
/** A certificate that lasts longer needs no renewal yet. */
const renewal = 21 * day;
/** Shorter than that of most automatic renewals: one has failed. */
const lateRenewal = 14 * day;

type Probe =
  | { kind: 'plain' }
  | { kind: 'failed'; code: string }
  | { kind: 'secure'; certificate: DetailedPeerCertificate; code: string | undefined };

const addressOf = ({ protocol, hostname, port }: URL) => ({
  host: hostname.replace(/^\[|\]$/g, ''),
  port: Number(port === '' ? (protocol === 'https:' ? 443 : 80) : port),
});

const probe = (url: URL, timeout: number): Promise<Probe> =>
  new Promise((resolve) => {
    const { host, port } = addressOf(url);
    const isSecure = url.protocol === 'https:';
    const name = isIP(host) === 0 ? { servername: host } : {};
    const done = (result: Probe) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const socket = isSecure
      ? connectTls({ host, port, rejectUnauthorized: false, ...name }, () =>
          done({
            kind: 'secure',
            certificate: secure.getPeerCertificate(true),
            code: secure.authorized ? undefined : String(secure.authorizationError),
          }),
        )
      : connectPlain({ host, port }, () => done({ kind: 'plain' }));
    const secure = socket as ReturnType<typeof connectTls>;
    const timer = setTimeout(() => done({ kind: 'failed', code: 'TIMEOUT' }), timeout);
    socket.on('error', (error: NodeJS.ErrnoException) =>
      done({ kind: 'failed', code: error.code === 'EPROTO' ? error.message : (error.code ?? error.message) }),
    );
  });

const noProxy = 'This command connects directly, without a proxy';

/** Why there is no connection, and how to get one. @param code of Node */
const reasonOf = (code: string, { hostname, port }: URL): { problem: string; remedy: string } => {
  if (/ENOTFOUND|EAI_AGAIN/.test(code))
    return {
      problem: `the name ${hostname} is not found (${code})`,
      remedy: `Check its spelling, and that DNS has it where this computer asks. ${noProxy}`,
    };
  if (code === 'ECONNREFUSED')
    return {
      problem: `nothing listens there (${code})`,
      remedy: `Start the server, and check the port${port === '' ? '' : ` ${port}`} and the address that it listens on`,
    };
  if (/wrong.version.number|packet.length.too.long|http.request/i.test(code))
    return {
      problem: 'the server does not speak https at this port',
      remedy: 'Configure a certificate there, or use the address of the proxy that has one',
    };
  if (/protocol.version|unsupported.protocol/i.test(code))
    return {
      problem: 'the server offers only versions of TLS before 1.2, which Outlook does not use',
      remedy: 'Switch TLS 1.2 or 1.3 on',
    };
  if (code === 'TIMEOUT' || code === 'ETIMEDOUT')
    return {
      problem: 'there is no response in time',
      remedy: `Check that the server runs, and that no firewall stands between it and this computer. ${noProxy}`,
    };
  if (code === 'TOO_LARGE')
    return {
      problem: 'the response is larger than any that belongs there',
      remedy: 'Check what the server sends at this address',
    };
  return { problem: `the connection fails (${quoted(code)})`, remedy: 'Check the server and the network' };
};

/** Why a request got no response: one sentence for each cause. */
export const noAnswer = (code: string, url: string) => reasonOf(code, new URL(url));

const nameOf = ({ CN, O }: { CN?: string | string[]; O?: string | string[] } = {}) => quoted([CN ?? O ?? ''].flat()[0]);

const namesIn = ({ subjectaltname = '' }: DetailedPeerCertificate): string[] =>
  subjectaltname.split(', ').map((name) => name.replace(/^(DNS|IP Address):/, ''));

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const ownAuthority =
  'If it is your own authority and the computers of your people trust it, set NODE_EXTRA_CA_CERTS to its certificate and check again';

const chainProblem = (code: string, certificate: DetailedPeerCertificate): { problem: string; remedy: string } => {
  const issuer = nameOf(certificate.issuer);
  switch (code) {
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
      return {
        problem: 'the certificate is self-signed, so that Outlook shows no pane',
        remedy: 'Use one of a certificate authority that the computers of your people trust',
      };
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return {
        problem: `the server sends its own certificate only, and the one of its issuer ${issuer} is missing`,
        remedy: `Configure the full chain (often fullchain.pem): browsers may have the missing one, Outlook often has not. ${ownAuthority}`,
      };
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_GET_ISSUER_CERT':
      return {
        problem: `the certificate is of an authority that this computer does not know (issuer ${issuer})`,
        remedy: `Use one that the computers of your people trust, with its full chain. ${ownAuthority}`,
      };
    default:
      return { problem: `the certificate is not valid (${quoted(code)})`, remedy: 'Replace it' };
  }
};

const see = 'operations.md#configuration';
/** These are checked one by one, because Node reports only the first. */
const reportedApart = /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|ALTNAME_INVALID/;

const checkCertificate = (
  at: string,
  host: string,
  found: Extract<Probe, { kind: 'secure' }>,
  report: Report,
): void => {
  const { certificate, code = '' } = found;
  const wrong = { severity: 'wrong', at, see } as const;
  const [from, to, now] = [Date.parse(certificate.valid_from), Date.parse(certificate.valid_to), Date.now()];
  // Node accepts the common name in their place, browsers do not.
  const hasNames = report.check(certificate.subjectaltname !== undefined, {
    ...wrong,
    problem: 'the certificate has no subject alternative name, and Outlook does not read the common name',
    remedy: `Get one with ${host} as its subject alternative name`,
  });
  report.check(!hasNames || checkServerIdentity(host, certificate) === undefined, {
    ...wrong,
    problem: `the certificate is for ${listed(namesIn(certificate))}, not for ${host}`,
    remedy: `Get one for ${host}, or use an address that it is for`,
  });
  const isCurrent = report.check(now <= to, {
    ...wrong,
    problem: `the certificate expired on ${dateOf(to)}`,
    remedy: 'Renew it, and let the server read it again',
  });
  report.check(from <= now, {
    ...wrong,
    problem: `the certificate is valid only from ${dateOf(from)}`,
    remedy: 'Check the clock of this computer, or get another certificate',
  });
  if (isCurrent)
    report.check(to - now > renewal, {
      ...wrong,
      severity: to - now > lateRenewal ? 'advice' : 'wrong',
      problem: `the certificate expires on ${dateOf(to)}`,
      remedy: 'Renew it in time',
    });
  report.check(code === '' || reportedApart.test(code), { ...wrong, ...chainProblem(code, certificate) });
};

/**
 * Reports what is wrong with the connection to an origin, and the certificate. What has no valid certificate is read without
 * verification from then on.
 * @returns whether the server can be asked
 */
export const checkConnection = async (url: URL, client: Client, report: Report): Promise<boolean> => {
  const found = await probe(url, client.timeout);
  const isConnected = report.check(found.kind !== 'failed', {
    severity: 'wrong',
    at: url.href,
    ...reasonOf(found.kind === 'failed' ? found.code : '', url),
    see: 'hosting.md#check-a-deployment',
  });
  if (found.kind !== 'secure') return isConnected;
  checkCertificate(url.origin, addressOf(url).host, found, report);
  if (found.code !== undefined) client.skipVerification(url.origin);
  return true;
};
