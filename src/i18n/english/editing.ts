// What somebody meets who may change settings, in English: controls, the bar of changes, what will happen, the review, two editors.
import type { WithoutEffect } from '../../policy/syncEffects';
import type { PeopleImpact } from '../../policy/impact';
import type { Scope } from '../../policy/scopes';
import type { Refusal } from '../../policy/permission';
import type { Risk, RiskGroup } from '../../policy/risks';
import { settings, type Constraint, type SettingId } from '../../policy/settings';
import type { Formats } from '../formats';
import type { Terms } from '../terms';

export type EditingWords = ReturnType<typeof englishEditing>;

export const englishEditing = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const capabilities = {
    system_configuration: 'people who may configure the system',
    organization_configuration: 'administrators of this organization',
    own_configuration: 'people who may configure their own settings',
  };
  const risks: Record<Exclude<Risk, 'unknown'>, string> = {
    deleted_from_outlook: `a record deleted in ${crm} will be deleted from Outlook`,
    crm_edit_overwritten: `an edit made only in ${crm} will be overwritten from Outlook`,
    outlook_edit_overwritten_on_conflict: 'an edit in Outlook will be overwritten when both sides were edited',
    crm_edit_overwritten_on_conflict: `an edit in ${crm} will be overwritten when both sides were edited`,
    outlook_edit_not_sent: `an edit in Outlook will no longer reach ${crm}`,
    crm_edit_not_sent: `an edit in ${crm} will no longer reach Outlook`,
  };
  const sentenceOf = (found: readonly Risk[]): string => {
    const known = found.flatMap((risk) => (risk === 'unknown' ? [] : [risks[risk]]));
    if (known.length === 0) return 'this add-in cannot tell what will be deleted or overwritten.';
    const more = found.includes('unknown') ? ['this add-in cannot tell what else will happen'] : [];
    return `${[...known, ...more].map((risk, index) => (index === 0 ? risk : format.capitalise(risk))).join('. ')}.`;
  };
  const people = (count: number): string =>
    format.plural(count) === 'one' ? '1 person' : `${format.number(count)} people`;

  return {
    level: 'Level',
    organization: 'Organization',
    levels: { global: 'System', organization: 'Organization', user: 'Me' } satisfies Record<Scope, string>,
    refusal: (reason: Refusal): string => {
      if (typeof reason === 'object') return `Read only: ${capabilities[reason.needs]} can change this level.`;
      return 'Read only: you cannot change this level.';
    },
    readOnlyCrm: `Read only: this ${crm} does not take changes from here.`,
    unsavedAt: (levels: readonly string[]) => `Unsaved changes at: ${format.list(levels)}`,
    readOnlyOption: `${crm} does not let you change this setting here`,
    newerValue: `${crm} has values here that this add-in does not know. Change it in ${crm}.`,

    /** "Use System (120)": always with the value that it returns to. */
    inherit: (scope: Scope, inherited: unknown) => `${terms.useParent[scope]} (${terms.value(inherited)})`,
    inheritOf: (scope: Scope, inherited: unknown, label: string) =>
      `${terms.useParent[scope]} (${terms.value(inherited)}), ${label}`,
    constraint: (id: SettingId, constraint: Constraint): string => {
      const setting = settings[id];
      if (constraint === 'not blank') return 'This value should not be blank.';
      if (setting.kind !== 'interval') return 'Choose one of the values.';
      return `Enter a whole number from ${format.number(setting.min)} to ${format.number(setting.max)} (seconds)`;
    },
    changed: 'Changed, not saved',
    /** Not asked at the level of a person, which has none under it. */
    canOverride: (scope: Scope): string =>
      scope === 'global' ? 'Organizations and users can override' : 'Users can override',
    canOverrideOf: (scope: Scope, label: string) =>
      scope === 'global' ? `Organizations and users can override, ${label}` : `Users can override, ${label}`,
    sameAsInherited: 'Same as inherited',
    removeOverride: 'Remove override',
    removeOverrideOf: (label: string) => `Remove override, ${label}`,
    /** Before what the picture and its sentence say then. */
    withChanges: 'With your changes:',

    bar: {
      label: 'Unsaved changes',
      count: (count: number) => (format.plural(count) === 'one' ? `${count} change` : `${count} changes`),
      problems: (count: number) =>
        format.plural(count) === 'one' ? `${count} value to correct` : `${count} values to correct`,
      conflicts: (count: number) =>
        format.plural(count) === 'one' ? `${count} setting to decide` : `${count} settings to decide`,
      notKept: 'This device keeps nothing: what you do not save is gone with this pane.',
      discard: 'Discard changes',
      save: 'Save settings',
      checking: 'Checking…',
      saving: 'Saving…',
    },

    review: {
      title: 'Save these settings?',
      what: 'What will change',
      where: (scope: Scope, name: string) => {
        if (scope === 'user') return 'These settings will apply to you alone.';
        return `These settings will apply to the ${scope === 'global' ? 'system' : `organization ${name}`}.`;
      },
      /** Future: nothing of it has happened yet. */
      audience: ({ reached, changed, setAside }: PeopleImpact) =>
        [
          `They will reach ${reached === 0 ? 'nobody' : people(reached)}.`,
          reached > 0 && changed === 0 ? 'The values in effect will not change for anybody.' : '',
          changed > 0 ? `The values in effect will change for ${people(changed)}.` : '',
          setAside === 0 ? '' : `The personal values of ${people(setAside)} will be set aside.`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      changedSince: 'Changed while you were looking',
      /** @param who as far as it is known */
      changedBy: (who: readonly string[]) =>
        `${who.length === 0 ? 'Something has changed' : `${format.list(who)} saved`} meanwhile. Below is what your changes would do now.`,
      effect: 'The change takes effect at the next sync.',
      riskTitle: 'This can delete or overwrite data',
      stopTitle: 'Edits will no longer reach the other side',
      risk: ({ types, risks: found }: RiskGroup) =>
        types.length === 0
          ? format.capitalise(sentenceOf(found))
          : `${format.capitalise(terms.types(types))}: ${sentenceOf(found)}`,
      /** Of people who are not told of with an organization. */
      peopleAtRisk: (count: number, found: readonly Risk[]) => `${people(count)}: ${sentenceOf(found)}`,
      atRisk: (count: number) => `In all, this will affect ${people(count)}.`,
      organizations: 'Organizations whose policy will change',
      people,
      setAside: (who: string | null, label: string, value: string, at: string) =>
        `${label} “${value}”, set by ${who ?? crm} on ${format.day(at)}, will be set aside.`,
      moreOrganizations: (count: number) =>
        format.plural(count) === 'one' ? 'and 1 more organization' : `and ${format.number(count)} more organizations`,
      unknownTitle: 'The effect on others is not known',
      unknown: (scope: Scope) =>
        scope === 'global'
          ? `${crm} does not say what will change for organizations and people.`
          : `${crm} does not say what will change for people.`,
      understood: 'I understand',
      notUnderstood: 'Check this box to save.',
      reason: 'Reason (optional)',
      save: 'Save settings',
      cancel: 'Keep editing',
    },

    impact: {
      title: 'What will happen',
      nothing: 'Nothing until every value is corrected.',
      /** A sentence that is not true yet. */
      fresh: (sentence: string) => `New: ${sentence}`,
      lost: (labels: readonly string[], why: WithoutEffect) => {
        const lose = format.plural(labels.length) === 'one' ? 'loses its effect' : 'lose their effect';
        const reason =
          why === 'nothing_syncs'
            ? 'nothing syncs'
            : `it is only used when direction is ${terms.directions.bidirectional}`;
        return `${format.list(labels)} ${lose}: ${reason}.`;
      },
      regained: (labels: readonly string[]) =>
        `${format.list(labels)} ${format.plural(labels.length) === 'one' ? 'takes' : 'take'} effect again.`,
      enforced: (scope: Scope): string =>
        scope === 'global'
          ? 'Organizations and users cannot override it any more: what they say is kept, but not in effect.'
          : 'Users cannot override it any more: what they say is kept, but not in effect.',
      released: (scope: Scope): string =>
        scope === 'global'
          ? 'Organizations and users can override it again: what they said comes into effect.'
          : 'Users can override it again: what they said comes into effect.',
    },

    reach: {
      counting: 'Counting people…',
      inheriting: (count: number) => `${people(count)} ${format.plural(count) === 'one' ? 'uses' : 'use'} this value`,
      overriding: (count: number) => {
        if (count === 0) return 'Nobody has their own';
        return `${people(count)} ${format.plural(count) === 'one' ? 'has' : 'have'} their own`;
      },
      /** Of a value that is not saved yet, as the next two. */
      willInherit: (count: number) => `${count === 0 ? 'Nobody' : people(count)} will use this value`,
      willOverride: (count: number) => (count === 0 ? 'Nobody has their own' : `${people(count)} will keep their own`),
      willBeSetAside: (count: number) =>
        format.plural(count) === 'one'
          ? "1 person's own will not be in effect"
          : `${format.number(count)} people's own will not be in effect`,
      /** Of those who have their own, while the value is enforced. */
      overruled: (count: number) =>
        format.plural(count) === 'one'
          ? "1 person's own is not in effect"
          : `${format.number(count)} people's own are not in effect`,
      who: (count: string, label: string) => `${count}, ${label}`,
      person: (name: string, organization: string) => `${name}, ${organization}`,
      more: 'Show more people',
      /** Where they were counted and are not there any more. */
      nobody: 'Nobody any more',
    },

    left: {
      title: 'You have unsaved changes',
      /** @param newer whether the policy has changed since they were made */
      text: (labels: readonly string[], at: Date, newer: boolean) =>
        `${format.list(labels)}, from ${format.moment(at)}.${newer ? ' The policy has changed since: they are merged with it.' : ''}`,
      restore: 'Restore',
      discard: 'Discard',
    },
    discardOne: (label: string) => `Discard, ${label}`,
    discardShort: 'Discard',

    saved: { title: 'Configuration saved', next: 'It takes effect at the next sync.' },

    stale: {
      title: 'Somebody else saved meanwhile',
      /** Where the person did so themselves, in another pane. */
      ownTitle: 'You saved elsewhere meanwhile',
      next: 'Your changes are kept. Look at them, then save again.',
      nothingLeft: 'The values that you chose were saved: nothing is left to save.',
      decide: 'Your changes are kept. Decide where the same setting was changed twice.',
    },

    conflict: {
      title: (label: string) => `${label}: two changes`,
      theirs: (who: string | null | undefined, value: string, at: string | undefined) =>
        [
          `${who === undefined ? 'Somebody' : (who ?? crm)} saved ${value}`,
          at === undefined ? '' : `at ${format.moment(new Date(at))}`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      mine: (value: string) => `You have ${value}, not saved`,
      keepMine: (value: string) => `Keep mine (${value})`,
      useTheirs: (value: string) => `Take theirs (${value})`,
      edit: 'Edit',
      editOf: (label: string) => `Edit, ${label}`,
    },
  };
};
