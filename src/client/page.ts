/** One page of a list. `after`: where the next page begins; undefined on the last. */
export type Page<Item> = { items: readonly Item[]; after: string | undefined };
