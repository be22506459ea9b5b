// Copies a text; shows it for copying by hand where the host allows no clipboard.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { copyToClipboard } from './clipboard';
import { takeFocus } from './focus';
import { SubtleButton, type ButtonAppearance } from './SubtleButton';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  text: {
    flexBasis: '100%',
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export type CopyButtonProps = {
  text: string | (() => string);
  icon: ReactNode;
  /** @default 'outline' */
  appearance?: ButtonAppearance;
  className?: string;
  'aria-label'?: string;
  children: ReactNode;
};

export const CopyButton = ({ text, icon, appearance = 'outline', className, children, ...aria }: CopyButtonProps) => {
  const pane = usePaneStyles();
  const { copy } = useSourcesMessages();
  const [result, setResult] = useState<{ kind: 'none' | 'copied' } | { kind: 'by_hand'; text: string }>({
    kind: 'none',
  });
  const take = async () => {
    setResult({ kind: 'none' });
    const copied = typeof text === 'string' ? text : text();
    setResult((await copyToClipboard(copied)) ? { kind: 'copied' } : { kind: 'by_hand', text: copied });
  };
  return (
    <>
      <SubtleButton appearance={appearance} className={className ?? ''} {...aria} onClick={() => void take()}>
        {icon}
        <span>{children}</span>
      </SubtleButton>
      <span role="status" className={result.kind === 'none' ? pane.hidden : pane.caption}>
        {result.kind === 'none' ? undefined : result.kind === 'copied' ? copy.done : copy.byHand}
      </span>
      {result.kind === 'by_hand' && <ManualCopy text={result.text} />}
    </>
  );
};

/** Takes the focus, and is selected. */
export const ManualCopy = ({ text }: { text: string }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { copy } = useSourcesMessages();
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (ref.current) takeFocus(ref.current);
  }, []);
  return (
    <textarea
      ref={ref}
      className={mergeClasses(pane.caption, styles.text)}
      dir="auto"
      aria-label={copy.byHand}
      readOnly
      rows={6}
      value={text}
      onFocus={({ target }) => target.select()}
    />
  );
};
