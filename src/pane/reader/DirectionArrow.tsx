// A line with a head at one end or at both: which way changes go; dashed where that is not known.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Direction } from '../../policy/settings';
import { useMirrored } from '../ui/direction';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', color: tokens.colorCompoundBrandForeground1 },
  unknown: { color: tokens.colorNeutralStrokeAccessible },
  // Borders and strokes: forced colours would take a background away.
  shaft: { flexGrow: 1, borderTop: '2px solid currentColor' },
  dashed: { borderTopStyle: 'dashed' },
  head: { flexShrink: 0, '&:first-child': { marginInlineEnd: '-8px' }, '&:last-child': { marginInlineStart: '-8px' } },
});

export type DirectionArrowProps = { direction: Direction | undefined; className?: string };

export const DirectionArrow = ({ direction, className }: DirectionArrowProps) => {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, !direction && styles.unknown, className)}>
      {direction && direction !== 'crm_to_outlook' && <ArrowHead path="M8 1 2 7l6 6" />}
      <span className={mergeClasses(styles.shaft, !direction && styles.dashed)} />
      {direction && direction !== 'outlook_to_crm' && <ArrowHead path="m2 1 6 6-6 6" />}
    </span>
  );
};

const ArrowHead = ({ path }: { path: string }) => {
  const styles = useStyles();
  const mirrored = useMirrored();
  return (
    <svg
      aria-hidden="true"
      className={mergeClasses(styles.head, mirrored)}
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
