// The upper bound for an endpoint on Node: a server that only sends prepared responses, passed as an argument.
import type { RecordedResponses } from './recordedResponse';
import { serveForParent } from './serveForParent';

const { full, notModified } = JSON.parse(process.argv[2] ?? '') as RecordedResponses;

serveForParent((request, response) => {
  const { status, headers, body } = request.headers['if-none-match'] === undefined ? full : notModified;
  response.writeHead(status, headers).end(body);
});
