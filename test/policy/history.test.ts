// The way back to what a level said before: a former value, or all of a former version.
import fc from 'fast-check';
import { changes, storedEdit, toInput } from '../../src/policy/draft';
import { restoredValue, restoredVersion, type Own, type PastChange, type Step } from '../../src/policy/history';
import { locked, settingAt, chainOf, type Policy } from '../../src/policy/policy';
import { settingIds, type SettingId } from '../../src/policy/settings';
import { anySettingId, anyValueOf, perSetting } from './arbitraries';
import { examplePolicy, withSetting } from './examplePolicy';

const past = (steps: readonly Step[], version: string): PastChange => ({
  id: version,
  at: '2026-11-20T10:02:00Z',
  by: { id: '7', name: 'Grace Weber' },
  scope: 'organization',
  scopeName: 'Acme',
  version,
  reason: '',
  steps,
  unknownOptions: [],
});
const said = (value: unknown, enforced = false): Own => ({ value, enforced });
const step = (id: SettingId, from: Own, to: Own): Step => ({ id, from, to });

const policy = examplePolicy(
  'organization',
  { crmSyncInterval: { global: 60, organization: 300 }, tasks: { organization: false } },
  { tasks: ['organization'] },
);

describe('a value', () => {
  it('becomes a draft as it was once the change was made', () => {
    expect(restoredValue(policy, step('crmSyncInterval', said(30), said(600)))).toEqual({
      draft: { crmSyncInterval: { useParent: false, input: '600' } },
      lost: [],
    });
  });

  it('comes back enforced where it was', () => {
    expect(restoredValue(policy, step('crmSyncInterval', undefined, said(600, true)))).toEqual({
      draft: { crmSyncInterval: { useParent: false, input: '600', enforced: true } },
      lost: [],
    });
  });

  it('comes back open where it was, though the same value is enforced now', () => {
    expect(restoredValue(policy, step('tasks', undefined, said(false)))).toEqual({
      draft: { tasks: { useParent: false, input: false } },
      lost: [],
    });
  });

  it('that had been removed is removed again', () => {
    expect(restoredValue(policy, step('crmSyncInterval', said(30), undefined))).toEqual({
      draft: { crmSyncInterval: { useParent: true } },
      lost: [],
    });
  });

  it.each([
    ['the same value', step('crmSyncInterval', undefined, said(300))],
    ['the same value, enforced', step('tasks', undefined, said(false, true))],
    ['nothing', step('contacts', said(false), undefined)],
  ])('is neither drafted nor lost where %s is said now', (_name, what) => {
    expect(restoredValue(policy, what)).toEqual({ draft: {}, lost: [] });
  });

  it.each([null, 'sideways', '300', 0])('of %j is lost, for it is no value of the setting', (value) => {
    expect(restoredValue(policy, step('crmSyncInterval', undefined, said(value)))).toEqual({
      draft: {},
      lost: ['crmSyncInterval'],
    });
  });

  it('is lost where the setting cannot be changed', () => {
    expect(restoredValue(locked(policy), step('crmSyncInterval', undefined, said(600)))).toEqual({
      draft: {},
      lost: ['crmSyncInterval'],
    });
  });

  it('is neither where the setting cannot be changed and says the same now', () => {
    expect(restoredValue(locked(policy), step('crmSyncInterval', undefined, said(300)))).toEqual({
      draft: {},
      lost: [],
    });
  });

  it('is lost where the CRM does not offer the setting any more', () => {
    const without = withSetting(policy, 'crmSyncInterval', undefined);
    expect(restoredValue(without, step('crmSyncInterval', undefined, said(600))).lost).toEqual(['crmSyncInterval']);
  });
});

describe('a version', () => {
  const newer = [
    past([step('crmSyncInterval', said(600), said(300)), step('tasks', undefined, said(false, true))], 'o9'),
    past([step('crmSyncInterval', said(45, true), said(600)), step('contacts', said(false), undefined)], 'o8'),
  ];

  it('takes all newer changes back, the oldest last', () => {
    expect(restoredVersion(policy, newer)).toEqual({
      draft: {
        crmSyncInterval: { useParent: false, input: '45', enforced: true },
        tasks: { useParent: true },
        contacts: { useParent: false, input: false },
      },
      lost: [],
    });
  });

  it('is what is said now where nothing is newer', () => {
    expect(restoredVersion(policy, [])).toEqual({ draft: {}, lost: [] });
  });

  it('comes back in part where one setting cannot be changed, which is told', () => {
    const setting = settingAt('organization', chainOf('tasks', [{ scope: 'organization', value: false }]), false);
    const { draft, lost } = restoredVersion(withSetting(policy, 'tasks', setting), newer);
    expect([Object.keys(draft).sort(), lost]).toEqual([['contacts', 'crmSyncInterval'], ['tasks']]);
  });
});

type Level = Partial<Record<SettingId, NonNullable<Own>>>;

const anyOwn = (id: SettingId): fc.Arbitrary<Own> =>
  fc.option(fc.record({ value: anyValueOf(id), enforced: fc.boolean() }), { nil: undefined });

/** What one change makes of some settings. */
const anyTurn = fc
  .tuple(fc.uniqueArray(anySettingId, { minLength: 1, maxLength: 4 }), perSetting(anyOwn))
  .map(([ids, own]) => ids.map((id) => [id, own[id]] as const));

/** Every version of a level that goes through these changes, and the changes between them, both oldest first. */
const lived = (turns: readonly (readonly (readonly [SettingId, Own])[])[]) => {
  const versions: Level[] = [{}];
  const made = turns.map((turn, index) => {
    const before = versions.at(-1) ?? {};
    versions.push(Object.fromEntries([...Object.entries(before), ...turn].filter(([, own]) => own !== undefined)));
    return past(
      turn.map(([id, to]) => step(id, before[id], to)),
      `o${index + 1}`,
    );
  });
  return { versions, made };
};

const asRead = (level: Level): Policy =>
  examplePolicy(
    'organization',
    Object.fromEntries(settingIds.map((id) => [id, { organization: level[id]?.value }])),
    Object.fromEntries(settingIds.map((id) => [id, level[id]?.enforced ? ['organization'] : []])),
  );

/** What the level says once the draft is saved. */
const saved = (level: Level, draft: ReturnType<typeof restoredVersion>['draft']): Level => {
  const after = new Map(Object.entries(level));
  for (const { id, action, to } of changes(asRead(level), draft)) {
    if (action === 'remove') after.delete(id);
    else after.set(id, { value: to.value, enforced: to.enforced === true });
  }
  return Object.fromEntries(after);
};

const anyLife = fc
  .array(anyTurn, { minLength: 1, maxLength: 12 })
  .chain((turns) => fc.tuple(fc.constant(lived(turns)), fc.nat({ max: turns.length })));

it('brings any version of any history back, exactly', () => {
  fc.assert(
    fc.property(anyLife, ([{ versions, made }, wanted]) => {
      const now = versions.at(-1) ?? {};
      const { draft, lost } = restoredVersion(asRead(now), made.slice(wanted).reverse());
      expect(lost).toEqual([]);
      expect(saved(now, draft)).toEqual(versions[wanted]);
    }),
  );
});

it('drafts only what is another now than in that version', () => {
  fc.assert(
    fc.property(anyLife, ([{ versions, made }, wanted]) => {
      const [now, then] = [asRead(versions.at(-1) ?? {}), asRead(versions[wanted] ?? {})];
      const { draft } = restoredVersion(now, made.slice(wanted).reverse());
      const other = settingIds.filter(
        (id) => JSON.stringify(storedEdit(now, id)) !== JSON.stringify(storedEdit(then, id)),
      );
      expect(settingIds.filter((id) => draft[id] !== undefined)).toEqual(other);
    }),
  );
});

it('brings any value of any history back as a control holds it', () => {
  fc.assert(
    fc.property(anyLife, anySettingId, ([{ versions }], id) => {
      const now = asRead(versions.at(-1) ?? {});
      for (const level of versions) {
        const { draft } = restoredValue(now, step(id, undefined, level[id]));
        const shown = draft[id] ?? storedEdit(now, id);
        expect(shown.useParent ? undefined : shown.input).toBe(level[id] && toInput(level[id].value));
        expect(!shown.useParent && shown.enforced === true).toBe(level[id]?.enforced ?? false);
      }
    }),
  );
});
