import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { demonstrationListener } from '../../src/server/mount/node';
import { headersIn } from './headersFile';
import { serveLoopback } from './loopback';
import { sendFile } from './staticFiles';

export const dist = join(process.cwd(), 'dist');

/** Handles a request instead of the CRM. `crm` passes it on. @returns false if the fault does not apply */
export type Fault = (request: IncomingMessage, response: ServerResponse, crm: () => void) => boolean;

export type Production = {
  origin: string;
  /** Applies from now on; undefined removes the fault. */
  setFault: (fault: Fault | undefined) => void;
  /** Requests to the CRM, with or without a fault: "GET /api/configuration/outlook?scope=user&include=options". */
  requests: readonly string[];
  stop: () => void;
};

/**
 * Serves the build with its headers, like a static host, and the demonstration CRM under /api.
 * @param folder of the build
 */
export const startProduction = async (folder = dist): Promise<Production> => {
  const crm = demonstrationListener({ data: acmeAndGlobex });
  const headersOf = headersIn(join(folder, '_headers'));
  const requests: string[] = [];
  let activeFault: Fault | undefined;
  const server = await serveLoopback((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith('/api/')) return void sendFile(response, folder, pathname, headersOf(pathname));
    requests.push(`${request.method} ${request.url}`);
    const respond = () => crm(request, response);
    if (!activeFault?.(request, response, respond)) respond();
  });
  return {
    ...server,
    setFault: (fault) => {
      activeFault = fault;
    },
    requests,
  };
};

/** The same for a copy of the build that signs in with Microsoft. */
export const startMicrosoftProduction = async (signIn: object, build = dist): Promise<Production> => {
  const folder = await mkdtemp(join(tmpdir(), 'sync-policy-microsoft-'));
  await cp(build, folder, { recursive: true });
  const config = { crm: { url: '/api', productName: 'OroCRM' }, signIn };
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  execFileSync(process.execPath, [join('scripts', 'hosting.mjs'), folder]);
  const production = await startProduction(folder);
  return {
    ...production,
    stop: () => {
      production.stop();
      rmSync(folder, { recursive: true });
    },
  };
};
