// Data that a part of the pane reads from the CRM while it is on screen: in pages, or all at once.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../client/failure';
import type { Page } from '../../client/page';
import type { ReadStatus } from '../store/state';

export type Resource<Item> = {
  items: readonly Item[];
  /** The CRM has more pages. */
  hasMore: boolean;
  status: ReadStatus;
  /** Reads the next page, or again the one that failed. */
  readMore: () => void;
};

type State<Item> = { key: string | undefined; items: readonly Item[]; after: string | undefined; status: ReadStatus };

const empty = { items: [], after: undefined, status: { kind: 'reading' } } as const;

/**
 * @param key of the data: with another key the data is read anew, and responses to former requests are dropped; undefined reads nothing
 * @param readPage the first page where `after` is undefined
 */
export const useResource = <Item>(
  key: string | undefined,
  readPage: (after: string | undefined) => Promise<Result<Page<Item>>>,
): Resource<Item> => {
  const [stored, setState] = useState<State<Item>>({ key, ...empty });
  const state: State<Item> = stored.key === key ? stored : { key, ...empty };
  const current = useRef({ key, readPage });
  useEffect(() => {
    current.current = { key, readPage };
  });

  const load = useCallback(
    async (former: Pick<State<Item>, 'items' | 'after'>): Promise<void> => {
      const page = await current.current.readPage(former.after);
      if (current.current.key !== key) return;
      setState(
        page.ok
          ? { key, items: [...former.items, ...page.value.items], after: page.value.after, status: { kind: 'idle' } }
          : { key, ...former, status: { kind: 'failed', failure: page.failure, at: Date.now() } },
      );
    },
    [key],
  );
  useEffect(() => {
    if (key !== undefined) void load({ items: [], after: undefined });
  }, [key, load]);

  const { items, after, status } = state;
  const readMore = () => {
    setState({ key, items, after, status: { kind: 'reading' } });
    void load({ items, after });
  };
  return { items, hasMore: after !== undefined, status, readMore };
};

/** Reads page after page until the last, or until one fails. Parameters as for `useResource`. */
export const useAllPages = <Item>(...parameters: Parameters<typeof useResource<Item>>): Resource<Item> => {
  const resource = useResource(...parameters);
  useEffect(() => {
    const { status, hasMore, readMore } = resource;
    if (status.kind === 'idle' && hasMore) readMore();
  }, [resource]);
  return resource;
};

/** A document that comes in one piece, as the only item of the only page. */
export const asPage = async <Value>(read: Promise<Result<Value>>): Promise<Result<Page<Value>>> => {
  const result = await read;
  return result.ok ? { ok: true, value: { items: [result.value], after: undefined } } : result;
};
