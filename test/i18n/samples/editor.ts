import type { EditorMessages } from '../../../src/i18n/english/editor';
import type { PeopleImpact } from '../../../src/policy/impact';
import { risks, type Risk } from '../../../src/policy/risks';
import { scopes, type Scope } from '../../../src/policy/scopes';
import type { SyncType } from '../../../src/policy/settings';
import { before, counts, directions, grace, label, now, types, values, type Samples } from './values';

const changesOfScopes = scopes.flatMap((scope) =>
  counts.map((count): [number, Scope, string] => [count, scope, 'Acme']),
);

export const editorSamples: Samples<EditorMessages> = {
  meaning: {
    synced: [undefined, ...directions].map((direction) => [direction]),
  },
  denialReason: [
    ['other_person'],
    [{ needs: 'own_configuration' }],
    [{ needs: 'organization_configuration' }],
    [{ needs: 'system_configuration' }],
  ],
  hasUnsaved: [[label]],
  moreOrganizations: counts.map((count) => [count]),
  overrides: counts.map((count) => [count]),
  inherit: scopes.flatMap((scope) => values.map((value): [typeof scope, unknown] => [scope, value])),
  inheritSame: scopes.map((scope) => [scope]),
  inheritOf: [['X', label]],
  equalsSeconds: counts.map((count) => [count]),
  presets: [[label]],
  undoEdit: [['300', label]],
  editUndone: [[label, '300']],
  allEditsUndone: counts.map((count) => [count]),
  enforce: [[label]],
  impact: {
    enforced: scopes.map((scope) => [scope]),
    released: scopes.map((scope) => [scope]),
  },
  audience: {
    inheriting: [0, ...counts].map((count) => [count]),
    overriding: [0, ...counts].map((count) => [count]),
    overruled: counts.map((count) => [count]),
    who: [['12', label]],
    person: [[grace, 'Acme']],
  },
  bar: {
    count: counts.map((count) => [count]),
    fix: counts.map((count) => [count]),
    resolve: counts.map((count) => [count]),
  },
  review: {
    title: changesOfScopes,
    undoTitle: changesOfScopes,
    audience: [0, ...counts].flatMap((changed) =>
      [undefined, 'Acme'].flatMap((only) =>
        [changed, 102].map((reached): [PeopleImpact, string | undefined] => [
          { reached, changed, setAside: 0, atRisk: 0, risks: {} },
          only,
        ]),
      ),
    ),
    setAside: counts.map((count) => [count]),
    keepOwn: counts.map((count) => [count]),
    inherited: [['300']],
    changedBy: [[[]], [[grace]], [[grace, 'Yusuf Demir']]],
    riskTitleAt: [['Acme']],
    risk: [[], ...types].flatMap((which) => risks.map((risk): [Risk, readonly SyncType[]] => [risk, which])),
    peopleAtRisk: counts.map((count) => [count, '!']),
    atRisk: counts.map((count) => [count]),
    people: [0, ...counts].map((count) => [count]),
    setAsideValue: [
      [grace, label, '300', before.toISOString()],
      [null, label, '300', before.toISOString()],
    ],
    showOrganizations: counts.map((count) => [count]),
    moreOrganizations: counts.map((count) => [count]),
    reasonLength: [0, ...counts].map((count) => [count, 1000]),
    reasonTooLong: counts.map((count) => [count]),
    unknown: scopes.map((scope) => [scope]),
  },
  draftRecovery: {
    text: [
      [[label], now, true],
      [[label, label], before, false],
    ],
  },
  unsaved: [['300']],
  discardOne: [[label]],
  saved: { title: counts.map((count) => [count]) },
  stale: { title: [[[]], [[grace]], [[grace, 'Yusuf Demir']]] },
  conflict: {
    title: [
      [grace, '300', '10:00'],
      [null, '300', undefined],
      [undefined, '300', undefined],
    ],
    choose: [[label]],
    replaces: [['900']],
    discards: [['300']],
    keepMine: [['300']],
    useTheirs: [['300']],
    editOf: [[label]],
  },
};
