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

/** Whether any component of `candidate` is lower. Comparable only within one actor, scope and scopeId. */
export const isOlder = (candidate: string, current: string): boolean => {
  const [a, b] = [parseVersion(candidate), parseVersion(current)];
  if (!a || !b) return false;
  return (['global', 'organization', 'user', 'access'] as const).some((part) => (a[part] ?? 0) < (b[part] ?? 0));
};

/** A strong entity tag. */
export const toETag = (version: string): string => `"${version}"`;

/** The version in a strong entity tag; undefined for anything else. */
export const fromETag = (tag: string | null): string | undefined => /^"([^"]*)"$/.exec(tag?.trim() ?? '')?.[1];
