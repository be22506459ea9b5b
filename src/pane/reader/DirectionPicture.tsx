// The CRM, Outlook, and which way changes go between them; the sentences beside it have the same content.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Database20Regular } from '@fluentui/react-icons/svg/database';
import { Mail20Regular } from '@fluentui/react-icons/svg/mail';
import { Star12Filled } from '@fluentui/react-icons/svg/star';
import type { Direction } from '../../policy/settings';
import { useMessages } from '../../i18n/messages';
import { narrow, tight } from '../ui/styles';
import { DirectionArrow } from './DirectionArrow';

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
    [narrow]: { width: '28px', height: '28px', marginInlineStart: '-4px', transform: 'rotate(90deg)' },
  },
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
      <DirectionArrow direction={direction} className={styles.arrow} />
      <span className={styles.side}>
        <span>Outlook</span>
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
