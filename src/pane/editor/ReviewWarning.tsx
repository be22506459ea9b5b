// What a change puts at risk for everybody it reaches, with the check box that confirms that this was understood.
import { Checkbox, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';
import { useId, type Ref } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import type { OrganizationImpact } from '../../policy/impact';
import type { Review } from '../store/state';
import { narrow, usePaneStyles } from '../ui/styles';
import { OrganizationImpactList } from './OrganizationImpactList';
import { concernsOf, type Concerns } from './reviewConcerns';
import { RiskList } from './RiskList';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalMNudge} ${tokens.spacingVerticalXS}`,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusWarningBackground1,
    overflowWrap: 'anywhere',
    '& > :nth-child(n + 2)': { gridColumn: 2 },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', '& > :nth-child(n + 2)': { gridColumn: 1 } },
  },
  icon: { color: tokens.colorStatusWarningForeground3 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  consent: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '& > .fui-Checkbox__label': { paddingInlineEnd: 0, color: tokens.colorNeutralForeground1 },
  },
  missing: { color: tokens.colorStatusDangerForeground3, paddingBottom: tokens.spacingVerticalXS },
});

export type ReviewWarningProps = {
  review: Review;
  understood: boolean;
  /** The person tried to save without it, and an error is shown. */
  missing: boolean;
  box: Ref<HTMLInputElement>;
  onUnderstood: (understood: boolean) => void;
};

/** Nothing where nothing has to be confirmed. */
export const ReviewWarning = ({ review, understood, missing, box, onUnderstood }: ReviewWarningProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useEditorMessages().review;
  const [titleId, errorId] = [useId(), useId()];
  const concerns = concernsOf(review);
  const { own, organizations, more, people, all, unknown } = concerns;
  const { session, impact } = review;
  if (all.length === 0 && !unknown) return null;
  const isMissing = missing && !understood;
  return (
    <section aria-labelledby={titleId} className={styles.root}>
      <Warning20Filled aria-hidden="true" className={styles.icon} />
      <h2 id={titleId} className={styles.title}>
        {titleOf(concerns, messages)}
      </h2>
      <RiskList groups={own} />
      {organizations.length > 0 && (
        <OrganizationImpactList organizations={organizations} isNamed={onlyOrganization(concerns) === undefined} />
      )}
      {more > 0 && <div className={pane.caption}>{messages.moreOrganizations(more)}</div>}
      {people.map(([risk, count]) => (
        <div key={risk} className={pane.caption}>
          {messages.peopleAtRisk(count, messages.risk(risk, []))}
        </div>
      ))}
      {organizations.length !== 1 && own.length === 0 && impact && impact.people.atRisk > 0 && (
        <div className={pane.caption}>{messages.atRisk(impact.people.atRisk)}</div>
      )}
      {unknown && <div className={pane.caption}>{messages.unknown(session.policy.scope)}</div>}
      <Checkbox
        ref={box as (element: HTMLInputElement | null) => void}
        className={styles.consent}
        label={messages.understood}
        checked={understood}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? errorId : undefined}
        onChange={(_event, { checked }) => onUnderstood(checked === true)}
      />
      <div role="alert">
        {isMissing && (
          <div id={errorId} className={mergeClasses(pane.caption, styles.missing)}>
            {messages.notUnderstood}
          </div>
        )}
      </div>
    </section>
  );
};

/** The one organization that everything is about. */
const onlyOrganization = ({ own, organizations, people, more }: Concerns): OrganizationImpact | undefined =>
  organizations.length === 1 && more === 0 && own.length === 0 && people.length === 0 ? organizations[0] : undefined;

const titleOf = (concerns: Concerns, messages: ReturnType<typeof useEditorMessages>['review']): string => {
  const { all } = concerns;
  if (all.length === 0) return messages.unknownTitle;
  const stops = ['outlook_edit_not_sent', 'crm_edit_not_sent'] as const;
  if (all.every((risk) => stops.some((stop) => stop === risk))) {
    const [stop, other] = stops.filter((each) => all.includes(each));
    return messages.stopTitle[stop !== undefined && other === undefined ? stop : 'both'];
  }
  const only = onlyOrganization(concerns);
  return only ? messages.riskTitleAt(only.organization.name) : messages.riskTitle;
};
