// The person's choice of theme and language, applied and stored at once; and what this Outlook does not give an add-in.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { themes, type HostLimitation } from '../../office/host';
import { useHost } from '../ui/host';
import { languages, languageCodes, matchLanguage } from '../../i18n/languages';
import { useAppearanceMessages } from '../../i18n/useAppearanceMessages';
import { SelectField } from '../ui/SelectField';
import { FluentRoot } from '../ui/FluentRoot';
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
  const messages = useAppearanceMessages();
  const { theme, language } = useSyncExternalStore(subscribe, preferences.read);
  const isPersistent = useSyncExternalStore(subscribe, preferences.isPersistent);
  return (
    <FluentRoot>
      <div className={mergeClasses(pane.card, styles.root)}>
        <SelectField
          label={messages.theme}
          value={theme ?? ''}
          onSelect={(value) => preferences.choose({ theme: themes.find((known) => known === value) })}
        >
          <option value="">{messages.asOutlook}</option>
          {themes.map((known) => (
            <option key={known} value={known}>
              {messages.themes[known]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={messages.language}
          value={language === undefined ? '' : matchLanguage(language).language}
          onSelect={(value) => preferences.choose({ language: languageCodes.find((known) => known === value) })}
        >
          <option value="">{messages.asOutlook}</option>
          {languageCodes.map((known) => (
            <option key={known} value={known} lang={known}>
              {languages[known].name}
            </option>
          ))}
        </SelectField>
        <div role="status" className={isPersistent ? pane.hidden : pane.caption}>
          {!isPersistent && messages.notPersistent}
        </div>
      </div>
    </FluentRoot>
  );
};

export const HostLimitationText = ({ untold }: { untold: HostLimitation }) =>
  useAppearanceMessages().hostLimitations[untold];
