// Saves as a colleague, with the requests that a pane of theirs would send.
import { changePolicy } from '../client/changes';
import { createClient } from '../client/client';
import { demonstrationPeople, type DemonstrationPerson } from '../server/demonstration';
import { ownEntry, type Policy } from '../policy/policy';
import { isValueOf, settings, type SettingId, type SettingValue } from '../policy/settings';
import { type ScopeRef } from '../policy/scopes';

/** Another person who may change the organization of `me`. */
export const colleagueOf = (me: DemonstrationPerson): DemonstrationPerson | undefined =>
  demonstrationPeople.find(
    ({ id, organization, capabilities }) =>
      id !== me.id && organization.id === me.organization.id && capabilities.includes('organization_configuration'),
  ) ??
  demonstrationPeople.find(({ id, capabilities }) => id !== me.id && capabilities.includes('system_configuration'));

/** Sets one setting of the organization to another value. @returns whether it was saved */
export const saveAs = async (
  colleague: DemonstrationPerson,
  organizationId: string,
  id: SettingId,
): Promise<boolean> => {
  const client = createClient({ url: '/api', token: () => Promise.resolve(`demo.${colleague.id}`) });
  const ref: ScopeRef = { scope: 'organization', scopeId: organizationId };
  const read = await client.readPolicy(ref);
  if (!read.ok) return false;
  const { policy } = read.value;
  const options = [{ id, useParent: false as const, value: otherValue(policy, id) }];
  const { version } = policy;
  const saved = await changePolicy(client, ref, { options, reason: '', version, key: crypto.randomUUID() });
  return saved.ok;
};

const otherValue = (policy: Policy, id: SettingId): SettingValue => {
  const setting = settings[id];
  const own = policy.settings[id] && ownEntry(policy.settings[id], policy.scope)?.value;
  const value = own ?? policy.settings[id]?.value;
  if (setting.kind === 'toggle') return value !== true;
  if (setting.kind === 'interval') return value === 900 ? 600 : 900;
  const other = setting.choices.find((choice) => choice !== value);
  return isValueOf(id, other) ? other : setting.default;
};
