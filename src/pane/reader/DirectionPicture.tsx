// The sync direction as a small picture, beside the sentence that has the same content.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useDirection } from '../ui/direction';
import type { Direction } from '../../policy/settings';
import { useMessages } from '../../i18n/messages';
import { narrow, usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  picture: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // Not at the drawing itself: there, forced colours would not replace it.
    color: tokens.colorNeutralStrokeAccessible,
    [narrow]: { flexDirection: 'column', gap: tokens.spacingVerticalXS },
  },
  side: {
    ...typographyStyles.caption1Strong,
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    // Drawn in forced colours, which take the background away.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: '-1px',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  moving: { color: tokens.colorBrandForeground1 },
  arrows: { flexShrink: 0, height: '20px' },
  beside: { flex: '1 1 32px', minWidth: '32px', [narrow]: { display: 'none' } },
  between: {
    display: 'none',
    width: '28px',
    marginBlock: tokens.spacingVerticalXS,
    transform: 'rotate(90deg)',
    [narrow]: { display: 'block' },
  },
});

/** @param direction undefined where nothing syncs or the direction is not known. */
export const DirectionPicture = ({ direction }: { direction: Direction | undefined }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const dir = useDirection();
  const { terms } = useMessages();
  return (
    <div className={mergeClasses(styles.picture, direction && styles.moving)} aria-hidden="true">
      <span className={styles.side}>{terms.crm}</span>
      <Arrows
        direction={direction}
        length={100}
        className={mergeClasses(styles.beside, dir === 'rtl' && pane.mirrored)}
      />
      <Arrows direction={direction} length={28} className={styles.between} />
      <span className={styles.side}>Outlook</span>
    </div>
  );
};

type ArrowsProps = {
  direction: Direction | undefined;
  /** In pixels, from the CRM on the left to Outlook on the right. */
  length: number;
  className: string;
};

const Arrows = ({ direction, length, className }: ArrowsProps) => {
  const styles = useStyles();
  const [toOutlookY, toCrmY] = direction === 'bidirectional' ? [6, 14] : [10, 10];
  const end = length - 4;
  return (
    <svg
      className={mergeClasses(styles.arrows, className)}
      viewBox={`0 0 ${length} 20`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {direction !== undefined && direction !== 'outlook_to_crm' && (
        <path d={`M4 ${toOutlookY}H${end}m-5.5-5 5.5 5-5.5 5`} />
      )}
      {direction !== undefined && direction !== 'crm_to_outlook' && (
        <path d={`M${end} ${toCrmY}H4m5.5-5-5.5 5 5.5 5`} />
      )}
      {direction === undefined && <path d={`M4 10H${end}`} strokeDasharray="3 7" />}
    </svg>
  );
};
