// Certificates of an authority that only these tests know.
import { generate, type CertificateExtension, type SelfsignedOptions } from 'selfsigned';

export type Certificate = { cert: string; key: string };

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number): Date => new Date(Date.now() + days * day);

const authorityExtensions: CertificateExtension[] = [
  { name: 'basicConstraints', cA: true, critical: true },
  { name: 'keyUsage', keyCertSign: true, critical: true },
];

const issue = async (name: string, options: SelfsignedOptions, issuer?: Certificate): Promise<Certificate> => {
  const result = await generate([{ name: 'commonName', value: name }], {
    ...{ keyType: 'ec', algorithm: 'sha256', notBeforeDate: inDays(-400), notAfterDate: inDays(400) },
    ...options,
    ...(issuer && { ca: { cert: issuer.cert, key: issuer.key } }),
  });
  return { cert: result.cert, key: result.private };
};

const chain = (...certificates: Certificate[]): string => certificates.map(({ cert }) => cert.trim()).join('\n');

const forHost = (name: string): SelfsignedOptions => ({
  extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
});

/** The root is what the doctor trusts. Each of the others is for localhost, and has one thing that is wrong with it. */
export const createCertificates = async () => {
  const root = await issue('Test Root', { extensions: authorityExtensions });
  const intermediate = await issue('Test Intermediate', { extensions: authorityExtensions }, root);
  const stranger = await issue('Unknown Root', { extensions: authorityExtensions });
  const localhost = forHost('localhost');
  const leaf = await issue('localhost', localhost, intermediate);
  const ofStranger = await issue('localhost', localhost, stranger);
  return {
    root: root.cert,
    good: { key: leaf.key, cert: chain(leaf, intermediate) },
    withoutIntermediate: leaf,
    selfSigned: await issue('localhost', localhost),
    ofUnknownAuthority: { key: ofStranger.key, cert: chain(ofStranger, stranger) },
    expired: await issue('localhost', { ...localhost, notAfterDate: inDays(-3) }, root),
    notYetValid: await issue('localhost', { ...localhost, notBeforeDate: inDays(3) }, root),
    expiresSoon: await issue('localhost', { ...localhost, notAfterDate: inDays(20) }, root),
    expiresInDays: await issue('localhost', { ...localhost, notAfterDate: inDays(10) }, root),
    withoutNames: await issue('localhost', { extensions: [{ name: 'keyUsage', digitalSignature: true }] }, root),
    forAnotherName: await issue('other.example', forHost('other.example'), root),
    forAnotherNameAndExpired: await issue(
      'other.example',
      { ...forHost('other.example'), notAfterDate: inDays(-3) },
      root,
    ),
  };
};

export type Certificates = Awaited<ReturnType<typeof createCertificates>>;
