// Organizations whose effective policy a change alters: from what to what, what is at risk, and what they had set themselves.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { authorName } from '../../policy/policy';
import type { OrganizationImpact } from '../../policy/impact';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { ValueDiff } from '../ui/ValueDiff';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  reason: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
});

export const OrganizationList = ({ organizations }: { organizations: readonly OrganizationImpact[] }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  return (
    <ul role="list" className={mergeClasses(pane.plainList, styles.list)}>
      {organizations.map((impact) => (
        <OrganizationItem key={impact.organization.id} impact={impact} />
      ))}
    </ul>
  );
};

const OrganizationItem = ({ impact }: { impact: OrganizationImpact }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const { review } = useEditorMessages();
  const { organization, people, changes, risks, setAside } = impact;
  return (
    <li className={styles.item}>
      <div className={styles.name}>
        <bdi className={pane.strong}>{organization.name}</bdi>
        <span className={pane.caption}>{review.people(people)}</span>
      </div>
      {changes.map(({ id, from, to }) => (
        <div key={id}>
          <div className={pane.caption}>{terms.labels[id]}</div>
          <ValueDiff from={terms.value(from)} to={terms.value(to)} />
        </div>
      ))}
      {risks.map((group) => (
        <div key={group.types.join()}>{review.risk(group)}</div>
      ))}
      {setAside.map(({ id, value, updatedBy, updatedAt, reason }) => (
        <div key={id} className={pane.caption}>
          {review.setAside(authorName(updatedBy) ?? null, terms.labels[id], terms.value(value), updatedAt)}
          {reason !== undefined && (
            <div className={styles.reason}>
              <bdi>{reason}</bdi>
            </div>
          )}
        </div>
      ))}
    </li>
  );
};
