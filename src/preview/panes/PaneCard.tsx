// A task pane with its title bar, as a mail client shows it.
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import type { DemonstrationPerson } from '../../server/demonstration/demonstration';
import { PersonAvatar } from '../PersonAvatar';
import { useCardStyles } from '../useCardStyles';
import { defaultWidth } from './paneWidth';
import { narrowMain, smallScreen } from '../breakpoints';
import { usePreviewMessages } from '../messages/previewMessages';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowY: 'hidden',
    boxShadow: tokens.shadow8,
    [narrowMain]: { flexGrow: 1 },
    [smallScreen]: { minWidth: '100%', maxWidth: '100%' },
  },
  hidden: { [narrowMain]: { display: 'none' } },
  bar: {
    flex: '0 0 40px',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingInline: `${tokens.spacingHorizontalL} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Distinguishes it from the colleague's. */
  own: { backgroundColor: tokens.colorBrandBackground2 },
  title: {
    ...typographyStyles.body1Strong,
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    margin: 0,
    ':focus': { outline: 'none' },
  },
  width: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  pane: { position: 'relative', flexGrow: 1, overflow: 'hidden' },
});

export type PaneCardProps = {
  title: string;
  /** Whose pane it is, where there are two. */
  owner?: DemonstrationPerson | undefined;
  /** Whether it belongs to the person who is signed in. @default false */
  isOwn?: boolean;
  /** Pixels. */
  width: number;
  /** Where only one pane fits: whether the other one is in front. */
  isBehind: boolean;
  closeLabel: string;
  onClose: () => void;
  /** The pane. */
  children: ReactNode;
};

export const PaneCard = ({
  title,
  owner,
  isOwn = false,
  width,
  isBehind,
  closeLabel,
  onClose,
  children,
}: PaneCardProps) => {
  const styles = useStyles();
  const card = useCardStyles();
  const { panes } = usePreviewMessages();
  return (
    <section
      className={mergeClasses(card.root, styles.root, isBehind && styles.hidden)}
      style={{ width }}
      aria-label={title}
    >
      <div className={mergeClasses(styles.bar, owner && isOwn && styles.own)}>
        {owner ? <PersonAvatar size={24} person={owner} isNamed /> : <ArrowSync20Regular />}
        <h2 tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {width !== defaultWidth && <span className={styles.width}>{panes.pixels(width)}</span>}
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={closeLabel}
          title={closeLabel}
          onClick={onClose}
        />
      </div>
      <div className={styles.pane}>{children}</div>
    </section>
  );
};
