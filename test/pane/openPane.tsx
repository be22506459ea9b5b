// The whole pane over the network: opened and drawn as its entry does it, and a CRM of demonstration data of its own for each test.
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { keysUnder, removeText } from '../../src/storage/deviceStorage';
import { createEndpoint } from '../../src/server/app';
import { demonstration, identifyDemonstration } from '../../src/server/demonstration';
import { createMemoryStore } from '../../src/server/memoryStore';
import { handlersOf } from '../../src/server/mount/msw';
import { createHost, type Appearance } from '../../src/office/host';
import { personalHost } from '../../src/office/personalHost';
import { App } from '../../src/pane/app/App';
import { createAppContext, type AppContext } from '../../src/pane/app/appContext';
import { createEditorLoader } from '../../src/pane/app/editorLoader';
import type { PaneStore } from '../../src/pane/store/paneStore';
import { setClock } from './clock';
import { rememberStyles } from './computedStyles';
import { mediaType } from './literalPolicy';

/** Faults of the CRM and of the network are put in front with `server.use`. */
export const server = setupServer();

const start = () => ({
  app: createEndpoint({ store: createMemoryStore(demonstration), identify: identifyDemonstration }),
  /** To the CRM, in the order in which they left the pane. */
  requests: [] as Request[],
});
let now = start();

/** What has reached the network so far: "GET /api/configuration/outlook?scope=user&include=options". */
export const requested = (): readonly string[] =>
  now.requests.map(({ method, url }) => `${method} ${url.replace(window.location.origin, '')}`);
/** A validation has no key. */
export const isChange = ({ method, headers }: Request): boolean => method === 'PATCH' && headers.has('idempotency-key');
export const patches = (): readonly Request[] => now.requests.filter(isChange);

/** Asks the CRM directly: nobody else's handlers are in the way, and nothing is counted. */
export const askCrm = async (path: string, init: RequestInit = {}, as = '7'): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer demo.${as}`);
  headers.set('content-type', mediaType);
  return now.app.request(path, { ...init, headers });
};
/** Lets the CRM answer a request that a handler in front has taken. */
export const forward = async (request: Request): Promise<Response> => now.app.fetch(request);

beforeAll(() => {
  rememberStyles();
  server.listen({ onUnhandledRequest: 'error' });
  server.events.on('request:start', ({ request }) => {
    if (new URL(request.url).pathname.startsWith('/api/')) now.requests.push(request.clone());
  });
});
/** Nothing is there of an earlier test, nor what a storage that threw has left in memory. */
const emptyTheDevice = (): void => {
  for (const storage of [window.localStorage, window.sessionStorage]) storage.clear();
  for (const key of keysUnder([])) removeText(key);
};

beforeEach(() => {
  now = start();
  setClock();
  // What waits for a random time before another try waits for none.
  jest.spyOn(Math, 'random').mockReturnValue(0);
  emptyTheDevice();
  const config = { crm: { url: '/api', productName: 'OroCRM' }, signIn: { kind: 'demonstration', person: '3' } };
  server.resetHandlers(
    ...handlersOf(now.app),
    http.get('*/config.json', () => HttpResponse.json(config)),
  );
});
afterAll(() => server.close());

export const people = {
  ines: '2',
  tom: '3',
  nadia: '4',
  lena: '5',
  grace: '7',
  yusuf: '8',
  maya: '9',
  sven: '10',
} as const;

// What stands behind a dialog is hidden and shown again by timers, which the browser tests look at: here what is drawn counts.
configure({ defaultHidden: true, asyncUtilTimeout: 4_000 });
jest.setTimeout(20_000);

/** Every question by role asks for styles, and Jest lays nothing out: they go to a document that nobody looks at. */
const elsewhere = createDOMRenderer(document.implementation.createHTMLDocument());
const Unstyled = ({ children }: { children: ReactNode }) => (
  <RendererProvider renderer={elsewhere}>{children}</RendererProvider>
);

type Opened = {
  user: UserEvent;
  /** Closes the pane. */
  close: () => void;
  /** The host names another language. */
  speak: (language: string) => void;
  /** The host changes. */
  tell: (change: Partial<Appearance>) => void;
};

/** What a pane that is closed no longer does. */
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** As the first script of the pane does it. */
export const prefetch = async (): Promise<AppContext> => {
  const context = await createAppContext();
  stops.push(context.pane.stop);
  return context;
};

/** Resolves with the first policy or failure, and with the controls where they are needed. */
export const firstResult = ({ getState, subscribe }: PaneStore): Promise<void> =>
  new Promise((resolve) => {
    const check = () => {
      const { readStatus, editor } = getState();
      if (readStatus.kind === 'reading' || editor === 'loading') return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = subscribe(check);
    check();
  });

/** Opens the pane as somebody. @param wait false: draws before the first answer is there, as the entry does after a second; @param language what the host names first */
export const openPane = async (who: keyof typeof people, { wait = true, language = 'en-US' } = {}): Promise<Opened> => {
  window.history.replaceState(null, '', `/taskpane.html?person=${people[who]}`);
  const context = await prefetch();
  const { pane } = context;
  const editor = createEditorLoader(pane);
  const stop = () => {
    editor.stop();
    pane.stop();
  };
  stops.push(stop);
  if (wait) await firstResult(pane);
  const host = createHost({ theme: 'light', language });
  const { unmount } = render(<App context={context} editor={editor} host={personalHost(host)} />, {
    wrapper: Unstyled,
  });
  const close = () => {
    unmount();
    stop();
  };
  const tell = (change: Partial<Appearance>) => act(() => host.set(change));
  const speak = (named: string) => tell({ language: named });
  // No style is here that could keep a pointer away.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  return { user, close, speak, tell };
};

/** Opens the pane as an administrator, whose controls come with a bundle of their own. */
export const openEditor = async (who: keyof typeof people, { language = 'en-US' } = {}): Promise<Opened> => {
  const opened = await openPane(who, { language });
  await screen.findByRole('radiogroup');
  return opened;
};

export const row = (label: string) => within(screen.getByRole('group', { name: label }));
