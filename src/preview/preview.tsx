// The entry of the preview: offers the mocked CRM to this page and its frames, then shows the pane beside a mailbox.
import './siteData';
import { createRoot } from 'react-dom/client';
import { readChoice, writeChoice, type Choice } from './choice';
import { chooseFault, forgetCrm, mockedCrm } from './crm';
import { removeFormerWorker } from './formerWorker';
import { createMockedFetch, offerCrm } from './mockedFetch';
import { PreviewPage } from './PreviewPage';

const startOver = () => {
  forgetCrm();
  window.location.reload();
};

const follow = (choice: Choice) => {
  chooseFault(choice);
  window.history.replaceState(null, '', writeChoice(choice));
};

const show = (root: HTMLElement) => {
  const first = readChoice(window.location.search);
  chooseFault(first);
  createRoot(root).render(<PreviewPage first={first} onChoose={follow} onStartOver={startOver} />);
};

window.fetch = createMockedFetch(mockedCrm, window.fetch.bind(window));
offerCrm(mockedCrm);
void removeFormerWorker();
const root = document.getElementById('root');
if (root) show(root);
