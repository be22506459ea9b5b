// Unsaved edits on this device, one entry for each pane and scope: the edits, and what the scope set when they were made.
import * as v from 'valibot';
import { draftedIds, storedEdit, type Draft } from '../policy/draft';
import { mergeOnto } from '../policy/merge';
import type { Policy } from '../policy/policy';
import { settingIds, type SettingId } from '../policy/settings';
import { keysUnder, readText, removeText, writeText, type Key } from './deviceStorage';
import { storageKey } from './storageKey';

const inputSchema = v.union([v.string(), v.boolean()]);
const editSchema = v.variant('useParent', [
  v.object({ useParent: v.literal(true) }),
  v.object({
    useParent: v.literal(false),
    input: inputSchema,
    enforced: v.exactOptional(v.literal(true)),
    foreign: v.exactOptional(v.literal(true)),
  }),
]);
const perSetting = v.object(v.entriesFromList(settingIds, v.exactOptional(editSchema)));
const storedSchema = v.object({
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Of the policy that the edits were made on. */
  version: v.string(),
  edits: perSetting,
  /** What the scope set for the same settings then. */
  base: perSetting,
  conflicts: v.array(v.picklist(settingIds)),
  reason: v.string(),
});

/** `savedAt`: milliseconds since the epoch. */
export type StoredDraft = { key: Key; savedAt: number } & Omit<v.InferOutput<typeof storedSchema>, 'savedAt'>;

/** Milliseconds: 30 days, after which a draft is removed. */
const maximumAge = 30 * 24 * 60 * 60 * 1_000;

const draftKey = (crmUrl: string, policy: Policy, paneId: string): Key => [
  ...storageKey('draft', crmUrl, policy),
  paneId,
];
export const paneOf = (key: Key): string => key.at(-1) ?? '';

type Saved = { draft: Draft; conflicts: readonly SettingId[]; reason: string };

/** @param paneId identifies the pane: each has its own draft of a scope */
export const createDraftStorage = (crmUrl: string, paneId: string) => ({
  /** Removes the entry where nothing is unsaved. */
  save: (policy: Policy, { draft, conflicts, reason }: Saved): void => {
    const key = draftKey(crmUrl, policy, paneId);
    const ids = draftedIds(draft);
    if (ids.length === 0) {
      removeText(key);
      return;
    }
    const base: Draft = Object.fromEntries(ids.map((id) => [id, storedEdit(policy, id)]));
    writeText(
      key,
      JSON.stringify({ savedAt: new Date(), version: policy.version, edits: draft, base, conflicts, reason }),
    );
  },

  remove: removeText,

  /** Drafts of other panes at the scope of a policy that would still change something, newest first. */
  others: (policy: Policy): readonly StoredDraft[] =>
    keysUnder(storageKey('draft', crmUrl, policy))
      .filter((key) => paneOf(key) !== paneId)
      .flatMap((key) => {
        const stored = read(key);
        if (stored) return [stored];
        removeText(key);
        return [];
      })
      .filter((stored) => changesSomething(stored, policy))
      .sort((one, other) => other.savedAt - one.savedAt),
});

const read = (key: Key): StoredDraft | undefined => {
  try {
    const stored = v.parse(storedSchema, JSON.parse(readText(key) ?? ''));
    const savedAt = Date.parse(stored.savedAt);
    return Date.now() - savedAt > maximumAge ? undefined : { ...stored, savedAt, key };
  } catch {
    return undefined;
  }
};

const changesSomething = ({ base, edits }: StoredDraft, policy: Policy): boolean =>
  draftedIds(mergeOnto(base, edits, policy).draft).length > 0;
