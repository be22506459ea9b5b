// Why the change is made, if the person wants to give a reason: one press opens the field. A text that is too long is not cut.
import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useEffect, useState, type RefObject } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { maxReasonLength } from '../../policy/draft';
import { usePane } from '../store/usePane';
import { SubtleButton } from '../ui/SubtleButton';

/** Characters. */
const counterFrom = maxReasonLength - 100;

const useStyles = makeStyles({
  add: { alignSelf: 'start' },
  text: { minWidth: 0, '& > textarea': { minWidth: 0 } },
});

/** In characters, as the CRM counts them. */
export const isTooLong = (reason: string): boolean => reason.trim().length > maxReasonLength;

/** @param reason as typed */
export const ReasonField = ({ reason, field }: { reason: string; field: RefObject<HTMLTextAreaElement> }) => {
  const styles = useStyles();
  const { review } = useEditorMessages();
  const { dispatch } = usePane();
  const [open, setOpen] = useState<'closed' | 'pressed' | 'given'>(reason === '' ? 'closed' : 'given');
  // The pressed button is gone.
  useEffect(() => {
    if (open !== 'pressed') return;
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'center' });
  }, [open, field]);
  const { length } = reason.trim();
  if (open === 'closed') {
    return (
      <SubtleButton appearance="link" className={styles.add} onClick={() => setOpen('pressed')}>
        <AddRegular fontSize={16} aria-hidden="true" />
        <span>{review.addReason}</span>
      </SubtleButton>
    );
  }
  return (
    <Field
      label={review.reason}
      {...(length > counterFrom && { hint: review.reasonLength(length, maxReasonLength) })}
      {...(length > maxReasonLength && { validationMessage: review.reasonTooLong(length - maxReasonLength) })}
    >
      <Textarea
        ref={field as unknown as (element: HTMLTextAreaElement | null) => void}
        className={styles.text}
        rows={2}
        value={reason}
        onChange={(_event, { value }) => dispatch({ type: 'reasonEdited', reason: value })}
      />
    </Field>
  );
};
