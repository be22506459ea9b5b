// For every function of the words the arguments with which it is tried; by type none is left out.
import type { Failure } from '../../src/client/failure';
import type { EditingWords } from '../../src/i18n/english/editing';
import { mistakes, type Mistake } from '../../src/config/config';
import type { SignInProblem } from '../../src/auth/auth';
import type { Failures } from '../../src/i18n/english/failures';
import type { Reading } from '../../src/i18n/english/reading';
import { filters } from '../../src/policy/filters';
import type { ToolsWords } from '../../src/i18n/english/tools';
import type { Terms } from '../../src/i18n/terms';
import { outcomesOf, type WithoutEffect } from '../../src/policy/syncEffects';
import type { PeopleImpact } from '../../src/policy/impact';
import { scopes, type Level } from '../../src/policy/scopes';
import type { Capability } from '../../src/policy/permission';
import { risks, type RiskGroup } from '../../src/policy/risks';
import type { Direction, SyncType } from '../../src/policy/settings';

type Samples<Words> = {
  readonly [
    Key in keyof Words as Words[Key] extends string | Readonly<Record<string, string>> ? never : Key
  ]: Words[Key] extends (...args: infer Args) => unknown ? readonly Args[] : Samples<Words[Key]>;
};

const grace = 'Grace Weber';
const label = 'X';
const now = new Date();
const before = new Date('2026-03-04T05:06:00Z');

const types: readonly (readonly SyncType[])[] = [
  ['contacts'],
  ['tasks', 'calendarEvents'],
  ['contacts', 'tasks', 'calendarEvents'],
];
const directions: readonly Direction[] = ['crm_to_outlook', 'outlook_to_crm', 'bidirectional'];
const rules = ['crm_wins', 'outlook_wins'] as const;
const seconds = [1, 2, 3, 11, 60, 90, 100, 120, 180, 660, 3600, 3661, 7200, 86_399];
const counts = [1, 2, 3, 11, 100, 102];
const values = [true, false, 120, -1.5, 'crm_to_outlook', 'crm_wins', 'sideways', undefined, null, { a: [1] }];
const levels: readonly Level[] = ['default', 'global', 'organization', 'user'];
const capabilities: readonly (readonly Capability[])[] = [
  [],
  ['reader'],
  ['own_configuration'],
  ['organization_configuration', 'own_configuration'],
  ['system_configuration', 'organization_configuration', 'own_configuration'],
];
const people = [
  { id: '7', name: grace },
  { id: '8', name: 'Yusuf Demir' },
];

const failures: { [Kind in Failure['kind']]: readonly Extract<Failure, { kind: Kind }>[] } = {
  offline: [{ kind: 'offline' }],
  unreachable: [{ kind: 'unreachable' }],
  timeout: [{ kind: 'timeout' }],
  signed_out: [
    { kind: 'signed_out', refused: true },
    { kind: 'signed_out', refused: false },
  ],
  forbidden: [
    { kind: 'forbidden', contacts: [] },
    { kind: 'forbidden', contacts: people },
  ],
  not_found: [{ kind: 'not_found' }],
  switched_off: [{ kind: 'switched_off' }],
  read_only: [{ kind: 'read_only' }],
  stale: [{ kind: 'stale', changes: [] }],
  in_progress: [{ kind: 'in_progress' }],
  invalid: [
    { kind: 'invalid', errors: [{ id: 'tasks', detail: '!' }] },
    { kind: 'invalid', errors: [{ id: undefined, detail: '!' }] },
  ],
  busy: [undefined, 0, 1, 2, 90, 100_000].map((retryAfter) => ({ kind: 'busy', retryAfter })),
  server_error: [
    { kind: 'server_error', status: 500, requestId: 'X-1' },
    { kind: 'server_error', status: 502, requestId: undefined },
  ],
  rejected: [{ kind: 'rejected', status: 418, detail: '!', requestId: 'X-1' }],
  unreadable: [{ kind: 'unreadable', requestId: undefined }],
  captive_portal: [{ kind: 'captive_portal' }],
};

export const termSamples: Samples<Terms> = {
  choice: [...directions, ...rules, 'sideways'].map((value) => [value]),
  types: types.map((which) => [which]),
  value: values.map((value) => [value]),
  every: seconds.map((each) => [each]),
  source: [...levels.map((level): [Level, undefined] => [level, undefined]), ['organization', 'Acme']],
};

export const readingSamples: Samples<Reading> = {
  dismissOf: [[label]],
  read: [[now], [before]],
  lastKnown: [[now], [before]],
  tryingAgain: [0, ...seconds].map((each) => [each]),
  retryIn: seconds.map((each) => [each]),
  former: [
    [{ name: grace, unsaved: true }, 'Tom Okafor'],
    [{ name: grace, unsaved: false }, 'Tom Okafor'],
  ],
  news: {
    change: [
      [grace, label, ['30', '900'], now.toISOString()],
      [null, label, ['30', '900'], before.toISOString(), 'Acme'],
      [undefined, label, ['30', '900'], undefined, 'Acme'],
      [undefined, label, ['30', '900'], undefined],
    ],
    more: counts.map((count) => [count]),
  },
  said: values.flatMap((value): [unknown, boolean][] => [
    [value, true],
    [value, false],
  ]),
  change: [['120', '300']],
  header: {
    person: capabilities.flatMap((each): [string, string | undefined, typeof each][] => [
      [grace, undefined, each],
      [grace, 'x@acme.example', each],
    ]),
  },
  summary: {
    unknownTypes: types.map((which) => [which]),
    unknownDirection: types.map((which) => [which]),
    syncs: types.flatMap((which) =>
      directions.map((direction): [readonly SyncType[], Direction] => [which, direction]),
    ),
    wins: rules.map((rule) => [rule]),
    intervals: seconds.map((each) => [each, 60]),
  },
  row: {
    synced: [undefined, ...directions].map((direction) => [direction]),
    rule: rules.map((rule) => [rule]),
    hides: [['Acme', '120']],
    enforcedBy: [
      ['Acme', grace, now.toISOString()],
      ['Acme', null, '2001-02-03T12:00:00Z'],
      ['Acme', undefined, undefined],
    ],
    kept: [['Acme', '120']],
    keptOwn: [['120']],
    unknownOption: [['x.y']],
  },
  source: {
    button: [['Acme', label]],
    chain: [[label]],
    historyOf: [[label]],
    setBy: [
      [grace, before.toISOString()],
      [null, undefined],
      [undefined, before.toISOString()],
    ],
  },
  effects: {
    off: types.map((which) => [which]),
    sentences: directions.flatMap((direction) =>
      rules.flatMap((conflictResolution) => {
        const outcomes = outcomesOf({ direction, conflictResolution });
        return outcomes ? [[outcomes] as [typeof outcomes]] : [];
      }),
    ),
  },
};

const problems: readonly SignInProblem[] = ['closed', 'blocked', 'late', 'refused', 'unavailable'];

export const failureSamples: Samples<Failures> = {
  config: {
    mistake: [
      [{ kind: 'not_found', status: 404 }],
      [{ kind: 'not_json' }],
      ...mistakes.flatMap((kind): [Mistake][] => [[{ kind, place: 'crm.url' }], [{ kind, place: '' }]]),
    ],
  },
  signIn: {
    problem: problems.flatMap((problem): [SignInProblem, string | undefined][] => [
      [problem, undefined],
      [problem, 'AADSTS50105'],
    ]),
  },
  notAllowed: [[[]], [people]],
  of: Object.values(failures).flatMap((each) => each.map((failure): [Failure] => [failure])),
};

export const editingSamples: Samples<EditingWords> = {
  refusal: [
    ['other_person'],
    [{ needs: 'own_configuration' }],
    [{ needs: 'organization_configuration' }],
    [{ needs: 'system_configuration' }],
  ],
  unsavedAt: [[[label]], [[label, label]]],
  inherit: scopes.flatMap((scope) => values.map((value): [typeof scope, unknown] => [scope, value])),
  inheritOf: scopes.map((scope) => [scope, 120, label]),
  constraint: [
    ['crmSyncInterval', 'not blank'],
    ['crmSyncInterval', 'range'],
    ['outlookSyncInterval', 'type'],
    ['direction', 'choice'],
  ],
  canOverride: scopes.map((scope) => [scope]),
  canOverrideOf: scopes.map((scope) => [scope, label]),
  removeOverrideOf: [[label]],
  impact: {
    fresh: [['!']],
    lost: [[label], [label, label]].flatMap((labels): [string[], WithoutEffect][] => [
      [labels, 'nothing_syncs'],
      [labels, 'not_bidirectional'],
    ]),
    regained: [[[label]], [[label, label]]],
    enforced: scopes.map((scope) => [scope]),
    released: scopes.map((scope) => [scope]),
  },
  reach: {
    inheriting: [0, ...counts].map((count) => [count]),
    overriding: [0, ...counts].map((count) => [count]),
    overruled: counts.map((count) => [count]),
    willInherit: [0, ...counts].map((count) => [count]),
    willOverride: [0, ...counts].map((count) => [count]),
    willBeSetAside: counts.map((count) => [count]),
    who: [['12', label]],
    person: [[grace, 'Acme']],
  },
  bar: {
    count: counts.map((count) => [count]),
    problems: counts.map((count) => [count]),
    conflicts: counts.map((count) => [count]),
  },
  review: {
    where: scopes.map((scope) => [scope, 'Acme']),
    audience: [0, ...counts].flatMap((changed): [PeopleImpact][] => [
      [{ reached: 102, changed, setAside: 0, atRisk: 0, risks: {} }],
      ...[0, ...counts].map((setAside): [PeopleImpact] => [
        { reached: changed, changed, setAside, atRisk: 0, risks: {} },
      ]),
    ]),
    changedBy: [[[]], [[grace]], [[grace, 'Yusuf Demir']]],
    risk: [[], ...types].flatMap((which): [RiskGroup][] => [
      [{ types: which, risks }],
      ...risks.map((risk): [RiskGroup] => [{ types: which, risks: [risk] }]),
    ]),
    peopleAtRisk: counts.map((count) => [count, risks]),
    atRisk: counts.map((count) => [count]),
    people: [0, ...counts].map((count) => [count]),
    setAside: [
      [grace, label, '300', before.toISOString()],
      [null, label, '300', before.toISOString()],
    ],
    moreOrganizations: counts.map((count) => [count]),
    unknown: scopes.map((scope) => [scope]),
  },
  left: {
    text: [
      [[label], now, true],
      [[label, label], before, false],
    ],
  },
  discardOne: [[label]],
  conflict: {
    title: [[label]],
    theirs: [
      [grace, '300', now.toISOString()],
      [null, '300', before.toISOString()],
      [undefined, '300', undefined],
    ],
    mine: [['300']],
    keepMine: [['300']],
    useTheirs: [['300']],
    editOf: [[label]],
  },
};

const copied = {
  label,
  value: '120',
  source: 'Acme',
  level: 'organization',
  who: grace,
  at: before.toISOString(),
} as const;

export const toolsSamples: Samples<ToolsWords> = {
  filter: { shown: filters.map((filter) => [filter, 3, 7]) },
  history: {
    title: [['Acme']],
    by: [
      [grace, before.toISOString()],
      [null, before.toISOString()],
    ],
    reason: [['!']],
    unknownOption: [['x.y']],
    restoreValueOf: [[label, '120']],
    restoreVersionOf: [[before.toISOString()]],
    lost: [[[label]], [[label, label]]],
    restored: [[before.toISOString()]],
  },
  copy: {
    title: [['Acme', before]],
    line: [
      [{ ...copied, enforced: true }],
      [{ ...copied, who: null, enforced: false }],
      [{ ...copied, level: 'default', who: undefined, at: undefined, enforced: false }],
      [{ ...copied, level: undefined, who: undefined, at: undefined, enforced: false }],
    ],
  },
};
