import type { PeopleImpact } from '../../policy/impact';
import type { Scope } from '../../policy/scopes';
import type { Risk, RiskGroup } from '../../policy/risks';
import type { Formats } from '../formats';
import { bidi, isolateAll } from '../leftToRight';
import type { Terms } from '../terms';

export type ReviewMessages = ReturnType<typeof review>;

export const review = (format: Formats, terms: Terms) => {
  const { crm } = terms;
  const risks: Record<Exclude<Risk, 'unknown'>, string> = {
    deleted_from_outlook: bidi`a record deleted in ${crm} will be deleted from Outlook`,
    crm_edit_overwritten: bidi`an edit made only in ${crm} will be overwritten from Outlook`,
    outlook_edit_overwritten_on_conflict: 'an edit in Outlook will be overwritten if both sides change',
    crm_edit_overwritten_on_conflict: bidi`an edit in ${crm} will be overwritten if both sides change`,
    outlook_edit_not_sent: bidi`an edit in Outlook will no longer reach ${crm}`,
    crm_edit_not_sent: bidi`an edit in ${crm} will no longer reach Outlook`,
  };
  const sentenceOf = (found: readonly Risk[]): string => {
    const known = found.flatMap((risk) => (risk === 'unknown' ? [] : [risks[risk]]));
    if (known.length === 0) return 'what will be deleted or overwritten is unknown.';
    const more = found.includes('unknown') ? ['what else will happen is unknown'] : [];
    return `${[...known, ...more].map((risk, index) => (index === 0 ? risk : format.capitalise(risk))).join('. ')}.`;
  };
  const people = (count: number): string =>
    format.plural(count) === 'one' ? '1 person' : `${format.number(count)} people`;

  return {
    title: 'Save these settings?',
    what: 'What will change',
    where: (scope: Scope, name: string) => {
      if (scope === 'user') return 'These settings will apply to you alone.';
      return bidi`These settings will apply to ${scope === 'global' ? 'the system' : bidi`the organization ${name}`}.`;
    },
    /** In the future tense, because nothing is saved yet. */
    audience: ({ reached, changed, setAside }: PeopleImpact) =>
      [
        `They will reach ${reached === 0 ? 'nobody' : people(reached)}.`,
        reached > 0 && changed === 0 ? 'Values will change for nobody.' : '',
        changed > 0 ? `Values will change for ${people(changed)}.` : '',
        setAside === 0 ? '' : `Personal overrides of ${people(setAside)} will be set aside.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    changedSince: 'This review has been updated',
    /** @param who the known authors */
    changedBy: (who: readonly string[]) =>
      `${who.length === 0 ? 'Something has changed' : `${format.list(isolateAll(who))} saved`}. Below is what your changes will do now.`,
    effect: 'The change will apply at the next sync.',
    riskTitle: 'This can delete or overwrite data',
    stopTitle: 'Edits will no longer reach the other side',
    risk: ({ types, risks: found }: RiskGroup) =>
      types.length === 0
        ? format.capitalise(sentenceOf(found))
        : `${format.capitalise(terms.types(types))}: ${sentenceOf(found)}`,
    /** People whom no listed organization covers. */
    peopleAtRisk: (count: number, found: readonly Risk[]) => `${people(count)}: ${sentenceOf(found)}`,
    atRisk: (count: number) => `In all, this will affect ${people(count)}.`,
    organizations: 'Organizations whose policy will change',
    people,
    setAside: (who: string | null, label: string, value: string, at: string) =>
      bidi`${label} “${value}”, set by ${terms.author(who)} on ${format.day(at)}, will be set aside.`,
    moreOrganizations: (count: number) =>
      format.plural(count) === 'one' ? 'and 1 more organization' : `and ${format.number(count)} more organizations`,
    unknownTitle: 'The effect on others is unknown',
    unknown: (scope: Scope) =>
      scope === 'global'
        ? bidi`${crm} doesn’t report what will change for organizations and people.`
        : bidi`${crm} doesn’t report what will change for people.`,
    understood: 'I understand',
    notUnderstood: 'Check this box to save.',
    reason: 'Reason (optional)',
    save: 'Save settings',
    cancel: 'Keep editing',
  };
};
