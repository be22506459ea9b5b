import type { Formats } from '../formats';
import { bidi } from '../leftToRight';
import type { Terms } from '../terms';

export type OverviewMessages = ReturnType<typeof overview>;

export const overview = (format: Formats, terms: Terms) => {
  const { levels } = terms;
  const isOne = (count: number): boolean => format.plural(count) === 'one';
  const organizations = (count: number): string =>
    `${format.number(count)} ${isOne(count) ? 'organization' : 'organizations'}`;
  const people = (count: number): string => `${format.number(count)} ${isOne(count) ? 'person' : 'people'}`;

  return {
    title: 'Where it differs',
    lead: bidi`Who overrides ${levels.global}’s values`,
    back: 'Back',
    search: 'Find an organization',
    clear: 'Clear search',
    loading: (count: number) =>
      count === 0 ? 'Loading organizations…' : `Loading organizations… ${format.number(count)}`,
    found: (count: number) => `${organizations(count)} found`,
    noneFound: 'No organization matches',
    noneFoundHint: 'Organizations without a value of their own aren’t listed.',
    onlyDiffering: 'Only what differs',
    /** The name of the table. */
    table: 'Organizations and their values, by setting',
    nothingDiffers: 'Same everywhere',
    /** @param differing organizations with another value @param same organizations that set the same value */
    counts: (differing: number, same: number, withOwn: number) =>
      [
        ...(differing > 0 ? [organizations(differing)] : []),
        ...(same > 0
          ? [`${differing > 0 ? format.number(same) : organizations(same)} ${isOne(same) ? 'sets' : 'set'} the same`]
          : []),
        ...(withOwn > 0 ? [people(withOwn)] : []),
      ].join(', '),
    peopleWithOwn: (count: number) => `${people(count)} ${isOne(count) ? 'has' : 'have'} their own`,
    enforced: 'enforced',
    /** @param value that the system overrules */
    ignored: (value: string) => bidi`${value}, not in effect`,
    overruled: bidi`${levels.global} enforces its value. These are kept but ignored:`,
    /** The accessible name of a value of an organization. @param value with what is special about it */
    row: (name: string, value: string, label: string) => bidi`${name}, ${value}, ${label}`,
    more: 'Show more',
    moreOf: (label: string) => `Show more, ${label}`,
  };
};
