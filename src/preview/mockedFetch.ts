// `fetch` for the preview page and for the pane in its frame: the mocked CRM answers its own requests, the network all others.

/** Answers in the CRM's place. Undefined where the URL is not the CRM's; rejects where the preview itself fails. */
export type MockedCrm = (url: string, init: RequestInit) => Promise<Response | undefined>;

/**
 * As with the browser's own, a request can be aborted before and within the body, a network error rejects with a TypeError,
 * a redirect that is not to be followed is opaque, and bodies are streamed. A failure of the preview is a network error, too.
 * @param network the browser's own `fetch`
 */
export const createMockedFetch =
  (crm: MockedCrm, network: typeof fetch): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await Promise.race([ask(crm, request.clone()), abortOf(request.signal)]);
    return response ? received(response, request) : network(request);
  };

/** Everything but the URL is read before the CRM is asked: a frame that goes away then takes nothing with it. */
const ask = async (crm: MockedCrm, request: Request): Promise<Response | undefined> => {
  const { url, method, headers, signal } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  if (signal.aborted) return Response.error();
  try {
    return await crm(url, { method, headers: [...headers], body });
  } catch (error) {
    console.error('The preview could not answer', method, url, error);
    return Response.error();
  }
};

const onAbort = (signal: AbortSignal, act: () => void): void => {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
};

const abortOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    // The reason is whatever was given to `abort`.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    onAbort(signal, () => reject(signal.reason));
  });

/** Part by part, as it is read. Not `pipeThrough`: WebKit's does not heed a signal while it waits for the next part. */
const streamOf = (body: ReadableStream<Uint8Array>, signal: AbortSignal): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  return new ReadableStream({
    start: (controller) => {
      onAbort(signal, () => {
        controller.error(signal.reason);
        reader.cancel(signal.reason).catch(() => undefined);
      });
    },
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (signal.aborted) return;
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
};

const isRedirect = ({ status, headers }: Response): boolean =>
  [301, 302, 303, 307, 308].includes(status) && headers.has('location');

/** The response as this window's `fetch` gives it: `crm` may live in another window. */
const received = (response: Response, { url, method, redirect, signal }: Request): Response => {
  // Every redirect leads out of the preview, where its page may not read anything.
  if (response.type === 'error' || (isRedirect(response) && redirect !== 'manual'))
    throw new TypeError('Failed to fetch');
  if (isRedirect(response)) return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
  const { status, statusText, headers, body } = response;
  const stream = body && method !== 'HEAD' ? streamOf(body, signal) : null;
  return Object.defineProperty(new Response(stream, { status, statusText, headers }), 'url', { value: url });
};

/** The property of the preview page's window under which its frames find the mocked CRM. */
const property = 'mockedCrm';

export const offerCrm = (crm: MockedCrm): void => {
  Object.defineProperty(window, property, { value: crm });
};

/** @param page a window of the same origin */
export const offeredCrm = (page: Window): MockedCrm | undefined => {
  const offered: unknown = Reflect.get(page, property);
  return isCrm(offered) ? offered : undefined;
};

const isCrm = (offered: unknown): offered is MockedCrm => typeof offered === 'function';
