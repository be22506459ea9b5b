// The folders, the list of mails, and the open mail or the one that the pane has started.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { StartedMail } from '../newMail';
import { smallScreen } from '../breakpoints';
import { hasLostFocus } from '../focus';
import { tour, type MailId, type TourMail } from '../tour';
import { Folders } from './Folders';
import { MailList } from './MailList';
import { Message } from './Message';
import { NewMail } from './NewMail';

const useStyles = makeStyles({
  root: {
    flex: '1 1 0',
    minWidth: '240px',
    [smallScreen]: { minWidth: 0 },
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    containerType: 'inline-size',
    containerName: 'mail',
  },
  hidden: { [smallScreen]: { display: 'none' } },
});

export type MailAreaProps = {
  mail: TourMail;
  newMail: StartedMail | undefined;
  /** On small screens: whether the panes cover it. */
  isBehind: boolean;
  onOpenMail: (mail: TourMail) => void;
  onCloseNewMail: () => void;
  onStartOver: () => void;
  /** What a step of the mail needs that the pane does not have. */
  children: ReactNode;
};

export const MailArea = ({
  mail,
  newMail,
  isBehind,
  onOpenMail,
  onCloseNewMail,
  onStartOver,
  children,
}: MailAreaProps) => {
  const styles = useStyles();
  const [read, setRead] = useState<ReadonlySet<MailId>>(new Set([mail.id]));
  /** Where the list and the message do not fit beside each other. */
  const [isListInFront, setListInFront] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const openMail = (opened: TourMail) => {
    flushSync(() => {
      setRead(new Set([...read, opened.id]));
      setListInFront(false);
      onOpenMail(opened);
    });
    if (hasLostFocus()) heading.current?.focus();
  };
  const closeNewMail = () => {
    flushSync(onCloseNewMail);
    heading.current?.focus();
  };
  const backToList = () => {
    flushSync(() => setListInFront(true));
    area.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  };

  return (
    <div ref={area} className={mergeClasses(styles.root, isBehind && styles.hidden)}>
      <Folders unread={tour.length - read.size} />
      <MailList openId={mail.id} read={read} isBehind={!isListInFront || newMail !== undefined} onOpen={openMail} />
      {newMail ? (
        <NewMail key={newMail.id} mail={newMail} onClose={closeNewMail} />
      ) : (
        <Message
          key={mail.id}
          mail={mail}
          isBehind={isListInFront}
          headingRef={heading}
          onBack={backToList}
          onNext={openMail}
          onStartOver={onStartOver}
        >
          {children}
        </Message>
      )}
    </div>
  );
};
