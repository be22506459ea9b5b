import './storageFallback';
import { createRoot } from 'react-dom/client';
import { parseOptions, formatOptions, type PreviewOptions } from './options';
import { setFault, resetCrm, mockedCrm } from './crm';
import { removeFormerWorker } from './formerWorker';
import { exposeCrm } from './mockedFetch';
import { PreviewPage } from './PreviewPage';

const startOver = () => {
  resetCrm();
  window.location.reload();
};

const applyOptions = (options: PreviewOptions) => {
  setFault(options);
  window.history.replaceState(null, '', formatOptions(options));
};

const render = (root: HTMLElement) => {
  const initialOptions = parseOptions(window.location.search);
  setFault(initialOptions);
  createRoot(root).render(
    <PreviewPage initialOptions={initialOptions} onChange={applyOptions} onStartOver={startOver} />,
  );
};

exposeCrm(mockedCrm);
void removeFormerWorker();
const root = document.getElementById('root');
if (root) render(root);
