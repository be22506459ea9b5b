// What a menu item opens in place of the menu: a small dialog that does not block the pane.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useMenuMessages } from '../../i18n/useMenuMessages';
import { takeFocus } from '../ui/focus';
import { SubtleButton } from '../ui/SubtleButton';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
    ':focus': { outline: 'none' },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
});

export type MenuPanelProps = { title: string; onClose: () => void; children: ReactNode };

export const MenuPanel = ({ title, onClose, children }: MenuPanelProps) => {
  const styles = useStyles();
  const { close } = useMenuMessages();
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  // Before anything notices that the focused menu item is gone.
  useLayoutEffect(() => {
    const panel = ref.current;
    if (panel && !panel.contains(document.activeElement)) takeFocus(panel);
  }, []);
  return (
    <div ref={ref} role="dialog" aria-labelledby={id} tabIndex={-1} className={styles.root}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <SubtleButton aria-label={close} title={close} onClick={onClose}>
          <DismissRegular fontSize={16} aria-hidden="true" />
        </SubtleButton>
      </div>
      {children}
    </div>
  );
};
