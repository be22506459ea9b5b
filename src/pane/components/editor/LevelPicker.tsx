// Which level is looked at and changed: System, Organization, Me; and for those who may, which organization.
import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Client, View } from '../../../client/client';
import { isScope, scopes, type Scope } from '../../../policy/levels';
import { mayChange, type Target } from '../../../policy/permission';
import type { Organization, Policy } from '../../../policy/policy';
import { useEditingWords } from '../../words/editingWords';
import { usePaneStyles } from '../styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  radios: { flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export type LevelPickerProps = {
  client: Client;
  actor: Policy['actor'];
  view: View;
  /** Undefined while the level in view is not known. */
  policy: Policy | undefined;
  /** The scopes out of view at which something is unsaved. */
  unsaved: readonly Scope[];
  onPick: (view: View) => void;
};

export const LevelPicker = ({ client, actor, view, policy, unsaved, onPick }: LevelPickerProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useEditingWords();
  const organizations = useOrganizations(client, actor.capabilities.includes('system_configuration'));
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
      {view.scope === 'organization' && organizations.length > 1 && (
        <Field label={words.organization} orientation="horizontal">
          <Select
            value={view.scopeId ?? ''}
            onChange={(_event, { value }) => onPick({ scope: 'organization', scopeId: value })}
          >
            {organizations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {unsaved.length > 0 && (
        <div className={pane.caption}>{words.unsavedAt(unsaved.map((scope) => words.levels[scope]))}</div>
      )}
      {permission?.allowed === false && (
        <div className={pane.caption} role="status">
          {words.refusal(permission.reason)}
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

/** Asked for only by those who may see more than one. */
const useOrganizations = (client: Client, several: boolean): readonly Organization[] => {
  const [organizations, setOrganizations] = useState<readonly Organization[]>([]);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const answer = await client.readOrganizations();
      if (!gone && answer.ok) setOrganizations(answer.value);
    };
    if (several) void ask();
    return () => {
      gone = true;
    };
  }, [client, several]);
  return organizations;
};
