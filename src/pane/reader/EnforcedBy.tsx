// Which scope enforces a value, who decided that and when; a link to that scope for people who can look at it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { authorName, type ChainEntry, type Policy } from '../../policy/policy';
import { usePane, usePaneState } from '../store/usePane';
import { useMessages } from '../../i18n/messages';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingBottom: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, marginInlineStart: '-2px' },
  link: { textDecorationLine: 'underline' },
});

export type EnforcedByProps = { entry: ChainEntry; policy: Policy };

export const EnforcedBy = ({ entry: { scope, scopeName, updatedBy, updatedAt }, policy }: EnforcedByProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { row, terms } = useMessages();
  const { dispatch, reads } = usePane();
  const canSelectScope = usePaneState((state) => state.editor === 'ready');
  const selectScope = () => {
    if (scope === 'default') return;
    dispatch({ type: 'focusRequested', target: 'title' });
    reads.selectScope({ scope, scopeId: scope === 'organization' ? policy.organization?.id : undefined });
  };
  const organization = scope === 'organization' ? scopeName : undefined;
  const full = row.enforcedBy(terms.scopeName(scope, scopeName), authorName(updatedBy), updatedAt);
  return (
    <div className={mergeClasses(pane.caption, styles.root)}>
      <LockClosedRegular aria-hidden="true" fontSize={14} className={styles.icon} />
      {canSelectScope && scope !== 'default' && scope !== policy.scope ? (
        <SubtleButton appearance="link" className={styles.link} aria-label={full} title={full} onClick={selectScope}>
          {row.enforcedFor(organization, undefined)}
        </SubtleButton>
      ) : (
        <span>{row.enforcedFor(organization, updatedAt)}</span>
      )}
    </div>
  );
};
