// The entry: draws the pane once there is something to show, or soon a skeleton with a line about what it waits for.
import { createRoot, type Root } from 'react-dom/client';
import { loadLanguage } from '../../i18n/loader';
import { connectHost } from '../../office/connectHost';
import type { PersonalHost } from '../../office/host';
import { demonstrationModule } from '../demonstration/demonstrationModule';
import { noticesModule } from '../notices/noticesModule';
import { paneNotices } from '../store/notices';
import { needsEditor, scopeInView } from '../store/selectors';
import type { PaneStore } from '../store/paneStore';
import { LazyModule } from '../ui/LazyModule';
import { captureShape, LoadingPage } from '../ui/Skeleton';
import { App } from './App';
import { createAppContext, offersPeople, type AppContext } from './appContext';
import { AppProviders } from './AppProviders';
import { createEditorLoader } from './editorLoader';
import { guardFocus } from './guardFocus';
import { prefetched } from './prefetch';
import { reserveKeys } from './reservedKeys';

/** Milliseconds that the first render waits: for the policy (then a skeleton is drawn), for chunks, for the messages. */
const limits = { shape: 300, chunks: 1_000, messages: 1_000 };

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/** Resolves once the state of the store satisfies a condition. */
const until = ({ getState, subscribe }: PaneStore, isMet: (state: ReturnType<PaneStore['getState']>) => boolean) =>
  new Promise<true>((resolve) => {
    const unsubscribe = subscribe(() => check());
    const check = () => {
      if (!isMet(getState())) return;
      unsubscribe();
      resolve(true);
    };
    check();
  });

/** Resolves once the chunks are loaded that the first render needs, so that nothing moves after it. */
const chunksFor = async ({ config, pane }: AppContext): Promise<void> => {
  const state = pane.getState();
  if (offersPeople(config.signIn)) await demonstrationModule.load();
  if (state.readStatus.kind === 'failed' || paneNotices(state).length > 0) await noticesModule.load();
  if (needsEditor(state)) await until(pane, ({ editor }) => editor === 'ready' || editor === 'failed');
};

/** @param shapeLimit milliseconds */
const draw = async (
  root: Root,
  host: PersonalHost,
  opening: Promise<AppContext>,
  shapeLimit = limits.shape,
): Promise<void> => {
  const late = after(limits.messages);
  // The host may have named another language meanwhile.
  const messages = () => Promise.race([loadLanguage(host.appearance().language), late]);
  void messages();
  try {
    if (!(await Promise.race([opening, after(shapeLimit)]))) {
      await messages();
      root.render(<Waiting host={host} />);
    }
    const context = await opening;
    const { pane } = context;
    const editor = createEditorLoader(pane);
    if (offersPeople(context.config.signIn)) void demonstrationModule.load();
    await Promise.race([
      until(pane, (state) => scopeInView(state) !== undefined || state.readStatus.kind === 'failed'),
      after(limits.shape),
    ]);
    await Promise.race([chunksFor(context), after(limits.chunks)]);
    await messages();
    root.render(<App context={context} editor={editor} host={host} />);
  } catch (error) {
    const tryAgain = () => {
      window.removeEventListener('online', tryAgain);
      void draw(root, host, createAppContext(), 0);
    };
    window.addEventListener('online', tryAgain);
    await messages();
    root.render(<Failed error={error} host={host} onRetry={tryAgain} />);
  }
};

/** Without a configuration, the CRM has no name yet. */
const Waiting = ({ host }: { host: PersonalHost }) => (
  <AppProviders host={host}>
    <LoadingPage retry={undefined} />
  </AppProviders>
);

const Failed = ({ error, host, onRetry }: { error: unknown; host: PersonalHost; onRetry: () => void }) => (
  <AppProviders host={host}>
    <LazyModule source={noticesModule} fallback={<LoadingPage retry={undefined} />}>
      {({ StartFailurePage }) => <StartFailurePage error={error} onRetry={onRetry} />}
    </LazyModule>
  </AppProviders>
);

captureShape();
guardFocus();
reserveKeys();
const container = document.getElementById('root');
if (container) void draw(createRoot(container), connectHost(), prefetched);
