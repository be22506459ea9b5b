// The levels of the policy as tabs: System, the organization, you; and, with the permission for every organization, which one.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { mayChange, type ScopeTarget } from '../../policy/permission';
import type { Policy } from '../../policy/policy';
import { scopes, type Scope, type ScopeRef } from '../../policy/scopes';
import { actorOf, editsAt, isInView, isEdited } from '../store/selectors';
import type { PaneState } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { LazyModule } from '../ui/LazyModule';
import { coarse, narrow, usePaneStyles } from '../ui/styles';
import { organizationsModule } from './organizations/organizationsModule';
import { useEditing } from './session/useEditing';
import { useCoveringRadioStyles } from './useCoveringRadioStyles';

const useStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalM },
  tabs: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    // The texts of the tabs start where the other texts start.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { flexWrap: 'wrap' },
  },
  tab: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    minWidth: 0,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    '&:not(:first-child)': { flexShrink: 1 },
    [coarse]: { minHeight: '44px', minWidth: '44px' },
  },
  selected: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalM,
      insetBlockEnd: 0,
      // A border, as forced colours would take a background away.
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  unsaved: { marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorCompoundBrandForeground1 },
  below: { marginTop: tokens.spacingVerticalS },
});

/** @param policy of the scope in view; undefined until it is read */
export const ScopeTabs = ({ policy }: { policy: Policy | undefined }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const radio = useCoveringRadioStyles();
  const messages = useEditorMessages();
  const group = useId();
  const state = usePaneState();
  const { reads } = usePane();
  const { dismiss } = useEditing();
  const { view } = state;
  const several = actorOf(state)?.capabilities.includes('system_configuration') === true;
  const unsaved = unsavedElsewhere(state);
  const select = (ref: ScopeRef) => {
    dismiss();
    reads.selectScope(ref);
  };
  const ownOrganization = several ? undefined : organizationName(state);
  const permission = policy && permissionAt(policy);
  const notice =
    permission?.allowed === false
      ? messages.denialReason(permission.reason)
      : policy?.readOnly
        ? messages.readOnlyCrm
        : undefined;
  return (
    <div className={styles.root}>
      <div role="radiogroup" aria-label={messages.level} className={styles.tabs}>
        {scopes.map((scope) => {
          const name = scope === 'organization' ? (ownOrganization ?? messages.organization) : messages.levels[scope];
          const isUnsaved = unsaved.includes(scope);
          return (
            <label key={scope} className={mergeClasses(styles.tab, scope === view.scope && styles.selected)}>
              <input
                type="radio"
                name={group}
                className={mergeClasses(radio.root, radio.inside)}
                aria-label={isUnsaved ? messages.hasUnsaved(name) : undefined}
                checked={scope === view.scope}
                onChange={() => select({ scope })}
              />
              <bdi>{name}</bdi>
              {isUnsaved && (
                <span className={styles.unsaved} aria-hidden="true">
                  ●
                </span>
              )}
            </label>
          );
        })}
      </div>
      {view.scope === 'organization' && several && (
        <div className={styles.below}>
          <LazyModule source={organizationsModule}>
            {({ OrganizationPicker }) => (
              <OrganizationPicker
                policy={policy}
                selectedId={view.scopeId}
                onSelect={(scopeId) => select({ scope: 'organization', scopeId })}
              />
            )}
          </LazyModule>
        </div>
      )}
      {notice !== undefined && (
        <div className={mergeClasses(pane.caption, styles.below)} role="status">
          {notice}
        </div>
      )}
    </div>
  );
};

/** Of the person who is signed in, as far as a policy names it. */
const organizationName = ({ scopes: known }: PaneState): string | undefined =>
  Object.values(known).find(({ policy }) => policy.organization)?.policy.organization?.name;

// Without the permission for every organization, what somebody can read at `organization` is their own.
const permissionAt = (policy: Policy) =>
  mayChange({ ...policy.actor, organizationId: policy.organization?.id ?? '' }, targetOf(policy));

const targetOf = ({ scope, scopeId = '', organization, actor }: Policy): ScopeTarget => {
  const organizationId = organization?.id ?? '';
  switch (scope) {
    case 'global':
      return { scope };
    case 'organization':
      return { scope, organizationId };
    case 'user':
      return { scope, organizationId, userId: scopeId === '' ? actor.id : scopeId };
  }
};

/** The scopes out of view that have unsaved edits. */
const unsavedElsewhere = (state: PaneState): readonly Scope[] =>
  scopes.filter((scope) =>
    Object.values(state.scopes).some(
      ({ policy }) => policy.scope === scope && !isInView(state, policy) && isEdited(editsAt(state, policy)),
    ),
  );
