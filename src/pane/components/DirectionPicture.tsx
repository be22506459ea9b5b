// Which way the policy lets changes go, as a small picture; the sentence beside it says the same.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Direction } from '../../policy/settings';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  picture: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  side: {
    ...typographyStyles.caption1Strong,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  arrows: { flexGrow: 1, minWidth: '32px', height: '20px', color: tokens.colorNeutralStrokeAccessible },
  mirrored: { transform: 'scaleX(-1)' },
  moving: { color: tokens.colorBrandForeground1 },
});

/** @param direction undefined where nothing syncs or the direction is not known. */
export const DirectionPicture = ({ direction, mirrored }: { direction: Direction | undefined; mirrored: boolean }) => {
  const styles = useStyles();
  const { terms } = useWords();
  const toOutlook = direction === 'crm_to_outlook' || direction === 'bidirectional';
  const toCrm = direction === 'outlook_to_crm' || direction === 'bidirectional';
  return (
    <div className={styles.picture} aria-hidden="true">
      <span className={styles.side}>{terms.crm}</span>
      <Arrows toOutlook={toOutlook} toCrm={toCrm} mirrored={mirrored} />
      <span className={styles.side}>Outlook</span>
    </div>
  );
};

const Arrows = ({ toOutlook, toCrm, mirrored }: { toOutlook: boolean; toCrm: boolean; mirrored: boolean }) => {
  const styles = useStyles();
  const both = toOutlook && toCrm;
  return (
    <svg
      className={mergeClasses(styles.arrows, mirrored && styles.mirrored, (toOutlook || toCrm) && styles.moving)}
      viewBox="0 0 100 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {toOutlook && <path d={both ? 'M4 6H96M91 1.5 96 6 91 10.5' : 'M4 10H96M90 4.5 96 10 90 15.5'} />}
      {toCrm && <path d={both ? 'M4 14H96M9 9.5 4 14 9 18.5' : 'M4 10H96M10 4.5 4 10 10 15.5'} />}
      {!toOutlook && !toCrm && <path d="M4 10H96" strokeDasharray="3 7" />}
    </svg>
  );
};
