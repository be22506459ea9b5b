import type { Config } from '../config/config';
import { isBuildReplaced } from '../lib/build';
import { SignInError, type Auth } from './auth';
import { demonstrationAuth } from './demonstrationAuth';
import type { MicrosoftSettings } from './microsoft/authStrategy';
import type { microsoftAuth } from './microsoft/microsoftAuth';

export const createAuth = ({ signIn }: Config): Auth =>
  signIn.kind === 'demonstration' ? demonstrationAuth(signIn.person) : lazyMicrosoftAuth(signIn);

/** Microsoft's library is large, and its chunk is loaded only if it is used. */
const lazyMicrosoftAuth = (settings: MicrosoftSettings): Auth => {
  let auth: ReturnType<typeof microsoftAuth> | undefined;
  const load = async () => {
    if (auth) return auth;
    const loaded = await import(/* webpackChunkName: 'microsoft' */ './microsoft/microsoftAuth');
    auth ??= loaded.microsoftAuth(settings);
    return auth;
  };
  return {
    account: () => `microsoft ${settings.clientId}`,
    userName: () => auth?.userName(),
    token: async (options) => (await load()).token(options),
    signIn: async () => {
      const { signIn } = await load().catch(async () => {
        throw new SignInError((await isBuildReplaced()) ? 'outdated' : 'unavailable');
      });
      await signIn();
    },
  };
};
