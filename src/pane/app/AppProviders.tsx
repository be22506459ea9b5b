// Theme, direction and words around whatever stands in the pane, as the host asks for them; and a way on where drawing it fails.
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { PersonalHost } from '../../office/host';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { FailurePage } from '../ui/FailurePage';
import { HostProvider } from '../ui/host';
import { useShownLanguage } from './useShownLanguage';
import { useTheme } from './useTheme';
import { createWords, WordsProvider } from '../../i18n/words';

/** @param crm the CRM's product name, where it is known */
export const AppProviders = ({ host, crm, children }: { host: PersonalHost; crm?: string; children: ReactNode }) => {
  const { theme, language, direction } = useSyncExternalStore(host.subscribe, host.appearance);
  const shown = useShownLanguage(language);
  const words = useMemo(() => createWords(shown, crm), [shown, crm]);
  const dir = direction ?? words.format.direction;

  useEffect(() => {
    Object.assign(document.documentElement, { lang: words.format.language, dir });
    document.documentElement.dataset.theme = theme;
  }, [words, dir, theme]);

  return (
    <FluentProvider theme={useTheme(theme)} dir={dir}>
      <HostProvider value={host}>
        <WordsProvider value={words}>
          <ErrorBoundary fallback={(retry) => <FailurePage {...words.failures.broken} onRetry={retry} />}>
            {children}
          </ErrorBoundary>
        </WordsProvider>
      </HostProvider>
    </FluentProvider>
  );
};
