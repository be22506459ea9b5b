// The entry: draws the pane once the first answer is there, or after a second the shape with a word about it.
import { createRoot, type Root } from 'react-dom/client';
import type { Host } from '../office/host';
import { connect } from '../office/connect';
import { FailureNotice } from './components/FailureNotice';
import { setup } from './early';
import { open, type Setup } from './opening';
import { PaneFrame } from './PaneFrame';
import { PolicyPane } from './PolicyPane';
import { useWords } from './words/words';

/** Milliseconds that the shape in the HTML may stand alone. */
const patience = 1_000;

const draw = async (root: Root, host: Host, opening: Promise<Setup>): Promise<void> => {
  try {
    const ready = await opening;
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
    const settled = await Promise.race([ready.first, late]);
    root.render(<PolicyPane setup={ready} settled={settled} host={host} />);
  } catch (error) {
    root.render(
      <Misconfigured
        message={error instanceof Error ? error.message : String(error)}
        host={host}
        onRetry={() => void draw(root, host, open())}
      />,
    );
  }
};

/** The product name is not known yet, so it is the CRM. */
const Misconfigured = ({ message, host, onRetry }: { message: string; host: Host; onRetry: () => void }) => (
  <PaneFrame host={host} crm="CRM">
    <Sentence message={message} onRetry={onRetry} />
  </PaneFrame>
);

const Sentence = ({ message, onRetry }: { message: string; onRetry: () => void }) => (
  <FailureNotice title={useWords().failures.config} next={message} onRetry={onRetry} />
);

const container = document.getElementById('root');
if (container) void draw(createRoot(container), connect(), setup);
