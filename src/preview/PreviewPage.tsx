// The preview page: what can be chosen at the left, then a mailbox and the pane beside it.
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
import type { Choice } from './choice';
import { ControlPanel } from './ControlPanel';
import { Mailbox } from './Mailbox';
import { PaneFrame } from './PaneFrame';
import { ResizeHandle } from './ResizeHandle';
import { messages } from './messages';

const themes = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  root: { display: 'flex', height: '100vh', backgroundColor: tokens.colorNeutralBackground3, colorScheme: 'dark' },
  light: { colorScheme: 'light' },
  outlook: { display: 'flex', flexGrow: 1, minWidth: 0, overflowX: 'auto' },
});

export type PreviewPageProps = { first: Choice; onChoose: (choice: Choice) => void; onStartOver: () => void };

export const PreviewPage = ({ first, onChoose, onStartOver }: PreviewPageProps) => {
  const styles = useStyles();
  const [choice, setChoice] = useState(first);
  const [start, setStart] = useState(0);
  const choose = (change: Partial<Choice>) => {
    const next = { ...choice, ...change };
    setChoice(next);
    onChoose(next);
  };
  const reload = () => setStart(start + 1);
  return (
    <FluentProvider theme={themes[choice.theme]}>
      <div className={mergeClasses(styles.root, choice.theme === 'light' && styles.light)}>
        <ControlPanel choice={choice} onChoose={choose} onReload={reload} onStartOver={onStartOver} />
        <main className={styles.outlook} aria-label={messages.outlook}>
          <Mailbox onRead={() => !choice.pinned && reload()} />
          <ResizeHandle
            width={choice.width}
            onDrag={(width) => setChoice({ ...choice, width })}
            onChoose={(width) => choose({ width })}
          />
          <PaneFrame choice={choice} start={start} />
        </main>
      </div>
    </FluentProvider>
  );
};
