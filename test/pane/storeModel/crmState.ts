// Reads the CRM without faults, and compares it with what the pane shows.
import { createClient } from '../../../src/client/client';
import { type SettingChange, storedEdit } from '../../../src/policy/draft';
import type { Policy } from '../../../src/policy/policy';
import type { ScopeRef } from '../../../src/policy/scopes';
import type { Real } from './realPane';
import { people, type World } from './world';

export const readPolicy = async (world: World, { scope, scopeId }: ScopeRef): Promise<Policy> => {
  const token = () => Promise.resolve(`demo.${people[world.person]}`);
  const { fault } = world;
  world.fault = undefined;
  const result = await createClient({ url: '/api', token }).readPolicy({ scope, scopeId });
  world.fault = fault;
  if (!result.ok) throw new Error(`The CRM does not answer: ${result.failure.kind}`);
  return result.value.policy;
};

/** A change that the pane shows as saved is stored. */
export const expectStored = async (
  { world, pane }: Real,
  ref: ScopeRef,
  sent: readonly SettingChange[],
): Promise<void> => {
  const { save } = pane.getState().editing ?? {};
  if (save?.status.kind !== 'saved') return;
  const policy = await readPolicy(world, ref);
  for (const { id, to, action } of sent) {
    const edit = storedEdit(policy, id);
    expect(edit).toMatchObject(action === 'remove' ? { useParent: true } : { input: String(to.value) });
  }
};

/** The history has at most one change for each intent. */
export const expectNoDuplicateChange = async ({ world }: Real, before: number): Promise<void> => {
  expect((await historyLength(world)) - before).toBeLessThanOrEqual(world.confirmed);
};

export const historyLength = async (world: World): Promise<number> => {
  const lengths = ['organization', 'user'].map(async (scope) => {
    const path = `/api/configurationchanges?filter[section]=outlook&page[size]=100&scope=${scope}`;
    const response = await world.rawApi(path, {}, 'grace');
    const { data } = (await response.json()) as { data: { attributes: { actor: { id: string } } }[] };
    return data.filter(({ attributes }) => attributes.actor.id === people.grace).length;
  });
  return (await Promise.all(lengths)).reduce((sum, length) => sum + length, 0);
};
