// The one message from the sign-in page to the pane that opened it: a token, or the reason why there is none.
import * as v from 'valibot';
import type { SignInProblem } from '../auth';

const problem = v.picklist(['closed', 'refused', 'unavailable', 'no_storage']);

const schema = v.variant('kind', [
  v.object({
    kind: v.literal('ticket'),
    /** Which sign-in this belongs to: several panes may be open. */
    request: v.string(),
    ticket: v.object({ accessToken: v.string(), expiresAt: v.number(), userName: v.string() }),
  }),
  v.object({
    kind: v.literal('problem'),
    request: v.string(),
    problem,
    code: v.optional(v.string()),
  }),
]);

export type PopupMessage = v.InferOutput<typeof schema>;

/** Whether the sign-in page can have found it out. */
export const isPopupProblem = (value: SignInProblem): value is v.InferOutput<typeof problem> => v.is(problem, value);

export const serializeMessage = (message: PopupMessage): string => JSON.stringify(message);

/** Undefined for anything but the message of this request. */
export const parseMessage = (text: string, request: string): PopupMessage | undefined => {
  try {
    const message = v.parse(schema, JSON.parse(text));
    return message.request === request ? message : undefined;
  } catch {
    return undefined;
  }
};

/** Also the redirect URI that is registered at Entra. */
export const signInPage = (): URL => new URL('signin.html', document.baseURI);

/** The query parameter with the id of the request. */
export const requestParameter = 'request';
