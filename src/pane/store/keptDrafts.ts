// Unsaved edits kept on the device, one entry for each pane and level: what was typed, and over what it was typed.
import * as v from 'valibot';
import { keysUnder, readText, removeText, writeText, type Key } from '../../storage/deviceStorage';
import { levelKey } from '../../storage/storageKey';
import { draftedIds, storedEdit, type Draft } from '../../policy/draft';
import { mergeOnto } from '../../policy/merge';
import type { Policy } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';
import type { LevelState } from './level';

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
const keptSchema = v.object({
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Of the policy that the edits were made on. */
  version: v.string(),
  edits: perSetting,
  /** What the scope said of the same settings then. */
  base: perSetting,
  conflicts: v.array(v.picklist(settingIds)),
  reason: v.string(),
});

export type KeptDraft = { key: Key; savedAt: Date } & Omit<v.InferOutput<typeof keptSchema>, 'savedAt'>;

/** Milliseconds: what nobody came back for in a month is dropped. */
const longestKept = 30 * 24 * 60 * 60 * 1_000;

/** Of this pane and this level. */
export const draftKey = (crmUrl: string, policy: Policy, paneId: string): Key => [
  ...levelKey('draft', crmUrl, policy),
  paneId,
];
export const paneOf = (key: Key): string => key.at(-1) ?? '';

/** What is not unsaved any more goes. */
export const keepDraft = (key: Key, { policy, draft, conflicts, reason }: LevelState): void => {
  const drafted = draftedIds(draft);
  if (drafted.length === 0) {
    removeText(key);
    return;
  }
  const base: Draft = Object.fromEntries(drafted.map((id) => [id, storedEdit(policy, id)]));
  writeText(
    key,
    JSON.stringify({ savedAt: new Date(), version: policy.version, edits: draft, base, conflicts, reason }),
  );
};

export const dropDraft = (key: Key): void => removeText(key);

/** Left behind by other panes at this level, newest first. */
export const keptDrafts = (crmUrl: string, policy: Policy, paneId: string): readonly KeptDraft[] =>
  keysUnder(levelKey('draft', crmUrl, policy))
    .filter((key) => paneOf(key) !== paneId)
    .flatMap((key) => {
      const kept = read(key);
      if (kept) return [kept];
      removeText(key);
      return [];
    })
    .sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime());

const read = (key: Key): KeptDraft | undefined => {
  try {
    const kept = v.parse(keptSchema, JSON.parse(readText(key) ?? ''));
    const savedAt = new Date(kept.savedAt);
    return Date.now() - savedAt.getTime() > longestKept ? undefined : { ...kept, savedAt, key };
  } catch {
    return undefined;
  }
};

/** The level with what was left behind, merged over what it says now; what has been typed since stays. */
export const restored = (level: LevelState, kept: KeptDraft): LevelState => {
  const { draft, conflicts } = mergeOnto(kept.base, kept.edits, level.policy);
  const open = [...new Set([...conflicts, ...kept.conflicts])].filter(
    (id: SettingId) => draft[id] !== undefined && level.draft[id] === undefined,
  );
  return {
    ...level,
    draft: { ...draft, ...level.draft },
    conflicts: [...level.conflicts, ...open],
    reason: level.reason === '' ? kept.reason : level.reason,
  };
};

/** Whether anything of it would still change something. */
export const isWorthOffering = (kept: KeptDraft, policy: Policy): boolean =>
  draftedIds(mergeOnto(kept.base, kept.edits, policy).draft).length > 0;
