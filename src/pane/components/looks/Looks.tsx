// What the person chooses of the looks, in force and kept at once; and what Outlook does not tell of them. Loaded when it is needed.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useSyncExternalStore, type ReactNode } from 'react';
import { themes, type Untold } from '../../../office/host';
import { useHost } from '../../state/host';
import { languageNames, languages, matchLanguage } from '../../words/language';
import { useLooksWords } from '../../words/looksWords';
import { Choice } from '../Choice';
import { usePaneStyles } from '../styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  name: { flex: '1 1 33%', paddingInlineEnd: tokens.spacingHorizontalM, boxSizing: 'border-box' },
  choice: { flex: '2 1 120px' },
});

export const LooksPanel = () => {
  const { preferences, subscribe } = useHost();
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useLooksWords();
  const { theme, language } = useSyncExternalStore(subscribe, preferences.read);
  const kept = useSyncExternalStore(subscribe, preferences.isKept);
  return (
    <div className={mergeClasses(pane.card, styles.root)}>
      <Line
        label={words.theme}
        value={theme}
        onChoose={(value) => preferences.choose({ theme: themes.find((known) => known === value) })}
      >
        {themes.map((known) => (
          <option key={known} value={known}>
            {words.themes[known]}
          </option>
        ))}
      </Line>
      <Line
        label={words.language}
        value={language === undefined ? undefined : matchLanguage(language).language}
        onChoose={(value) => preferences.choose({ language: value })}
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </Line>
      <div role="status" className={kept ? pane.hidden : pane.caption}>
        {!kept && words.notKept}
      </div>
    </div>
  );
};

type LineProps = {
  label: string;
  /** Undefined: as Outlook. */
  value: string | undefined;
  onChoose: (value: string | undefined) => void;
  children: ReactNode;
};

const Line = ({ label, value, onChoose, children }: LineProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { asOutlook } = useLooksWords();
  const id = useId();
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={mergeClasses(pane.label, styles.name)}>
        {label}
      </label>
      <Choice
        id={id}
        className={styles.choice}
        value={value ?? ''}
        onChange={(_event, { value: chosen }) => onChoose(chosen === '' ? undefined : chosen)}
      >
        <option value="">{asOutlook}</option>
        {children}
      </Choice>
    </div>
  );
};

export const UntoldWords = ({ untold }: { untold: Untold }) => useLooksWords().untold[untold];
