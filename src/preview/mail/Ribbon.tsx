// The commands of a mail client. Only the add-in's own works; the others are a picture.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Archive20Regular } from '@fluentui/react-icons/svg/archive';
import { ArrowForward20Regular } from '@fluentui/react-icons/svg/arrow-forward';
import { ArrowReply20Regular } from '@fluentui/react-icons/svg/arrow-reply';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { Flag20Regular } from '@fluentui/react-icons/svg/flag';
import { Mail20Regular } from '@fluentui/react-icons/svg/mail';
import type { RefCallback } from 'react';
import { useMirrored } from '../../pane/ui/direction';
import { lowScreen, smallScreen } from '../breakpoints';
import { usePreviewMessages } from '../messages/previewMessages';

const useStyles = makeStyles({
  root: { flexShrink: 0, paddingInlineEnd: tokens.spacingHorizontalS },
  tabs: {
    display: 'flex',
    gap: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalM}`,
    [lowScreen]: { display: 'none' },
    [smallScreen]: { display: 'none' },
  },
  tab: { ...typographyStyles.body1, padding: '5px 0 7px' },
  current: { ...typographyStyles.body1Strong, boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}` },
  commands: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    height: '44px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    [smallScreen]: { height: 'auto', padding: 0, border: 'none', backgroundColor: 'transparent', boxShadow: 'none' },
  },
  picture: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
    height: '32px',
    overflow: 'hidden',
    [smallScreen]: { display: 'none' },
  },
  command: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    height: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  back: {
    display: 'none',
    [smallScreen]: { display: 'inline-flex', flexGrow: 1, maxWidth: 'none', minHeight: '40px' },
  },
  hidden: { [smallScreen]: { display: 'none' } },
  first: {
    ...typographyStyles.body1Strong,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    marginInlineEnd: tokens.spacingHorizontalS,
  },
  addIn: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    [smallScreen]: {
      flexGrow: 1,
      maxWidth: 'none',
      minHeight: '40px',
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

const icons = {
  delete: Delete20Regular,
  archive: Archive20Regular,
  reply: ArrowReply20Regular,
  forward: ArrowForward20Regular,
  flag: Flag20Regular,
} as const;

const actions = ['delete', 'archive', 'reply', 'forward', 'flag'] as const;

export type RibbonProps = {
  /** On small screens: whether the panes cover the mail. */
  isPaneInFront: boolean;
  onOpenPane: () => void;
  onShowMail: () => void;
  openButtonRef: RefCallback<HTMLElement>;
};

export const Ribbon = ({ isPaneInFront, onOpenPane, onShowMail, openButtonRef }: RibbonProps) => {
  const styles = useStyles();
  const mirrored = useMirrored();
  const { client, panes } = usePreviewMessages();
  return (
    <div className={styles.root}>
      <div className={styles.tabs} aria-hidden="true">
        {client.tabs.map((tab, index) => (
          <span key={tab} className={mergeClasses(styles.tab, index === 0 && styles.current)}>
            {tab}
          </span>
        ))}
      </div>
      <div className={styles.commands}>
        <div className={styles.picture} aria-hidden="true">
          <span className={mergeClasses(styles.command, styles.first)}>
            <Mail20Regular />
            <span>{client.newMail}</span>
          </span>
          {actions.map((action) => {
            const Icon = icons[action];
            return (
              <span key={action} className={styles.command}>
                <Icon />
                <span>{client.actions[action]}</span>
              </span>
            );
          })}
        </div>
        {isPaneInFront && (
          <Button className={styles.back} icon={<ChevronLeft20Regular className={mirrored} />} onClick={onShowMail}>
            {panes.back}
          </Button>
        )}
        <Button
          ref={openButtonRef}
          className={mergeClasses(styles.addIn, isPaneInFront && styles.hidden)}
          appearance="subtle"
          icon={<ArrowSync20Regular />}
          onClick={onOpenPane}
        >
          {panes.title}
        </Button>
      </div>
    </div>
  );
};
