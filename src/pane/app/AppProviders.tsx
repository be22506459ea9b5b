// Theme, text direction and messages, as the host asks for them, and an error boundary.
import { useLayoutEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { PersonalHost } from '../../office/host';
import { DirectionProvider } from '../ui/direction';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { noticesModule } from '../notices/noticesModule';
import { LazyModule } from '../ui/LazyModule';
import { HostProvider } from '../ui/host';
import { useShownLanguage } from './useShownLanguage';
import { isTranslated } from '../../i18n/languages';
import { createMessages, MessagesProvider } from '../../i18n/messages';

/** @param crm the CRM's product name, where it is known */
export const AppProviders = ({ host, crm, children }: { host: PersonalHost; crm?: string; children: ReactNode }) => {
  const { theme, language, direction } = useSyncExternalStore(host.subscribe, host.appearance);
  const shown = useShownLanguage(language);
  const messages = useMemo(() => createMessages(shown, crm), [shown, crm]);
  const dir = direction ?? messages.format.direction;

  // Before the browser paints: the page's styles give the theme and the direction.
  useLayoutEffect(() => {
    const page = document.documentElement;
    Object.assign(page, { lang: messages.format.language, dir });
    page.dataset.theme = theme;
    // A browser's translator would replace our terms by others.
    page.setAttribute('translate', isTranslated(language) ? 'no' : 'yes');
  }, [messages, dir, theme, language]);

  return (
    <HostProvider value={host}>
      <MessagesProvider value={messages}>
        <DirectionProvider value={dir}>
          <ErrorBoundary
            fallback={(retry) => (
              <LazyModule source={noticesModule}>{({ BrokenPage }) => <BrokenPage onRetry={retry} />}</LazyModule>
            )}
          >
            {children}
          </ErrorBoundary>
        </DirectionProvider>
      </MessagesProvider>
    </HostProvider>
  );
};
