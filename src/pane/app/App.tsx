// The root of the pane once its configuration is known.
import { makeStyles } from '@fluentui/react-components';
import type { PersonalHost } from '../../office/host';
import { demonstrationModule } from '../demonstration/demonstrationModule';
import { PaneProvider } from '../store/usePane';
import { LazyModule } from '../ui/LazyModule';
import { offersPeople, type AppContext } from './appContext';
import { AppProviders } from './AppProviders';
import type { EditorLoader } from './editorLoader';
import { FocusManager } from './FocusManager';
import { PolicyPage } from './PolicyPage';

const useStyles = makeStyles({
  // The line and the page are as high as the pane together.
  demonstration: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    '& > main': { flexGrow: 1, minHeight: 'auto' },
  },
});

export type AppProps = { context: AppContext; editor: EditorLoader; host: PersonalHost };

export const App = ({ context: { config, pane }, editor, host }: AppProps) => {
  const styles = useStyles();
  const { signIn } = config;
  const page = <PolicyPage editor={editor} />;
  return (
    <PaneProvider value={pane}>
      <AppProviders host={host} crm={config.crm.productName}>
        {offersPeople(signIn) ? (
          <div className={styles.demonstration}>
            <LazyModule source={demonstrationModule}>
              {({ DemonstrationLine }) => <DemonstrationLine signIn={signIn} />}
            </LazyModule>
            {page}
          </div>
        ) : (
          page
        )}
      </AppProviders>
      <FocusManager />
    </PaneProvider>
  );
};
