// The merge against a model: what each setting says at the base, what I want, what they saved.
import fc from 'fast-check';
import { toInput, inherit, type Draft, type Edit } from '../../src/policy/draft';
import { merge, mergeOnto } from '../../src/policy/merge';
import { settingIds, type SettingId } from '../../src/policy/settings';
import { anyEditOf, anyValueOf, draftOf, perSetting, type IdAndEdit } from './arbitraries';
import { examplePolicy, type Says } from './examplePolicy';

type Cell = {
  /** What the organization says at the base and after their changes; undefined where it inherits. */
  base: unknown;
  theirs: unknown;
  /** What I did; undefined where I did nothing. */
  mine: Edit | undefined;
  /** What the system says before and after: a parent's change. */
  parentBefore: unknown;
  parentAfter: unknown;
};

const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const cells = perSetting((id) => {
  const says = sometimes(anyValueOf(id));
  return fc.oneof(
    fc.record<Cell>({
      base: says,
      theirs: says,
      mine: sometimes(anyEditOf(id)),
      parentBefore: says,
      parentAfter: says,
    }),
    // Often enough, they change nothing.
    fc
      .record({ base: says, mine: sometimes(anyEditOf(id)), parentBefore: says, parentAfter: says })
      .map((cell): Cell => ({ ...cell, theirs: cell.base })),
  );
});

const sayings = (all: Record<SettingId, Cell>, own: 'base' | 'theirs', parent: 'parentBefore' | 'parentAfter'): Says =>
  Object.fromEntries(settingIds.map((id) => [id, { global: all[id][parent], organization: all[id][own] }]));

/** One word for what a level says or an edit would make it say. */
const state = (said: unknown): string => (said === undefined ? 'inherits' : `says ${toInput(said).toString()}`);
const wanted = (edit: Edit): string => state(edit.useParent ? undefined : edit.input);

const run = (all: Record<SettingId, Cell>) => {
  const base = examplePolicy('organization', sayings(all, 'base', 'parentBefore'));
  const newer = examplePolicy('organization', sayings(all, 'theirs', 'parentAfter'));
  const edits = settingIds.flatMap((id): IdAndEdit[] => {
    const edit = all[id].mine;
    return edit ? [[id, edit]] : [];
  });
  return merge(base, draftOf(base, edits), newer);
};

/** Whether I changed a setting, seen from the base: typing what is stored is no change. */
const iChanged = (cell: Cell): cell is Cell & { mine: Edit } =>
  cell.mine !== undefined && wanted(cell.mine) !== state(cell.base);
const theyChanged = (cell: Cell): boolean => state(cell.theirs) !== state(cell.base);

it('drops nothing of either side: each setting ends as I want it, or else as they saved it', () => {
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

it('keeps my edits as they were typed, and makes none of its own', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const { draft } = run(all);
      for (const id of settingIds) expect([undefined, all[id].mine]).toContainEqual(draft[id]);
    }),
  );
});

it('finds conflicts exactly where both changed a setting, to different values', () => {
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

it('names all that they changed at this level, and nothing that only a parent changed', () => {
  fc.assert(
    fc.property(cells, (all) => {
      expect(run(all).theirs).toEqual(settingIds.filter((id) => theyChanged(all[id])));
    }),
  );
});

it('lets edits vanish on which both agree', () => {
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

  it('rebases edits of different settings without a conflict', () => {
    const newer = examplePolicy('organization', {
      crmSyncInterval: { global: 60, organization: 300 },
      tasks: { organization: false },
    });
    expect(merge(base, typed('120'), newer)).toEqual({ draft: typed('120'), theirs: ['tasks'], conflicts: [] });
  });

  it('finds a conflict between my value and another of theirs', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 45 } });
    expect(merge(base, typed('120'), newer)).toEqual({
      draft: typed('120'),
      theirs: ['crmSyncInterval'],
      conflicts: ['crmSyncInterval'],
    });
  });

  it('finds no conflict where both mean the same number', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 120 } });
    expect(merge(base, typed(' 120 '), newer)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
  });

  it('finds a conflict between my value and their way back to the parent, equal as both are', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60 } });
    expect(merge(base, typed('60'), newer).conflicts).toEqual(['crmSyncInterval']);
  });

  it('finds no conflict where both go back to the parent', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60 } });
    const draft = inherit(base, {}, 'crmSyncInterval');
    expect(merge(base, draft, newer)).toEqual({ draft: {}, theirs: ['crmSyncInterval'], conflicts: [] });
  });

  it('takes a change of the parent for no conflict, and keeps my edit', () => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 90, organization: 300 } });
    expect(merge(base, typed('90'), newer)).toEqual({ draft: typed('90'), theirs: [], conflicts: [] });
  });

  it.each(['', '1e3', '86400'])('keeps the invalid text "%s", in conflict where they changed the setting', (text) => {
    const newer = examplePolicy('organization', { crmSyncInterval: { global: 60, organization: 45 } });
    expect(merge(base, typed(text), newer)).toEqual({
      draft: typed(text),
      theirs: ['crmSyncInterval'],
      conflicts: ['crmSyncInterval'],
    });
  });

  it('compares nothing that is missing in what the draft was made on, and drops no edit of it', () => {
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

  it('keeps a toggle turned off against one turned on', () => {
    const before = examplePolicy('organization', { tasks: { global: false } });
    const newer = examplePolicy('organization', { tasks: { global: false, organization: true } });
    const draft: Draft = { tasks: { useParent: false, input: false } };
    expect(merge(before, draft, newer)).toEqual({ draft, theirs: ['tasks'], conflicts: ['tasks'] });
  });
});
