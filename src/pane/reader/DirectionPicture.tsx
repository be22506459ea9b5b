// The CRM, Outlook, and which way changes go between them; the sentences beside it have the same content.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Database20Regular } from '@fluentui/react-icons/svg/database';
import { Mail20Regular } from '@fluentui/react-icons/svg/mail';
import { Star12Filled } from '@fluentui/react-icons/svg/star';
import type { ReactNode } from 'react';
import { useDirection } from '../ui/direction';
import type { Direction } from '../../policy/settings';
import { useMessages } from '../../i18n/messages';
import { narrow, tight, usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    // The two intervals share the second line.
    gridTemplateColumns: 'auto minmax(24px, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    [narrow]: { gridTemplateColumns: '1fr', '& > :nth-child(n + 2)': { order: 2 } },
  },
  side: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& > svg': { flexShrink: 0 },
  },
  icon: {
    color: tokens.colorNeutralForeground2,
    // The glyph starts where the texts start.
    marginInlineStart: '-3px',
    marginInlineEnd: tokens.spacingHorizontalXXS,
    [tight]: { display: 'none' },
    [narrow]: { display: 'none' },
  },
  lastIcon: {
    color: tokens.colorNeutralForeground2,
    marginInlineEnd: '-2px',
    marginInlineStart: tokens.spacingHorizontalXXS,
    [tight]: { display: 'none' },
    [narrow]: { display: 'none' },
  },
  wide: { [tight]: { display: 'none' } },
  tight: { display: 'none', [tight]: { display: 'inline' } },
  star: { color: tokens.colorCompoundBrandForeground1 },
  arrow: {
    display: 'flex',
    alignItems: 'center',
    color: tokens.colorCompoundBrandForeground1,
    [narrow]: { width: '28px', height: '28px', marginInlineStart: '-4px', transform: 'rotate(90deg)' },
  },
  unknown: { color: tokens.colorNeutralStrokeAccessible },
  // Borders and strokes: forced colours would take a background away.
  shaft: { flexGrow: 1, borderTop: '2px solid currentColor' },
  dashed: { borderTopStyle: 'dashed' },
  head: { flexShrink: 0, '&:first-child': { marginInlineEnd: '-8px' }, '&:last-child': { marginInlineStart: '-8px' } },
  intervals: {
    ...typographyStyles.caption1,
    gridColumn: '1 / -1',
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    // Each below its own side.
    [narrow]: { display: 'contents', '& > :first-child': { order: 1 }, '& > :last-child': { order: 3 } },
  },
});

export type DirectionPictureProps = {
  /** Undefined where nothing syncs or the direction is not known. */
  direction: Direction | undefined;
  /** The side that wins when both sides change; undefined in one direction. */
  winner: 'crm' | 'outlook' | undefined;
  /** How often each side is checked, in seconds, as far as that is known. */
  intervals: readonly [crm: number | undefined, outlook: number | undefined] | undefined;
};

export const DirectionPicture = ({ direction, winner, intervals }: DirectionPictureProps) => {
  const styles = useStyles();
  const { summary, terms } = useMessages();
  const star = <Star12Filled className={styles.star} />;
  return (
    <div className={styles.root} aria-hidden="true">
      <span className={styles.side}>
        <Database20Regular className={styles.icon} />
        <bdi>{terms.crm}</bdi>
        {winner === 'crm' && star}
      </span>
      <Arrow direction={direction} />
      <span className={styles.side}>
        Outlook
        {winner === 'outlook' && star}
        <Mail20Regular className={styles.lastIcon} />
      </span>
      {intervals && (
        <span className={styles.intervals}>
          {intervals.map((seconds, side) => (
            <span key={side}>
              {seconds !== undefined && (
                <>
                  <span className={styles.wide}>{summary.checked(seconds)}</span>
                  <span className={styles.tight}>{summary.every(seconds)}</span>
                </>
              )}
            </span>
          ))}
        </span>
      )}
    </div>
  );
};

/** A line with a head at one end or at both; dashed where the direction is not known. */
const Arrow = ({ direction }: { direction: Direction | undefined }): ReactNode => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.arrow, !direction && styles.unknown)}>
      {direction && direction !== 'crm_to_outlook' && <ArrowHead path="M8 1 2 7l6 6" />}
      <span className={mergeClasses(styles.shaft, !direction && styles.dashed)} />
      {direction && direction !== 'outlook_to_crm' && <ArrowHead path="m2 1 6 6-6 6" />}
    </span>
  );
};

const ArrowHead = ({ path }: { path: string }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const dir = useDirection();
  return (
    <svg
      className={mergeClasses(styles.head, dir === 'rtl' && pane.mirrored)}
      width="10"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
};
