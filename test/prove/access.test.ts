// Access, in every combination of person, URL, method, scope and id.
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { bodyOf, crm, mediaType, newKey, setTo, verdict } from '../server/crm';
import { addedPeople, cells, expectedIn, idIn, type Cell } from './matrix';
import { record, scaled } from './results';

/** Divides the size of no dimension, so that the sample has each value of each. */
const stride = scaled(1, 17);

const crmWithAddedPeople = () => {
  const state = acmeAndGlobex();
  for (const { id = '', name, organization, capabilities } of addedPeople)
    state.people.push({ id, name, organizationId: organization, capabilities: [...capabilities], accessRevision: 1 });
  return crm({}, state);
};

const pathOf = (cell: Cell): string => {
  const { route, scope } = cell;
  const query = new URLSearchParams(route.query);
  const id = idIn(cell);
  if (scope !== undefined) query.set('scope', scope);
  if (id !== undefined) query.set('scopeId', id);
  return `/api${route.path}?${query.toString()}`;
};

const nameOf = (cell: Cell): string => `${cell.person.name}: ${cell.method} ${pathOf(cell)}`;

const send = async ({ app }: ReturnType<typeof crm>, cell: Cell): Promise<string> => {
  const { person, method } = cell;
  const path = pathOf(cell);
  const headers: Record<string, string> = person.token ? { Authorization: `Bearer ${person.token}` } : {};
  if (method !== 'PATCH' && method !== 'validate') return verdict(await app.request(path, { method, headers }));
  // Where there is no version to read, no version changes anything.
  const ifMatch = (await app.request(path, { headers })).headers.get('ETag') ?? '"g0-a0"';
  const key: Record<string, string> = method === 'PATCH' ? { 'Idempotency-Key': newKey() } : {};
  const response = await app.request(path, {
    method: 'PATCH',
    headers: { ...headers, ...key, 'Content-Type': mediaType, 'If-Match': ifMatch },
    body: bodyOf({ 'outlook.crm_sync_interval': setTo(900) }, method === 'validate' ? { validate: true } : undefined),
  });
  return verdict(response);
};

/** A response to HEAD has no code. */
const seenIn = (cell: Cell): string => (cell.method === 'HEAD' ? expectedIn(cell).slice(0, 3) : expectedIn(cell));

const sample = cells.filter((_cell, index) => index % stride === 0);

it('is that of the contract', async () => {
  const differences: string[] = [];
  const oneCrm = crmWithAddedPeople();
  for (const cell of sample) {
    const [found, expected] = [await send(oneCrm, cell), seenIn(cell)];
    if (found !== expected) differences.push(`${nameOf(cell)}: ${found} instead of ${expected}`);
  }
  expect(differences).toEqual([]);
  const count = sample.length.toLocaleString('en-US');
  record(60, 'Access of each person to each URL', `as the contract defines it in all ${count} combinations`);
}, 600_000);

it('is tested with each person, URL, method, scope and id', () => {
  for (const dimension of ['person', 'route', 'method', 'scope', 'scopeId'] as const) {
    const valuesIn = (some: readonly Cell[]) => new Set(some.map((cell) => cell[dimension]));
    expect(valuesIn(sample)).toEqual(valuesIn(cells));
  }
  expect(new Set(sample.map(expectedIn))).toEqual(new Set(cells.map(expectedIn)));
});
