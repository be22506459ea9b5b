import type { DenialReason } from '../../policy/permission';
import type { Scope } from '../../policy/scopes';
import type { Formats } from '../formats';
import { bidi, isolateAll } from '../leftToRight';
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
  const enterTime = 'Enter a time, such as 600 or 10 min';
  const reviewMessages = review(format, terms);
  const { people } = reviewMessages;

  return {
    meaning: meaning(terms),
    level: 'Level',
    organization: 'Organization',
    noOrganization: 'No organization matches',
    /** At the end of a long list. */
    moreOrganizations: (count: number) => `Type to find ${format.number(count)} more`,
    /** Beside the name of an organization. */
    overrides: (count: number) => (format.plural(count) === 'one' ? '1 override' : `${format.number(count)} overrides`),
    levels: { global: 'System', organization: 'Organization', user: 'You' } satisfies Record<Scope, string>,
    /** For screen readers. */
    hasUnsaved: (level: string) => bidi`${level}, unsaved changes`,
    denialReason: (reason: DenialReason): string => {
      if (typeof reason === 'object') return `View only: ${capabilities[reason.needs]} can change this level.`;
      return 'View only: you can’t change this level.';
    },
    readOnlyCrm: bidi`View only: ${crm} doesn’t take changes from here.`,
    readOnlyOption: 'You can’t change this setting here',

    /** "Use System (120)", with the value that would be inherited. */
    inherit: (scope: Scope, inherited: unknown) => bidi`${terms.useParent[scope]} (${terms.value(inherited)})`,
    /** Where the scope sets the very value that it would inherit. */
    inheritSame: (scope: Scope) => bidi`${terms.useParent[scope]} (same)`,
    /** @param inherit one of the two above */
    inheritOf: (inherit: string, label: string) => bidi`${inherit}, ${label}`,
    problem: {
      blank: enterTime,
      unreadable: enterTime,
      ambiguous: 'This can be read in two ways. Write it like 90 s or 1 min 30 s.',
      fraction: 'Whole seconds only, such as 90 or 1 min 30 s',
      choice: 'Choose one of the values.',
    },
    /** What the text of an interval stands for: "10 min" is 600. */
    equalsSeconds: (seconds: number) =>
      format.plural(seconds) === 'one' ? '= 1 second' : `= ${format.number(seconds)} seconds`,
    /** The common ones, as buttons. */
    presets: (label: string) => bidi`Common intervals, ${label}`,
    /** In place of the source of a value. */
    notSaved: 'Not saved',
    /** @param former the stored value */
    undoEdit: (former: string, label: string) => bidi`Not saved: go back to ${former}, ${label}`,
    /** Announced after it. */
    editUndone: (label: string, former: string) => bidi`Change discarded. ${label}: ${former}`,
    allEditsUndone: (count: number) =>
      format.plural(count) === 'one' ? '1 change discarded' : `${format.number(count)} changes discarded`,
    /** A toggle button; not shown for a user, whom nobody inherits from. */
    enforce: (label: string) => bidi`Enforce for everyone below, ${label}`,
    enforceHint: { on: 'Enforced for everyone below', off: 'Can be overridden below' },
    willBeEnforced: 'Will be enforced for everyone below',
    willBeReleased: 'Will no longer be enforced',
    /** Above the picture of the edited values. */
    withChanges: 'With your changes:',
    skipToSave: 'Skip to Save',

    bar: {
      label: 'Unsaved changes',
      count: (count: number) => (format.plural(count) === 'one' ? '1 change' : `${format.number(count)} changes`),
      effects: 'Effects',
      fix: (count: number) => (format.plural(count) === 'one' ? 'Fix 1 value' : `Fix ${format.number(count)} values`),
      resolve: (count: number) =>
        format.plural(count) === 'one' ? 'Resolve 1 conflict' : `Resolve ${format.number(count)} conflicts`,
      notPersistent: 'Drafts can’t be kept on this device. Save before closing.',
      discard: 'Discard',
      discardAll: 'Discard all changes',
      save: 'Save',
      checking: 'Checking…',
      saving: 'Saving…',
    },

    review: reviewMessages,

    impact: {
      title: 'What changes',
      now: 'Now',
      after: 'After',
      nothing: 'Edits and deletes work as before.',
      /** At System: organizations with values of their own may be affected all the same. */
      nothingHere: 'Nothing changes at this level. The review shows whom it affects below.',
      invalid: 'Fix all values to see what will happen.',
      notUsed: 'Not used',
      enforced: (scope: Scope): string =>
        scope === 'global'
          ? 'Organizations and users won’t be able to override it.'
          : 'Users won’t be able to override it.',
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
    /** An edit that can no longer be saved. */
    unsaved: (value: string) => bidi`You have ${value}, not saved`,
    discardOne: (label: string) => `Discard, ${label}`,

    saved: {
      title: (count: number) => (format.plural(count) === 'one' ? 'Saved' : `Saved ${format.number(count)} changes`),
      next: 'applies at the next sync',
      undo: 'Undo',
    },

    /** Somebody saved before the person did. */
    stale: {
      /** @param who the known authors */
      title: (who: readonly string[]) =>
        who.length === 0 ? 'Somebody saved before you' : `${format.list(isolateAll(who))} saved before you`,
      /** The same person saved in another pane. */
      ownTitle: 'You saved in another pane',
      next: 'Your changes are kept. Check them, then save again.',
      nothingLeft: 'Your values are saved already.',
    },

    conflict: {
      /** @param who undefined if unknown, null for the CRM itself. @param at the time, or date and time */
      title: (who: string | null | undefined, value: string, at: string | undefined) => {
        const event = bidi`${who === undefined ? 'Somebody' : terms.author(who)} saved ${value} while you were editing`;
        return at === undefined ? event : bidi`${event} (${at})`;
      },
      choose: (label: string) => bidi`Value to keep: ${label}`,
      /** On the two choices. */
      somebody: 'Somebody',
      yours: 'Yours',
      replaces: (theirs: string) => bidi`“${theirs}” will be replaced when you save.`,
      discards: (mine: string) => bidi`Your “${mine}” will be discarded.`,
      undecided: 'Choose a value',
      keepMine: (value: string) => bidi`Keep “${value}”`,
      useTheirs: (value: string) => bidi`Take “${value}”`,
      edit: 'Edit my value',
      editOf: (label: string) => bidi`Edit my value, ${label}`,
    },
  };
};
