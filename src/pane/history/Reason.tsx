// Why a change was made, as its author gave it: two lines, and the rest on a press.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import { SubtleButton } from '../ui/SubtleButton';
import { useDisclosure } from '../ui/useDisclosure';

const useStyles = makeStyles({
  text: { display: 'block', whiteSpace: 'pre-line' },
  short: {
    display: '-webkit-box',
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers count the lines only with it
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    // Only downwards: a quotation mark may stand out.
    overflowY: 'clip',
  },
  // Above the area that opens the change.
  toggle: { position: 'relative', zIndex: 1, marginBlock: '-2px' },
});

export const Reason = ({ reason, at }: { reason: string; at: string }) => {
  const styles = useStyles();
  const messages = useHistoryMessages();
  const disclosure = useDisclosure();
  const text = useRef<HTMLElement>(null);
  const isLong = useIsCut(text, disclosure.open);
  return (
    <>
      <bdi ref={text} {...disclosure.panel} className={mergeClasses(styles.text, !disclosure.open && styles.short)}>
        {messages.reason(reason)}
      </bdi>
      {isLong && (
        <SubtleButton
          {...disclosure.button}
          appearance="link"
          className={styles.toggle}
          aria-label={disclosure.open ? messages.lessOf(at) : messages.moreOf(at)}
        >
          {disclosure.open ? messages.less : messages.more}
        </SubtleButton>
      )}
    </>
  );
};

/** Whether a text has more lines than it shows. @param isOpen it shows all: stays as it was */
const useIsCut = (text: React.RefObject<HTMLElement>, isOpen: boolean): boolean => {
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    if (isOpen) return;
    const measure = () => {
      const { scrollHeight = 0, clientHeight = 0 } = text.current ?? {};
      setCut(scrollHeight > clientHeight + 1);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [text, isOpen]);
  return isCut;
};
