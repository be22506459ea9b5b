import fc from 'fast-check';
import { brokenConstraint, isValueOf, settingIds, settings, syncTypes } from '../../src/policy/settings';
import { anySettingId, anyValueOf } from './arbitraries';

const toggles = ['contacts', 'tasks', 'calendarEvents'] as const;
const intervals = ['crmSyncInterval', 'outlookSyncInterval'] as const;
const choices = ['direction', 'conflictResolution'] as const;

it("ships with OroCRM's values", () => {
  expect(Object.fromEntries(settingIds.map((id) => [id, settings[id].default]))).toEqual({
    direction: 'bidirectional',
    conflictResolution: 'crm_wins',
    crmSyncInterval: 120,
    outlookSyncInterval: 30,
    contacts: true,
    tasks: true,
    calendarEvents: true,
  });
});

it('has its three toggles as the types that sync', () => {
  expect([...syncTypes].sort()).toEqual([...toggles].sort());
});

it.each(settingIds)('has a shipped value of %s that breaks nothing', (id) => {
  expect(brokenConstraint(id, settings[id].default)).toBeUndefined();
});

it.each(settingIds)('calls a missing %s blank', (id) => {
  expect(brokenConstraint(id, undefined)).toBe('not blank');
});

it.each(settingIds)('calls an empty %s blank', (id) => {
  expect(brokenConstraint(id, '')).toBe('not blank');
});

it.each(settingIds)('takes null for a value of another type, not for a missing %s', (id) => {
  expect(brokenConstraint(id, null)).toBe('type');
});

describe.each(intervals)('%s', (id) => {
  it.each([1, 2, 120, 86398, 86399])('takes %p', (value) => {
    expect(brokenConstraint(id, value)).toBeUndefined();
  });

  it.each([0, -0, -1, 86400, 1e21, Number.MAX_VALUE])('is out of range at %p', (value) => {
    expect(brokenConstraint(id, value)).toBe('range');
  });

  it.each([1.5, 86398.5, NaN, Infinity, '300', ' ', true, false, [], [300], {}, 300n])(
    'is no whole number when it is %p',
    (value) => {
      expect(brokenConstraint(id, value)).toBe('type');
    },
  );
});

describe.each(toggles)('%s', (id) => {
  it.each([true, false])('takes %p, for false is a value', (value) => {
    expect(brokenConstraint(id, value)).toBeUndefined();
  });

  it.each([0, 1, 'true', 'on', [], {}])('is neither on nor off when it is %p', (value) => {
    expect(brokenConstraint(id, value)).toBe('type');
  });
});

describe.each([
  ['direction', 'crm_to_outlook'],
  ['direction', 'outlook_to_crm'],
  ['direction', 'bidirectional'],
  ['conflictResolution', 'crm_wins'],
  ['conflictResolution', 'outlook_wins'],
] as const)('%s', (id, choice) => {
  it(`takes ${choice}`, () => {
    expect(brokenConstraint(id, choice)).toBeUndefined();
  });

  it(`does not take ${choice} in capitals`, () => {
    expect(brokenConstraint(id, choice.toUpperCase())).toBe('choice');
  });
});

describe.each(choices)('%s', (id) => {
  it.each(['sideways', ' ', 'toString', '__proto__'])('does not know the choice "%s"', (value) => {
    expect(brokenConstraint(id, value)).toBe('choice');
  });

  it.each([0, true, false, ['bidirectional'], {}])('is no choice when it is %p', (value) => {
    expect(brokenConstraint(id, value)).toBe('type');
  });
});

it('does not take the choices of one setting for another', () => {
  expect(brokenConstraint('direction', 'crm_wins')).toBe('choice');
  expect(brokenConstraint('conflictResolution', 'bidirectional')).toBe('choice');
});

it('takes whatever the kind of a setting allows', () => {
  fc.assert(
    fc.property(
      anySettingId.chain((id) => fc.tuple(fc.constant(id), anyValueOf(id))),
      ([id, value]) => {
        expect(isValueOf(id, value)).toBe(true);
      },
    ),
  );
});

it('judges anything at all without an exception', () => {
  fc.assert(
    fc.property(anySettingId, fc.anything(), (id, value) => {
      expect(isValueOf(id, value)).toBe(brokenConstraint(id, value) === undefined);
    }),
  );
});
