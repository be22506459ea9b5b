// Renders after Office.onReady, as add-ins usually do.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const container = document.getElementById('container');

void Office.onReady(() => {
  if (!container) return;
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <App title="Add-in" />
    </FluentProvider>,
  );
});
