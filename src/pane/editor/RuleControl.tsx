// The conflict rule: which of the two sides wins when both change.
import { makeStyles } from '@fluentui/react-components';
import { useMessages } from '../../i18n/messages';
import type { ConflictResolution } from '../../policy/settings';
import { Segments } from './Segments';

const useStyles = makeStyles({ segments: { display: 'flex' } });

export type RuleControlProps = { label: string; value: string; onSelect: (value: string) => void };

export const RuleControl = ({ label, value, onSelect }: RuleControlProps) => {
  const styles = useStyles();
  const { terms } = useMessages();
  const sides: readonly [ConflictResolution, string][] = [
    ['crm_wins', terms.crm],
    ['outlook_wins', 'Outlook'],
  ];
  return (
    <Segments
      label={label}
      segments={sides.map(([rule, side]) => ({
        value: rule,
        label: terms.choice(rule),
        content: <bdi>{side}</bdi>,
      }))}
      value={value}
      className={styles.segments}
      onSelect={onSelect}
    />
  );
};
