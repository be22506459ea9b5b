import type { EditorMessages } from '../../../src/i18n/english/editor';
import type { PeopleImpact } from '../../../src/policy/impact';
import { risks, type RiskGroup } from '../../../src/policy/risks';
import { scopes } from '../../../src/policy/scopes';
import type { InactiveReason } from '../../../src/policy/syncEffects';
import { before, counts, directions, grace, label, now, rules, types, values, type Samples } from './values';

export const editorSamples: Samples<EditorMessages> = {
  meaning: {
    synced: [undefined, ...directions].map((direction) => [direction]),
    rule: rules.map((rule) => [rule]),
  },
  denialReason: [
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
    lost: [[label], [label, label]].flatMap((labels): [string[], InactiveReason][] => [
      [labels, 'nothing_syncs'],
      [labels, 'not_bidirectional'],
    ]),
    regained: [[[label]], [[label, label]]],
    enforced: scopes.map((scope) => [scope]),
    released: scopes.map((scope) => [scope]),
  },
  audience: {
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
  draftRecovery: {
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
