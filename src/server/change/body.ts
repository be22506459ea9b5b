// The body of a change, up to JSON of the right shape: 415, 413, 400.
import { readChange, type ReadChange } from '../../contract/change';
import { mediaType } from '../../contract/mediaType';
import { Problem, problem, wireError } from '../problem';

/** In bytes. */
const largest = 16 * 1024;
/** What is too large is still read up to here, and thrown away: a sender who is cut off does not hear why. In bytes. */
const heardOut = 1024 * 1024;

const ours = /^application\/vnd\.api\+json(?:\s*;\s*profile=(?:"[^"]*"|[^\s;"]+))*\s*$/i;

/** @throws Problem 415: another media type, or a parameter other than `profile` */
export const refuseOtherMediaType = (contentType: string | undefined): void => {
  if (!ours.test(contentType ?? '')) throw problem('unsupported_media_type', `The media type is ${mediaType}.`);
};

/** Undefined in a browser that does not have the body of a Request as a stream. */
const streamOf = ({ body }: { body?: ReadableStream<Uint8Array> | null }) => body;

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const body = streamOf(request);
  if (body === undefined) {
    yield new Uint8Array(await request.arrayBuffer());
    return;
  }
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    // Not awaited: where somebody else holds a copy of the stream, that would take until they are done with theirs.
    reader.cancel().catch(() => undefined);
  }
}

const whole = { source: { pointer: '' } };

/** Counts what arrives: a Content-Length may be missing or a lie. */
const readBytes = async (request: Request): Promise<{ chunks: readonly Uint8Array[]; size: number }> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunksOf(request)) {
      size += chunk.byteLength;
      if (size > heardOut) break;
      if (size <= largest) chunks.push(chunk);
    }
  } catch {
    throw problem('bad_request', 'The body broke off.', whole);
  }
  return { chunks, size };
};

/** @throws Problem 413, 400 */
export const readText = async (request: Request): Promise<string> => {
  const { chunks, size } = await readBytes(request);
  if (size > largest) throw problem('too_large', `A change has at most ${largest} bytes.`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch {
    throw problem('bad_request', 'The body is not UTF-8.', whole);
  }
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('bad_request', 'The body is not JSON.', whole);
  }
};

/** @throws Problem 400, with an error for each place that is not of the shape */
export const readShape = (text: string): Exclude<ReadChange, { kind: 'shape' }> => {
  const read = readChange(parse(text));
  if (read.kind !== 'shape') return read;
  throw new Problem(
    400,
    read.errors.map(({ pointer, detail }) => wireError('bad_request', detail, { source: { pointer } })),
  );
};
