// An answer of the endpoint, to be given again by another server with the same bytes.
import { get, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = { status: number; headers: string[]; body: string };

export type Answers = { full: Answer; notModified: Answer };

/** What Node's own server adds to every answer. */
const ofNode = new Set(['date', 'connection', 'keep-alive']);

/** Names and values in turn, as Node reads and writes them. */
const withoutNodes = (headers: readonly string[]): string[] =>
  headers.filter((_each, index) => !ofNode.has((headers[index - (index % 2)] ?? '').toLowerCase()));

export const readAnswer = (url: string, headers: OutgoingHttpHeaders): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (response) => {
      const { statusCode = 0, rawHeaders } = response;
      text(response).then((body) => resolve({ status: statusCode, headers: withoutNodes(rawHeaders), body }), reject);
    }).once('error', reject);
  });

/** Of an answer that the endpoint has given. */
export const tagOf = ({ headers }: Answer): string => {
  const tag = headers[headers.findIndex((each) => each.toLowerCase() === 'etag') + 1];
  if (tag === undefined) throw new Error('The endpoint sent no ETag.');
  return tag;
};
