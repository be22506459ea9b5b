// Microsoft Entra signs in: within Outlook where Outlook does that for its add-ins, else in a window. Tokens live in memory alone.
import { inTime } from '../../lib/timeout';
import { hasNestedAppAuth } from '../../office/nestedAppAuthSupport';
import type { Identity } from '../auth';
import { inWindow } from './popupAuth';
import { nested } from './nestedAppAuth';
import { Unfit, type MicrosoftSettings, type Ticket, type Way } from './authStrategy';

/** Milliseconds that a token waits for Outlook to say what it can; what it says later counts from then on. */
const patience = 6_000;

export const microsoft = (settings: MicrosoftSettings): Omit<Identity, 'account'> => {
  let userName: string | undefined;
  let way: Way = inWindow();
  const told = hasNestedAppAuth().then((has) => {
    if (has) way = nested(settings);
  });
  const taken = ({ accessToken, ...ticket }: Ticket): string => {
    ({ userName } = ticket);
    return accessToken;
  };
  /** What a way cannot do at all, a window does from then on. */
  const take = async (act: (way: Way) => Promise<Ticket>): Promise<Ticket> => {
    try {
      return await act(way);
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      way = inWindow();
      return act(way);
    }
  };
  return {
    userName: () => userName,
    token: async (options) => {
      await inTime(patience, told).catch(() => undefined);
      return taken(await take(({ silent }) => silent(options)));
    },
    // By the way that is known so far: a window opens only while the press is fresh.
    signIn: async () => void taken(await take(({ interactive }) => interactive())),
  };
};
