// A link that begins a message to a person.
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { useMessages } from '../../i18n/messages';
import { shortName } from '../../i18n/shortName';
import { mailtoUrl, openNewMessage, type NewMessage } from '../../office/newMessage';
import type { Person } from '../../policy/policy';
import { useButtonStyles, type ButtonAppearance } from './SubtleButton';

export type WriteToProps = {
  /** With an address: without one there is nothing to link to. */
  person: Person;
  message: Omit<NewMessage, 'to'>;
  /** Ends the accessible name, where a page can have several of these links. */
  about?: string;
  /** @default 'outline' */
  appearance?: ButtonAppearance;
};

export const WriteTo = ({ person: { name, email }, message, about, appearance = 'outline' }: WriteToProps) => {
  const classes = useButtonStyles(appearance);
  const { request } = useMessages();
  if (email === undefined) return null;
  const newMessage = { to: email, ...message };
  return (
    <a
      className={classes}
      href={mailtoUrl(newMessage)}
      target="_blank"
      rel="noreferrer"
      aria-label={about === undefined ? request.writeTo(name) : `${request.writeTo(name)}, ${about}`}
      onClick={(event) => {
        if (openNewMessage(newMessage)) event.preventDefault();
      }}
    >
      {appearance === 'outline' && <MailRegular fontSize={16} aria-hidden="true" />}
      <span>{request.writeTo(appearance === 'outline' ? shortName(name) : name)}</span>
    </a>
  );
};
