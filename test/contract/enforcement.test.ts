// How enforcement travels: what a CRM says of it in a document, and what a pane asks for.
import { readChange, writeChange } from '../../src/contract/change';
import { readConfiguration, writeConfiguration } from '../../src/contract/configuration';
import { chainOf, enforcedAbove, settingAt, type ChainEntry } from '../../src/policy/policy';
import { examplePolicy, withSetting } from '../policy/examplePolicy';
import { changeWith } from './exampleChange';
import { documentWith, exampleAttributes } from './exampleDocument';

const travelled = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
const interval = 'outlook.crm_sync_interval';

describe('a CRM', () => {
  const writtenChain = (...levels: ChainEntry[]): unknown => {
    const setting = settingAt('organization', chainOf('crmSyncInterval', levels), false);
    const policy = withSetting(examplePolicy('organization'), 'crmSyncInterval', setting);
    const document = travelled(writeConfiguration(policy, { includeOptions: true })) as {
      included: { id: string; attributes: unknown }[];
    };
    return document.included.find(({ id }) => id === interval)?.attributes;
  };

  it('says which level enforces its value, and which is in effect', () => {
    const system = { scope: 'global', value: 60, enforced: true } as const;
    expect(writtenChain(system, { scope: 'organization', value: 300, enforced: false })).toMatchObject({
      value: 60,
      valueScope: 'global',
      useParentScopeValue: false,
      chain: [
        { scope: 'default', value: 120, inEffect: false },
        { scope: 'global', value: 60, enforced: true, inEffect: true },
        { scope: 'organization', value: 300, inEffect: false },
      ],
    });
  });

  it('has no word for what is not enforced', () => {
    expect(JSON.stringify(writtenChain({ scope: 'organization', value: 300, enforced: false }))).not.toContain(
      'enforced',
    );
  });

  it('says of a level that would enforce, under another that does, that it is not in effect', () => {
    const system = { scope: 'global', value: 60, enforced: true } as const;
    expect(writtenChain(system, { scope: 'organization', value: 300, enforced: true })).toMatchObject({
      chain: [{ inEffect: false }, { inEffect: true }, { enforced: true, inEffect: false }],
    });
  });
});

describe('a pane reads', () => {
  const [shipped, system, own] = exampleAttributes.chain;
  const readOne = (attributes: object) =>
    readConfiguration(documentWith({ [interval]: { ...exampleAttributes, ...attributes } })).settings.crmSyncInterval;

  const enforced = {
    value: 60,
    valueScope: 'global',
    editable: false,
    chain: [
      { ...shipped, inEffect: false },
      { ...system, enforced: true, inEffect: true },
      { ...own, inEffect: false },
    ],
  };

  it('who enforces the value, and what is kept without effect', () => {
    expect(readOne(enforced)).toEqual({
      value: 60,
      editable: false,
      source: {
        level: 'global',
        useParent: false,
        enforceable: true,
        chain: [shipped, { ...system, enforced: true }, own],
      },
    });
  });

  it('that somebody above enforces it', () => {
    const setting = readOne(enforced);
    expect(setting && enforcedAbove(setting, 'organization')?.updatedBy).toEqual({ id: '2', name: 'Ines Costa' });
  });

  const told = (...inEffect: unknown[]) => ({
    chain: exampleAttributes.chain.map((entry, index) => ({ ...entry, inEffect: inEffect[index] })),
  });

  it('that a CRM which says what is in effect can be asked to enforce', () => {
    expect(readOne(told(false, false, true))?.source?.enforceable).toBe(true);
  });

  it('that a CRM which does not say so cannot', () => {
    expect(readOne({})?.source?.enforceable).toBe(false);
  });

  it('that a CRM which says so of some levels only cannot', () => {
    expect(readOne(told(undefined, false, true))?.source?.enforceable).toBe(false);
  });

  it.each([
    ['no level', [false, false, false]],
    ['another level than the value comes from', [false, true, false]],
    ['two levels', [false, true, true]],
  ])('no source where %s is in effect', (_name, inEffect) => {
    expect(readOne(told(...inEffect))).toEqual({ value: 300, source: undefined, editable: false });
  });

  it.each(['true', 1, null])('no source where a level is enforced by %j', (word) => {
    const chain = exampleAttributes.chain.map((entry) => ({ ...entry, enforced: word }));
    expect(readOne({ chain })).toEqual({ value: 300, source: undefined, editable: false });
  });

  it.each(['true', 1, null])('no source where %j says that a level is in effect', (word) => {
    expect(readOne(told(false, false, word))).toEqual({ value: 300, source: undefined, editable: false });
  });
});

describe('a change', () => {
  const attributesOf = (option: Parameters<typeof writeChange>[0][number]): unknown =>
    (travelled(writeChange([option])) as { included: [{ attributes: unknown }] }).included[0].attributes;

  it.each([true, false])('says whether its value is enforced: %s', (enforced) => {
    expect(attributesOf({ id: 'tasks', useParent: false, value: false, enforced })).toEqual({
      useParentScopeValue: false,
      value: false,
      enforced,
    });
  });

  it('says nothing of it where it is to stay as it is', () => {
    expect(attributesOf({ id: 'tasks', useParent: false, value: false })).toEqual({
      useParentScopeValue: false,
      value: false,
    });
  });

  const optionsOf = (attributes: object) => {
    const read = readChange(changeWith(attributes));
    return read.kind === 'change' ? read.change.options : read.kind;
  };

  it.each([true, false])('is read with its enforcement: %s', (enforced) => {
    expect(optionsOf({ useParentScopeValue: false, value: 300, enforced })).toEqual([
      { id: 'crmSyncInterval', useParent: false, value: 300, enforced },
    ]);
  });

  it('of an older pane is read as one that leaves it as it is', () => {
    expect(optionsOf({ useParentScopeValue: false, value: 300 })).toEqual([
      { id: 'crmSyncInterval', useParent: false, value: 300, enforced: undefined },
    ]);
  });

  it("that enforces the parent's value is read as it came, to be refused at its place", () => {
    expect(optionsOf({ useParentScopeValue: true, enforced: true })).toEqual([
      { id: 'crmSyncInterval', useParent: true, enforced: true },
    ]);
  });

  it.each(['true', 1, null])('is of no shape where it is enforced by %j', (enforced) => {
    const read = readChange(changeWith({ useParentScopeValue: false, value: 300, enforced }));
    expect(read).toMatchObject({ kind: 'shape', errors: [{ pointer: '/included/0/attributes/enforced' }] });
  });
});
