// Lists of what has a name: found by a part of it, and sorted as the language sorts.

type Named = { name: string };

/** Without case and accents: "muller" finds "Müller". */
export const findByName = <Item extends Named>(
  items: readonly Item[],
  query: string,
  language: string,
): readonly Item[] => {
  const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase(language);
  const wanted = folded(query.trim());
  return items.filter(({ name }) => folded(name).includes(wanted));
};

export const sortByName = <Item extends Named>(items: readonly Item[], language: string): readonly Item[] => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...items].sort((one, other) => compare(one.name, other.name));
};
