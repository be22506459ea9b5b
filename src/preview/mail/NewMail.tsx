// A mail that the pane starts: Outlook would open it in a window of its own.
import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { NewMessage } from '../../office/newMessage';
import { usePreviewMessages } from '../messages/previewMessages';
import { useCardStyles } from '../useCardStyles';

const useStyles = makeStyles({
  root: {
    flex: '1 1 0',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
  },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outline: 'none' } },
  text: { minHeight: '160px' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  close: { alignSelf: 'start' },
});

export type NewMailProps = { mail: NewMessage; onClose: () => void };

export const NewMail = ({ mail: { to, subject, body }, onClose }: NewMailProps) => {
  const styles = useStyles();
  const card = useCardStyles();
  const { newMail } = usePreviewMessages();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={mergeClasses(card.root, styles.root)} aria-label={newMail.title}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {newMail.title}
      </h2>
      <Field label={newMail.to}>
        <Input defaultValue={to} />
      </Field>
      <Field label={newMail.subject}>
        <Input defaultValue={subject} />
      </Field>
      <Field label={newMail.text}>
        <Textarea defaultValue={body} textarea={{ className: styles.text }} />
      </Field>
      <p className={styles.note}>{newMail.note}</p>
      <Button className={styles.close} onClick={onClose}>
        {newMail.close}
      </Button>
    </section>
  );
};
