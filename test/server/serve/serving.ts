// A server in this process: the demonstration in a new SQLite file, and a pane of a few small files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acmeAndGlobex } from '../../../src/server/demonstration/demonstration';
import { readConfiguration, type Environment } from '../../../src/server/serve/configuration';
import { prepareData } from '../../../src/server/serve/prepareData';
import { createLog } from '../../../src/server/serve/log';
import type { BuiltPane } from '../../../src/server/serve/paneFiles';
import { startServer } from '../../../src/server/serve/startServer';
import type { ServedStore } from '../../../src/server/servedStore';
import { openStore } from '../../../src/server/sql/openStore';
import { askOf } from '../crm';

export const script = 'taskpane.0123456789abcdef0123.js';
const policy = "default-src 'none'; script-src 'self'";

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'serve-'));

const createPane = (folder: string): BuiltPane => {
  mkdirSync(join(folder, 'assets'));
  const files = [
    ['taskpane.html', 'text/html; charset=utf-8', `<!doctype html>${'<p>Sync Policy</p>'.repeat(100)}`],
    [script, 'text/javascript; charset=utf-8', 'console.log(1);'.repeat(100)],
    ['config.json', 'application/json', '{}'],
    ['assets/icon-16.png', 'image/png', 'png'],
    ['licenses.txt', 'text/plain; charset=utf-8', 'MIT'],
  ] as const;
  for (const [file, , content] of files) writeFileSync(join(folder, file), content);
  writeFileSync(join(folder, '_headers'), '');
  const headersOf = () => ({
    common: { 'Content-Security-Policy': policy },
    files: files.map(([file, type]) => ({ file, type, headers: { 'Cache-Control': `rule of ${file}` } })),
  });
  return { folder, headersOf };
};

type Line = Record<string, unknown>;

type Options = {
  environment?: Environment;
  /** Of server.json. @default the demonstration */
  members?: object;
  /** Replaces parts of the store. */
  change?: (store: ServedStore) => Partial<ServedStore>;
};

export const startServing = async ({ environment = {}, members, change = () => ({}) }: Options = {}) => {
  const folder = newFolder();
  const file = join(folder, 'server.json');
  writeFileSync(file, JSON.stringify(members ?? {}));
  const configuration = readConfiguration({ PORT: '0', CONFIG: file, ...environment }, members === undefined);
  const opened = await openStore({ databaseUrl: undefined, dataFolder: folder });
  const store = { ...opened, ...change(opened) };
  // Smaller than the whole demonstration, which stays out of a database with data.
  if (members === undefined) await store.importState(acmeAndGlobex());
  await prepareData(store, configuration);
  const lines: Line[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(JSON.parse(line) as Line) });
  const server = await startServer({ configuration, store, pane: createPane(folder), log });
  const origin = server.address.slice(0, -1);
  const request = (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, init);
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    await server.stop();
    rmSync(folder, { recursive: true });
  };
  return {
    ...{ server, store, origin, lines, request, stop, ask: askOf({ request }), port: Number(new URL(origin).port) },
    /** The lines about requests, once they are all written. */
    requestLines: async (count: number): Promise<Line[]> => {
      const ofRequests = () => lines.filter(({ msg }) => msg === 'request');
      while (ofRequests().length < count) await new Promise((resolve) => setTimeout(resolve, 5));
      return ofRequests();
    },
  };
};

export type Serving = Awaited<ReturnType<typeof startServing>>;
