// The CRM under test, over HTTP: sends requests as people, and compares every response with docs/openapi.json.
import { setTimeout as wait } from 'node:timers/promises';
import type { ResponseValidator } from '../openapi/validator';
import { NotApplicable } from './check';
import type { Role, Tokens } from './people';

export type Fetch = (url: string, init: RequestInit) => Response | Promise<Response>;

export type CrmOptions = {
  fetch: Fetch;
  /** With the base path, without a slash at the end. */
  url: string;
  tokens: Tokens;
  /** An origin that the CRM allows. */
  origin?: string | undefined;
  validate: ResponseValidator;
};

/** `as: null`: without a token. `token` replaces that of `as`. */
type CrmRequest = {
  as: Role | null;
  path: string;
  method?: string | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: string | undefined;
  token?: string;
};

export type Answer = {
  status: number;
  header: (name: string) => string | undefined;
  text: string;
  /** Undefined for a body that is not JSON. */
  document: unknown;
};

export type ScopeName = 'global' | 'organization' | 'user';

export type Crm = {
  send: (request: CrmRequest) => Promise<Answer>;
  has: (role: Role) => boolean;
  origin: string | undefined;
  /** The scopes that a PATCH has changed. */
  changed: Set<ScopeName>;
  /** How often each response differed from docs/openapi.json. */
  mismatches: Map<string, number>;
  requests: () => number;
};

/** In milliseconds. */
const requestTimeout = 30_000;
/** In seconds, for one request. */
const longestWait = 120;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** In seconds; undefined for a wait that is too long. */
const waitAfter = (retryAfter: string | undefined): number | undefined => {
  const date = Date.parse(retryAfter ?? '');
  const seconds = /^\d+$/.test(retryAfter ?? '1') ? Number(retryAfter ?? '1') : (date - Date.now()) / 1000;
  return seconds <= longestWait ? Math.max(seconds, 0.1) : undefined;
};

const scopeIn = (path: string): ScopeName =>
  (new URLSearchParams(path.replace(/^[^?]*/, '')).get('scope') ?? 'user') as ScopeName;

export const createCrm = ({ fetch, url, tokens, origin, validate }: CrmOptions): Crm => {
  const changed = new Set<ScopeName>();
  const mismatches = new Map<string, number>();
  let requests = 0;

  const authorization = ({ as, token = as === null ? undefined : tokens[as] }: CrmRequest): Record<string, string> => {
    if (token !== undefined) return { Authorization: `Bearer ${token}` };
    if (as !== null) throw new NotApplicable(`There is no token of the role ${as}.`);
    return {};
  };

  const sendOnce = async (request: CrmRequest): Promise<Answer> => {
    const { path, method = 'GET', headers, body } = request;
    requests += 1;
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Accept: 'application/vnd.api+json', ...authorization(request), ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(requestTimeout),
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const header = (name: string) => response.headers.get(name) ?? undefined;
    const { status } = response;
    for (const mismatch of validate({ method, path, status, header, body: text })) {
      const place = `${method} ${path.replace(/\?.*/, '')}: ${mismatch}`;
      mismatches.set(place, (mismatches.get(place) ?? 0) + 1);
    }
    if (method === 'PATCH' && status === 200) changed.add(scopeIn(path));
    return { status, header, text, document: parse(text) };
  };

  return {
    send: async (request) => {
      for (let waited = 0; ;) {
        const answer = await sendOnce(request);
        const seconds = answer.status === 429 ? waitAfter(answer.header('Retry-After')) : undefined;
        if (seconds === undefined || waited + seconds > longestWait) return answer;
        await wait(seconds * 1000);
        waited += seconds;
      }
    },
    has: (role) => tokens[role] !== undefined,
    origin,
    changed,
    mismatches,
    requests: () => requests,
  };
};
