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

  it.each(['', ' ', '\t\n', '\u00a0', '\u200f \u2068\u2069'])('is blank when the text is %j', (input) => {
    expect(parseInput('crmSyncInterval', input)).toEqual({ broken: 'not blank' });
  });

  it.each([
    ...[
      '1e3',
      '+5',
      '-5',
      '-٥',
      '३',
      '３',
      '1.5',
      '300.0',
      '1,000',
      '1 000',
      '0x10',
      '300 s',
      'abc',
      'NaN',
      'Infinity',
    ],
    ...[true, false],
  ])('rejects %j: not a whole number', (input) => {
    expect(parseInput('crmSyncInterval', input)).toEqual({ broken: 'type' });
  });

  it.each(['0', '00', '86400', '999999999999999999999999'])('is out of range at %j', (input) => {
    expect(parseInput('outlookSyncInterval', input)).toEqual({ broken: 'range' });
  });
});

describe('a toggle', () => {
  it.each([true, false])('is %p', (input) => {
    expect(parseInput('tasks', input)).toEqual({ value: input });
  });

  it.each(['true', '1', 'on'])('rejects the text %j', (input) => {
    expect(parseInput('tasks', input)).toEqual({ broken: 'type' });
  });
});

describe('a choice', () => {
  it('accepts a known value', () => {
    expect(parseInput('direction', 'crm_to_outlook')).toEqual({ value: 'crm_to_outlook' });
  });

  it('rejects an unknown value', () => {
    expect(parseInput('direction', 'sideways')).toEqual({ broken: 'choice' });
  });

  it.each(['300', '٣٠٠'])('does not parse numbers: %s', (input) => {
    expect(parseInput('direction', input)).toEqual({ broken: 'choice' });
  });

  it('can be blank', () => {
    expect(parseInput('direction', '')).toEqual({ broken: 'not blank' });
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

it('accepts only digits within the range, with spaces around them', () => {
  const nearly = fc.stringMatching(/^[ 0-9.e+\-३,]{0,7}$/);
  fc.assert(
    fc.property(fc.oneof(nearly, fc.string()), (text) => {
      const expected = /^ *0*[1-9][0-9]{0,4} *$/.test(text) && Number(text) <= 86399;
      expect('value' in parseInput('crmSyncInterval', text)).toBe(expected);
    }),
    { numRuns: 500 },
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
      crmSyncInterval: 'not blank',
      outlookSyncInterval: 'range',
      direction: 'choice',
      tasks: 'type',
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
