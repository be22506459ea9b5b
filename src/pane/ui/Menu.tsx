// A menu by the ARIA pattern: the arrow keys, Home, End and first letters move between its items, Escape and Tab close it.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { takeFocus } from './focus';
import { coarse } from './styles';

const useStyles = makeStyles({
  root: { padding: tokens.spacingHorizontalXS },
  heading: {
    ...typographyStyles.caption1Strong,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  separator: {
    margin: `${tokens.spacingVerticalXS} calc(-1 * ${tokens.spacingHorizontalXS})`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'inherit',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    '& > svg': { color: tokens.colorNeutralForeground2, fontSize: '20px', justifySelf: 'center' },
    [coarse]: { minHeight: '44px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus': { outline: 'none', backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-disabled="true"], &[aria-disabled="true"] > *': {
      color: tokens.colorNeutralForegroundDisabled,
      cursor: 'default',
    },
  },
  text: { gridColumn: 2 },
  after: { ...typographyStyles.caption1, display: 'flex', color: tokens.colorNeutralForeground3 },
});

const itemSelector = '[role^="menuitem"]';

export type MenuProps = {
  label: string;
  /** Closes it; the focus goes back to its button. */
  onClose: () => void;
  /** For a menu in place of another: the arrow key that points back calls it too. */
  onBack?: () => void;
  /** The focus goes to the item of the menu that was closed last. @default false */
  returning?: boolean;
  children: ReactNode;
};

export const Menu = ({ label, onClose, onBack, returning = false, children }: MenuProps) => {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  const first = returning ? '[aria-haspopup]' : '[aria-checked="true"]';
  // Before anything notices that a focused item of the menu before is gone.
  useLayoutEffect(() => {
    const root = ref.current;
    const item = root?.querySelector<HTMLElement>(first) ?? root?.querySelector<HTMLElement>(itemSelector);
    if (item) takeFocus(item);
  }, [first]);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(ref.current?.querySelectorAll<HTMLElement>(itemSelector) ?? [])];
    const target = targetOf(event, items);
    if (target) target.focus();
    else if (event.key === backKey()) onBack?.();
    else if (event.key === forwardKey()) openMenuOf(document.activeElement);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    // Neither the page scrolls nor office.js moves the focus out of the pane.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={ref} role="menu" tabIndex={-1} aria-label={label} className={styles.root} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
};

const isMirrored = (): boolean => document.documentElement.dir === 'rtl';
const backKey = (): string => (isMirrored() ? 'ArrowRight' : 'ArrowLeft');
const forwardKey = (): string => (isMirrored() ? 'ArrowLeft' : 'ArrowRight');

const openMenuOf = (item: Element | null): void => {
  if (item instanceof HTMLElement && item.getAttribute('aria-haspopup') === 'menu') item.click();
};

const targetOf = (
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  items: readonly HTMLElement[],
): HTMLElement | undefined => {
  const at = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
  }
  if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return undefined;
  const starts = ({ textContent }: HTMLElement) => textContent.toLowerCase().startsWith(key.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts);
};

export type MenuGroupProps = { label: string; children: ReactNode };

export const MenuGroup = ({ label, children }: MenuGroupProps) => {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={styles.heading}>
        {label}
      </div>
      {children}
    </div>
  );
};

export const MenuSeparator = () => <div role="separator" className={useStyles().separator} />;

export type MenuItemProps = {
  icon?: ReactNode;
  /** At the end: a number, or a sign that another menu follows. */
  after?: ReactNode;
  hasMenu?: boolean;
  onPick: () => void;
  children: ReactNode;
};

export const MenuItem = ({ icon, after, hasMenu = false, onPick, children }: MenuItemProps) => {
  const styles = useStyles();
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={styles.item}
      aria-haspopup={hasMenu ? 'menu' : undefined}
      onClick={onPick}
    >
      {icon}
      <span className={styles.text}>{children}</span>
      <ItemEnd>{after}</ItemEnd>
    </button>
  );
};

export type MenuRadioProps = Pick<MenuItemProps, 'after' | 'onPick' | 'children'> & {
  checked: boolean;
  disabled?: boolean;
  lang?: string;
};

const ItemEnd = ({ children }: { children: ReactNode }) => {
  const styles = useStyles();
  if (children === undefined) return null;
  return (
    <>
      {' '}
      <span className={styles.after}>{children}</span>
    </>
  );
};

/** One choice of its group. */
export const MenuRadio = ({ checked, disabled = false, lang, after, onPick, children }: MenuRadioProps) => {
  const styles = useStyles();
  return (
    <button
      type="button"
      role="menuitemradio"
      tabIndex={-1}
      aria-checked={checked}
      aria-disabled={disabled}
      className={styles.item}
      onClick={disabled ? undefined : onPick}
    >
      {checked && <Checkmark16Regular aria-hidden="true" />}
      <span lang={lang} className={styles.text}>
        {children}
      </span>
      <ItemEnd>{after}</ItemEnd>
    </button>
  );
};
