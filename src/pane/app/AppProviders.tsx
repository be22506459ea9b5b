// Theme, text direction and messages, as the host asks for them, and an error boundary.
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { PersonalHost } from '../../office/host';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { FailurePage } from '../ui/FailurePage';
import { HostProvider } from '../ui/host';
import { useShownLanguage } from './useShownLanguage';
import { useTheme } from './useTheme';
import { createMessages, MessagesProvider } from '../../i18n/messages';

/** @param crm the CRM's product name, where it is known */
export const AppProviders = ({ host, crm, children }: { host: PersonalHost; crm?: string; children: ReactNode }) => {
  const { theme, language, direction } = useSyncExternalStore(host.subscribe, host.appearance);
  const shown = useShownLanguage(language);
  const messages = useMemo(() => createMessages(shown, crm), [shown, crm]);
  const dir = direction ?? messages.format.direction;

  useEffect(() => {
    Object.assign(document.documentElement, { lang: messages.format.language, dir });
    document.documentElement.dataset.theme = theme;
  }, [messages, dir, theme]);

  return (
    <FluentProvider theme={useTheme(theme)} dir={dir}>
      <HostProvider value={host}>
        <MessagesProvider value={messages}>
          <ErrorBoundary fallback={(retry) => <FailurePage {...messages.failures.broken} onRetry={retry} />}>
            {children}
          </ErrorBoundary>
        </MessagesProvider>
      </HostProvider>
    </FluentProvider>
  );
};
