// The person's choice of theme and language, applied and stored at once.
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { languages, languageCodes, matchLanguage } from '../../i18n/languages';
import { useMenuMessages } from '../../i18n/useMenuMessages';
import { themes } from '../../office/host';
import { useMirrored } from '../ui/direction';
import { useHost } from '../ui/host';
import { Menu, MenuGroup, MenuItem, MenuRadio, MenuSeparator } from '../ui/Menu';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  problem: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
});

export type AppearanceMenuProps = { onBack: () => void; onClose: () => void };

export const AppearanceMenu = ({ onBack, onClose }: AppearanceMenuProps) => {
  const { preferences, subscribe } = useHost();
  const pane = usePaneStyles();
  const styles = useStyles();
  const mirrored = useMirrored();
  const { appearance: messages } = useMenuMessages();
  const chosen = useSyncExternalStore(subscribe, preferences.read);
  const isPersistent = useSyncExternalStore(subscribe, preferences.isPersistent);
  const language = chosen.language === undefined ? undefined : matchLanguage(chosen.language).language;
  return (
    <>
      <Menu label={messages.title} onClose={onClose} onBack={onBack}>
        <MenuItem icon={<ArrowLeftRegular aria-hidden="true" className={mirrored} />} onPick={onBack}>
          {messages.title}
        </MenuItem>
        <MenuSeparator />
        <MenuGroup label={messages.theme}>
          {[undefined, ...themes].map((theme) => (
            <MenuRadio key={theme ?? ''} checked={chosen.theme === theme} onPick={() => preferences.choose({ theme })}>
              {theme ? messages.themes[theme] : messages.asOutlook}
            </MenuRadio>
          ))}
        </MenuGroup>
        <MenuSeparator />
        <MenuGroup label={messages.language}>
          {[undefined, ...languageCodes].map((code) => (
            <MenuRadio
              key={code ?? ''}
              checked={language === code}
              {...(code && { lang: code })}
              onPick={() => preferences.choose({ language: code })}
            >
              {code ? languages[code].name : messages.asOutlook}
            </MenuRadio>
          ))}
        </MenuGroup>
      </Menu>
      <div role="status" className={isPersistent ? pane.hidden : mergeClasses(pane.caption, styles.problem)}>
        {!isPersistent && messages.notPersistent}
      </div>
    </>
  );
};
