// A new mail message: Outlook opens it where office.js can, elsewhere the link's own address does.

import { isSetSupported } from './callOffice';

export type NewMessage = { to: string; subject: string; body: string };

/** A `mailto:` address (RFC 6068), which needs CR LF between lines. */
export const mailtoUrl = ({ to, subject, body }: NewMessage): string => {
  const encode = (text: string): string => encodeURIComponent(text.replace(/\r?\n/g, '\r\n'));
  return `mailto:${encodeURIComponent(to)}?subject=${encode(subject)}&body=${encode(body)}`;
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;')).replace(/\n/g, '<br>');

/** @returns whether Outlook opens it; a message that is being composed has no such function in some Outlooks */
export const openNewMessage = ({ to, subject, body }: NewMessage): boolean => {
  try {
    // The types claim that all of it exists.
    const { mailbox } = (window as { Office?: { context?: Partial<Office.Context> } }).Office?.context ?? {};
    // On phones it exists, but may do nothing.
    if (!mailbox || !isSetSupported('Mailbox', '1.6')) return false;
    mailbox.displayNewMessageForm({ toRecipients: [to], subject, htmlBody: escapeHtml(body) });
    return true;
  } catch {
    return false;
  }
};
