// The button of the menu, whose chunk is loaded as soon as somebody is about to press it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useMessages } from '../../i18n/messages';
import { menuModule } from '../menu/menuModule';
import type { ScopeState } from '../store/state';
import { menuMark } from '../ui/focus';
import { LazyModule } from '../ui/LazyModule';
import { coarse } from '../ui/styles';
import { SubtleButton } from '../ui/SubtleButton';
import { usePopover } from '../ui/usePopover';

const useStyles = makeStyles({
  open: { backgroundColor: tokens.colorNeutralBackground3 },
  popover: {
    position: 'absolute',
    zIndex: 2,
    insetBlockStart: '30px',
    insetInlineEnd: '-8px',
    boxSizing: 'border-box',
    width: '240px',
    maxWidth: '100%',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    [coarse]: { insetBlockStart: '36px' },
    // A failure to load, instead of the menu.
    '& > [role="alert"]': { padding: `0 ${tokens.spacingHorizontalM}` },
  },
});

export const MenuButton = ({ scope }: { scope: ScopeState }) => {
  const styles = useStyles();
  const { header } = useMessages();
  const { root, open, closeAndReturn, button, panel } = usePopover();
  const prepare = () => void menuModule.load();
  return (
    <div ref={root}>
      <SubtleButton
        appearance="icon"
        className={mergeClasses(open && styles.open)}
        aria-label={header.menu}
        aria-haspopup="menu"
        title={header.menu}
        // The pages that the menu opens return the focus to it.
        {...menuMark}
        {...button}
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        <MoreHorizontalRegular fontSize={20} aria-hidden="true" />
      </SubtleButton>
      {open && (
        <div {...panel} className={styles.popover}>
          <LazyModule source={menuModule}>
            {({ PaneMenu }) => <PaneMenu scope={scope} onClose={closeAndReturn} />}
          </LazyModule>
        </div>
      )}
    </div>
  );
};
