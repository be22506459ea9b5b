// A message at the top of the pane, said to screen readers when it appears: what happened, and the next step.
import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

export type NoticeProps = {
  intent: NonNullable<MessageBarProps['intent']>;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** Takes the focus when it appears, where what had it is gone. */
  takesFocus?: boolean;
};

const useStyles = makeStyles({ title: { display: 'block' } });

export const Notice = ({ intent, title, children, actions, takesFocus = false }: NoticeProps) => {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) ref.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={ref} role={intent === 'error' ? 'alert' : 'status'} tabIndex={-1}>
      <MessageBar intent={intent} layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
          {children}
        </MessageBarBody>
        {actions && <MessageBarActions>{actions}</MessageBarActions>}
      </MessageBar>
    </div>
  );
};
