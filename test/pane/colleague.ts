// Yusuf, who saves at Acme's level while the pane is open, and what the history of that level holds in the end.
import { askCrm } from './openPane';

const atAcme = '/api/configuration/outlook?scope=organization';
let keys = 0;

const change = (option: string, attributes: object) => ({
  data: {
    type: 'configuration',
    id: 'outlook',
    relationships: { options: { data: [{ type: 'configurationoptions', id: option }] } },
  },
  included: [{ type: 'configurationoptions', id: option, meta: { update: true }, attributes }],
});

/** Somebody saves at a level, as in another pane. */
export const saves = async (option: string, attributes: object, level = atAcme, as = '8'): Promise<void> => {
  const { headers } = await askCrm(level, {}, as);
  keys += 1;
  const init = {
    method: 'PATCH',
    headers: {
      'if-match': headers.get('etag') ?? '',
      'idempotency-key': `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`,
    },
    body: JSON.stringify(change(option, attributes)),
  };
  const answer = await askCrm(level, init, as);
  expect(answer.status).toBe(200);
};

/** Ines, of the system. */
export const systemSays = (option: string, attributes: object): Promise<void> =>
  saves(option, attributes, '/api/configuration/outlook?scope=global', '2');

export const colleagueSets = (option: string, value: unknown): Promise<void> =>
  saves(option, { useParentScopeValue: false, value });
export const colleagueRemoves = (option: string): Promise<void> => saves(option, { useParentScopeValue: true });

type Entry = { attributes: { reason?: string; actor: { name: string }; entries: unknown[] } };

/** What was saved at Acme's level since the pane was opened on the demonstration data, newest first. */
export const savedSince = async (): Promise<Entry['attributes'][]> => {
  const answer = await askCrm('/api/configurationchanges?filter[section]=outlook&scope=organization');
  const { data } = (await answer.json()) as { data: Entry[] };
  return data.slice(0, -4).map(({ attributes }) => attributes);
};
