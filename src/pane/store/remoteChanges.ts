// Changes that others made since the person last looked: what they saw of a scope, compared with its policy now. Pure.
import * as v from 'valibot';
import { effectiveEntry, type ChainEntry, type Policy, type PolicySetting } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';

/** `entries`: the scopes that set a value, each with its time, so that the one that changed is found. */
const seenSettingSchema = v.object({ value: v.unknown(), enforced: v.boolean(), entries: v.array(v.string()) });
type SeenSetting = v.InferOutput<typeof seenSettingSchema>;

const lastSeenSchema = v.object(v.entriesFromList(settingIds, v.exactOptional(seenSettingSchema)));
/** The effective value of each setting when the person last looked. */
export type LastSeen = Readonly<Partial<Record<SettingId, SeenSetting>>>;

/** Undefined where it is not what this build stores. */
export const parseLastSeen = (stored: unknown): LastSeen | undefined => {
  const parsed = v.safeParse(lastSeenSchema, stored);
  return parsed.success ? parsed.output : undefined;
};

type SeenValue = { value: unknown; enforced: boolean };
export type RemoteChange = {
  id: SettingId;
  from: SeenValue;
  to: SeenValue;
  /** The entry that changed; undefined where a scope stopped setting a value, as the chain has no entry for that. */
  entry: ChainEntry | undefined;
};

const fingerprint = ({ scope, updatedAt = '' }: ChainEntry): string => `${scope} ${updatedAt}`;

const seenSetting = (setting: PolicySetting): SeenSetting => ({
  value: setting.value,
  enforced: effectiveEntry(setting)?.enforced === true,
  entries: (setting.source?.chain ?? []).map(fingerprint),
});

/** The whole policy counts as seen. */
export const allSeen = ({ settings }: Policy): LastSeen => {
  const seen: Partial<Record<SettingId, SeenSetting>> = {};
  for (const id of settingIds) {
    const setting = settings[id];
    if (setting) seen[id] = seenSetting(setting);
  }
  return seen;
};

/** Without the person's own changes, and without settings that the CRM did not offer before or offers no longer. */
export const remoteChanges = (lastSeen: LastSeen, policy: Policy): readonly RemoteChange[] =>
  settingIds.flatMap((id): RemoteChange[] => {
    const [before, setting] = [lastSeen[id], policy.settings[id]];
    if (!before || !setting) return [];
    const now = seenSetting(setting);
    if (sameValue(before, now)) return [];
    const entry = newestIn(before, setting);
    return entry?.updatedBy?.id === policy.actor.id ? [] : [{ id, from: before, to: now, entry }];
  });

const sameValue = (one: SeenValue, other: SeenValue): boolean =>
  one.enforced === other.enforced && JSON.stringify(one.value) === JSON.stringify(other.value);

/** A new entry of the chain: of the scope whose value is in effect, else of the strongest. */
const newestIn = ({ entries }: SeenSetting, setting: PolicySetting): ChainEntry | undefined => {
  const since = (setting.source?.chain ?? []).filter((entry) => !entries.includes(fingerprint(entry)));
  return since.find(({ scope }) => scope === setting.source?.scope) ?? since.at(-1);
};

/** What did not change remotely counts as seen as it is now, and so does what is offered for the first time. */
export const withUnchangedSeen = (lastSeen: LastSeen, policy: Policy): LastSeen => {
  const changed = remoteChanges(lastSeen, policy).map(({ id }) => id);
  return withSeen(
    lastSeen,
    policy,
    settingIds.filter((id) => !changed.includes(id)),
  );
};

/** These settings count as seen as they are now. */
export const withSeen = (lastSeen: LastSeen, policy: Policy, ids: readonly SettingId[]): LastSeen => {
  const now = allSeen(policy);
  return { ...lastSeen, ...Object.fromEntries(ids.filter((id) => now[id]).map((id) => [id, now[id]])) };
};

/** On the first visit of a scope, all of it counts as seen. */
export const updateLastSeen = (lastSeen: LastSeen | undefined, policy: Policy): LastSeen =>
  lastSeen ? withUnchangedSeen(lastSeen, policy) : allSeen(policy);
