// The preview page: who I am, light or dark, a colleague, Start over; below it a mailbox and the pane.
import {
  Button,
  Field,
  FluentProvider,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { demonstrationPeople } from '../endpoint/demonstration';
import type { Appearance } from '../office/host';
import { readChoice, writeChoice, type Choice } from './choice';
import { Colleague } from './Colleague';
import { Mailbox } from './Mailbox';
import { PaneFrame } from './PaneFrame';
import { words } from './words';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  product: { flex: '1 1 220px' },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  subtitle: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  outlook: { display: 'flex', flexGrow: 1, minHeight: 0, overflowX: 'auto' },
});

export const PreviewPage = ({ startOver }: { startOver: () => void }) => {
  const styles = useStyles();
  const [{ person, theme }, setChoice] = useState<Choice>(readChoice);
  const [said, setSaid] = useState('');
  const me = demonstrationPeople.find(({ id }) => id === person);
  const appearance = useMemo<Appearance>(() => ({ theme, language: navigator.language }), [theme]);
  const choose = (choice: Partial<Choice>) => {
    const next = { person, theme, ...choice };
    setSaid('');
    setChoice(next);
    writeChoice(next);
  };
  return (
    <FluentProvider theme={theme === 'dark' ? webDarkTheme : webLightTheme}>
      <div className={styles.root}>
        <header className={styles.header}>
          <div className={styles.product}>
            <h1 className={styles.title}>{words.title}</h1>
            <p className={styles.subtitle} role="status">
              {said === '' ? words.subtitle : said}
            </p>
          </div>
          <Field label={words.person}>
            <Select value={person} onChange={(_event, { value }) => choose({ person: value })}>
              {demonstrationPeople.map((somebody) => (
                <option key={somebody.id} value={somebody.id}>
                  {words.describe(somebody)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.theme}>
            <Select
              value={theme}
              onChange={(_event, { value }) => choose({ theme: value === 'dark' ? 'dark' : 'light' })}
            >
              <option value="light">{words.light}</option>
              <option value="dark">{words.dark}</option>
            </Select>
          </Field>
          {me && <Colleague key={me.id} me={me} onSaid={setSaid} />}
          <Button onClick={startOver}>{words.startOver}</Button>
        </header>
        <main className={styles.outlook} aria-label={words.outlook}>
          <Mailbox />
          <PaneFrame person={person} appearance={appearance} />
        </main>
      </div>
    </FluentProvider>
  );
};
