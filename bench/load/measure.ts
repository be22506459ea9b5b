// Measures the endpoint and a bare server alternately under the same load, in a new random order each round.
import autocannon from 'autocannon';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { mediaType } from '../../src/contract/mediaType';
import { describeMachine } from '../machine';
import { median, shuffled } from '../statistics';
import { recordResponse, etagOf, type RecordedResponses } from './recordedResponse';
import { startChildServer, type ChildServer } from './childServer';
import { requestNames, serverNames, type LoadResults, type RequestName, type Round, type ServerName } from './results';

export type LoadOptions = {
  /** The folder of the servers' scripts. */
  scripts: string;
  samples: number;
  progress: (line: string) => void;
};

const connections = 10;
/** Seconds per round. */
const roundSeconds = 3;

const path = '/api/configuration/outlook?scope=user&include=options';
const headers = { accept: mediaType, authorization: 'Bearer demo.3' };

type Servers = Readonly<Record<ServerName, ChildServer>>;
type Requests = Readonly<Record<RequestName, { status: number; headers: Record<string, string> }>>;

/** @throws Error if a request fails or gets another status than expected */
const round = async (
  servers: Servers,
  requests: Requests,
  server: ServerName,
  request: RequestName,
): Promise<Round> => {
  const { status, headers } = requests[request];
  const target = servers[server];
  const before = await target.cpu();
  const result = await autocannon({ url: target.origin + path, connections, duration: roundSeconds, headers });
  const used = (await target.cpu()) - before;
  const responses = result.statusCodeStats?.[`${status}`]?.count ?? 0;
  if (result.errors > 0 || responses !== result.requests.total) {
    throw new Error(`Under load the ${server} server sent other responses than ${status}.`);
  }
  return { request, server, rate: responses / result.duration, cpu: used / responses };
};

const recordResponses = async (origin: string, etag?: string): Promise<RecordedResponses> => {
  const full = await recordResponse(origin + path, headers);
  const notModified = await recordResponse(origin + path, { ...headers, 'if-none-match': etag ?? etagOf(full) });
  if (full.status !== 200 || notModified.status !== 304)
    throw new Error('The endpoint did not respond with 200 and 304.');
  return { full, notModified };
};

export const measureLoad = async ({ scripts, samples, progress }: LoadOptions): Promise<LoadResults> => {
  const endpoint = await startChildServer(join(scripts, 'endpointServer.js'));
  const recorded = await recordResponses(endpoint.origin);
  const bare = await startChildServer(join(scripts, 'bareServer.js'), JSON.stringify(recorded));
  try {
    if (!isDeepStrictEqual(await recordResponses(bare.origin), recorded)) {
      throw new Error('The bare server does not send the same bytes as the endpoint.');
    }
    const requests: Requests = {
      GET: { status: 200, headers },
      '304': { status: 304, headers: { ...headers, 'if-none-match': etagOf(recorded.full) } },
    };
    const pairs = requestNames.flatMap((request) => serverNames.map((server) => ({ request, server })));
    const rounds: Round[] = [];
    const loads: number[] = [];
    // The first round is not counted: V8 optimizes hot functions only while they run.
    for (let count = 0; count <= samples; count += 1) {
      progress(count === 0 ? 'Warming up' : `Round ${count} of ${samples}`);
      for (const { request, server } of shuffled(pairs)) {
        const measured = await round({ endpoint, bare }, requests, server, request);
        if (count > 0) rounds.push(measured);
      }
      loads.push(loadavg()[0] ?? NaN);
    }
    const date = new Date().toISOString();
    return {
      date,
      machine: describeMachine(),
      connections,
      seconds: roundSeconds,
      samples,
      loadAverage: median(loads),
      rounds,
    };
  } finally {
    endpoint.stop();
    bare.stop();
  }
};
