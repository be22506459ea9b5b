// Converts between control values and setting values.
import fc from 'fast-check';
import { parseInput, problems, toInput } from '../../src/policy/draft';
import { anySettingId, anyValueOf, draftOf } from './arbitraries';
import { examplePolicy } from './examplePolicy';

describe('an interval', () => {
  it.each([
    ['1', 1],
    ['300', 300],
    ['86399', 86399],
    [' 300', 300],
    ['300\t', 300],
    ['\u00a0300\u00a0', 300],
    ['00300', 300],
    ['٣٠٠', 300],
    ['۸۶۳۹۹', 86399],
    ['\u2068٣٠٠\u2069', 300],
    ['\u200f300 ', 300],
  ])('parses %j as %p', (input, value) => {
    expect(parseInput('crmSyncInterval', input)).toEqual({ value });
  });

  it.each([
    ['10 min', 600],
    ['1:30:00', 5400],
    ['1,000', 1000],
  ])('is in whichever notation, such as %j', (input, value) => {
    expect(parseInput('crmSyncInterval', input)).toEqual({ value });
  });

  it.each([
    ['', 'blank'],
    ['\u200f \u2068\u2069', 'blank'],
    ['abc', 'unreadable'],
    [true, 'unreadable'],
    [false, 'unreadable'],
    ['1.500 min', 'ambiguous'],
    ['1.5', 'fraction'],
  ])('%j is a problem: %s', (input, kind) => {
    expect(parseInput('crmSyncInterval', input)).toEqual({ problem: { kind } });
  });

  it.each([
    ['0', { kind: 'min', seconds: 0, limit: 1 }],
    ['0:00', { kind: 'min', seconds: 0, limit: 1 }],
    ['86400', { kind: 'max', seconds: 86400, limit: 86399 }],
    ['24 h', { kind: 'max', seconds: 86400, limit: 86399 }],
    ['999999999999999999999999', { kind: 'max', seconds: 1e24, limit: 86399 }],
  ])('%j is out of range', (input, problem) => {
    expect(parseInput('outlookSyncInterval', input)).toEqual({ problem });
  });
});

describe('a toggle', () => {
  it.each([true, false])('is %p', (input) => {
    expect(parseInput('tasks', input)).toEqual({ value: input });
  });

  it.each(['true', '1', 'on'])('rejects the text %j', (input) => {
    expect(parseInput('tasks', input)).toEqual({ problem: { kind: 'choice' } });
  });
});

describe('a choice', () => {
  it('accepts a known value', () => {
    expect(parseInput('direction', 'crm_to_outlook')).toEqual({ value: 'crm_to_outlook' });
  });

  it('rejects an unknown value', () => {
    expect(parseInput('direction', 'sideways')).toEqual({ problem: { kind: 'choice' } });
  });

  it.each(['300', '٣٠٠'])('does not parse numbers: %s', (input) => {
    expect(parseInput('direction', input)).toEqual({ problem: { kind: 'choice' } });
  });

  it('rejects a blank text', () => {
    expect(parseInput('direction', '')).toEqual({ problem: { kind: 'choice' } });
  });
});

it('parses every value that it shows', () => {
  fc.assert(
    fc.property(
      anySettingId.chain((id) => fc.tuple(fc.constant(id), anyValueOf(id))),
      ([id, value]) => {
        expect(parseInput(id, toInput(value))).toEqual({ value });
      },
    ),
  );
});

it.each([undefined, null, {}, [1]])('shows nothing for %p', (value) => {
  expect(toInput(value)).toBe('');
});

it.each([
  [0, '0'],
  [1.5, '1.5'],
  ['sideways', 'sideways'],
  [false, false],
])('shows the stored %p unchanged', (value, input) => {
  expect(toInput(value)).toBe(input);
});

describe('problems', () => {
  const policy = examplePolicy('organization', { outlookSyncInterval: { organization: 45 } });

  it('list every invalid edit', () => {
    const draft = draftOf(policy, [
      ['crmSyncInterval', { useParent: false, input: '' }],
      ['outlookSyncInterval', { useParent: false, input: '86400' }],
      ['direction', { useParent: false, input: 'sideways' }],
      ['tasks', { useParent: false, input: 'off' }],
      ['contacts', { useParent: false, input: false }],
    ]);
    expect(problems(draft)).toEqual({
      crmSyncInterval: { kind: 'blank' },
      outlookSyncInterval: { kind: 'max', seconds: 86400, limit: 86399 },
      direction: { kind: 'choice' },
      tasks: { kind: 'choice' },
    });
  });

  it('do not list a setting that inherits again', () => {
    const draft = draftOf(policy, [
      ['outlookSyncInterval', { useParent: false, input: '0' }],
      ['outlookSyncInterval', { useParent: true }],
    ]);
    expect(draft).toEqual({ outlookSyncInterval: { useParent: true } });
    expect(problems(draft)).toEqual({});
  });

  it('are empty without a draft', () => {
    expect(problems({})).toEqual({});
  });
});
