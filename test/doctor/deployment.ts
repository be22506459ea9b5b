// A deployment without a fault, on three ports of this computer: the add-in as `npm run hosting` describes it, the CRM and
// the sign-in. A test changes responses on their way.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createEndpoint } from '../../src/server/app';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { identifyMicrosoft } from '../../src/server/microsoft/identify';
import { headersIn } from '../e2e/headersFile';
import { typeOf } from '../e2e/staticFiles';
import { closed } from '../server/listening';
import { clientId, issuerOf, newKey, scope, sign, startKeyServer, tenants } from '../server/microsoft/entra';
import { addSignInDomain, writeBuild } from './build';
import { createCertificates, type Certificate } from './certificates';

export type Reply = { status: number; headers: Record<string, string | string[]>; body: Buffer };
export type Asked = {
  server: 'addin' | 'crm' | 'login';
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
};

/** What arrives instead of a reply; undefined for nothing, ever. */
export type Change = (reply: Reply, asked: Asked) => Reply | undefined;

export type Diagnosis = { findings: string[]; notChecked: string[]; summary: string; problem?: string };

const start = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `https://localhost:${(server.address() as AddressInfo).port}`;
};

const send = (reply: Reply, method: string | undefined, response: ServerResponse): void => {
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  response.writeHead(reply.status).end(method === 'HEAD' ? undefined : reply.body);
};

export const createDeployment = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sync-policy-doctor-'));
  const certificates = await createCertificates();
  const authority = join(folder, 'root.pem');
  const build = join(folder, 'dist');
  mkdirSync(build);
  writeFileSync(authority, certificates.root);
  writeBuild(build);
  const child: ChildProcess = fork(join(__dirname, 'run.mjs'), {
    ...{ execArgv: [], env: { ...process.env, NODE_EXTRA_CA_CERTS: authority } },
  });
  // Where the rest fails, it does not hold this process.
  child.unref();
  child.channel?.unref();
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of the doctor ended with ${String(code)}.`);
  });
  exited.catch(() => undefined);
  const run = async (message: object): Promise<{ lines?: string[]; problem?: string }> => {
    const reply = Promise.race([once(child, 'message'), exited]);
    child.send(message);
    const [result] = (await reply) as [{ lines?: string[]; problem?: string }];
    return result;
  };

  let change: Change = (reply) => reply;
  const serverOf = (name: Asked['server'], respond: (request: IncomingMessage) => Promise<Reply> | Reply): Server =>
    createServer({ ...certificates.good }, (request, response) => {
      const { method = 'GET', url: path = '/', headers } = request;
      void Promise.resolve(respond(request)).then((reply) => {
        const changed = change(reply, { server: name, method, path, headers });
        if (changed) send(changed, method, response);
      });
    });

  const notFound: Reply = { status: 404, headers: { 'Content-Type': 'text/plain' }, body: Buffer.from('Not found') };
  let headersOf: (path: string) => Record<string, string> = () => ({});
  const addinServer = serverOf('addin', ({ url = '/', headers: { 'accept-encoding': accepted = '' } }) => {
    const [path = '/'] = url.split('?');
    const file = join(build, path);
    if (!/^\/[\w./-]+$/.test(path) || !existsSync(file)) return notFound;
    const content = readFileSync(file);
    const isCompressed = accepted.includes('gzip') && /\.(js|html)$/.test(path);
    return {
      status: 200,
      headers: {
        ...headersOf(path),
        'content-type': typeOf(path),
        ...(isCompressed && { 'content-encoding': 'gzip' }),
      },
      body: isCompressed ? gzipSync(content) : content,
    };
  });
  const loginServer = serverOf('login', ({ url = '/' }) => {
    if (url !== `/${tenants.acme}/v2.0/.well-known/openid-configuration`)
      return { status: 400, headers: {}, body: Buffer.from('{"error":"invalid_tenant"}') };
    const body = Buffer.from(JSON.stringify({ issuer: issuerOf(tenants.acme) }));
    return { status: 200, headers: { 'Content-Type': 'application/json' }, body };
  });

  const key = await newKey('one');
  const keys = await startKeyServer(key);
  const addin = await start(addinServer);
  const endpoint = createEndpoint({
    store: createMemoryStore(acmeAndGlobex),
    identify: identifyMicrosoft({
      tenants: [{ id: tenants.acme, organizationId: '1' }],
      ...{ audiences: [clientId], scope, keysUrl: keys.url },
    }),
    origins: [addin],
  });
  const crmServer = serverOf('crm', async ({ method = 'GET', url = '/', headers }) => {
    const sent = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    const request = new Request(`${crm}${url}`, { method, headers: sent as [string, string][] });
    const response = await endpoint.fetch(request);
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  });
  const [crm, login] = [await start(crmServer), await start(loginServer)];

  const config = {
    crm: { url: `${crm}/api`, productName: 'OroCRM' },
    signIn: {
      ...{ kind: 'microsoft', clientId, scope: `api://crm.example/${scope}` },
      authority: `${login}/${tenants.acme}`,
    },
  };
  writeFileSync(join(build, 'config.json'), JSON.stringify(config));
  const environment = { ADDIN_URL: addin, ENTRA_CLIENT_ID: clientId };
  const stop = async () => {
    child.kill();
    await Promise.all([addinServer, crmServer, loginServer].map(closed));
    await keys.stop();
    rmSync(folder, { recursive: true });
  };
  const { problem } = await run({ command: 'hosting', args: [build], environment }).catch((error: unknown) => ({
    problem: String(error),
  }));
  if (problem !== undefined) {
    await stop();
    throw new Error(problem);
  }
  headersOf = headersIn(join(build, '_headers'));
  addSignInDomain(build, login);

  const diagnose = async (
    planted: Change = (reply) => reply,
    { args = [addin], environment: more = {}, timeout = 8000 }: Partial<DiagnoseOptions> = {},
  ): Promise<Diagnosis> => {
    change = planted;
    const message = { command: 'doctor', args, environment: more, options: { timeout } };
    const { lines = [], problem: mistake } = await run(message);
    return {
      findings: lines.filter((line) => /^(WRONG|ADVICE)/.test(line)),
      notChecked: lines.filter((line) => line.startsWith('NOT CHECKED')),
      summary: lines.at(-1) ?? '',
      ...(mistake !== undefined && { problem: mistake }),
    };
  };

  return {
    ...{ addin, crm, login, build, config, certificates, authority },
    token: (claims?: Parameters<typeof sign>[1]) => sign(key, claims),
    diagnose,
    /** Until the next call. */
    useCertificate: (certificate: Certificate & { maxVersion?: 'TLSv1.1' }, name: 'addin' | 'crm' = 'addin') =>
      (name === 'crm' ? crmServer : addinServer).setSecureContext({
        ...certificate,
        ...(certificate.maxVersion && { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' }),
      }),
    stop,
  };
};

type DiagnoseOptions = { args: string[]; environment: Record<string, string>; timeout: number };

export type Deployment = Awaited<ReturnType<typeof createDeployment>>;
