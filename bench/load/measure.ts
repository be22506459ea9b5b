// A run: the endpoint and a bare server take turns under the same load, in a new random order each time.
import autocannon from 'autocannon';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { mediaType } from '../../src/contract/mediaType';
import { describeMachine } from '../machine';
import { median, shuffled } from '../statistics';
import { readAnswer, tagOf, type Answers } from './answers';
import { startChildServer, type ChildServer } from './childServer';
import { requestNames, serverNames, type LoadResults, type RequestName, type Round, type ServerName } from './results';

export type LoadOptions = {
  /** The folder that holds the servers' scripts. */
  scripts: string;
  samples: number;
  progress: (line: string) => void;
};

const connections = 10;
/** Seconds of a round. */
const seconds = 3;

const path = '/api/configuration/outlook?scope=user&include=options';
const headers = { accept: mediaType, authorization: 'Bearer demo.3' };

type Servers = Readonly<Record<ServerName, ChildServer>>;
type Requests = Readonly<Record<RequestName, { status: number; headers: Record<string, string> }>>;

/** @throws Error where a request was not answered, or not as it should be */
const round = async (
  servers: Servers,
  requests: Requests,
  server: ServerName,
  request: RequestName,
): Promise<Round> => {
  const { status, headers } = requests[request];
  const target = servers[server];
  const before = await target.cpu();
  const result = await autocannon({ url: target.origin + path, connections, duration: seconds, headers });
  const used = (await target.cpu()) - before;
  const answered = result.statusCodeStats?.[`${status}`]?.count ?? 0;
  if (result.errors > 0 || answered !== result.requests.total) {
    throw new Error(`Under load the ${server} server answered something else than ${status}.`);
  }
  return { request, server, rate: answered / result.duration, cpu: used / answered };
};

const readAnswers = async (origin: string, tag?: string): Promise<Answers> => {
  const full = await readAnswer(origin + path, headers);
  const notModified = await readAnswer(origin + path, { ...headers, 'if-none-match': tag ?? tagOf(full) });
  if (full.status !== 200 || notModified.status !== 304) throw new Error('The endpoint does not answer as it should.');
  return { full, notModified };
};

export const measureLoad = async ({ scripts, samples, progress }: LoadOptions): Promise<LoadResults> => {
  const endpoint = await startChildServer(join(scripts, 'endpointServer.js'));
  const answers = await readAnswers(endpoint.origin);
  const bare = await startChildServer(join(scripts, 'bareServer.js'), JSON.stringify(answers));
  try {
    if (!isDeepStrictEqual(await readAnswers(bare.origin), answers)) {
      throw new Error('The bare server does not answer the same bytes as the endpoint.');
    }
    const requests: Requests = {
      GET: { status: 200, headers },
      '304': { status: 304, headers: { ...headers, 'if-none-match': tagOf(answers.full) } },
    };
    const pairs = requestNames.flatMap((request) => serverNames.map((server) => ({ request, server })));
    const rounds: Round[] = [];
    const loads: number[] = [];
    // The first round is not counted: functions are compiled for speed while they run.
    for (let count = 0; count <= samples; count += 1) {
      progress(count === 0 ? 'Warming up' : `Round ${count} of ${samples}`);
      for (const { request, server } of shuffled(pairs)) {
        const measured = await round({ endpoint, bare }, requests, server, request);
        if (count > 0) rounds.push(measured);
      }
      loads.push(loadavg()[0] ?? NaN);
    }
    const date = new Date().toISOString();
    return { date, machine: describeMachine(), connections, seconds, samples, loadAverage: median(loads), rounds };
  } finally {
    endpoint.stop();
    bare.stop();
  }
};
