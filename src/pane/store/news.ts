// What others changed since a person looked: what they have seen of a level beside what it says now. Pure.
import * as v from 'valibot';
import { winnerOf, type ChainEntry, type Policy, type PolicySetting } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';

/** `told`: which levels said something, and since when, so that the one that changed it is known again. */
const seenSettingSchema = v.object({ value: v.unknown(), enforced: v.boolean(), told: v.array(v.string()) });
type SeenSetting = v.InferOutput<typeof seenSettingSchema>;

/** Of each setting, what was in force when the person looked last. */
const seenSchema = v.object(v.entriesFromList(settingIds, v.exactOptional(seenSettingSchema)));
export type Seen = Readonly<Partial<Record<SettingId, SeenSetting>>>;

/** What the device kept of it; undefined where it is nothing of the kind. */
export const seenIn = (kept: unknown): Seen | undefined => {
  const read = v.safeParse(seenSchema, kept);
  return read.success ? read.output : undefined;
};

type InForce = { value: unknown; enforced: boolean };
export type News = {
  id: SettingId;
  from: InForce;
  to: InForce;
  /** What changed it; undefined where a level has ceased to say something, which no chain tells of. */
  entry: ChainEntry | undefined;
};

const marks = ({ scope, updatedAt = '' }: ChainEntry): string => `${scope} ${updatedAt}`;

const seenSetting = (setting: PolicySetting): SeenSetting => ({
  value: setting.value,
  enforced: winnerOf(setting)?.enforced === true,
  told: (setting.source?.chain ?? []).map(marks),
});

/** All of it is seen as it is now. */
export const seenOf = ({ settings }: Policy): Seen => {
  const seen: Partial<Record<SettingId, SeenSetting>> = {};
  for (const id of settingIds) {
    const setting = settings[id];
    if (setting) seen[id] = seenSetting(setting);
  }
  return seen;
};

/** Without what the person changed themselves, here or elsewhere: they know. Nor has anybody changed what a CRM begins or ceases to offer. */
export const newsOf = (seen: Seen, policy: Policy): readonly News[] =>
  settingIds.flatMap((id): News[] => {
    const [before, setting] = [seen[id], policy.settings[id]];
    if (!before || !setting) return [];
    const now = seenSetting(setting);
    if (sameValue(before, now)) return [];
    const entry = newestIn(before, setting);
    return entry?.updatedBy?.id === policy.actor.id ? [] : [{ id, from: before, to: now, entry }];
  });

const sameValue = (one: InForce, other: InForce): boolean =>
  one.enforced === other.enforced && JSON.stringify(one.value) === JSON.stringify(other.value);

/** What is said since: by the level in force, if it has, else by the strongest that has. */
const newestIn = ({ told }: SeenSetting, setting: PolicySetting): ChainEntry | undefined => {
  const since = (setting.source?.chain ?? []).filter((entry) => !told.includes(marks(entry)));
  return since.find(({ scope }) => scope === setting.source?.level) ?? since.at(-1);
};

/** What is no news is seen as it is now, and so is what is offered for the first time. */
export const settled = (seen: Seen, policy: Policy): Seen => {
  const news = newsOf(seen, policy).map(({ id }) => id);
  return withSeen(
    seen,
    policy,
    settingIds.filter((id) => !news.includes(id)),
  );
};

/** Some settings are seen as they are now. */
export const withSeen = (seen: Seen, policy: Policy, ids: readonly SettingId[]): Seen => {
  const now = seenOf(policy);
  return { ...seen, ...Object.fromEntries(ids.filter((id) => now[id]).map((id) => [id, now[id]])) };
};
