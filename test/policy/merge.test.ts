// The merge against a model of each setting.
import fc from 'fast-check';
import { toInput, inherit, type Draft, type Edit } from '../../src/policy/draft';
import { merge, mergeOnto } from '../../src/policy/merge';
import { settingIds, type SettingId } from '../../src/policy/settings';
import { anyEditOf, anyValueOf, draftOf, perSetting, type IdAndEdit } from './arbitraries';
import { examplePolicy, type ValuesByScope } from './examplePolicy';

type Cell = {
  /** The organization's value at the base and after their changes; undefined where it inherits. */
  base: unknown;
  theirs: unknown;
  /** My edit, if any. */
  mine: Edit | undefined;
  /** The system's value at the base and after their changes. */
  parentBefore: unknown;
  parentAfter: unknown;
};

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const cells = perSetting((id) => {
  const value = sometimes(anyValueOf(id));
  return fc.oneof(
    fc.record<Cell>({
      base: value,
      theirs: value,
      mine: sometimes(anyEditOf(id)),
      parentBefore: value,
      parentAfter: value,
    }),
    // Without this, they would hardly ever change nothing.
    fc
      .record({ base: value, mine: sometimes(anyEditOf(id)), parentBefore: value, parentAfter: value })
      .map((cell): Cell => ({ ...cell, theirs: cell.base })),
  );
});

const valuesOf = (
  all: Record<SettingId, Cell>,
  own: 'base' | 'theirs',
  parent: 'parentBefore' | 'parentAfter',
): ValuesByScope =>
  Object.fromEntries(settingIds.map((id) => [id, { global: all[id][parent], organization: all[id][own] }]));

/** Makes stored values and edits comparable. */
const state = (value: unknown): string => (value === undefined ? 'inherits' : `has ${toInput(value).toString()}`);
const wanted = (edit: Edit): string => state(edit.useParent ? undefined : edit.input);

const run = (all: Record<SettingId, Cell>) => {
  const base = examplePolicy('organization', valuesOf(all, 'base', 'parentBefore'));
  const newer = examplePolicy('organization', valuesOf(all, 'theirs', 'parentAfter'));
  const edits = settingIds.flatMap((id): IdAndEdit[] => {
    const edit = all[id].mine;
    return edit ? [[id, edit]] : [];
  });
  return merge(base, draftOf(base, edits), newer);
};

/** Compared with the base: an edit equal to the stored value is no change. */
const iChanged = (cell: Cell): cell is Cell & { mine: Edit } =>
  cell.mine !== undefined && wanted(cell.mine) !== state(cell.base);
const theyChanged = (cell: Cell): boolean => state(cell.theirs) !== state(cell.base);

it('drops nothing of either side: each setting has my edit, else their value', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const { draft } = run(all);
      for (const id of settingIds) {
        const cell = all[id];
        const expected = iChanged(cell) ? wanted(cell.mine) : state(cell.theirs);
        const edit = draft[id];
        expect(edit ? wanted(edit) : state(cell.theirs)).toBe(expected);
      }
    }),
  );
});

it('keeps my edits as typed and adds none', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const { draft } = run(all);
      for (const id of settingIds) expect([undefined, all[id].mine]).toContainEqual(draft[id]);
    }),
  );
});

it('finds conflicts exactly where both changed a setting to different values', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const expected = settingIds.filter((id) => {
        const cell = all[id];
        return iChanged(cell) && theyChanged(cell) && wanted(cell.mine) !== state(cell.theirs);
      });
      expect(run(all).conflicts).toEqual(expected);
    }),
  );
});

it('lists everything that they changed at this scope, and nothing that only a parent changed', () => {
  fc.assert(
    fc.property(cells, (all) => {
      expect(run(all).theirs).toEqual(settingIds.filter((id) => theyChanged(all[id])));
    }),
  );
});

it('drops edits on which both agree', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const { draft } = run(all);
      const agreed = settingIds.filter((id) => {
        const { mine, theirs } = all[id];
        return mine !== undefined && wanted(mine) === state(theirs);
      });
      for (const id of agreed) expect(draft[id]).toBeUndefined();
    }),
  );
});

describe('by example', () => {
  const base = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 300 } });
  const typed = (input: string): Draft => ({ crmSyncInterval: { useParent: false, input } });

  it('merges edits of different settings without a conflict', () => {
    const newer = examplePolicy('organization', {
      crmSyncInterval: { global: 60, organization: 300 },
      tasks: { organization: false },
    });
    expect(merge(base, typed('120'), newer)).toEqual({ draft: typed('120'), theirs: ['tasks'], conflicts: [] });
  });

  it('finds a conflict between my value and theirs', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 45 } });
    expect(merge(base, typed('120'), newer)).toEqual({
      draft: typed('120'),
      theirs: ['crmSyncInterval'],
      conflicts: ['crmSyncInterval'],
    });
  });

  it('finds no conflict where both have the same number', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 120 } });
    expect(merge(base, typed(' 120 '), newer)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
  });

  it('finds a conflict between my value and their removed override, even where both are equal', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60 } });
    expect(merge(base, typed('60'), newer).conflicts).toEqual(['crmSyncInterval']);
  });

  it('finds no conflict where both removed the override', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60 } });
    const draft = inherit(base, {}, 'crmSyncInterval');
    expect(merge(base, draft, newer)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
  });

  it('finds no conflict with a change of the parent, and keeps my edit', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 90, organization: 300 } });
    expect(merge(base, typed('90'), newer)).toEqual({ draft: typed('90'), theirs: [], conflicts: [] });
  });

  it.each(['', '1e3', '86400'])('keeps the invalid text "%s" as a conflict where they changed the setting', (text) => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 45 } });
    expect(merge(base, typed(text), newer)).toEqual({
      draft: typed(text),
      theirs: ['crmSyncInterval'],
      conflicts: ['crmSyncInterval'],
    });
  });

  it('does not compare settings that are missing in the base, and keeps their edits', () => {
    const newer = examplePolicy('organization', {
      crmSyncInterval: { organization: 45 },
      tasks: { organization: false },
    });
    expect(mergeOnto({}, typed('120'), newer)).toEqual({ draft: typed('120'), theirs: [], conflicts: [] });
    expect(mergeOnto({ tasks: { useParent: true } }, typed('120'), newer)).toEqual({
      draft: typed('120'),
      theirs: ['tasks'],
      conflicts: [],
    });
  });

  it('finds a conflict between a toggle turned off and turned on', () => {
    const before = examplePolicy('organization', { tasks: { global: false } });
    const newer = examplePolicy('organization', { tasks: { global: false, organization: true } });
    const draft: Draft = { tasks: { useParent: false, input: false } };
    expect(merge(before, draft, newer)).toEqual({ draft, theirs: ['tasks'], conflicts: ['tasks'] });
  });
});
