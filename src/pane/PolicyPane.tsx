// The task pane: words and theme around the policy, or around what stands in its way.
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Result } from '../client/failure';
import type { Host } from '../office/host';
import type { Policy } from '../policy/policy';
import { PaneBody } from './components/PaneBody';
import type { Setup } from './opening';
import { useLevels } from './state/useLevels';
import { createWords, WordsProvider } from './words/words';

export type PolicyPaneProps = {
  setup: Setup;
  /** What `setup.first` gave, where it was there before the first render. */
  settled?: Result<Policy> | undefined;
  host: Host;
};

export const PolicyPane = ({ setup, settled, host }: PolicyPaneProps) => {
  const { theme, language, direction } = useSyncExternalStore(host.subscribe, host.appearance);
  const words = useMemo(() => createWords(language, setup.config.crm.productName), [language, setup]);
  const dir = direction ?? words.format.direction;
  const levels = useLevels(setup.client, setup.first, settled);

  useEffect(() => {
    Object.assign(document.documentElement, { lang: words.format.language, dir });
    document.documentElement.dataset.theme = theme;
  }, [words, dir, theme]);

  return (
    <FluentProvider theme={theme === 'dark' ? webDarkTheme : webLightTheme} dir={dir}>
      <WordsProvider value={words}>
        <PaneBody client={setup.client} levels={levels} remember={setup.remember} />
      </WordsProvider>
    </FluentProvider>
  );
};
