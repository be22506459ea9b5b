// Organizations whose effective policy a change alters: from what to what, what is at risk, and what they had set themselves.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Star12Filled } from '@fluentui/react-icons/svg/star';
import { useState, type ReactNode } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import type { OrganizationImpact } from '../../policy/impact';
import { authorName } from '../../policy/policy';
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
  const outlookWins = risks.some((group) => group.risks.includes('crm_edit_overwritten_on_conflict'));
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
          <Ways key={id} from={from} to={to} outlookWins={outlookWins} />
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
          {review.setAsideValue(authorName(updatedBy) ?? null, terms.labels[id], terms.value(value), updatedAt)}
          <ReasonQuote reason={reason} className={styles.reason} />
        </div>
      ))}
    </li>
  );
};

/** @param outlookWins if both sides change, after the change */
type WaysProps = { from: Direction; to: Direction; outlookWins: boolean };

/** The direction before and after as pictures, for screen readers as text. */
const Ways = ({ from, to, outlookWins }: WaysProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms, change } = useMessages();
  const { review } = useEditorMessages();
  const way = (when: string, direction: Direction, className: string, star?: ReactNode) => (
    <>
      <span>{when}</span>
      <bdi className={className}>{terms.crm}</bdi>
      <DirectionArrow direction={direction} />
      <span className={mergeClasses(className, styles.side)}>
        Outlook
        {star}
      </span>
    </>
  );
  return (
    <>
      <div className={pane.hidden}>
        {terms.named(terms.labels.direction, change(terms.value(from), terms.value(to)))}
      </div>
      <div className={mergeClasses(pane.caption, styles.ways)} aria-hidden="true">
        {way(review.now, from, '')}
        {way(review.after, to, styles.after, outlookWins && <Star12Filled className={styles.star} />)}
      </div>
    </>
  );
};
