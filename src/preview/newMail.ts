// A mail that the pane starts. Its link leads to the mail client of the preview, instead of the browser's.

import type { NewMessage } from '../office/newMessage';

/** `id`: another one for each mail. */
export type StartedMail = NewMessage & { id: number };

const type = 'sync-policy:new-mail';

/** In the framed pane: passes links to mail addresses to the framing page. */
export const forwardMailLinks = (): void => {
  const forward = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href^="mailto:"]');
    if (!link) return;
    event.preventDefault();
    window.parent.postMessage({ type, url: link.href }, window.location.origin);
  };
  document.addEventListener('click', forward, { capture: true });
};

/** In the framing page. @returns undefined if the message is about something else */
export const parseNewMail = (message: unknown): NewMessage | undefined => {
  if (typeof message !== 'object' || message === null) return undefined;
  if (!('type' in message && message.type === type && 'url' in message)) return undefined;
  const { pathname, searchParams } = new URL(String(message.url));
  return {
    to: decodeURIComponent(pathname),
    subject: searchParams.get('subject') ?? '',
    body: searchParams.get('body') ?? '',
  };
};
