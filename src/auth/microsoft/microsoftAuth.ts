// Microsoft Entra: through Outlook if it supports nested app authentication, otherwise in a popup.
import { withTimeout } from '../../lib/timeout';
import { isSetSupported } from '../../office/callOffice';
import { detectHost } from '../../office/officeReady';
import type { Auth } from '../auth';
import { StrategyUnavailable, type AccessToken, type AuthStrategy, type MicrosoftSettings } from './authStrategy';
import { nestedAppAuth } from './nestedAppAuth';
import { popupAuth } from './popupAuth';

/** Milliseconds that a token waits for the host to be detected; a host that is detected later counts from then on. */
const detectionTimeout = 6_000;

const supportsNestedAppAuth = async (): Promise<boolean> =>
  (await detectHost()) === 'outlook' && isSetSupported('NestedAppAuth', '1.1');

export const microsoftAuth = (settings: MicrosoftSettings): Omit<Auth, 'account'> => {
  let userName: string | undefined;
  let strategy: AuthStrategy = popupAuth();
  const detection = supportsNestedAppAuth().then((supported) => {
    if (supported) strategy = nestedAppAuth(settings);
  });
  /** A strategy that turns out to be unavailable is replaced by the popup from then on. */
  const withFallback = async (acquire: (strategy: AuthStrategy) => Promise<AccessToken>): Promise<string> => {
    const token = await acquire(strategy).catch((error: unknown) => {
      if (!(error instanceof StrategyUnavailable)) throw error;
      strategy = popupAuth();
      return acquire(strategy);
    });
    ({ userName } = token);
    return token.accessToken;
  };
  return {
    userName: () => userName,
    token: async (options) => {
      await withTimeout(detectionTimeout, detection).catch(() => undefined);
      return withFallback(({ silent }) => silent(options));
    },
    // Does not wait for the detection: browsers allow a window only shortly after the click.
    signIn: async () => {
      await withFallback(({ interactive }) => interactive());
    },
  };
};
