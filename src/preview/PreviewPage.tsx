import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { PreviewOptions } from './options';
import { ControlPanel } from './ControlPanel';
import { Mailbox } from './Mailbox';
import { FramedPane } from './FramedPane';
import { ResizeHandle } from './ResizeHandle';
import { messages } from './messages';

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  root: { display: 'flex', height: '100vh', backgroundColor: tokens.colorNeutralBackground3, colorScheme: 'dark' },
  light: { colorScheme: 'light' },
  outlook: { display: 'flex', flexGrow: 1, minWidth: 0, overflowX: 'auto' },
});

export type PreviewPageProps = {
  initialOptions: PreviewOptions;
  onChange: (options: PreviewOptions) => void;
  onStartOver: () => void;
};

export const PreviewPage = ({ initialOptions, onChange, onStartOver }: PreviewPageProps) => {
  const styles = useStyles();
  const [options, setOptions] = useState(initialOptions);
  const [reloadCount, setReloadCount] = useState(0);
  const update = (change: Partial<PreviewOptions>) => {
    const next = { ...options, ...change };
    setOptions(next);
    onChange(next);
  };
  const reload = () => setReloadCount(reloadCount + 1);
  return (
    <FluentProvider theme={themes[options.theme]}>
      <div className={mergeClasses(styles.root, options.theme === 'light' && styles.light)}>
        <ControlPanel options={options} onChange={update} onReload={reload} onStartOver={onStartOver} />
        <main className={styles.outlook} aria-label={messages.outlook}>
          <Mailbox onRead={() => !options.pinned && reload()} />
          <ResizeHandle
            width={options.width}
            onDrag={(width) => setOptions({ ...options, width })}
            onResize={(width) => update({ width })}
          />
          <FramedPane options={options} reloadCount={reloadCount} />
        </main>
      </div>
    </FluentProvider>
  );
};
