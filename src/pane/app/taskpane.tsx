// The entry: draws the pane once there is something to show, or soon a skeleton with a line about what it waits for.
import { createRoot, type Root } from 'react-dom/client';
import { ConfigError } from '../../config/config';
import type { FailureMessage } from '../../i18n/failureMessage';
import { loadLanguage } from '../../i18n/loader';
import { useMessages, type Messages } from '../../i18n/messages';
import { connectHost } from '../../office/connectHost';
import type { PersonalHost } from '../../office/host';
import { needsEditor, scopeInView } from '../store/selectors';
import type { PaneStore } from '../store/paneStore';
import { FailurePage } from '../ui/FailurePage';
import { HiddenTitle } from '../ui/HiddenTitle';
import { Page } from '../ui/Page';
import { Skeleton } from '../ui/Skeleton';
import { App } from './App';
import { createAppContext, type AppContext } from './appContext';
import { AppProviders } from './AppProviders';
import { createEditorLoader } from './editorLoader';
import { guardFocus } from './guardFocus';
import { prefetched } from './prefetch';
import { reserveKeys } from './reservedKeys';

/** Milliseconds that the first render waits: for the policy (then a skeleton is drawn), for the controls, for the messages. */
const limits = { shape: 300, editor: 1_000, messages: 1_000 };

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
    await Promise.race([
      until(pane, (state) => scopeInView(state) !== undefined || state.readStatus.kind === 'failed'),
      after(limits.shape),
    ]);
    if (needsEditor(pane.getState())) {
      await Promise.race([
        until(pane, (state) => state.editor === 'ready' || state.editor === 'failed'),
        after(limits.editor),
      ]);
    }
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
    <Page>
      <HiddenTitle />
      <Skeleton retry={undefined} />
    </Page>
  </AppProviders>
);

const Failed = ({ error, host, onRetry }: { error: unknown; host: PersonalHost; onRetry: () => void }) => (
  <AppProviders host={host}>
    <FailedPage error={error} onRetry={onRetry} />
  </AppProviders>
);

const FailedPage = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <FailurePage message={messagesOf(error, useMessages())} onRetry={onRetry} />
);

const messagesOf = (error: unknown, { failures }: Messages): FailureMessage => {
  if (!(error instanceof ConfigError)) return failures.broken;
  const { why } = error;
  if (typeof why === 'object') return failures.config.mistake(why);
  return why === 'unreachable' || why === 'timeout' ? failures.config[why] : failures.of({ kind: why });
};

guardFocus();
reserveKeys();
const container = document.getElementById('root');
if (container) void draw(createRoot(container), connectHost(), prefetched);
