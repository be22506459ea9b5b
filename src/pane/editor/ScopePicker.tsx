// Which level is looked at and changed: System, Organization, Me; and for those who may, which organization.
import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { readOrganizations } from '../../client/changes';
import type { Client } from '../../client/client';
import { isScope, scopes, type Scope, type ScopeRef } from '../../policy/scopes';
import { mayChange, type Target } from '../../policy/permission';
import type { Organization, Policy } from '../../policy/policy';
import { useEditingWords } from '../../i18n/editingWords';
import { usePaneStyles } from '../ui/styles';
import { Choice } from '../ui/WrappingSelect';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  radios: { flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  organization: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  name: { flexBasis: '33%', paddingInlineEnd: tokens.spacingHorizontalM, boxSizing: 'border-box' },
  choice: { flex: '1 1 120px' },
});

export type LevelPickerProps = {
  client: Client;
  actor: Policy['actor'];
  view: ScopeRef;
  /** Undefined while the level in view is not known. */
  policy: Policy | undefined;
  /** The scopes out of view at which something is unsaved. */
  unsaved: readonly Scope[];
  onPick: (view: ScopeRef) => void;
};

export const LevelPicker = ({ client, actor, view, policy, unsaved, onPick }: LevelPickerProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useEditingWords();
  const organizationId = useId();
  const several = actor.capabilities.includes('system_configuration');
  const listed = useOrganizations(client, several, policy);
  // In its place at once: until the list is there, it has the organization in view alone.
  const present = { id: view.scopeId ?? '', name: policy?.scopeName ?? '' };
  const organizations = listed.some(({ id }) => id === present.id) ? listed : [present, ...listed];
  const permission = policy && permissionAt(policy);
  return (
    <div className={styles.root}>
      <RadioGroup
        className={styles.radios}
        layout="horizontal"
        aria-label={words.level}
        value={view.scope}
        onChange={(_event, { value }) => isScope(value) && onPick({ scope: value })}
      >
        {scopes.map((scope) => (
          <Radio key={scope} value={scope} label={words.levels[scope]} />
        ))}
      </RadioGroup>
      {view.scope === 'organization' && several && (
        <div className={styles.organization}>
          <label htmlFor={organizationId} className={mergeClasses(pane.label, styles.name)}>
            {words.organization}
          </label>
          <Choice
            id={organizationId}
            className={styles.choice}
            value={present.id}
            onChange={(_event, { value }) => onPick({ scope: 'organization', scopeId: value })}
          >
            {organizations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        </div>
      )}
      {unsaved.length > 0 && (
        <div className={pane.caption}>{words.unsavedAt(unsaved.map((scope) => words.levels[scope]))}</div>
      )}
      {permission?.allowed === false && (
        <div className={pane.caption} role="status">
          {words.refusal(permission.reason)}
        </div>
      )}
      {permission?.allowed === true && policy?.readOnly && (
        <div className={pane.caption} role="status">
          {words.readOnlyCrm}
        </div>
      )}
    </div>
  );
};

// What the CRM lets somebody read at `organization` without the right to every organization is their own.
const permissionAt = (policy: Policy) =>
  mayChange({ ...policy.actor, organizationId: policy.organization?.id ?? '' }, targetOf(policy));

const targetOf = ({ scope, scopeId = '', organization, actor }: Policy): Target => {
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

/** Asked for only by those who may see more than one; again with the next `policy` while there is no answer. */
const useOrganizations = (client: Client, several: boolean, policy: Policy | undefined): readonly Organization[] => {
  const [organizations, setOrganizations] = useState<readonly Organization[]>([]);
  const asked = useRef(false);
  useEffect(() => {
    const ask = async () => {
      asked.current = true;
      const answer = await readOrganizations(client);
      asked.current = answer.ok;
      if (answer.ok) setOrganizations(answer.value);
    };
    if (several && !asked.current) void ask();
  }, [client, several, policy]);
  return organizations;
};
