import type { PeopleImpact } from '../../policy/impact';
import type { Scope } from '../../policy/scopes';
import type { Risk } from '../../policy/risks';
import type { SyncType } from '../../policy/settings';
import type { Formats } from '../formats';
import { bidi, isolateAll } from '../leftToRight';
import type { Terms } from '../terms';

export type ReviewMessages = ReturnType<typeof review>;

export const review = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const people = (count: number): string =>
    format.plural(count) === 'one' ? '1 person' : `${format.number(count)} people`;
  const changes = (count: number): string =>
    format.plural(count) === 'one' ? '1 change' : `${format.number(count)} changes`;
  const target = (scope: Scope, name: string): string =>
    ({ global: terms.levels.global, organization: name, user: 'yourself' })[scope];

  return {
    people,
    title: (count: number, scope: Scope, name: string) => bidi`Save ${changes(count)} for ${target(scope, name)}`,
    /** Takes back what was just saved. */
    undoTitle: (count: number, scope: Scope, name: string) => bidi`Undo ${changes(count)} for ${target(scope, name)}`,
    /**
     * Who gets other values. In the future tense, because nothing is saved yet.
     *
     * @param only the one organization where values change
     */
    audience: ({ reached, changed }: PeopleImpact, only: string | undefined): string => {
      if (reached === 0) return 'Reaches nobody';
      if (changed === 0) return `Reaches ${people(reached)} but changes nothing for them`;
      const where = only === undefined ? '' : changed === 1 ? bidi`, at ${only}` : bidi`, all at ${only}`;
      return changed === reached
        ? `Reaches ${people(reached)} at the next sync${where}`
        : `Changes values for ${format.number(changed)} of ${people(reached)} at the next sync${where}`;
    },
    yourself: 'Applies to you alone, at the next sync',
    /** Without the number of people, which the CRM does not report. */
    effect: 'Applies at the next sync',
    setAside: (count: number) =>
      format.plural(count) === 'one'
        ? '1 personal override will be set aside'
        : `${format.number(count)} personal overrides will be set aside`,
    keepOwn: (count: number) =>
      format.plural(count) === 'one'
        ? '1 person keeps their own value'
        : `${format.number(count)} people keep their own value`,
    /** A value that comes from the scope above: "30, inherited". */
    inherited: (value: string) => bidi`${value}, inherited`,
    changedSince: 'This review has been updated',
    /** @param who the known authors */
    changedBy: (who: readonly string[]) =>
      `${who.length === 0 ? 'Something has changed' : `${format.list(isolateAll(who))} saved`}. Below is what your changes will do now.`,

    riskTitle: 'This can delete or overwrite data',
    riskTitleAt: (organization: string) => bidi`This can delete or overwrite data at ${organization}`,
    /** Where edits stop reaching the other side, and nothing else happens. */
    stopTitle: {
      outlook_edit_not_sent: bidi`Outlook edits won’t reach ${crm}`,
      crm_edit_not_sent: bidi`${crm} edits won’t reach Outlook`,
      both: 'Edits will no longer reach the other side',
    },
    /** @param types of record; none where this build does not know them */
    risk: (risk: Risk, types: readonly SyncType[]): string => {
      const inSentence = types.length === 0 ? 'records' : terms.types(types);
      const records = format.capitalise(inSentence);
      const sentences: Record<Risk, string> = {
        deleted_from_outlook: bidi`${records} deleted in ${crm} will be deleted from Outlook.`,
        crm_edit_overwritten: bidi`${records} edited only in ${crm} will be overwritten from Outlook.`,
        outlook_edit_overwritten_on_conflict: bidi`If both sides change, ${crm}’s edit will replace Outlook’s.`,
        crm_edit_overwritten_on_conflict: bidi`If both sides change, Outlook’s edit will replace ${crm}’s.`,
        outlook_edit_not_sent: bidi`Edits to ${inSentence} in Outlook won’t be sent to ${crm}.`,
        crm_edit_not_sent: bidi`Edits to ${inSentence} in ${crm} won’t be sent to Outlook.`,
        unknown:
          types.length === 0
            ? 'What will be deleted or overwritten is unknown.'
            : `${records}: what will be deleted or overwritten is unknown.`,
      };
      return sentences[risk];
    },
    /** People whom no listed organization covers. @param sentence a risk */
    peopleAtRisk: (count: number, sentence: string) => `${people(count)}: ${sentence}`,
    atRisk: (count: number) => `In all, this will affect ${people(count)}.`,
    now: 'Now',
    after: 'After',
    organizations: 'Also affected',
    setAsideValue: (who: string | null, label: string, value: string, at: string) =>
      bidi`${terms.author(who)} set ${label} to “${value}” on ${format.day(at)}. This value will be kept but ignored.`,
    showOrganizations: (count: number) =>
      format.plural(count) === 'one' ? 'Show 1 more organization' : `Show ${format.number(count)} more organizations`,
    moreOrganizations: (count: number) =>
      format.plural(count) === 'one' ? 'and 1 more organization' : `and ${format.number(count)} more organizations`,
    unknownTitle: 'The effect on others is unknown',
    unknown: (scope: Scope) =>
      scope === 'global'
        ? bidi`${crm} doesn’t report what will change for organizations and people.`
        : bidi`${crm} doesn’t report what will change for people.`,
    understood: 'I understand',
    notUnderstood: 'Check this box to save.',
    addReason: 'Add a reason',
    reason: 'Reason (optional)',
    reasonLength: (length: number, max: number) => `${format.number(length)} of ${format.number(max)} characters`,
    reasonTooLong: (over: number) =>
      format.plural(over) === 'one' ? 'Shorten it by 1 character' : `Shorten it by ${format.number(over)} characters`,
    save: 'Save',
    cancel: 'Keep editing',
    back: 'Back',
  };
};
