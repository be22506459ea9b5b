// Warns of what the draft can newly delete, overwrite or stop.
import type { ReactNode } from 'react';
import { draftedValues } from '../../policy/draft';
import { effectiveValues } from '../../policy/effectiveValues';
import { introducedRisks, type Risk, type RiskGroup } from '../../policy/risks';
import type { EditSession } from '../store/state';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { Notice } from '../ui/Notice';

/** For people who inherit everything from the scope. */
export const risksOf = ({ policy, draft }: EditSession): readonly RiskGroup[] =>
  introducedRisks(effectiveValues(policy), draftedValues(policy, draft));

const onlyStops = (risks: readonly Risk[]): boolean =>
  risks.every((risk) => risk === 'outlook_edit_not_sent' || risk === 'crm_edit_not_sent');

/** @param risks that the children describe */
export const RiskWarning = ({ risks, children }: { risks: readonly Risk[]; children: ReactNode }) => {
  const { review } = useEditorMessages();
  return (
    <Notice intent="warning" title={onlyStops(risks) ? review.stopTitle : review.riskTitle}>
      {children}
    </Notice>
  );
};

export const RiskNotice = ({ session }: { session: EditSession }) => {
  const { review } = useEditorMessages();
  const groups = risksOf(session);
  return (
    groups.length > 0 && (
      <RiskWarning risks={groups.flatMap(({ risks }) => risks)}>{groups.map(review.risk).join(' ')}</RiskWarning>
    )
  );
};
