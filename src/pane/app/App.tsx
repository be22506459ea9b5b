// The root of the pane once its configuration is known.
import type { PersonalHost } from '../../office/host';
import { PaneProvider } from '../store/usePane';
import type { AppContext } from './appContext';
import { AppProviders } from './AppProviders';
import type { EditorLoader } from './editorLoader';
import { FocusManager } from './FocusManager';
import { PolicyPage } from './PolicyPage';

export type AppProps = { context: AppContext; editor: EditorLoader; host: PersonalHost };

export const App = ({ context: { config, pane }, editor, host }: AppProps) => (
  <PaneProvider value={pane}>
    <AppProviders host={host} crm={config.crm.productName}>
      <PolicyPage editor={editor} />
    </AppProviders>
    <FocusManager />
  </PaneProvider>
);
