// What the sign-in's window tells the pane that opened it, once: a ticket, or why there is none.
import * as v from 'valibot';

const schema = v.variant('kind', [
  v.object({
    kind: v.literal('ticket'),
    /** Which request this answers: there may be several panes. */
    request: v.string(),
    ticket: v.object({ accessToken: v.string(), expiresAt: v.number(), userName: v.string() }),
  }),
  v.object({
    kind: v.literal('problem'),
    request: v.string(),
    problem: v.picklist(['closed', 'refused', 'unavailable']),
    code: v.optional(v.string()),
  }),
]);

export type Message = v.InferOutput<typeof schema>;

export const writeMessage = (message: Message): string => JSON.stringify(message);

/** Undefined: it is not one, or answers another request. */
export const readMessage = (text: string, request: string): Message | undefined => {
  try {
    const message = v.parse(schema, JSON.parse(text));
    return message.request === request ? message : undefined;
  } catch {
    return undefined;
  }
};

/** The page in the window; Entra sends people back to it, so that it is registered there. */
export const signInPage = (): URL => new URL('signin.html', document.baseURI);

/** The name under which the page is told its request. */
export const requestName = 'request';
