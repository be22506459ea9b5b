// The terms of a language by its words for them: how values, types and sources are named is the same in each.
import type { Level, Scope } from '../policy/scopes';
import type { ConflictResolution, Direction, SettingId, SyncType } from '../policy/settings';
import type { Formats } from './formats';

/** What a language has to say for the terms. */
export type TermWords = {
  labels: Record<SettingId, string>;
  directions: Record<Direction, string>;
  rules: Record<ConflictResolution, string>;
  /** In the middle of a sentence. */
  types: Record<SyncType, string>;
  levels: Record<Level, string>;
  useParent: Record<Scope, string>;
  on: string;
  off: string;
  noValue: string;
  /** @param seconds whole: 120 is "every 2 minutes". */
  every: (seconds: number) => string;
  /** "Organization: Acme". */
  named: (level: string, name: string) => string;
};

export type Terms = ReturnType<typeof termsOf>;

/** @param crm the CRM's product name, or what stands for it while nobody knows it */
export const termsOf = (format: Formats, crm: string, words: TermWords) => {
  const { labels, directions, rules, types, levels, useParent, on, off, noValue, every, named } = words;
  const choices: Readonly<Record<string, string>> = { ...directions, ...rules };
  const choice = (value: string): string => choices[value] ?? value;
  return {
    crm,
    labels,
    directions,
    levels,
    useParent,
    choice,
    types: (which: readonly SyncType[]): string => format.list(which.map((type) => types[type])),

    /** A value as it stands in its control; one that this build does not know, as it came. */
    value: (value: unknown): string => {
      if (typeof value === 'boolean') return value ? on : off;
      if (typeof value === 'number') return format.number(value);
      if (typeof value === 'string') return choice(value);
      return value === undefined ? noValue : JSON.stringify(value);
    },

    every,

    /** Where a value comes from: never without the name of whose it is. */
    source: (level: Level, name: string | undefined): string =>
      level === 'organization' && name !== undefined ? named(levels[level], name) : levels[level],
  };
};
