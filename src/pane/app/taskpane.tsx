// The entry: draws the pane once there is something to show, or soon the shape with a word about it.
import { createRoot, type Root } from 'react-dom/client';
import { ConfigError } from '../../config/config';
import type { PersonalHost } from '../../office/host';
import { connect } from '../../office/connectHost';
import { FailurePage } from '../ui/FailurePage';
import { HiddenTitle } from '../ui/HiddenTitle';
import { Loading } from '../ui/Skeleton';
import { Page } from '../ui/Page';
import { setup } from './prefetch';
import { keepKeys } from './reservedKeys';
import { keepFocus } from './keepFocus';
import { open, type Setup } from './appContext';
import { PaneFrame } from './AppProviders';
import { PolicyPane } from './App';
import { editorPart } from '../editor/editorModule';
import type { FailureWords } from '../../i18n/failureWords';
import { loadWords } from '../../i18n/loading';
import { useWords, type Words } from '../../i18n/words';

/** Milliseconds that the shape in the HTML may stand alone; and that the controls may hold up a policy that can be changed, or words what they say. */
const patience = 300;
const patienceForControls = 1_000;
const patienceForWords = 1_000;

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/** @param word milliseconds after which there is a word about what is still under way */
const draw = async (root: Root, host: PersonalHost, opening: Promise<Setup>, word = patience): Promise<void> => {
  const late = after(patienceForWords);
  // The host may have named another language meanwhile.
  const words = () => Promise.race([loadWords(host.appearance().language), late]);
  void words();
  try {
    if (!(await Promise.race([opening, after(word)]))) {
      await words();
      root.render(<Waiting host={host} />);
    }
    const ready = await opening;
    const known = ready.lastKnown?.policy;
    const knownToRead = known?.editableScopes.length === 0;
    if (known && !knownToRead) void editorPart.load();
    const settled = knownToRead ? undefined : await Promise.race([ready.first(() => undefined), after(patience)]);
    const editable = settled?.ok && settled.value.editableScopes.length > 0;
    if (editable) await Promise.race([editorPart.load(), after(patienceForControls)]);
    await words();
    root.render(<PolicyPane setup={ready} settled={settled} host={host} />);
  } catch (error) {
    const tryAgain = () => {
      window.removeEventListener('online', tryAgain);
      void draw(root, host, open(), 0);
    };
    window.addEventListener('online', tryAgain);
    await words();
    root.render(<Failed error={error} host={host} onRetry={tryAgain} />);
  }
};

/** Before there is a configuration nobody knows what the CRM is called. */
const Waiting = ({ host }: { host: PersonalHost }) => (
  <PaneFrame host={host}>
    <Page>
      <HiddenTitle />
      <Loading again={undefined} />
    </Page>
  </PaneFrame>
);

const Failed = ({ error, host, onRetry }: { error: unknown; host: PersonalHost; onRetry: () => void }) => (
  <PaneFrame host={host}>
    <Sentence error={error} onRetry={onRetry} />
  </PaneFrame>
);

const Sentence = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => (
  <FailurePage {...sentenceOf(error, useWords())} onRetry={onRetry} />
);

const sentenceOf = (error: unknown, { failures }: Words): FailureWords => {
  if (!(error instanceof ConfigError)) return failures.broken;
  const { why } = error;
  if (typeof why === 'object') return failures.config.mistake(why);
  return why === 'unreachable' || why === 'timeout' ? failures.config[why] : failures.of({ kind: why });
};

keepFocus();
keepKeys();
const container = document.getElementById('root');
if (container) void draw(createRoot(container), connect(), setup);
