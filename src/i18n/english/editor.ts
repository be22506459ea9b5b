import type { InactiveReason } from '../../policy/syncEffects';
import type { Scope } from '../../policy/scopes';
import type { DenialReason } from '../../policy/permission';
import { settings, type Constraint, type SettingId } from '../../policy/settings';
import type { Formats } from '../formats';
import type { Terms } from '../terms';
import { review } from './review';

export type EditorMessages = ReturnType<typeof editor>;

export const editor = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const capabilities = {
    system_configuration: 'people who may configure the system',
    organization_configuration: 'administrators of this organization',
    own_configuration: 'people who may configure their own settings',
  };
  const reviewMessages = review(format, terms);
  const { people } = reviewMessages;

  return {
    level: 'Level',
    organization: 'Organization',
    levels: { global: 'System', organization: 'Organization', user: 'Me' } satisfies Record<Scope, string>,
    denialReason: (reason: DenialReason): string => {
      if (typeof reason === 'object') return `Read only: ${capabilities[reason.needs]} can change this level.`;
      return 'Read only: you cannot change this level.';
    },
    readOnlyCrm: `Read only: this ${crm} does not take changes from here.`,
    unsavedAt: (levels: readonly string[]) => `Unsaved changes at: ${format.list(levels)}`,
    readOnlyOption: `${crm} does not let you change this setting here`,
    newerValue: `${crm} has values here that this add-in does not know. Change it in ${crm}.`,

    /** "Use System (120)", with the value that would be inherited. */
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
    /** Not shown for a user, whom nobody inherits from. */
    canOverride: (scope: Scope): string =>
      scope === 'global' ? 'Organizations and users can override' : 'Users can override',
    canOverrideOf: (scope: Scope, label: string) =>
      scope === 'global' ? `Organizations and users can override, ${label}` : `Users can override, ${label}`,
    sameAsInherited: 'Same as inherited',
    removeOverride: 'Remove override',
    removeOverrideOf: (label: string) => `Remove override, ${label}`,
    /** Above the picture and the sentence for the edited values. */
    withChanges: 'With your changes:',

    bar: {
      label: 'Unsaved changes',
      count: (count: number) => (format.plural(count) === 'one' ? `${count} change` : `${count} changes`),
      problems: (count: number) =>
        format.plural(count) === 'one' ? `${count} value to correct` : `${count} values to correct`,
      conflicts: (count: number) =>
        format.plural(count) === 'one' ? `${count} setting to decide` : `${count} settings to decide`,
      notPersistent: 'This device keeps nothing: what you do not save is gone with this pane.',
      discard: 'Discard changes',
      save: 'Save settings',
      checking: 'Checking…',
      saving: 'Saving…',
    },

    review: reviewMessages,

    impact: {
      title: 'What will happen',
      nothing: 'Nothing until every value is corrected.',
      /** @param sentence what is only true of the edited values */
      fresh: (sentence: string) => `New: ${sentence}`,
      lost: (labels: readonly string[], why: InactiveReason) => {
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

    audience: {
      counting: 'Counting people…',
      inheriting: (count: number) => `${people(count)} ${format.plural(count) === 'one' ? 'uses' : 'use'} this value`,
      overriding: (count: number) => {
        if (count === 0) return 'Nobody has their own';
        return `${people(count)} ${format.plural(count) === 'one' ? 'has' : 'have'} their own`;
      },
      /** This one and the next two are about a value that is not saved yet. */
      willInherit: (count: number) => `${count === 0 ? 'Nobody' : people(count)} will use this value`,
      willOverride: (count: number) => (count === 0 ? 'Nobody has their own' : `${people(count)} will keep their own`),
      willBeSetAside: (count: number) =>
        format.plural(count) === 'one'
          ? "1 person's own will not be in effect"
          : `${format.number(count)} people's own will not be in effect`,
      /** People with their own value while another is enforced. */
      overruled: (count: number) =>
        format.plural(count) === 'one'
          ? "1 person's own is not in effect"
          : `${format.number(count)} people's own are not in effect`,
      who: (count: string, label: string) => `${count}, ${label}`,
      person: (name: string, organization: string) => `${name}, ${organization}`,
      more: 'Show more people',
      /** When people were counted who have gone since. */
      nobody: 'Nobody any more',
    },

    draftRecovery: {
      title: 'You have unsaved changes',
      /** @param newer whether the policy has changed since the draft was stored */
      text: (labels: readonly string[], at: Date, newer: boolean) =>
        `${format.list(labels)}, from ${format.moment(at)}.${newer ? ' The policy has changed since: they are merged with it.' : ''}`,
      restore: 'Restore',
      discard: 'Discard',
    },
    discardOne: (label: string) => `Discard, ${label}`,
    discardShort: 'Discard',

    saved: { title: 'Configuration saved', next: 'It takes effect at the next sync.' },

    stale: {
      title: 'Somebody else saved changes',
      /** The same person saved in another pane. */
      ownTitle: 'You saved elsewhere meanwhile',
      next: 'Your changes are kept. Look at them, then save again.',
      nothingLeft: 'The values that you chose were saved: nothing is left to save.',
      decide: 'Your changes are kept. Decide where the same setting was changed twice.',
    },

    conflict: {
      title: (label: string) => `${label}: two changes`,
      theirs: (who: string | null | undefined, value: string, at: string | undefined) =>
        [
          `${who === undefined ? 'Somebody' : terms.author(who)} saved ${value}`,
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
