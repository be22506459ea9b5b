// Whom to ask about a value: a new message to the person who set it, or a text to send by other means.
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useMessages } from '../../i18n/messages';
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { policyName } from '../reader/policyName';
import type { RowModel } from '../store/rows';
import { CopyButton } from '../ui/CopyButton';
import { WriteTo } from '../ui/WriteTo';

/** Nothing where the CRM itself or the person who is signed in has set the value. */
export const ContactAuthor = ({ row: { id, policy, entry, setting } }: { row: RowModel }) => {
  const { terms } = useMessages();
  const { request } = useSourcesMessages();
  const author = entry?.updatedBy;
  const label = terms.labels[id];
  if (!setting || !author || author.id === policy.actor.id) return null;
  const subject = request.subject(policyName(policy, terms), label);
  const body = request.body(author.name, label, terms.value(setting.value));
  return author.email === undefined ? (
    <CopyButton
      aria-label={`${request.copy}, ${label}`}
      text={`${subject}\n\n${body}`}
      icon={<CopyRegular fontSize={16} aria-hidden="true" />}
    >
      {request.copy}
    </CopyButton>
  ) : (
    <WriteTo person={author} message={{ subject, body }} about={label} />
  );
};
