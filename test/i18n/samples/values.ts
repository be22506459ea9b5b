import type { SourceScope } from '../../../src/policy/scopes';
import type { Direction, SyncType } from '../../../src/policy/settings';

/** Arguments for every function of the messages: the type makes sure that none is missing. */
export type Samples<Messages> = {
  readonly [
    Key in keyof Messages as Messages[Key] extends string | Readonly<Record<string, string>> ? never : Key
  ]: Messages[Key] extends (...args: infer Args) => unknown ? readonly Args[] : Samples<Messages[Key]>;
};

export const grace = 'Grace Weber';
/** What the CRM describes itself, and what people write. */
export const remark = 'Lorem ipsum';
export const label = 'X';
export const now = new Date();
export const before = new Date('2026-03-04T05:06:00Z');

export const types: readonly (readonly SyncType[])[] = [
  ['contacts'],
  ['tasks', 'calendarEvents'],
  ['contacts', 'tasks', 'calendarEvents'],
];
export const directions: readonly Direction[] = ['crm_to_outlook', 'outlook_to_crm', 'bidirectional'];
export const rules = ['crm_wins', 'outlook_wins'] as const;
export const seconds = [1, 2, 3, 11, 60, 90, 100, 120, 180, 660, 3600, 3661, 7200, 86_399];
export const counts = [1, 2, 3, 11, 100, 102];
export const values = [true, false, 120, -1.5, 'crm_to_outlook', 'crm_wins', 'sideways', undefined, null, { a: [1] }];
export const levels: readonly SourceScope[] = ['default', 'global', 'organization', 'user'];
