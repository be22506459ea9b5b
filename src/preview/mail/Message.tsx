// The reading pane: a mail of the tour, what to do in the pane, and the way to the next mail.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode, Ref } from 'react';
import { shortName } from '../../i18n/shortName';
import { useMirrored } from '../../pane/ui/direction';
import { narrowMail } from '../breakpoints';
import { PersonAvatar } from '../PersonAvatar';
import { usePreviewMessages } from '../messages/previewMessages';
import { useCardStyles } from '../useCardStyles';
import { tour, type TourMail } from '../tour';
import { Steps } from './Steps';

/** Of what is read, for lines of about 70 characters. */
const measure = '480px';

const useStyles = makeStyles({
  root: {
    flex: '1 1 0',
    display: 'flex',
    flexDirection: 'column',
    // A focused control is not scrolled under the button to the next mail.
    scrollPaddingBottom: '64px',
    '& > *': { flexShrink: 0 },
  },
  behind: { [narrowMail]: { display: 'none' } },
  tour: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    minHeight: '56px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  position: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  you: { ...typographyStyles.body1Strong, display: 'block' },
  back: {
    display: 'none',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    backgroundColor: tokens.colorBrandBackground2,
    [narrowMail]: { display: 'block' },
  },
  mail: { padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} 0` },
  introduction: {
    ...typographyStyles.body1,
    textWrap: 'pretty',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalS}`,
    '& > *': { maxWidth: measure },
    backgroundColor: tokens.colorBrandBackground2,
  },
  introductionTitle: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXXS}` },
  introductionText: { margin: 0 },
  subject: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance', ':focus': { outline: 'none' } },
  from: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalL}`,
  },
  avatar: { gridRow: '1 / span 2' },
  name: { ...typographyStyles.body1Strong },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, maxWidth: measure, textWrap: 'pretty' },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalM}` },
  signature: { margin: `0 0 ${tokens.spacingVerticalS}` },
  /** In view wherever the mail is scrolled to. */
  next: {
    position: 'sticky',
    bottom: 0,
    marginTop: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  nextButton: { maxWidth: '100%', textAlign: 'start' },
});

export type MessageProps = {
  mail: TourMail;
  /** On narrow screens: whether the list covers the message. */
  isBehind: boolean;
  headingRef: Ref<HTMLHeadingElement>;
  onBack: () => void;
  onNext: (mail: TourMail) => void;
  /** After the last mail. */
  onStartOver: () => void;
  /** What the first step needs that the pane does not have. */
  children?: ReactNode;
};

export const Message = ({ mail, isBehind, headingRef, onBack, onNext, onStartOver, children }: MessageProps) => {
  const styles = useStyles();
  const card = useCardStyles();
  const messages = usePreviewMessages();
  const mirrored = useMirrored();
  const { id, from, to, at } = mail;
  const { subject, text, steps } = messages.mails[id];
  const position = tour.indexOf(mail);
  const next = tour[position + 1];
  return (
    <article
      className={mergeClasses(card.root, styles.root, isBehind && styles.behind)}
      aria-label={messages.mail.message}
    >
      <div className={styles.back}>
        <Button appearance="subtle" icon={<ChevronLeft20Regular className={mirrored} />} onClick={onBack}>
          {messages.mail.list}
        </Button>
      </div>
      {position === 0 && (
        <div className={styles.introduction}>
          <p className={styles.introductionTitle}>{messages.introduction.title}</p>
          <p className={styles.introductionText}>{messages.introduction.text(tour.length)}</p>
        </div>
      )}
      <div className={styles.tour}>
        <PersonAvatar person={to} isNamed />
        <span>
          <span className={styles.position}>{messages.mail.position(position + 1, tour.length, to)}</span>
          <span className={styles.you}>{messages.mail.you(to)}</span>
        </span>
      </div>
      <div className={styles.mail}>
        <h2 ref={headingRef} tabIndex={-1} className={styles.subject}>
          {subject}
        </h2>
        <div className={styles.from}>
          <PersonAvatar className={styles.avatar} person={from} isNamed />
          <span className={styles.name}>{from.name}</span>
          <span className={styles.small}>{messages.mailDate(at)}</span>
          <span className={styles.small}>{messages.mail.to(to.name)}</span>
        </div>
        <div className={styles.text}>
          <p className={styles.paragraph}>{messages.mail.greeting(shortName(to.name))}</p>
          <p className={styles.paragraph}>{text}</p>
          <Steps steps={steps}>{children}</Steps>
          <p className={styles.signature}>{shortName(from.name)}</p>
        </div>
      </div>
      <div className={styles.next}>
        <Button
          className={styles.nextButton}
          appearance="primary"
          icon={next ? <ChevronRight16Regular className={mirrored} /> : null}
          iconPosition="after"
          onClick={next ? () => onNext(next) : onStartOver}
        >
          <span>{next ? messages.mail.next(messages.mails[next.id].subject) : messages.mail.again}</span>
        </Button>
      </div>
    </article>
  );
};
