// The entry: draws the pane once the first answer is there, or after a second the shape with a word about it.
import { createRoot } from 'react-dom/client';
import type { Result } from '../client/failure';
import { ConfigError } from '../config/config';
import { connect } from '../office/connect';
import type { Policy } from '../policy/policy';
import { setup } from './early';
import { PolicyPane } from './PolicyPane';

/** Milliseconds that the shape in the HTML may stand alone. */
const patience = 1_000;

const draw = async (root: HTMLElement): Promise<void> => {
  const host = connect();
  try {
    const ready = await setup;
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
    const settled: Result<Policy> | undefined = await Promise.race([ready.first, late]);
    createRoot(root).render(<PolicyPane setup={ready} settled={settled} host={host} />);
  } catch (error) {
    root.textContent = error instanceof ConfigError ? error.message : String(error);
  }
};

const root = document.getElementById('root');
if (root) void draw(root);
