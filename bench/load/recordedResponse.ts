// Records a response of the endpoint, for another server to send the same bytes.
import { get, type OutgoingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type RecordedResponse = { status: number; headers: string[]; body: string };

export type RecordedResponses = { full: RecordedResponse; notModified: RecordedResponse };

/** Headers that Node's server adds to every response. */
const nodeHeaders = new Set(['date', 'connection', 'keep-alive']);

/** @param headers names and values alternating, as in Node's `rawHeaders` */
const withoutNodeHeaders = (headers: readonly string[]): string[] =>
  headers.filter((_each, index) => !nodeHeaders.has((headers[index - (index % 2)] ?? '').toLowerCase()));

export const recordResponse = (url: string, headers: OutgoingHttpHeaders): Promise<RecordedResponse> =>
  new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, (response) => {
      const { statusCode = 0, rawHeaders } = response;
      text(response).then(
        (body) => resolve({ status: statusCode, headers: withoutNodeHeaders(rawHeaders), body }),
        reject,
      );
    }).once('error', reject);
  });

/** @throws Error if the response has no ETag */
export const etagOf = ({ headers }: RecordedResponse): string => {
  const etag = headers[headers.findIndex((each) => each.toLowerCase() === 'etag') + 1];
  if (etag === undefined) throw new Error('The endpoint sent no ETag.');
  return etag;
};
