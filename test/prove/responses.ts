// What every response has, by docs/contract.md.
import { mediaType } from '../server/crm';

const codesByStatus: Readonly<Record<number, readonly string[]>> = {
  400: ['bad_request', 'not_blank', 'type', 'choice', 'range', 'not_enforceable'],
  403: ['access_denied', 'enforced'],
  404: ['not_found'],
  405: ['method_not_allowed'],
  406: ['not_acceptable'],
  409: ['conflict', 'key_in_progress'],
  412: ['precondition_failed'],
  413: ['too_large'],
  415: ['unsupported_media_type'],
  422: ['key_reused'],
  428: ['precondition_required'],
  429: ['too_many_requests'],
};
const withoutBody = [204, 304, 401];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSource = (source: unknown): boolean => {
  if (source === undefined) return true;
  if (!isObject(source)) return false;
  const [name, ...others] = Object.keys(source);
  const place = source[name ?? ''];
  if (others.length > 0 || typeof place !== 'string') return false;
  return name === 'pointer' ? place === '' || place.startsWith('/') : name === 'parameter' || name === 'header';
};

const isErrorOf = (status: number, error: unknown): boolean =>
  isObject(error) &&
  error.status === String(status) &&
  (codesByStatus[status] ?? []).includes(String(error.code)) &&
  isText(error.title) &&
  isText(error.detail) &&
  isSource(error.source);

const isResource = (value: unknown): boolean => isObject(value) && isText(value.type) && isText(value.id);

const isDocument = ({ data, included = [] }: Record<string, unknown>): boolean =>
  (Array.isArray(data) ? data : [data]).every(isResource) && Array.isArray(included) && included.every(isResource);

const isErrorDocument = (status: number, { errors, meta }: Record<string, unknown>): boolean =>
  Array.isArray(errors) &&
  errors.length > 0 &&
  errors.every((error) => isErrorOf(status, error)) &&
  isObject(meta) &&
  isText(meta.requestId);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isBody = (status: number, text: string): boolean => {
  const document = parse(text);
  if (!isObject(document)) return false;
  return status === 200 ? isDocument(document) : isErrorDocument(status, document);
};

const neededHeader: Readonly<Record<number, string>> = {
  200: 'Cache-Control',
  204: 'Allow',
  304: 'ETag',
  401: 'WWW-Authenticate',
  405: 'Allow',
  415: 'Accept-Patch',
  429: 'Retry-After',
};

/** What is wrong, in sentences. @param text the body */
export const mistakesIn = (method: string, { status, headers }: Response, text: string): readonly string[] => {
  const mistakes: string[] = [];
  const expect = (isRight: boolean, what: string): void => {
    if (!isRight) mistakes.push(`${status}: ${what} ${text.slice(0, 500)}`);
  };
  const isEmpty = method === 'HEAD' || withoutBody.includes(status);
  expect(status === 200 || withoutBody.includes(status) || codesByStatus[status] !== undefined, 'not in the contract.');
  if (isEmpty) expect(text === '', 'has a body.');
  else {
    expect(headers.get('Content-Type') === mediaType, `is ${headers.get('Content-Type')}.`);
    expect(isBody(status, text), 'has another document.');
  }
  const needed = neededHeader[status];
  expect(needed === undefined || headers.has(needed), `has no ${needed}.`);
  return mistakes;
};
