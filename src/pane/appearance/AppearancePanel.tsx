// What the person chooses of the looks, in force and kept at once; and what Outlook does not tell of them. Loaded when it is needed.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { themes, type Untold } from '../../office/host';
import { useHost } from '../ui/host';
import { languageNames, languages, matchLanguage } from '../../i18n/language';
import { useLooksWords } from '../../i18n/looksWords';
import { SelectField } from '../ui/SelectField';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
  },
});

export const AppearancePanel = () => {
  const { preferences, subscribe } = useHost();
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useLooksWords();
  const { theme, language } = useSyncExternalStore(subscribe, preferences.read);
  const kept = useSyncExternalStore(subscribe, preferences.isKept);
  return (
    <div className={mergeClasses(pane.card, styles.root)}>
      <SelectField
        label={words.theme}
        value={theme ?? ''}
        onSelect={(value) => preferences.choose({ theme: themes.find((known) => known === value) })}
      >
        <option value="">{words.asOutlook}</option>
        {themes.map((known) => (
          <option key={known} value={known}>
            {words.themes[known]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={words.language}
        value={language === undefined ? '' : matchLanguage(language).language}
        onSelect={(value) => preferences.choose({ language: languages.find((known) => known === value) })}
      >
        <option value="">{words.asOutlook}</option>
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </SelectField>
      <div role="status" className={kept ? pane.hidden : pane.caption}>
        {!kept && words.notKept}
      </div>
    </div>
  );
};

export const HostLimitationText = ({ untold }: { untold: Untold }) => useLooksWords().untold[untold];
