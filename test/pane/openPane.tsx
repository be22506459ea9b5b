// Renders the whole pane as its entry does. Each test has a CRM of its own with the demonstration data, behind msw.
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { keysUnder, removeText } from '../../src/storage/deviceStorage';
import { createEndpoint } from '../../src/server/app';
import { acmeAndGlobex, identifyDemonstration } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { handlersOf } from '../../src/server/mount/msw';
import { createHost, type Appearance } from '../../src/office/host';
import { personalHost } from '../../src/office/personalHost';
import { App } from '../../src/pane/app/App';
import { createAppContext, type AppContext } from '../../src/pane/app/appContext';
import { organizationsModule } from '../../src/pane/editor/organizations/organizationsModule';
import { noticesModule } from '../../src/pane/notices/noticesModule';
import { sourcesModule } from '../../src/pane/sources/sourcesModule';
import { createEditorLoader } from '../../src/pane/app/editorLoader';
import type { PaneStore } from '../../src/pane/store/paneStore';
import { installClock } from './clock';
import { cacheComputedStyles } from './computedStyles';
import { mediaType } from './literalPolicy';

/** Tests add faults with `server.use`. */
export const server = setupServer();

const startCrm = () => ({
  app: createEndpoint({ store: createMemoryStore(acmeAndGlobex), identify: identifyDemonstration }),
  requests: [] as Request[],
});
let crm = startCrm();

/** Requests so far, in order, such as "GET /api/configuration/outlook?scope=user&include=options". */
export const requested = (): readonly string[] =>
  crm.requests.map(({ method, url }) => `${method} ${url.replace(window.location.origin, '')}`);
/** Validations have no key. */
export const isSave = ({ method, headers }: Request): boolean => method === 'PATCH' && headers.has('idempotency-key');
export const saveRequests = (): readonly Request[] => crm.requests.filter(isSave);

/** Bypasses the handlers of `server`, and is not in `requested`. */
export const rawApi = async (path: string, init: RequestInit = {}, as = '7'): Promise<Response> => {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer demo.${as}`);
  headers.set('content-type', mediaType);
  return crm.app.request(path, { ...init, headers });
};
/** For handlers of a test that need the response of the CRM. */
export const forward = async (request: Request): Promise<Response> => crm.app.fetch(request);

beforeAll(() => {
  cacheComputedStyles();
  server.listen({ onUnhandledRequest: 'error' });
  server.events.on('request:start', ({ request }) => {
    if (new URL(request.url).pathname.startsWith('/api/')) crm.requests.push(request.clone());
  });
});
/** Also clears the values in memory, which replace a storage that throws. */
const clearDevice = (): void => {
  for (const storage of [window.localStorage, window.sessionStorage]) storage.clear();
  for (const key of keysUnder([])) removeText(key);
};

beforeEach(() => {
  crm = startCrm();
  installClock();
  // Retries have no random delay.
  jest.spyOn(Math, 'random').mockReturnValue(0);
  clearDevice();
  const config = { crm: { url: '/api', productName: 'OroCRM' }, signIn: { kind: 'demonstration', person: '3' } };
  server.resetHandlers(
    ...handlersOf(crm.app),
    // The page preloads it.
    http.get('*/config.json', () => HttpResponse.json(config), { once: true }),
    http.get('*/config.json', () => (navigator.onLine ? HttpResponse.json(config) : HttpResponse.error())),
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

// Fluent hides the page behind a dialog, and shows it again, by timers; the browser tests cover that.
configure({ defaultHidden: true, asyncUtilTimeout: 4_000 });
jest.setTimeout(20_000);

/** Queries by role are slow in a document with styles, and jsdom has no layout: the styles go to another document. */
const detachedRenderer = createDOMRenderer(document.implementation.createHTMLDocument());
const Unstyled = ({ children }: { children: ReactNode }) => (
  <RendererProvider renderer={detachedRenderer}>{children}</RendererProvider>
);

type OpenedPane = {
  user: UserEvent;
  close: () => void;
  /** Of the host. */
  setLanguage: (language: string) => void;
  /** Of the host. */
  setAppearance: (change: Partial<Appearance>) => void;
};

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanups.splice(0)) cleanUp();
});

/** Like the first script of the pane. */
export const prefetch = async (): Promise<AppContext> => {
  const context = await createAppContext();
  cleanups.push(context.pane.stop);
  return context;
};

/** Waits for the first policy or failure, and for the editor where it is needed. */
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

/**
 * @param wait false: renders before the first response, as the entry does after a second
 * @param language of the host
 */
export const openPane = async (
  who: keyof typeof people,
  { wait = true, language = 'en-US' } = {},
): Promise<OpenedPane> => {
  window.history.replaceState(null, '', `/taskpane.html?person=${people[who]}`);
  const context = await prefetch();
  const { pane } = context;
  const editor = createEditorLoader(pane);
  const stop = () => {
    editor.stop();
    pane.stop();
  };
  cleanups.push(stop);
  if (wait) await firstResult(pane);
  // The entry waits for them where they are needed, and loads them soon in any case.
  await Promise.all([noticesModule.load(), sourcesModule.load(), organizationsModule.load()]);
  const host = createHost({ theme: 'light', language });
  const { unmount } = render(<App context={context} editor={editor} host={personalHost(host)} />, {
    wrapper: Unstyled,
  });
  const close = () => {
    unmount();
    stop();
  };
  const setAppearance = (change: Partial<Appearance>) => act(() => host.set(change));
  const setLanguage = (tag: string) => setAppearance({ language: tag });
  // The document has no styles that could disable the pointer.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  return { user, close, setLanguage, setAppearance };
};

/** Opens the pane as an administrator, and waits for the editor. */
export const openEditor = async (who: keyof typeof people): Promise<OpenedPane> => {
  const opened = await openPane(who);
  await screen.findByRole('radiogroup', { name: 'Level' });
  return opened;
};

export const row = (label: string) => within(screen.getByRole('group', { name: label }));
