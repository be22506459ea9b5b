// Microsoft Entra: through Outlook if it supports nested app authentication, otherwise in a popup.
import { withTimeout } from '../../lib/timeout';
import { isSetSupported } from '../../office/callOffice';
import { detectHost } from '../../office/officeReady';
import type { Auth } from '../auth';
import { StrategyUnavailable, type AccessToken, type MicrosoftSettings } from './authStrategy';
import { nestedAppAuth } from './nestedAppAuth';
import { popupAuth } from './popupAuth';

/** Milliseconds that a token waits for the host to be detected; a host that is detected later counts from then on. */
const detectionTimeout = 6_000;

const supportsNestedAppAuth = async (): Promise<boolean> =>
  (await detectHost()) === 'outlook' && isSetSupported('NestedAppAuth', '1.1');

export const microsoftAuth = (settings: MicrosoftSettings): Omit<Auth, 'account'> => {
  let userName: string | undefined;
  const popup = popupAuth();
  let nested: ReturnType<typeof nestedAppAuth> | undefined;
  const detection = supportsNestedAppAuth().then((supported) => {
    if (supported) nested = nestedAppAuth(settings);
  });

  /** Of whoever signed in by the popup: Outlook may have another account. */
  let popupUser: string | undefined;
  const signInByPopup = async (): Promise<AccessToken> => {
    const token = await popup.interactive();
    popupUser = token.userName;
    return token;
  };

  /** A host that does not respond is asked again for the next token: it may only have been slow. */
  const silent = async (options: { renew: boolean }): Promise<AccessToken> => {
    const host = nested;
    return popup.silent(options).catch(async (signInRequired: unknown) => {
      const token = await host?.silent(options);
      if (token && (popupUser === undefined || token.userName === popupUser)) return token;
      throw signInRequired;
    });
  };

  /** Opens the popup at once if the host did not respond before: browsers allow a window only shortly after the click. */
  const interactive = async (): Promise<AccessToken> => {
    if (!nested?.responds()) return signInByPopup();
    return nested.interactive().catch((error: unknown) => {
      if (error instanceof StrategyUnavailable) return signInByPopup();
      throw error;
    });
  };

  return {
    userName: () => userName,
    token: async (options) => {
      await withTimeout(detectionTimeout, detection).catch(() => undefined);
      const token = await silent(options);
      ({ userName } = token);
      return token.accessToken;
    },
    // Does not wait for the detection: browsers allow a window only shortly after the click.
    signIn: async () => {
      ({ userName } = await interactive());
    },
  };
};
