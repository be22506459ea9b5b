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

it('has its three toggles as sync types', () => {
  expect([...syncTypes].sort()).toEqual([...toggles].sort());
});

it.each(settingIds)('ships with a valid %s', (id) => {
  expect(brokenConstraint(id, settings[id].default)).toBeUndefined();
});

it.each(settingIds)('treats a missing %s as blank', (id) => {
  expect(brokenConstraint(id, undefined)).toBe('not blank');
});

it.each(settingIds)('treats an empty %s as blank', (id) => {
  expect(brokenConstraint(id, '')).toBe('not blank');
});

it.each(settingIds)('treats null as a wrong type, not as a missing %s', (id) => {
  expect(brokenConstraint(id, null)).toBe('type');
});

describe.each(intervals)('%s', (id) => {
  it.each([1, 2, 120, 86398, 86399])('accepts %p', (value) => {
    expect(brokenConstraint(id, value)).toBeUndefined();
  });

  it.each([0, -0, -1, 86400, 1e21, Number.MAX_VALUE])('is out of range at %p', (value) => {
    expect(brokenConstraint(id, value)).toBe('range');
  });

  it.each([1.5, 86398.5, NaN, Infinity, '300', ' ', true, false, [], [300], {}, 300n])(
    'rejects %p: not a whole number',
    (value) => {
      expect(brokenConstraint(id, value)).toBe('type');
    },
  );
});

describe.each(toggles)('%s', (id) => {
  it.each([true, false])('accepts %p', (value) => {
    expect(brokenConstraint(id, value)).toBeUndefined();
  });

  it.each([0, 1, 'true', 'on', [], {}])('rejects %p', (value) => {
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
  it(`accepts ${choice}`, () => {
    expect(brokenConstraint(id, choice)).toBeUndefined();
  });

  it(`rejects ${choice} in capitals`, () => {
    expect(brokenConstraint(id, choice.toUpperCase())).toBe('choice');
  });
});

describe.each(choices)('%s', (id) => {
  it.each(['sideways', ' ', 'toString', '__proto__'])('rejects the choice "%s"', (value) => {
    expect(brokenConstraint(id, value)).toBe('choice');
  });

  it.each([0, true, false, ['bidirectional'], {}])('rejects %p: not a string', (value) => {
    expect(brokenConstraint(id, value)).toBe('type');
  });
});

it('rejects the choices of another setting', () => {
  expect(brokenConstraint('direction', 'crm_wins')).toBe('choice');
  expect(brokenConstraint('conflictResolution', 'bidirectional')).toBe('choice');
});

it('accepts everything that the kind of a setting allows', () => {
  fc.assert(
    fc.property(
      anySettingId.chain((id) => fc.tuple(fc.constant(id), anyValueOf(id))),
      ([id, value]) => {
        expect(isValueOf(id, value)).toBe(true);
      },
    ),
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(anySettingId, fc.anything(), (id, value) => {
      expect(isValueOf(id, value)).toBe(brokenConstraint(id, value) === undefined);
    }),
  );
});
