// A colleague who saves meanwhile: the same requests that a pane of theirs would send, straight to the mocked CRM.
import { writeChange } from '../contract/change';
import { readConfiguration } from '../contract/configuration';
import { mediaType } from '../contract/mediaType';
import { section } from '../contract/options';
import { toETag } from '../contract/version';
import { demonstrationPeople, type DemonstrationPerson } from '../endpoint/demonstration';
import { ownEntry, type Policy } from '../policy/policy';
import { settings, type SettingId, type SettingValue } from '../policy/settings';
import { crm } from './crm';

/** Somebody else who may change the organization of `me`. */
export const colleagueOf = (me: DemonstrationPerson): DemonstrationPerson | undefined =>
  demonstrationPeople.find(
    ({ id, organization, capabilities }) =>
      id !== me.id && organization.id === me.organization.id && capabilities.includes('organization_configuration'),
  ) ??
  demonstrationPeople.find(({ id, capabilities }) => id !== me.id && capabilities.includes('system_configuration'));

/** Changes one setting of the organization to a value that it does not have. */
export const saveAs = async (colleague: DemonstrationPerson, organizationId: string, id: SettingId): Promise<void> => {
  const url = `/api/configuration/${section}?scope=organization&scopeId=${organizationId}`;
  const authorization = `Bearer demo.${colleague.id}`;
  const current = await crm.request(`${url}&include=options`, { headers: { authorization } });
  const policy = readConfiguration(await current.json());
  await crm.request(url, {
    method: 'PATCH',
    headers: {
      authorization,
      'content-type': mediaType,
      'if-match': toETag(policy.version),
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify(writeChange([{ id, useParent: false, value: otherValue(policy, id) }], '')),
  });
};

const otherValue = (policy: Policy, id: SettingId): SettingValue => {
  const setting = settings[id];
  const own = policy.settings[id] && ownEntry(policy.settings[id], policy.scope)?.value;
  const value = own ?? policy.settings[id]?.value;
  if (setting.kind === 'toggle') return value !== true;
  if (setting.kind === 'interval') return value === 900 ? 600 : 900;
  const choice = setting.choices.find((other) => other !== value);
  return (choice ?? setting.default) as SettingValue;
};
