// What a change puts at risk for everybody it reaches, with the check box that confirms that this was understood.
import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { canEnforce } from '../../policy/scopes';
import type { Risk, RiskGroup } from '../../policy/risks';
import type { Review } from '../store/state';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { Notice } from '../ui/Notice';
import { OrganizationList } from './OrganizationList';
import { RiskWarning, risksOf } from './RiskNotice';

const useStyles = makeStyles({
  text: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  understood: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

const groupKey = ({ types, risks }: RiskGroup): string => [types, risks].join(' ');

/** Risks at the scope itself, at organizations below it, and for people whom neither covers. */
const concernsOf = ({ session, impact }: Review) => {
  const risky = (impact?.organizations ?? []).filter(({ risks }) => risks.length > 0);
  const isSystem = session.policy.scope === 'global';
  const computed = risksOf(session);
  // At an organization, the CRM may report a risk that this build does not compute.
  const reported = isSystem ? [] : risky.flatMap(({ risks }) => risks);
  const own = [
    ...computed,
    ...reported.filter((group) => computed.every((each) => groupKey(each) !== groupKey(group))),
  ];
  const organizations = isSystem ? risky : [];
  const named = [own, ...organizations.map(({ risks }) => risks)].flat().flatMap(({ risks }) => risks);
  const others = Object.entries(impact?.people.risks ?? {}) as [Risk, number][];
  const people = others.filter(([risk]) => !named.includes(risk));
  return {
    own,
    organizations,
    /** The number of organizations at risk that are not listed. */
    more: impact?.unlistedAtRisk ?? 0,
    people,
    all: [...named, ...people.map(([risk]) => risk)],
    /** The change may affect others, and the CRM does not compute the impact. */
    unknown: impact === undefined && canEnforce(session.policy.scope),
  };
};

/** Whether the change has to be confirmed. */
export const needsConsent = (review: Review): boolean => {
  const { all, unknown } = concernsOf(review);
  return all.length > 0 || unknown;
};

export type ReviewWarningProps = {
  review: Review;
  understood: boolean;
  /** The person tried to save without it, and an error is shown. */
  missing: boolean;
  box: Ref<HTMLInputElement>;
  onUnderstood: (understood: boolean) => void;
};

export const ReviewWarning = ({ review, understood, missing, box, onUnderstood }: ReviewWarningProps) => {
  const styles = useStyles();
  const messages = useEditorMessages().review;
  const { own, organizations, more, people, all, unknown } = concernsOf(review);
  const { session, impact } = review;
  const unknownText = unknown && <div>{messages.unknown(session.policy.scope)}</div>;
  const consent = (
    <Field {...(missing && !understood && { validationMessage: <bdi>{messages.notUnderstood}</bdi> })}>
      <Checkbox
        ref={box as (element: HTMLInputElement | null) => void}
        className={styles.understood}
        label={messages.understood}
        checked={understood}
        onChange={(_event, { checked }) => onUnderstood(checked === true)}
      />
    </Field>
  );
  if (all.length === 0) {
    return (
      unknown && (
        <Notice intent="warning" title={messages.unknownTitle}>
          {unknownText}
          {consent}
        </Notice>
      )
    );
  }
  return (
    <RiskWarning risks={all}>
      <div className={styles.text}>
        {own.map((group) => (
          <div key={groupKey(group)}>{messages.risk(group)}</div>
        ))}
        {organizations.length > 0 && <OrganizationList organizations={organizations} />}
        {more > 0 && <div>{messages.moreOrganizations(more)}</div>}
        {people.map(([risk, count]) => (
          <div key={risk}>{messages.peopleAtRisk(count, [risk])}</div>
        ))}
        {impact && impact.people.atRisk > 0 && <div>{messages.atRisk(impact.people.atRisk)}</div>}
        {unknownText}
      </div>
      {consent}
    </RiskWarning>
  );
};
