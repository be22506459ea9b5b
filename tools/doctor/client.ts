// Reads over HTTP: no redirect is followed, and whatever a server does, an answer comes in time.
import * as http from 'node:http';
import * as https from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

export type Answer = {
  url: string;
  status: number;
  /** Undefined for a missing one; repeated ones are joined by ", ". */
  header: (name: string) => string | undefined;
  /** One for each time that the header was sent. */
  headers: (name: string) => readonly string[];
  /** Without its encoding. Undefined if that is not the one of the header. */
  body: Buffer | undefined;
  /** Milliseconds since 1970: half way between request and response. */
  at: number;
};

/** No response: `code` is that of Node, or "TIMEOUT", or "TOO_LARGE". */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(
    readonly url: string,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type Request = {
  method?: 'GET' | 'OPTIONS';
  headers?: Readonly<Record<string, string>>;
};

export type Client = {
  /** @throws NoAnswer */
  send: (url: string, request?: Request) => Promise<Answer>;
  /** From now on, requests to this origin do not verify its certificate. */
  skipVerification: (origin: string) => void;
  isUnverified: (origin: string) => boolean;
  /** Whether anything ever came from this origin. */
  isResponding: (origin: string) => boolean;
  /** Milliseconds, for one request. */
  timeout: number;
  close: () => void;
};

/** Bytes. */
const longestBody = 20 * 1024 * 1024;
const connections = 6;

const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: (body) => gunzipSync(body, { maxOutputLength: longestBody }),
  deflate: (body) => inflateSync(body, { maxOutputLength: longestBody }),
  br: (body) => brotliDecompressSync(body, { maxOutputLength: longestBody }),
};

const decoded = (body: Buffer, encoding = 'identity'): Buffer | undefined => {
  if (encoding === 'identity' || body.length === 0) return body;
  try {
    return decoders[encoding.toLowerCase()]?.(body);
  } catch {
    return undefined;
  }
};

const codeOf = (error: Error): string => (error as NodeJS.ErrnoException).code ?? error.message;

/** @param timeout milliseconds, for one request */
export const createClient = (timeout: number): Client => {
  const options = { keepAlive: true, maxSockets: connections };
  const [plainAgent, secureAgent] = [new http.Agent(options), new https.Agent(options)];
  const unverified = new Set<string>();
  const responding = new Set<string>();
  /** A server that was silent, and never responded, is not waited for again. */
  const silent = new Map<string, NoAnswer>();

  const exchange = (url: string, { method = 'GET', headers = {} }: Request) =>
    new Promise<Answer>((resolve, reject) => {
      const { origin, protocol } = new URL(url);
      const start = Date.now();
      let hasResponse = false;
      const all = { 'Accept-Encoding': 'gzip, br', 'User-Agent': 'sync-policy-doctor', ...headers };
      const fail = (code: string, message: string) => {
        clearTimeout(timer);
        request.destroy();
        reject(new NoAnswer(url, code, message));
      };
      const read = (response: http.IncomingMessage) => {
        hasResponse = true;
        responding.add(origin);
        const at = (start + Date.now()) / 2;
        const chunks: Buffer[] = [];
        let length = 0;
        response.on('error', (error) => fail(codeOf(error), error.message));
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          length += chunk.length;
          if (length > longestBody) fail('TOO_LARGE', `more than ${longestBody} bytes`);
        });
        response.on('end', () => {
          clearTimeout(timer);
          const each = (name: string) => response.headersDistinct[name.toLowerCase()] ?? [];
          const header = (name: string) => (each(name).length > 0 ? each(name).join(', ') : undefined);
          const body = decoded(Buffer.concat(chunks), header('Content-Encoding'));
          resolve({ url, status: response.statusCode ?? 0, header, headers: each, body, at });
        });
      };
      const request =
        protocol === 'https:'
          ? https.request(
              url,
              { method, headers: all, agent: secureAgent, rejectUnauthorized: !unverified.has(origin) },
              read,
            )
          : http.request(url, { method, headers: all, agent: plainAgent }, read);
      const timer = setTimeout(() => fail('TIMEOUT', `no response within ${timeout / 1000} seconds`), timeout);
      request.on('error', (error) => {
        // The server may close an idle connection at the same moment.
        const isClosed = request.reusedSocket && !hasResponse && codeOf(error) === 'ECONNRESET';
        fail(isClosed ? 'CLOSED' : codeOf(error), error.message);
      });
      request.end();
    });

  return {
    timeout,
    send: async (url, request = {}) => {
      const { origin } = new URL(url);
      const before = silent.get(origin);
      if (before) throw before;
      try {
        return await exchange(url, request);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        if (error.code === 'CLOSED') return exchange(url, request);
        if (error.code === 'TIMEOUT' && !responding.has(origin)) silent.set(origin, error);
        throw error;
      }
    },
    skipVerification: (origin) => void unverified.add(origin),
    isUnverified: (origin) => unverified.has(origin),
    isResponding: (origin) => responding.has(origin),
    close: () => {
      plainAgent.destroy();
      secureAgent.destroy();
    },
  };
};

/** Calls `use` for each, a few at a time. */
export const inParallel = async <Item>(items: readonly Item[], use: (item: Item) => Promise<void>): Promise<void> => {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await use(item);
  };
  await Promise.all(Array.from({ length: connections }, worker));
};

export const isRedirect = ({ status }: Answer): boolean => status >= 300 && status < 400 && status !== 304;

/** Where a redirect leads, without the query: that often has the address that was asked for. */
export const targetOf = (answer: Answer): string => {
  const location = answer.header('Location') ?? '';
  if (!URL.canParse(location, answer.url)) return location;
  const { origin, pathname } = new URL(location, answer.url);
  return origin + pathname;
};

/** By its content: the type of a file is a fact of its own. */
export const isHtml = ({ body }: Answer): boolean => {
  const start = body?.toString('latin1', 0, 2000) ?? '';
  return /^\s*<(!doctype html|html|head|body)\b/i.test(start.replace(/<!--[^]*?-->/g, ''));
};

/** Undefined for what is not JSON in UTF-8. */
export const jsonOf = ({ body }: Answer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
};
