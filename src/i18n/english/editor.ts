import type { InactiveReason } from '../../policy/syncEffects';
import type { Scope } from '../../policy/scopes';
import type { DenialReason } from '../../policy/permission';
import { settings, type Constraint, type SettingId } from '../../policy/settings';
import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';
import { meaning } from './meaning';
import { review } from './review';

export type EditorMessages = ReturnType<typeof editor>;

export const editor = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const capabilities = {
    system_configuration: 'people who can configure the system',
    organization_configuration: 'administrators of this organization',
    own_configuration: 'people who can configure their own settings',
  };
  const reviewMessages = review(format, terms);
  const { people } = reviewMessages;

  return {
    meaning: meaning(terms),
    level: 'Level',
    organization: 'Organization',
    levels: { global: 'System', organization: 'Organization', user: 'You' } satisfies Record<Scope, string>,
    denialReason: (reason: DenialReason): string => {
      if (typeof reason === 'object') return `View only: ${capabilities[reason.needs]} can change this level.`;
      return 'View only: you can’t change this level.';
    },
    readOnlyCrm: bidi`View only: ${crm} doesn’t take changes from here.`,
    unsavedAt: (levels: readonly string[]) => `Unsaved changes: ${format.list(levels)}`,
    readOnlyOption: 'You can’t change this setting here',

    /** "Use System (120)", with the value that would be inherited. */
    inherit: (scope: Scope, inherited: unknown) => bidi`${terms.useParent[scope]} (${terms.value(inherited)})`,
    inheritOf: (scope: Scope, inherited: unknown, label: string) =>
      bidi`${terms.useParent[scope]} (${terms.value(inherited)}), ${label}`,
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
        format.plural(count) === 'one' ? `${count} value to fix` : `${count} values to fix`,
      conflicts: (count: number) =>
        format.plural(count) === 'one' ? `${count} conflict to resolve` : `${count} conflicts to resolve`,
      notPersistent: 'Drafts can’t be kept on this device. Save before closing.',
      discard: 'Discard changes',
      save: 'Save settings',
      checking: 'Checking…',
      saving: 'Saving…',
    },

    review: reviewMessages,

    impact: {
      title: 'What will happen',
      nothing: 'Fix all values to see what will happen.',
      /** @param sentence what is only true of the edited values */
      fresh: (sentence: string) => `New: ${sentence}`,
      lost: (labels: readonly string[], why: InactiveReason) => {
        const apply = format.plural(labels.length) === 'one' ? 'applies' : 'apply';
        const reason = why === 'nothing_syncs' ? ': nothing syncs' : ': sync goes one way';
        return `${format.list(labels)} no longer ${apply}${reason}.`;
      },
      regained: (labels: readonly string[]) =>
        `${format.list(labels)} ${format.plural(labels.length) === 'one' ? 'applies' : 'apply'} again.`,
      enforced: (scope: Scope): string =>
        scope === 'global'
          ? 'Organizations and users won’t be able to override it. Their own values will be kept but ignored.'
          : 'Users won’t be able to override it. Their own values will be kept but ignored.',
      released: (scope: Scope): string =>
        scope === 'global'
          ? 'Organizations and users will be able to override it again. Their own values will apply.'
          : 'Users will be able to override it again. Their own values will apply.',
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
          ? '1 personal override will be set aside'
          : `${format.number(count)} personal overrides will be set aside`,
      /** People with their own value while another is enforced. */
      overruled: (count: number) =>
        format.plural(count) === 'one'
          ? '1 personal override is set aside'
          : `${format.number(count)} personal overrides are set aside`,
      who: (count: string, label: string) => `${count}, ${label}`,
      person: (name: string, organization: string) => bidi`${name}, ${organization}`,
      more: 'Show more people',
      /** When people were counted who have gone since. */
      nobody: 'Nobody anymore',
    },

    draftRecovery: {
      title: 'You have unsaved changes',
      /** @param newer whether the policy has changed since the draft was stored */
      text: (labels: readonly string[], at: Date, newer: boolean) =>
        `${format.list(labels)}, from ${format.moment(at)}.${newer ? ' The policy has changed since: your changes will be merged with it.' : ''}`,
      restore: 'Restore',
      discard: 'Discard',
    },
    discardOne: (label: string) => `Discard, ${label}`,
    discardShort: 'Discard',

    saved: { title: 'Configuration saved', next: 'It applies at the next sync.' },

    stale: {
      title: 'Somebody else saved changes',
      /** The same person saved in another pane. */
      ownTitle: 'You saved in another pane',
      next: 'Your changes are kept. Review what was saved, then save again.',
      nothingLeft: 'Your values are saved already: nothing is left to save.',
      decide: 'Choose which value to keep.',
    },

    conflict: {
      title: (label: string) => `${label}: two changes`,
      theirs: (who: string | null | undefined, value: string, at: string | undefined) =>
        [
          bidi`${who === undefined ? 'Somebody' : terms.author(who)} saved ${value}`,
          at === undefined ? '' : `at ${format.moment(new Date(at))}`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      mine: (value: string) => bidi`You have ${value}, not saved`,
      keepMine: (value: string) => bidi`Keep mine (${value})`,
      useTheirs: (value: string) => bidi`Take theirs (${value})`,
      edit: 'Edit',
      editOf: (label: string) => `Edit, ${label}`,
    },
  };
};
