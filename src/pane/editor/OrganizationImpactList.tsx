// Organizations whose effective policy a change alters: from what to what, what is at risk, and what they had set themselves.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Star12Filled } from '@fluentui/react-icons/svg/star';
import { useState } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import type { OrganizationImpact } from '../../policy/impact';
import { authorName } from '../../policy/policy';
import type { Risk } from '../../policy/risks';
import { isValueOf, type Direction } from '../../policy/settings';
import { DirectionArrow } from '../reader/DirectionArrow';
import { ReasonQuote } from '../ui/ReasonQuote';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';
import { ValueDiff } from '../ui/ValueDiff';
import { RiskList } from './RiskList';

/** The others on a press. */
const shownAtOnce = 5;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  ways: {
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(20px, 40px) auto',
    justifyContent: 'start',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
  },
  reason: { borderInlineStartColor: tokens.colorStatusWarningBorder1, color: 'inherit' },
  side: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  star: { color: tokens.colorCompoundBrandForeground1 },
  after: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  more: { alignSelf: 'start' },
});

export type OrganizationImpactListProps = {
  organizations: readonly OrganizationImpact[];
  /** Not where the only one is named above. @default true */
  isNamed?: boolean;
};

export const OrganizationImpactList = ({ organizations, isNamed = true }: OrganizationImpactListProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { review } = useEditorMessages();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? organizations : organizations.slice(0, shownAtOnce);
  const more = organizations.length - shown.length;
  return (
    <>
      <ul role="list" className={mergeClasses(pane.plainList, styles.list)}>
        {shown.map((impact) => (
          <OrganizationItem key={impact.organization.id} impact={impact} isNamed={isNamed} />
        ))}
      </ul>
      {more > 0 && (
        <SubtleButton appearance="outline" className={styles.more} onClick={() => setShowsAll(true)}>
          {review.showOrganizations(more)}
        </SubtleButton>
      )}
    </>
  );
};

const OrganizationItem = ({ impact, isNamed }: { impact: OrganizationImpact; isNamed: boolean }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const { review } = useEditorMessages();
  const { organization, people, changes, risks, setAside } = impact;
  const hasRisk = (risk: Risk) => risks.some((group) => group.risks.includes(risk));
  const winner = hasRisk('crm_edit_overwritten_on_conflict')
    ? 'outlook'
    : hasRisk('outlook_edit_overwritten_on_conflict')
      ? 'crm'
      : undefined;
  return (
    <li className={styles.item}>
      {isNamed && (
        <div className={styles.name}>
          <bdi className={pane.strong}>{organization.name}</bdi>
          <span className={pane.caption}>{review.people(people)}</span>
        </div>
      )}
      {changes.map(({ id, from, to }) =>
        id === 'direction' && isValueOf(id, from) && isValueOf(id, to) ? (
          <Ways key={id} from={from} to={to} winner={winner} />
        ) : (
          <div key={id}>
            <div className={mergeClasses(pane.caption, pane.quiet)}>{terms.labels[id]}</div>
            <ValueDiff from={terms.value(from)} to={terms.value(to)} />
          </div>
        ),
      )}
      <RiskList groups={risks} />
      {setAside.map(({ id, value, updatedBy, updatedAt, reason }) => (
        <div key={id} className={pane.caption}>
          <span>
            {review.setAsideValue(authorName(updatedBy) ?? null, terms.labels[id], terms.value(value), updatedAt)}
          </span>
          <ReasonQuote reason={reason} className={styles.reason} />
        </div>
      ))}
    </li>
  );
};

/** @param winner if both sides change, after the change; undefined where the change introduces no such loss */
type WaysProps = { from: Direction; to: Direction; winner: 'crm' | 'outlook' | undefined };

/** The direction before and after as pictures, for screen readers as text. */
const Ways = ({ from, to, winner }: WaysProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms, change } = useMessages();
  const { review } = useEditorMessages();
  const side = (name: string, className: string, wins: boolean) => (
    <span className={mergeClasses(className, styles.side)}>
      <bdi>{name}</bdi>
      {wins && <Star12Filled className={styles.star} />}
    </span>
  );
  const way = (when: string, direction: Direction, className: string, marked?: 'crm' | 'outlook') => (
    <>
      <span>{when}</span>
      {side(terms.crm, className, marked === 'crm')}
      <DirectionArrow direction={direction} />
      {side('Outlook', className, marked === 'outlook')}
    </>
  );
  return (
    <>
      <div className={pane.hidden}>
        {terms.named(terms.labels.direction, change(terms.value(from), terms.value(to)))}
      </div>
      <div className={mergeClasses(pane.caption, styles.ways)} aria-hidden="true">
        {way(review.now, from, '')}
        {way(review.after, to, styles.after, winner)}
      </div>
    </>
  );
};
