/** The given name: "Grace" of "Grace Weber", and of "Weber, Grace" as some directories have it. */
export const shortName = (name: string): string => {
  const [last = '', first = ''] = name.split(/,\s*/);
  return /^\S+/.exec(first)?.[0] ?? /^\S+/.exec(last)?.[0] ?? name;
};
