// The entry of the preview: starts the mocked CRM, then shows the pane beside a mailbox.
import { createRoot } from 'react-dom/client';
import { forgetCrm, startCrm } from './crm';
import { PreviewPage } from './PreviewPage';
import { words } from './words';

const startOver = () => {
  forgetCrm();
  window.location.reload();
};

const show = async (root: HTMLElement): Promise<void> => {
  root.textContent = words.starting;
  try {
    await startCrm();
    root.textContent = '';
    createRoot(root).render(<PreviewPage startOver={startOver} />);
  } catch (error) {
    root.textContent = `${words.failed} ${words.failedNext} (${String(error)})`;
  }
};

const root = document.getElementById('root');
if (root) void show(root);
