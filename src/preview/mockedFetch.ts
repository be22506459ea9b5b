// `fetch` for the framed panes: requests to the CRM go to the mocked CRM of the preview page, all others to the network.

/** Resolves to undefined if the URL is not the CRM's; rejects if the preview itself fails. */
export type MockedCrm = (url: string, init: RequestInit) => Promise<Response | undefined>;

/**
 * Behaves like the browser's: requests can be aborted before and during the body, network errors reject with a
 * TypeError, redirects with `redirect: 'manual'` are opaque, and bodies are streamed. A failure of the preview is a
 * network error, too.
 * @param network the browser's own `fetch`
 */
export const createMockedFetch =
  (crm: MockedCrm, network: typeof fetch): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await Promise.race([askCrm(crm, request.clone()), rejectOnAbort(request.signal)]);
    return response ? localResponse(response, request) : network(request);
  };

/** Reads the request completely first, so that the CRM can finish it even if the frame is removed meanwhile. */
const askCrm = async (crm: MockedCrm, request: Request): Promise<Response | undefined> => {
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

const rejectOnAbort = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    // The reason may be any value that was passed to `abort`.
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
    onAbort(signal, () => reject(signal.reason));
  });

/** Not `pipeThrough`: WebKit's ignores the signal while it waits for the next chunk. */
const abortableStream = (body: ReadableStream<Uint8Array>, signal: AbortSignal): ReadableStream<Uint8Array> => {
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

/** Converts to a Response of this window: `crm` may belong to another one. */
const localResponse = (response: Response, { url, method, redirect, signal }: Request): Response => {
  // Every redirect leads to another origin, whose responses the page may not read.
  if (response.type === 'error' || (isRedirect(response) && redirect !== 'manual'))
    throw new TypeError('Failed to fetch');
  if (isRedirect(response)) return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
  const { status, statusText, headers, body } = response;
  const stream = body && method !== 'HEAD' ? abortableStream(body, signal) : null;
  return Object.defineProperty(new Response(stream, { status, statusText, headers }), 'url', { value: url });
};

/** The property of the preview page's window that exposes the mocked CRM to its frames. */
const property = 'mockedCrm';

export const exposeCrm = (crm: MockedCrm): void => {
  Object.defineProperty(window, property, { value: crm });
};

/** @param page a window of the same origin */
export const findExposedCrm = (page: Window): MockedCrm | undefined => {
  const offered: unknown = Reflect.get(page, property);
  return isCrm(offered) ? offered : undefined;
};

const isCrm = (offered: unknown): offered is MockedCrm => typeof offered === 'function';
