// Data that a part of the pane reads from the CRM while it is on screen: in pages, or all at once.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../client/failure';
import type { Page } from '../../client/page';
import type { ReadStatus } from '../store/state';

export type Resource<Item> = {
  items: readonly Item[];
  /** The CRM has more pages. */
  hasMore: boolean;
  /** ISO 8601: items from before it may be deleted. */
  since?: string | undefined;
  status: ReadStatus;
  /** Reads the next page, or again the one that failed. */
  readMore: () => void;
};

type State<Item> = Pick<Resource<Item>, 'items' | 'since' | 'status'> & {
  key: string | undefined;
  after: string | undefined;
};

const empty = { items: [], after: undefined, since: undefined, status: { kind: 'reading' } } as const;

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
    async (former: Pick<State<Item>, 'items' | 'after' | 'since'>): Promise<void> => {
      const page = await current.current.readPage(former.after);
      if (current.current.key !== key) return;
      if (!page.ok) {
        setState({ key, ...former, status: { kind: 'failed', failure: page.failure, at: Date.now() } });
        return;
      }
      const { items, after, since } = page.value;
      setState({ key, items: [...former.items, ...items], after, since, status: { kind: 'idle' } });
    },
    [key],
  );
  useEffect(() => {
    if (key !== undefined) void load(empty);
  }, [key, load]);

  const { items, after, since, status } = state;
  const readMore = () => {
    setState({ key, items, after, since, status: { kind: 'reading' } });
    void load({ items, after, since });
  };
  return { items, hasMore: after !== undefined, since, status, readMore };
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
