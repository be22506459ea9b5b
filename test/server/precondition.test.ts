// If-Match, and the content of a 412.
import { crm, documentOf, etagNow, patch, bodyOf, setTo, useParent, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const system = '/api/configuration/outlook?scope=global';
const own = '/api/configuration/outlook?scope=user';

it.each([
  [null, '428 precondition_required'],
  ['*', '400 bad_request'],
  ['', '400 bad_request'],
  ['g2-o4-a1', '400 bad_request'],
  ['"g2-o4-a1", "g2-o5-a1"', '400 bad_request'],
  ['W/"g2-o4-a1"', '412 precondition_failed'],
  ['"g2-o3-a1"', '412 precondition_failed'],
  ['"g2-o5-a1"', '412 precondition_failed'],
  ['"g1-o4-a1"', '412 precondition_failed'],
  ['"g2-o4-a0"', '412 precondition_failed'],
  ['"g2-a1"', '412 precondition_failed'],
  ['"something-else"', '412 precondition_failed'],
  ['"g2-o4-a1"', '200'],
])('If-Match: %s: %s', async (tag, expected) => {
  expect(await verdict(await patch(crm().ask, { ifMatch: tag }))).toBe(expected);
});

it('a scope that was never changed has a version too', async () => {
  const response = await patch(crm().ask, { as: '2', path: own, ifMatch: '"g2-o4-u0-a1"' });
  expect([response.status, response.headers.get('ETag')]).toEqual([200, '"g2-o4-u1-a1"']);
});

it('a change of the parent in between is a 412', async () => {
  const { ask } = crm();
  await patch(ask, { as: '2', path: system, ifMatch: '"g2-a1"' });
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('412 precondition_failed');
});

it("a change of the actor's access in between is a 412", async () => {
  const { ask, state } = crm();
  for (const person of state.people) if (person.id === '7') person.accessRevision = 2;
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('412 precondition_failed');
});

it('a change of another scope in between is no 412', async () => {
  const { ask } = crm();
  await patch(ask, { as: '5', path: own, ifMatch: '"g2-o4-u1-a1"' });
  await patch(ask, { as: '9', ifMatch: '"g2-o2-a1"' });
  expect(await verdict(await patch(ask, { ifMatch }))).toBe('200');
});

it('a 412 stores nothing', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch: '"g2-o3-a1"' });
  expect(await etagNow(ask)).toBe(ifMatch);
});

it('a 412 has the changes of every scope in the chain, oldest first', async () => {
  const { ask } = crm({ now: () => new Date('2026-12-01T10:00:00Z') });
  const lenasTag = '"g2-o4-u1-a1"';
  const yusufsBody = bodyOf({ 'outlook.tasks_enabled': useParent }, { reason: 'Tasks for all' });
  await patch(ask, { as: '8', ifMatch, body: yusufsBody });
  await patch(ask, { as: '2', path: system, ifMatch: '"g2-a1"' });
  await patch(ask, { as: '5', path: own, ifMatch: '"g3-o5-u1-a1"' });

  const { meta } = await documentOf(await patch(ask, { as: '5', path: own, ifMatch: lenasTag }));
  expect(meta).toEqual({
    requestId: expect.any(String) as string,
    version: 'g3-o5-u2-a1',
    changes: [
      {
        at: '2026-12-01T10:00:00.000Z',
        actor: { id: '8', name: 'Yusuf Demir', email: 'yusuf.demir@acme.example' },
        scope: 'organization',
        scopeName: 'Acme',
        version: 'o5',
        reason: 'Tasks for all',
        entries: [{ option: 'outlook.tasks_enabled', action: 'remove', from: false }],
      },
      {
        at: '2026-12-01T10:00:00.000Z',
        actor: { id: '2', name: 'Ines Costa', email: 'ines.costa@acme.example' },
        scope: 'global',
        scopeName: 'System',
        version: 'g3',
        entries: [{ option: 'outlook.crm_sync_interval', action: 'update', from: 60, to: 900 }],
      },
      {
        at: '2026-12-01T10:00:00.000Z',
        actor: { id: '5', name: 'Lena Fischer', email: 'lena.fischer@acme.example' },
        scope: 'user',
        scopeName: 'Lena Fischer',
        version: 'u2',
        entries: [{ option: 'outlook.crm_sync_interval', action: 'create', to: 900 }],
      },
    ],
  });
});

it.each([
  ['a weak tag', 'W/"g2-o4-a1"', 1],
  ['the first of all', '"g0-o0-a1"', 7],
  ['a version from before a backup', '"g9-o99-a1"', 0],
  ['another access alone', '"g2-o5-a0"', 0],
  ['a version with one part that is too high', '"g9-o3-a1"', 0],
  ['a version of another access that is too high', '"g1-o1-a2"', 0],
  ['a version of the system', '"g1-a1"', 0],
  ['a version of a person', '"g1-o1-u0-a1"', 0],
  ['a tag of another kind', '"something-else"', 0],
])('a 412 has the changes since %s', async (_name, tag, count) => {
  const { ask } = crm();
  await patch(ask, { ifMatch, body: bodyOf({ 'outlook.crm_sync_interval': setTo(10) }) });
  const { meta } = await documentOf(await patch(ask, { ifMatch: tag }));
  expect(meta).toMatchObject({ version: 'g2-o5-a1' });
  expect(meta.changes).toHaveLength(count);
});

it('a 412 has no change that is newer than its version', async () => {
  const { ask } = crm();
  const [saved, rejected] = await Promise.all([
    patch(ask, { as: '2', path: system, ifMatch: '"g2-a1"' }),
    patch(ask, { ifMatch: '"g2-o3-a1"' }),
  ]);
  const { meta } = await documentOf(rejected);
  expect([saved.status, rejected.status]).toEqual([200, 412]);
  const versions = (meta.changes as { version: string }[]).map(({ version }) => version);
  expect([meta.version, versions]).toEqual(['g2-o4-a1', ['o4']]);
});

it('a 412 has at most the newest hundred changes', async () => {
  const { ask } = crm();
  for (let version = 4; version < 110; version += 1) {
    const body = bodyOf({ 'outlook.crm_sync_interval': setTo(version) });
    await patch(ask, { ifMatch: `"g2-o${version}-a1"`, body });
  }
  const { meta } = await documentOf(await patch(ask, { ifMatch: '"g0-o0-a1"' }));
  const versions = (meta.changes as { version: string }[]).map(({ version }) => version);
  expect([versions.length, versions[0], versions.at(-1)]).toEqual([100, 'o11', 'o110']);
});
