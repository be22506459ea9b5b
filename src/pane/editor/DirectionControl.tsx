// The direction: the two sides, and between them an arrow for each way.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../../i18n/messages';
import type { Direction } from '../../policy/settings';
import { DirectionArrow } from '../reader/DirectionArrow';
import { narrow } from '../ui/styles';
import { Segments } from './Segments';

/** As the two sides stand. */
const directions: readonly Direction[] = ['crm_to_outlook', 'bidirectional', 'outlook_to_crm'];

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
    [narrow]: { flexWrap: 'wrap', justifyContent: 'space-between', rowGap: tokens.spacingVerticalXXS },
  },
  side: { flexShrink: 0, maxWidth: '40%', overflowWrap: 'anywhere' },
  segments: { display: 'flex', flexGrow: 1, [narrow]: { order: 1, flexBasis: '100%' } },
  arrow: { width: '22px', color: 'inherit' },
});

export type DirectionControlProps = { label: string; value: string; onSelect: (value: string) => void };

export const DirectionControl = ({ label, value, onSelect }: DirectionControlProps) => {
  const styles = useStyles();
  const { terms } = useMessages();
  const segments = directions.map((direction) => ({
    value: direction,
    label: terms.choice(direction),
    content: <DirectionArrow direction={direction} className={styles.arrow} />,
  }));
  return (
    <div className={styles.root}>
      <bdi aria-hidden="true" className={styles.side}>
        {terms.crm}
      </bdi>
      <Segments label={label} segments={segments} value={value} className={styles.segments} onSelect={onSelect} />
      <span aria-hidden="true" className={styles.side}>
        Outlook
      </span>
    </div>
  );
};
