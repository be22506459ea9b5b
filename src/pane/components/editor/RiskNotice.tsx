// Warns of what drafted changes can delete or overwrite that could not be lost before: what, and where.
import { newRisks, type Risk } from '../../../policy/consequences';
import { effectiveValues } from '../../../policy/draft';
import type { LevelState } from '../../state/level';
import { useEditingWords } from '../../words/editingWords';
import { Notice } from '../Notice';

export const risksOf = ({ policy, draft }: LevelState): readonly Risk[] =>
  newRisks(effectiveValues(policy), effectiveValues(policy, draft));

export const RiskNotice = ({ level }: { level: LevelState }) => {
  const { review } = useEditingWords();
  const risks = risksOf(level);
  return (
    risks.length > 0 && (
      <Notice intent="warning" title={review.riskTitle}>
        {risks.map(review.risk).join(' ')}
      </Notice>
    )
  );
};
