// Compares the impact that a validation predicts with the result: the change is saved, and the policy of each person is
// read before and after it.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { bodyOf, crm, documentOf, patch, type Ask } from './crm';
import { anyEdits, anyPath, anyStoredValues, expectedImpact, ines, options } from './impactModel';
import { organizations, people, stateOf, type PolicyByOption } from './impactModel';

/** The effective values, and whether they are the scope's own. */
const readPolicy = async (ask: Ask, query: string, as: string): Promise<PolicyByOption> => {
  const { included } = await documentOf(await ask(`/api/configuration/outlook?${query}&include=options`, { as }));
  return Object.fromEntries(
    included
      .filter(({ id }) => options.includes(id))
      .map(({ id, attributes }) => [
        id,
        { value: attributes.value, ownInEffect: attributes.valueScope === attributes.scope },
      ]),
  );
};

it('predicts the result of the change', async () => {
  let compared = 0;
  const covered = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyStoredValues, anyPath, anyEdits, async (storedValues, query, edits) => {
      const { ask } = crm({}, stateOf(storedValues));
      const isSystem = query === 'scope=global';
      const affected = organizations.filter(({ id }) => isSystem || query.endsWith(`scopeId=${id}`));
      const persons = people.filter(({ organization }) => affected.some(({ id }) => id === organization));
      const readAll = async () => ({
        persons: await Promise.all(persons.map(({ id }) => readPolicy(ask, 'scope=user', id))),
        organizations: await Promise.all(
          affected.map(({ id }) => readPolicy(ask, `scope=organization&scopeId=${id}`, ines)),
        ),
      });
      const path = `/api/configuration/outlook?${query}`;
      const ifMatch = (await ask(path, { as: ines })).headers.get('ETag');
      const before = await readAll();
      const change = { as: ines, path, ifMatch };
      const validation = await patch(ask, { ...change, key: null, body: bodyOf(edits, { validate: true }) });
      const { meta } = await documentOf(validation);
      const saved = await patch(ask, { ...change, body: bodyOf(edits) });
      expect(saved.status).toBe(validation.status);
      // An organization cannot change an option that the system enforces.
      if (validation.status === 403) return;
      const after = await readAll();
      const pairOf = (one: PolicyByOption | undefined, other: PolicyByOption | undefined) => ({
        before: one ?? {},
        after: other ?? {},
      });
      const expected = expectedImpact(
        storedValues,
        isSystem,
        persons.map(({ organization }, nth) => ({ organization, ...pairOf(before.persons[nth], after.persons[nth]) })),
        affected.map((each, nth) => ({ ...each, ...pairOf(before.organizations[nth], after.organizations[nth]) })),
      );
      compared += 1;
      for (const risk of Object.keys(expected.people.risks)) covered.add(risk);
      if (expected.people.setAside > 0) covered.add('a personal value set aside');
      for (const { setAside, risks } of expected.organizations) {
        if (setAside.length > 0) covered.add('an organization set aside');
        if (Object.keys(risks).length === 0) covered.add('an organization without a risk');
      }
      // Jest's comparison has a readable message, but is slow.
      if (!isDeepStrictEqual(meta.impact, expected)) expect(meta.impact).toEqual(expected);
    }),
    { numRuns: 1500 },
  );
  expect(compared).toBeGreaterThan(1000);
  expect([...covered].sort()).toEqual([
    'a personal value set aside',
    'an organization set aside',
    'an organization without a risk',
    'crm_edit_not_sent',
    'crm_edit_overwritten',
    'crm_edit_overwritten_on_conflict',
    'deleted_from_outlook',
    'outlook_edit_not_sent',
    'outlook_edit_overwritten_on_conflict',
  ]);
}, 120_000);
