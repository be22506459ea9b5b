// The entry of the preview: starts the mocked CRM, then shows the pane beside a mailbox.
import { createRoot } from 'react-dom/client';
import { readChoice, writeChoice, type Choice } from './choice';
import { chooseFault, forgetCrm, startCrm } from './crm';
import { PreviewPage } from './PreviewPage';
import { words } from './words';

const startOver = () => {
  forgetCrm();
  window.location.reload();
};

const follow = (choice: Choice) => {
  chooseFault(choice);
  window.history.replaceState(null, '', writeChoice(choice));
};

const show = async (root: HTMLElement): Promise<void> => {
  root.textContent = words.starting;
  try {
    await startCrm();
    const first = readChoice(window.location.search);
    chooseFault(first);
    root.textContent = '';
    createRoot(root).render(<PreviewPage first={first} onChoose={follow} onStartOver={startOver} />);
  } catch (error) {
    root.textContent = `${words.failed} ${words.failedNext} (${String(error)})`;
  }
};

const root = document.getElementById('root');
if (root) void show(root);
