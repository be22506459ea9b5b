/** "g12-o34-u5-a3": a number for each scope up to the scope read, and the actor's access revision. */
export type Version = { global: number; organization?: number; user?: number; access: number };

export const formatVersion = ({ global, organization, user, access }: Version): string =>
  [
    `g${global}`,
    ...(organization === undefined ? [] : [`o${organization}`]),
    ...(user === undefined ? [] : [`u${user}`]),
    `a${access}`,
  ].join('-');

export const parseVersion = (text: string): Version | undefined => {
  const groups = /^g(?<g>\d+)(?:-o(?<o>\d+))?(?:-u(?<u>\d+))?-a(?<a>\d+)$/.exec(text)?.groups;
  if (!groups) return undefined;
  return {
    global: Number(groups.g),
    ...(groups.o === undefined ? {} : { organization: Number(groups.o) }),
    ...(groups.u === undefined ? {} : { user: Number(groups.u) }),
    access: Number(groups.a),
  };
};

/**
 * Whether `candidate` is older. Comparable only within one actor, scope and scopeId. The access revision decides first: it rises when a
 * person moves to another organization, whose own number may be lower. Then any lower component does.
 */
export const isOlder = (candidate: string, current: string): boolean => {
  const [a, b] = [parseVersion(candidate), parseVersion(current)];
  if (!a || !b) return false;
  const isLower = (part: keyof Version): boolean => (a[part] ?? 0) < (b[part] ?? 0);
  if (a.access !== b.access) return isLower('access');
  return (['global', 'organization', 'user'] as const).some(isLower);
};

/** Whether a scope whose version is `current` can have had the version `candidate`: the same parts, none greater. */
export const isPossible = (candidate: Version, current: Version): boolean =>
  (['global', 'organization', 'user', 'access'] as const).every((part) => {
    const [former, now] = [candidate[part], current[part]];
    return former === undefined || now === undefined ? former === now : former <= now;
  });

/** A strong entity tag. */
export const toETag = (version: string): string => `"${version}"`;

/** The version in a strong entity tag; undefined for anything else. */
export const fromETag = (tag: string | null): string | undefined => /^"([^"]*)"$/.exec(tag?.trim() ?? '')?.[1];
