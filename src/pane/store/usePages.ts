// A list that the CRM tells in pages: its first page at once, the next ones when they are asked for.
import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../client/failure';
import type { Page } from '../../client/page';
import type { Reading } from './levels';

export type Pages<Item> = {
  items: readonly Item[];
  /** There are more, as far as the CRM has told. */
  more: boolean;
  reading: Reading;
  /** Reads the next page, or again the one that failed. */
  next: () => void;
};

type State<Item> = { key: string; items: readonly Item[]; after: string | undefined; reading: Reading };

const begun = { items: [], after: undefined, reading: { kind: 'reading' } } as const;

/** @param key what the list is of: with another it begins anew, and what is still under way for the former one is dropped */
export const usePages = <Item>(
  key: string,
  read: (after: string | undefined) => Promise<Result<Page<Item>>>,
): Pages<Item> => {
  const [kept, setState] = useState<State<Item>>({ key, ...begun });
  const state: State<Item> = kept.key === key ? kept : { key, ...begun };
  const now = useRef({ key, read });
  useEffect(() => {
    now.current = { key, read };
  });

  const load = async (former: Pick<State<Item>, 'items' | 'after'>) => {
    const page = await now.current.read(former.after);
    if (now.current.key !== key) return;
    setState(
      page.ok
        ? { key, items: [...former.items, ...page.value.items], after: page.value.after, reading: { kind: 'idle' } }
        : { key, ...former, reading: { kind: 'failed', failure: page.failure, at: Date.now() } },
    );
  };
  useEffect(() => {
    void load({ items: [], after: undefined });
    // The list is another one exactly when its key is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);

  const { items, after, reading } = state;
  const next = () => {
    setState({ key, items, after, reading: { kind: 'reading' } });
    void load({ items, after });
  };
  return { items, more: after !== undefined, reading, next };
};
