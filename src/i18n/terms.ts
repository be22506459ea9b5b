import type { SourceScope, Scope } from '../policy/scopes';
import type { ConflictResolution, Direction, SettingId, SyncType } from '../policy/settings';
import type { Formats } from './formats';

/** What a translation provides; `createTerms` builds the rest from it. */
export type TermMessages = {
  labels: Record<SettingId, string>;
  directions: Record<Direction, string>;
  rules: Record<ConflictResolution, string>;
  /** In the middle of a sentence. */
  types: Record<SyncType, string>;
  levels: Record<SourceScope, string>;
  useParent: Record<Scope, string>;
  on: string;
  off: string;
  noValue: string;
  /** @param seconds whole: 120 is "every 2 minutes"; 'short': "every 2 min" */
  every: (seconds: number, display?: 'short') => string;
  /** "Organization: Acme". */
  named: (level: string, name: string) => string;
};

export type Terms = ReturnType<typeof createTerms>;

/** @param crm the CRM's product name, or a placeholder while the configuration is not loaded */
export const createTerms = (format: Formats, crm: string, messages: TermMessages) => {
  const { labels, directions, rules, types, levels, useParent, on, off, noValue, every, named } = messages;
  const choices: Readonly<Record<string, string>> = { ...directions, ...rules };
  const choice = (value: string): string => choices[value] ?? value;
  return {
    crm,
    labels,
    directions,
    levels,
    useParent,
    choice,
    /** "CRM Sync Interval" and "(In Seconds)" apart, for two lines. */
    labelParts: (id: SettingId): { name: string; unit: string | undefined } => {
      const [, name, unit] = /^(.*\S)\s+(\([^()]*\))$/.exec(labels[id]) ?? [];
      return { name: name ?? labels[id], unit };
    },
    types: (which: readonly SyncType[]): string => format.list(which.map((type) => types[type])),

    /** As the control shows it. A value unknown to this version is shown as received. */
    value: (value: unknown): string => {
      if (typeof value === 'boolean') return value ? on : off;
      if (typeof value === 'number') return format.number(value);
      if (typeof value === 'string') return choice(value);
      return value === undefined ? noValue : JSON.stringify(value);
    },

    every,
    /** In one line of a row: abbreviated where it has several units. */
    everyInBrief: (seconds: number): string => every(seconds, format.isMixed(seconds) ? 'short' : undefined),
    named,

    /** @param who null for the CRM itself */
    author: (who: string | null): string => who ?? crm,

    /** An organization by its name alone. */
    scopeName: (level: SourceScope, name: string | undefined): string =>
      level === 'organization' && name !== undefined ? name : levels[level],

    /** "Organization: Acme", for places that list scopes of several kinds. */
    source: (level: SourceScope, name: string | undefined): string =>
      level === 'organization' && name !== undefined ? named(levels[level], name) : levels[level],
  };
};
