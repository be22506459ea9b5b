// The sign-in that the configuration names. Microsoft's is heavy, and comes only where it is the one.
import type { Config } from '../config/config';
import { demonstration } from './demonstrationAuth';
import { SignInError, type Identity } from './auth';
import type { microsoft } from './microsoft/microsoftAuth';
import type { MicrosoftSettings } from './microsoft/authStrategy';

export const signInWith = ({ signIn }: Config): Identity =>
  signIn.kind === 'demonstration' ? demonstration(signIn.person) : microsoftOnceLoaded(signIn);

const microsoftOnceLoaded = (settings: MicrosoftSettings): Identity => {
  let here: ReturnType<typeof microsoft> | undefined;
  const load = async () => {
    if (here) return here;
    const loaded = await import(/* webpackChunkName: 'microsoft' */ './microsoft/microsoftAuth');
    here ??= loaded.microsoft(settings);
    return here;
  };
  return {
    account: `microsoft ${settings.clientId}`,
    userName: () => here?.userName(),
    token: async (options) => (await load()).token(options),
    signIn: async () => {
      const identity = await load().catch(() => {
        throw new SignInError('unavailable');
      });
      await identity.signIn();
    },
  };
};
