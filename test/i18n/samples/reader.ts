import type { ReaderMessages } from '../../../src/i18n/english/reader';
import type { Terms } from '../../../src/i18n/terms';
import type { Capability } from '../../../src/policy/permission';
import type { SourceScope } from '../../../src/policy/scopes';
import type { Direction, SyncType } from '../../../src/policy/settings';
import {
  before,
  counts,
  directions,
  grace,
  label,
  levels,
  now,
  rules,
  seconds,
  types,
  values,
  type Samples,
} from './values';

const capabilities: readonly (readonly Capability[])[] = [
  [],
  ['reader'],
  ['own_configuration'],
  ['organization_configuration', 'own_configuration'],
  ['system_configuration', 'organization_configuration', 'own_configuration'],
];

export const termSamples: Samples<Terms> = {
  choice: [...directions, ...rules, 'sideways'].map((value) => [value]),
  labelParts: [['crmSyncInterval'], ['outlookSyncInterval']],
  types: types.map((which) => [which]),
  value: values.map((value) => [value]),
  every: seconds.flatMap((each): [number, 'short'?][] => [[each], [each, 'short']]),
  everyInBrief: seconds.map((each) => [each]),
  named: [['Acme', grace]],
  author: [[grace], [null]],
  scopeName: [...levels.map((level): [SourceScope, undefined] => [level, undefined]), ['organization', 'Acme']],
  source: [...levels.map((level): [SourceScope, undefined] => [level, undefined]), ['organization', 'Acme']],
};

export const readerSamples: Samples<ReaderMessages> = {
  dismissOf: [[label]],
  asOf: [[now], [before]],
  tryingAgain: [0, ...seconds].map((each) => [each]),
  retryIn: seconds.map((each) => [each]),
  signedInAs: [[grace]],
  userChanged: [
    [{ name: grace, unsaved: true }, 'Tom Okafor'],
    [{ name: grace, unsaved: false }, 'Tom Okafor'],
  ],
  remoteChanges: {
    change: [
      [grace, label, ['30', '900'], now.toISOString()],
      [null, label, ['30', '900'], before.toISOString(), 'Acme'],
      [undefined, label, ['30', '900'], undefined, 'Acme'],
      [undefined, label, ['30', '900'], undefined],
    ],
    more: counts.map((count) => [count]),
  },
  valueLabel: values.flatMap((value): [unknown, boolean][] => [
    [value, true],
    [value, false],
  ]),
  change: [['120', '300']],
  header: {
    person: capabilities.flatMap((each): [string, string | undefined, typeof each, string | undefined][] => [
      [grace, undefined, each, 'Acme'],
      [grace, 'x@acme.example', each, undefined],
    ]),
  },
  summary: {
    unknownTypes: types.map((which) => [which]),
    syncs: types.flatMap((which) =>
      directions.map((direction): [readonly SyncType[], Direction] => [which, direction]),
    ),
    wins: rules.map((rule) => [rule]),
    intervals: seconds.map((each) => [each, 60]),
    checked: seconds.map((each) => [each]),
    every: seconds.map((each) => [each]),
    off: [[label]],
  },
  row: {
    notAllowed: [
      ['120', undefined],
      ['120', { kind: 'min', seconds: 300 }],
      ['120', { kind: 'max', seconds: 300 }],
    ],
    hides: [['Acme', '120']],
    enforcedBy: [
      ['Acme', grace, now.toISOString()],
      ['Acme', null, '2001-02-03T12:00:00Z'],
      ['Acme', undefined, undefined],
    ],
    enforcedFor: [
      ['Acme', now.toISOString()],
      [undefined, '2001-02-03T12:00:00Z'],
      ['Acme', undefined],
    ],
    setAside: [['Acme', '120']],
    ownSetAside: [['120']],
    unknownOption: [['x.y']],
  },
  request: {
    writeTo: [[grace]],
    accessBody: [[grace]],
  },
  source: {
    button: [['Acme', label]],
  },
};
