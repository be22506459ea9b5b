// Enforcement on the wire, in both directions.
import { parseChange, serializeChange } from '../../src/contract/change';
import { parseConfiguration, serializeConfiguration } from '../../src/contract/configuration';
import { chainOf, enforcingEntry, settingAt, type ChainEntry } from '../../src/policy/policy';
import { examplePolicy, withSetting } from '../policy/examplePolicy';
import { changeWith } from './exampleChange';
import { documentWith, exampleAttributes } from './exampleDocument';

const overTheWire = (document: unknown): unknown => JSON.parse(JSON.stringify(document));
const interval = 'outlook.crm_sync_interval';

describe('a serialized configuration', () => {
  const attributesOf = (...entries: ChainEntry[]): unknown => {
    const setting = settingAt('organization', chainOf('crmSyncInterval', entries), false);
    const policy = withSetting(examplePolicy('organization'), 'crmSyncInterval', setting);
    const document = overTheWire(serializeConfiguration(policy, { includeOptions: true })) as {
      included: { id: string; attributes: unknown }[];
    };
    return document.included.find(({ id }) => id === interval)?.attributes;
  };

  it('marks the entry that is enforced and the entry that is in effect', () => {
    const system = { scope: 'global', value: 60, enforced: true } as const;
    expect(attributesOf(system, { scope: 'organization', value: 300, enforced: false })).toMatchObject({
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

  it('has no member `enforced` without enforcement', () => {
    expect(JSON.stringify(attributesOf({ scope: 'organization', value: 300, enforced: false }))).not.toContain(
      'enforced',
    );
  });

  it('marks an enforced entry under another enforced one as not in effect', () => {
    const system = { scope: 'global', value: 60, enforced: true } as const;
    expect(attributesOf(system, { scope: 'organization', value: 300, enforced: true })).toMatchObject({
      chain: [{ inEffect: false }, { inEffect: true }, { enforced: true, inEffect: false }],
    });
  });
});

describe('a parsed configuration', () => {
  const [shipped, system, own] = exampleAttributes.chain;
  const parseSetting = (attributes: object) =>
    parseConfiguration(documentWith({ [interval]: { ...exampleAttributes, ...attributes } })).settings.crmSyncInterval;

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

  it('has the enforced entry and the entries that are not in effect', () => {
    expect(parseSetting(enforced)).toEqual({
      value: 60,
      editable: false,
      source: {
        scope: 'global',
        useParent: false,
        enforceable: true,
        chain: [shipped, { ...system, enforced: true }, own],
      },
    });
  });

  it('has an enforcing entry', () => {
    const setting = parseSetting(enforced);
    expect(setting && enforcingEntry(setting, 'organization')?.updatedBy).toEqual({ id: '2', name: 'Ines Costa' });
  });

  const withInEffect = (...inEffect: unknown[]) => ({
    chain: exampleAttributes.chain.map((entry, index) => ({ ...entry, inEffect: inEffect[index] })),
  });

  it('is enforceable where every entry has `inEffect`', () => {
    expect(parseSetting(withInEffect(false, false, true))?.source?.enforceable).toBe(true);
  });

  it('is not enforceable where no entry has `inEffect`', () => {
    expect(parseSetting({})?.source?.enforceable).toBe(false);
  });

  it('is not enforceable where some entries have no `inEffect`', () => {
    expect(parseSetting(withInEffect(undefined, false, true))?.source?.enforceable).toBe(false);
  });

  it.each([
    ['no entry', [false, false, false]],
    ['another entry than that of `valueScope`', [false, true, false]],
    ['more than one entry', [false, true, true]],
  ])('has no source where %s is in effect', (_name, inEffect) => {
    expect(parseSetting(withInEffect(...inEffect))).toEqual({ value: 300, source: undefined, editable: false });
  });

  it.each(['true', 1, null])('has no source where `enforced` is %j', (enforcedValue) => {
    const chain = exampleAttributes.chain.map((entry) => ({ ...entry, enforced: enforcedValue }));
    expect(parseSetting({ chain })).toEqual({ value: 300, source: undefined, editable: false });
  });

  it.each(['true', 1, null])('has no source where `inEffect` is %j', (inEffect) => {
    expect(parseSetting(withInEffect(false, false, inEffect))).toEqual({
      value: 300,
      source: undefined,
      editable: false,
    });
  });
});

describe('a change', () => {
  const attributesOf = (option: Parameters<typeof serializeChange>[0][number]): unknown =>
    (overTheWire(serializeChange([option])) as { included: [{ attributes: unknown }] }).included[0].attributes;

  it.each([true, false])('contains whether its value is enforced: %s', (enforced) => {
    expect(attributesOf({ id: 'tasks', useParent: false, value: false, enforced })).toEqual({
      useParentScopeValue: false,
      value: false,
      enforced,
    });
  });

  it('has no member `enforced` where enforcement stays unchanged', () => {
    expect(attributesOf({ id: 'tasks', useParent: false, value: false })).toEqual({
      useParentScopeValue: false,
      value: false,
    });
  });

  const optionsOf = (attributes: object) => {
    const parsed = parseChange(changeWith(attributes));
    return parsed.kind === 'change' ? parsed.change.options : parsed.kind;
  };

  it.each([true, false])('is parsed with its enforcement: %s', (enforced) => {
    expect(optionsOf({ useParentScopeValue: false, value: 300, enforced })).toEqual([
      { id: 'crmSyncInterval', useParent: false, value: 300, enforced },
    ]);
  });

  it('of an older pane is parsed as one that leaves enforcement unchanged', () => {
    expect(optionsOf({ useParentScopeValue: false, value: 300 })).toEqual([
      { id: 'crmSyncInterval', useParent: false, value: 300, enforced: undefined },
    ]);
  });

  it("that enforces the parent's value is parsed unchanged and rejected later", () => {
    expect(optionsOf({ useParentScopeValue: true, enforced: true })).toEqual([
      { id: 'crmSyncInterval', useParent: true, enforced: true },
    ]);
  });

  it.each(['true', 1, null])('is malformed where `enforced` is %j', (enforced) => {
    const parsed = parseChange(changeWith({ useParentScopeValue: false, value: 300, enforced }));
    expect(parsed).toMatchObject({ kind: 'malformed', errors: [{ pointer: '/included/0/attributes/enforced' }] });
  });
});
