// Changes that others save while the pane is open, and the changes that the history of Acme has in the end.
import { rawApi } from './openPane';

const acmePath = '/api/configuration/outlook?scope=organization';
let keyCount = 0;

const change = (option: string, attributes: object, reason?: string) => ({
  data: {
    type: 'configuration',
    id: 'outlook',
    ...(reason !== undefined && { meta: { reason } }),
    relationships: { options: { data: [{ type: 'configurationoptions', id: option }] } },
  },
  included: [{ type: 'configurationoptions', id: option, meta: { update: true }, attributes }],
});

/** Saves as another pane does. @param as id of the person, by default Yusuf */
export const saveElsewhere = async (
  option: string,
  attributes: object,
  path = acmePath,
  as = '8',
  reason?: string,
): Promise<void> => {
  const { headers } = await rawApi(path, {}, as);
  keyCount += 1;
  const init = {
    method: 'PATCH',
    headers: {
      'if-match': headers.get('etag') ?? '',
      'idempotency-key': `00000000-0000-4000-8000-${String(keyCount).padStart(12, '0')}`,
    },
    body: JSON.stringify(change(option, attributes, reason)),
  };
  const response = await rawApi(path, init, as);
  expect(response.status).toBe(200);
};

/** Ines sets a value of the system. */
export const systemSets = (option: string, attributes: object): Promise<void> =>
  saveElsewhere(option, attributes, '/api/configuration/outlook?scope=global', '2');

export const colleagueSets = (option: string, value: unknown): Promise<void> =>
  saveElsewhere(option, { useParentScopeValue: false, value });
export const colleagueRemoves = (option: string): Promise<void> => saveElsewhere(option, { useParentScopeValue: true });

type ChangeRecord = { attributes: { reason?: string; actor: { name: string }; entries: unknown[] } };

/** The changes at Acme that the demonstration data does not have, newest first. */
export const recordedChanges = async (): Promise<ChangeRecord['attributes'][]> => {
  const response = await rawApi('/api/configurationchanges?filter[section]=outlook&scope=organization');
  const { data } = (await response.json()) as { data: ChangeRecord[] };
  return data.slice(0, -4).map(({ attributes }) => attributes);
};
