// The body of a change up to valid JSON of the right shape: 415, 413, 400.
import type { HonoRequest } from 'hono';
import { parseChange, type ParsedChange } from '../../contract/change';
import { mediaType } from '../../contract/mediaType';
import { Problem, problem, wireError } from '../problem';
import { unstorablePointers } from '../storableText';

const maxBytes = 16 * 1024;
/**
 * A body that is too large is read up to here and dropped, because a client whose upload is cut off sees a reset
 * connection instead of the response.
 */
const maxDrainedBytes = 32 * 1024 * 1024;

const acceptedMediaType = /^application\/vnd\.api\+json(?:\s*;\s*profile=(?:"[^"]*"|[^\s;"]+))*\s*$/i;

/** @throws Problem 415 for another media type, a parameter other than `profile`, or an encoded body */
export const assertMediaType = (request: HonoRequest): void => {
  if (!acceptedMediaType.test(request.header('Content-Type') ?? ''))
    throw problem('unsupported_media_type', `The media type is ${mediaType}.`, {
      source: { header: 'Content-Type' },
      headers: { 'Accept-Patch': mediaType },
    });
  if ((request.header('Content-Encoding') ?? 'identity').toLowerCase() !== 'identity')
    throw problem('unsupported_media_type', 'The body has no content coding.', {
      source: { header: 'Content-Encoding' },
      headers: { 'Accept-Patch': mediaType, 'Accept-Encoding': 'identity' },
    });
};

/** Undefined in browsers whose Request has no body stream. */
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
    // Not awaited: on a stream that was teed, cancel() waits until the other branch is cancelled too.
    reader.cancel().catch(() => undefined);
  }
}

const wholeBody = { source: { pointer: '' } };

/** Counts the bytes itself, because Content-Length may be missing or wrong. */
const readBytes = async (request: Request): Promise<{ chunks: readonly Uint8Array[]; size: number }> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunksOf(request)) {
      size += chunk.byteLength;
      if (size > maxDrainedBytes) break;
      if (size <= maxBytes) chunks.push(chunk);
    }
  } catch {
    throw problem('bad_request', 'The body broke off.', wholeBody);
  }
  return { chunks, size };
};

/** @throws Problem 413, 400 */
export const readText = async (request: Request): Promise<string> => {
  const { chunks, size } = await readBytes(request);
  if (size > maxBytes) {
    const headers: Record<string, string> = size > maxDrainedBytes ? { Connection: 'close' } : {};
    throw problem('too_large', `A change has at most ${maxBytes} bytes.`, { source: wholeBody.source, headers });
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch {
    throw problem('bad_request', 'The body is not UTF-8.', wholeBody);
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('bad_request', 'The body is not JSON.', wholeBody);
  }
};

const badRequestAt = (errors: readonly { pointer: string; detail: string }[]): Problem =>
  new Problem(
    400,
    errors.map(({ pointer, detail }) => wireError('bad_request', detail, { source: { pointer } })),
  );

/** @throws Problem 400 with an error for each text that cannot be stored, or for each mismatch */
export const parseBody = (text: string): Exclude<ParsedChange, { kind: 'malformed' }> => {
  const json = parseJson(text);
  const unstorable = unstorablePointers(json);
  if (unstorable.length > 0) {
    const detail = 'Text has neither lone surrogates nor the character U+0000.';
    throw badRequestAt(unstorable.map((pointer) => ({ pointer, detail })));
  }
  const parsed = parseChange(json);
  if (parsed.kind === 'malformed') throw badRequestAt(parsed.errors);
  return parsed;
};
