// A policy as text and as JSON: each value with its scope, source, author and date. No tokens, and names instead of ids.
import { authorName, effectiveEntry } from '../../policy/policy';
import { settingIds } from '../../policy/settings';
import { policyName } from '../reader/policyName';
import type { ScopeState } from '../store/state';
import type { MenuMessages } from '../../i18n/english/menu';
import type { Messages } from '../../i18n/messages';

export type ExportedScope = Pick<ScopeState, 'policy' | 'readAt'>;

const factsOf = ({ policy }: ExportedScope, { terms, source }: Messages) =>
  settingIds.flatMap((id) => {
    const setting = policy.settings[id];
    if (!setting) return [];
    const winner = effectiveEntry(setting);
    return [
      {
        setting: id,
        label: terms.labels[id],
        value: setting.value,
        level: winner?.scope,
        source: winner ? terms.source(winner.scope, winner.scopeName) : source.unknown,
        setBy: authorName(winner?.updatedBy),
        setAt: winner?.updatedAt,
        enforced: winner?.enforced === true,
      },
    ];
  });

export const policyAsText = (scope: ExportedScope, messages: Messages, { copy }: MenuMessages): string =>
  [
    copy.title(policyName(scope.policy, messages.terms), new Date(scope.readAt)),
    ...factsOf(scope, messages).map(({ label, value, level: from, source, setBy, setAt, enforced }) =>
      copy.line({ label, value: messages.terms.value(value), level: from, source, who: setBy, at: setAt, enforced }),
    ),
  ].join('\n');

/** Settings and values as the CRM has them; `setBy` null is the CRM itself. Times are ISO 8601. */
export const policyAsJson = (scope: ExportedScope, messages: Messages): string =>
  JSON.stringify(
    {
      policyOf: policyName(scope.policy, messages.terms),
      scope: scope.policy.scope,
      readAt: new Date(scope.readAt),
      settings: factsOf(scope, messages),
    },
    undefined,
    2,
  );
