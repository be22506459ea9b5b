// The line below the mail client: what this page is, what is broken, and the demonstration's controls in a drawer.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp12Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { smallScreen } from '../breakpoints';
import { usePreviewMessages } from '../messages/previewMessages';
import { DemoControls, type DemoControlsProps } from './DemoControls';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    position: 'relative',
    flexShrink: 0,
    display: 'flex',
    // Lines wrap upwards: the lowest one, with the button, stays below the drawer.
    flexWrap: 'wrap-reverse',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
  },
  about: { flex: '1 1 0', minWidth: '160px', paddingBlock: tokens.spacingVerticalXS },
  hiddenOnSmallScreens: { [smallScreen]: { display: 'none' } },
  fault: {
    ...typographyStyles.caption1Strong,
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorPaletteRedForeground1,
  },
});

export type DemoBarProps = Omit<DemoControlsProps, 'id'>;

export const DemoBar = ({ children, ...controlsProps }: DemoBarProps) => {
  const styles = useStyles();
  const { about, controls, faults } = usePreviewMessages();
  const [isOpen, setOpen] = useState(false);
  const drawer = useId();
  const [toggle, setToggle] = useState<HTMLElement | null>(null);
  const { options, onChange } = controlsProps;
  const { label, hint } = faults[options.network];
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the drawer, wherever the focus is in it
    <footer
      className={styles.root}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        setOpen(false);
        toggle?.focus();
      }}
    >
      <Button
        ref={setToggle}
        size="small"
        aria-expanded={isOpen}
        aria-controls={isOpen ? drawer : undefined}
        icon={isOpen ? <ChevronDown12Regular /> : <ChevronUp12Regular />}
        iconPosition="after"
        onClick={() => setOpen(!isOpen)}
      >
        <span>{controls.title}</span>
      </Button>
      {isOpen && (
        <DemoControls id={drawer} {...controlsProps}>
          {children}
        </DemoControls>
      )}
      {options.network === 'fine' ? (
        <span className={mergeClasses(styles.about, styles.hiddenOnSmallScreens)}>{about}</span>
      ) : (
        <>
          <span className={styles.fault}>{controls.broken(label)}</span>
          <span className={styles.about}>{hint}</span>
          <Button
            size="small"
            onClick={() => {
              onChange({ network: 'fine' });
              toggle?.focus();
            }}
          >
            {controls.repair}
          </Button>
        </>
      )}
    </footer>
  );
};
