// Selects the scope in view: System, Organization, Me; and, with the permission for every organization, which one.
import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { readOrganizations } from '../../client/changes';
import { isScope, scopes, type Scope, type ScopeRef } from '../../policy/scopes';
import { mayChange, type ScopeTarget } from '../../policy/permission';
import type { Organization, Policy } from '../../policy/policy';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { actorOf, editsAt, isInView, isEdited } from '../store/selectors';
import type { PaneState } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { usePaneStyles } from '../ui/styles';
import { asPage, useResource } from '../ui/useResource';
import { useEditing } from './session/useEditing';
import { WrappingSelect } from '../ui/WrappingSelect';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalSNudge,
  },
  radios: { flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  organization: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  name: { flexBasis: '33%', paddingInlineEnd: tokens.spacingHorizontalM, boxSizing: 'border-box' },
  choice: { flex: '1 1 120px' },
});

/** @param policy of the scope in view; undefined until it is read */
export const ScopePicker = ({ policy }: { policy: Policy | undefined }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useEditorMessages();
  const organizationId = useId();
  const state = usePaneState();
  const { reads } = usePane();
  const { dismiss } = useEditing();
  const { view } = state;
  const unsaved = unsavedElsewhere(state);
  const several = actorOf(state)?.capabilities.includes('system_configuration') === true;
  const listed = useOrganizations(several, policy);
  const select = (ref: ScopeRef) => {
    dismiss();
    reads.selectScope(ref);
  };
  // Until the list is loaded, it has the organization in view alone.
  const present = { id: view.scopeId ?? '', name: policy?.scopeName ?? '' };
  const organizations = listed.some(({ id }) => id === present.id) ? listed : [present, ...listed];
  const permission = policy && permissionAt(policy);
  return (
    <div className={styles.root}>
      <RadioGroup
        className={styles.radios}
        layout="horizontal"
        aria-label={messages.level}
        value={view.scope}
        onChange={(_event, { value }) => isScope(value) && select({ scope: value })}
      >
        {scopes.map((scope) => (
          <Radio key={scope} value={scope} label={messages.levels[scope]} />
        ))}
      </RadioGroup>
      {view.scope === 'organization' && several && (
        <div className={styles.organization}>
          <label htmlFor={organizationId} className={mergeClasses(pane.label, styles.name)}>
            {messages.organization}
          </label>
          <WrappingSelect
            id={organizationId}
            className={styles.choice}
            value={present.id}
            onChange={(_event, { value }) => select({ scope: 'organization', scopeId: value })}
          >
            {organizations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </WrappingSelect>
        </div>
      )}
      {unsaved.length > 0 && (
        <div className={pane.caption}>{messages.unsavedAt(unsaved.map((scope) => messages.levels[scope]))}</div>
      )}
      {permission?.allowed === false && (
        <div className={pane.caption} role="status">
          {messages.denialReason(permission.reason)}
        </div>
      )}
      {permission?.allowed === true && policy?.readOnly && (
        <div className={pane.caption} role="status">
          {messages.readOnlyCrm}
        </div>
      )}
    </div>
  );
};

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

/** Read again with the next policy where it failed. */
const useOrganizations = (several: boolean, policy: Policy | undefined): readonly Organization[] => {
  const { client } = usePane().services;
  const resource = useResource(several ? 'organizations' : undefined, () => asPage(readOrganizations(client)));
  const latest = useRef(resource);
  useEffect(() => {
    latest.current = resource;
  });
  useEffect(() => {
    if (latest.current.status.kind === 'failed') latest.current.readMore();
  }, [policy]);
  return resource.items[0] ?? [];
};

/** The scopes out of view that have unsaved edits. */
const unsavedElsewhere = (state: PaneState): readonly Scope[] =>
  scopes.filter((scope) =>
    Object.values(state.scopes).some(
      ({ policy }) => policy.scope === scope && !isInView(state, policy) && isEdited(editsAt(state, policy)),
    ),
  );
