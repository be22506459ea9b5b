// What only a database has: another process, a restart, and time that passes.
import { acmeAndGlobex } from '../../../src/server/demonstration/demonstration';
import type { ServedStore } from '../../../src/server/servedStore';
import type { Commit } from '../../../src/server/store';
import { atAcme, bodyOf, crm, documentOf, etagNow, historyNow, newKey, patch, setTo, verdict } from '../crm';
import { toFirstTables } from './firstTables';
import { sqlDatabases, type TestData, type TestDatabase } from './stores';

const acme = { scope: 'organization', organizationId: '1' } as const;
const now = new Date('2026-12-01T10:00:00Z');
const day = 24 * 60 * 60 * 1000;
const later = (days: number) => new Date(now.getTime() + days * day);
const nothing = { history: undefined, people: undefined };

const ada = {
  id: 'tenant.ada',
  name: 'Ada Moreau',
  email: 'ada@acme.example',
  organizationId: '1',
  capabilities: ['reader', 'organization_configuration'],
  asOf: now.getTime() / 1000,
} as const;

/** Raises the version, and changes no value. */
const emptyChange: Commit['change'] = {
  ...{ writes: [], entries: [], at: now.toISOString() },
  ...{ actor: { id: '7', name: 'Grace' }, scopeName: 'Acme', reason: undefined },
};

describe.each(sqlDatabases)('%s', (_name, start) => {
  let database: TestDatabase;
  let data: TestData;
  let store: ServedStore;

  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.stop());
  beforeEach(async () => {
    data = await database.create();
    store = await data.open();
    await store.importState(acmeAndGlobex());
  });
  afterEach(() => data.close());

  const askOf = (over: ServedStore) => crm({ store: over }).ask;

  it('has changes, their history and their keys after a restart', async () => {
    const key = newKey();
    const first = await patch(askOf(store), { ifMatch: '"g2-o4-a1"', key });
    const text = await first.text();
    const ask = askOf(await data.open());
    expect(await etagNow(ask)).toBe(first.headers.get('ETag'));
    expect((await historyNow(ask))[0]?.attributes.version).toBe('o5');
    expect(await (await patch(ask, { ifMatch: '"g2-o4-a1"', key })).text()).toBe(text);
    expect(await historyNow(ask)).toHaveLength(5);
  });

  it('creates its tables once where several servers start at the same time', async () => {
    const empty = await database.create();
    const stores = await Promise.all([1, 2, 3, 4].map(() => empty.open()));
    await stores[0]?.importState(acmeAndGlobex());
    for (const each of stores) expect(await each.organizations()).toHaveLength(2);
    await empty.close();
  });

  it('is filled only where it is empty', async () => {
    await patch(askOf(store), { ifMatch: '"g2-o4-a1"' });
    expect(await store.importState(acmeAndGlobex())).toBe(false);
    expect(await etagNow(askOf(store))).toBe('"g2-o5-a1"');
  });

  it('applies 16 changes from two processes one after the other', async () => {
    const asks = [askOf(store), askOf(await data.open())];
    const save = async (client: number): Promise<unknown> => {
      let ifMatch = '"g2-o4-a1"';
      for (;;) {
        const body = bodyOf({ 'outlook.crm_sync_interval': setTo(1000 + client) });
        const response = await patch(asks[client % 2] ?? askOf(store), { ifMatch, body });
        const document = await documentOf(response);
        if (response.status === 200) return document.data.meta.version;
        ifMatch = `"${String(document.meta.version)}"`;
      }
    };
    const versions = await Promise.all(Array.from({ length: 16 }, (_each, client) => save(client)));
    expect(new Set(versions).size).toBe(16);
    const history = await historyNow(askOf(store));
    const entries = history.flatMap(({ attributes }) => attributes.entries as { from: number; to: number }[]);
    expect(history).toHaveLength(20);
    expect(entries.slice(0, 15).map(({ from }) => from)).toEqual(entries.slice(1, 16).map(({ to }) => to));
  });

  it('rejects a change where a parent changes in another process at the same time', async () => {
    const other = askOf(await data.open());
    const path = '/api/configuration/outlook?scope=global';
    const responses = await Promise.all([
      patch(other, { as: '2', path, ifMatch: '"g2-a1"' }),
      ...[1, 2, 3].map(() => patch(askOf(store), { ifMatch: '"g2-o4-a1"' })),
    ]);
    const [system, ...organization] = responses.map(({ status }) => status);
    expect(system).toBe(200);
    const versions = await etagNow(askOf(store));
    expect(versions).toBe(organization.includes(200) ? '"g3-o5-a1"' : '"g3-o4-a1"');
    expect(organization.filter((status) => status === 200).length).toBeLessThan(2);
  });

  it('writes changes of the same time, but for the one that fails', async () => {
    const ask = askOf(store);
    const globex = '/api/configuration/outlook?scope=organization';
    const ifMatch = await etagNow(ask, globex, '9');
    const responses = await Promise.all([
      patch(ask, { ifMatch: '"g2-o4-a1"' }),
      patch(ask, { ifMatch: '"g2-o4-a1"' }),
      patch(ask, { as: '9', path: globex, ifMatch }),
    ]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 200, 412]);
    expect(responses[2].status).toBe(200);
    const restarted = askOf(await data.open());
    expect(await etagNow(restarted)).toBe('"g2-o5-a1"');
    expect(await etagNow(restarted, globex, '9')).toBe(responses[2].headers.get('ETag'));
  });

  it('brings the first tables up to date, with what they have', async () => {
    const key = newKey();
    const response = await patch(askOf(store), { ifMatch: '"g2-o4-a1"', key });
    const text = await response.text();
    await data.withDriver(toFirstTables);
    const ask = askOf(await data.open());
    expect(await etagNow(ask)).toBe('"g2-o5-a1"');
    expect(await (await patch(ask, { ifMatch: '"g2-o4-a1"', key })).text()).toBe(text);
    expect(await verdict(await patch(ask, { ifMatch: '"g2-o5-a1"' }))).toBe('200');
  });

  it('never repeats a version that a restore has lost', async () => {
    const ask = askOf(store);
    await store.afterRestore();
    expect(await verdict(await patch(ask, { ifMatch: '"g2-o4-a1"' }))).toBe('412 precondition_failed');
    expect(await etagNow(ask)).toBe('"g1000002-o1000004-a1000001"');
    expect(await verdict(await patch(ask, { ifMatch: await etagNow(ask) }))).toBe('200');
    await store.afterRestore();
    await store.upsertUser(ada);
    await store.saveOrganizations([{ id: '3', name: 'Initech' }]);
    const own = { scope: 'user', organizationId: '1', userId: ada.id } as const;
    const [created] = (await store.readScopeChain({ scope: 'organization', organizationId: '3' })).slice(-1);
    const [person] = (await store.readScopeChain(own)).slice(-1);
    const actor = await store.findActor(ada.id);
    expect([created?.version, person?.version, actor?.accessRevision]).toEqual([2_000_000, 2_000_000, 2_000_001]);
  });

  it('compares the version when it writes', async () => {
    const commit: Commit = {
      target: acme,
      actorId: '7',
      expected: { global: 2, organization: 4, access: 1 },
      change: emptyChange,
      response: { status: 200, etag: '"g2-o5-a1"', body: '{}' },
      idempotencyKey: { key: 'one', actorId: '7', fingerprint: '', now },
    };
    const others = [
      { ...commit, expected: { ...commit.expected, access: 2 } },
      { ...commit, expected: { ...commit.expected, global: 1 } },
      { ...commit, expected: { ...commit.expected, organization: 3 } },
      { ...commit, change: undefined, expected: { ...commit.expected, organization: 5 } },
    ];
    for (const other of others) expect(await store.commit(other)).toBe('stale');
    expect(await store.commit(commit)).toBe('committed');
    expect(await store.commit(commit)).toBe('stale');
  });

  describe('idempotency keys', () => {
    const keyOf = (key: string, at = now) => ({ key, actorId: '7', fingerprint: key, now: at });
    const commitOf = (key: string, at = now): Commit => ({
      target: acme,
      actorId: '7',
      expected: { global: 2, organization: 4, access: 1 },
      change: undefined,
      response: { status: 200, etag: '"g2-o4-a1"', body: key },
      idempotencyKey: keyOf(key, at),
    });

    it('are used once, in whichever process', async () => {
      const other = await data.open();
      const all = await Promise.all([store, other, store, other].map((each) => each.commit(commitOf('one'))));
      expect(all.sort()).toEqual(['committed', 'stale', 'stale', 'stale']);
    });

    it('stop a change as a whole where they are used', async () => {
      await store.commit(commitOf('one'));
      expect(await store.commit({ ...commitOf('one'), change: emptyChange })).toBe('stale');
      expect(await etagNow(askOf(store))).toBe('"g2-o4-a1"');
      expect(await historyNow(askOf(store))).toHaveLength(4);
    });

    it('belong to one request', async () => {
      expect(await store.findKey(keyOf('one'))).toEqual({ kind: 'unused' });
      await store.commit(commitOf('one'));
      expect(await store.findKey(keyOf('one'))).toMatchObject({ kind: 'completed', response: { body: 'one' } });
      expect(await store.findKey({ ...keyOf('one'), fingerprint: 'other' })).toEqual({ kind: 'reused' });
    });

    it('can be used again after a day', async () => {
      await store.commit(commitOf('one'));
      const before = new Date(later(1).getTime() - 1);
      expect(await store.findKey(keyOf('one', before))).toMatchObject({ kind: 'completed' });
      expect(await store.commit(commitOf('one', before))).toBe('stale');
      expect(await store.findKey(keyOf('one', later(1)))).toEqual({ kind: 'unused' });
      expect(await store.commit(commitOf('one', later(1)))).toBe('committed');
      expect(await store.findKey(keyOf('one', later(1)))).toMatchObject({ kind: 'completed' });
    });

    it('are at most 1,000 for each person', async () => {
      for (let index = 0; index < 1000; index += 1) await store.commit(commitOf(`key ${index}`));
      expect(await store.findKey(keyOf('other'))).toEqual({ kind: 'too_many' });
      expect(await store.findKey(keyOf('key 1'))).toMatchObject({ kind: 'completed' });
      expect(await store.findKey({ ...keyOf('other'), actorId: '8' })).toEqual({ kind: 'unused' });
      expect(await store.findKey(keyOf('other', later(1)))).toEqual({ kind: 'unused' });
    });

    it('are deleted after a day, whoever has them', async () => {
      await store.commit(commitOf('one'));
      await store.removeExpired(later(1), nothing);
      // Still valid then, had it not been deleted.
      expect(await store.findKey(keyOf('one'))).toEqual({ kind: 'unused' });
    });
  });

  describe('retention', () => {
    it('keeps everything by default', async () => {
      await store.upsertUser(ada);
      await store.removeExpired(later(5000), nothing);
      expect(await historyNow(askOf(store))).toHaveLength(4);
      expect(await store.findActor(ada.id)).toBeDefined();
    });

    it('deletes changes that are older than its days, and no value', async () => {
      const before = await documentOf(await askOf(store)(`${atAcme}&include=options`));
      await store.removeExpired(new Date('2026-11-21T00:00:00Z'), { ...nothing, history: 10 });
      const versions = (await historyNow(askOf(store))).map(({ attributes }) => attributes.version);
      expect(versions).toEqual(['o4', 'o3']);
      expect(await historyNow(askOf(store), 'scope=organization&filter[option]=outlook.tasks_enabled')).toEqual([]);
      expect(await documentOf(await askOf(store)(`${atAcme}&include=options`))).toEqual(before);
      expect(await verdict(await patch(askOf(store), { ifMatch: '"g2-o4-a1"' }))).toBe('200');
    });

    it('forgets people whose newest token is older than its days', async () => {
      await store.upsertUser(ada);
      const adas = crm({ store, identify: () => Promise.resolve({ ...ada }) }).ask;
      expect(await verdict(await patch(adas, { ifMatch: '"g2-o4-a1"' }))).toBe('200');
      const before = await etagNow(askOf(store));
      await store.removeExpired(later(29), { ...nothing, people: 30 });
      expect(await etagNow(askOf(store))).toBe(before);
      await store.removeExpired(later(31), { ...nothing, people: 30 });
      expect(await store.findActor(ada.id)).toBeUndefined();
      expect(await store.findActor('7')).toBeDefined();
      // Their address is gone from the document; their name stays as that of an author.
      expect(await etagNow(askOf(store))).not.toBe(before);
      expect((await historyNow(askOf(store)))[0]?.attributes.actor).toEqual({ id: ada.id, name: ada.name });
    });
  });

  describe('revoked tokens', () => {
    it.each(['tenant.ada', 'ADA@acme.example'])('of %s are refused, and newer ones are not', async (person) => {
      await store.upsertUser(ada);
      const other = await data.open();
      expect(await other.revokeTokens(person, new Date(now.getTime() + 60_000))).toBe(1);
      expect(await store.upsertUser(ada)).toBeUndefined();
      expect(await store.upsertUser({ ...ada, asOf: ada.asOf + 60 })).toBeUndefined();
      expect(await store.upsertUser({ ...ada, asOf: ada.asOf + 61 })).toMatchObject({ id: ada.id });
    });

    it('are those of nobody else', async () => {
      await store.upsertUser(ada);
      expect(await store.revokeTokens('bob@acme.example', now)).toBe(0);
      expect(await store.upsertUser(ada)).toMatchObject({ id: ada.id });
    });
  });

  it('creates and renames organizations', async () => {
    await store.saveOrganizations([
      { id: '1', name: 'Acme Group' },
      { id: '2', name: 'Globex' },
      { id: '3', name: 'Initech' },
    ]);
    expect((await store.organizations()).map(({ name }) => name)).toEqual(['Acme Group', 'Globex', 'Initech']);
    expect(await etagNow(askOf(store))).toBe('"g2-o5-a1"');
    expect(await etagNow(askOf(store), atAcme, '9')).toBe('"g2-o2-a1"');
  });

  it.each(["'", '"', "'); delete from changes; --", "\\'; delete from changes; --", '$1 ? :name %s'])(
    'stores %s as the text that it is',
    async (text) => {
      const ask = askOf(store);
      await store.saveOrganizations([{ id: '1', name: text }]);
      const body = bodyOf({ 'outlook.crm_sync_interval': setTo(10) }, { reason: text });
      expect(await verdict(await patch(ask, { ifMatch: await etagNow(ask), body }))).toBe('200');
      expect((await store.organizations()).map(({ name }) => name)).toContain(text);
      expect((await historyNow(ask)).map(({ attributes }) => attributes.reason)).toContain(text);
      const response = await ask(`/api/configuration/outlook?scope=organization&scopeId=${encodeURIComponent(text)}`);
      expect(response.status).toBe(404);
    },
  );

  it('knows what it was first filled with', async () => {
    expect(await store.mode()).toBe('demonstration');
    await store.saveOrganizations([{ id: '3', name: 'Initech' }]);
    expect(await store.mode()).toBe('demonstration');
    const empty = await database.create();
    const other = await empty.open();
    expect(await other.mode()).toBeUndefined();
    await other.saveOrganizations([{ id: '3', name: 'Initech' }]);
    expect(await other.mode()).toBe('production');
    await empty.close();
  });

  it('can be written', async () => {
    await expect(store.checkWritable()).resolves.toBeUndefined();
  });
});
