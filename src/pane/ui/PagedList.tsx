// A list in pages, and at its end: that it is loading, why that failed, or a button for more.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Resource } from './useResource';
import { SubtleButton } from './SubtleButton';
import { ReadFailure } from './ReadFailure';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({ more: { alignSelf: 'start' } });

export type PagedListProps<Item> = {
  resource: Resource<Item>;
  className?: string;
  /** While it is loading. */
  loading: string;
  /** The label of the button for more. */
  more: string;
  /** Where it is empty. */
  none: string;
  /** Draws an item as an `li`. */
  children: (item: Item, index: number) => ReactNode;
};

export const PagedList = <Item,>({ resource, className, loading, more, none, children }: PagedListProps<Item>) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { items, status, hasMore, readMore } = resource;
  const list = useRef<HTMLUListElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** The number of items when a person asked for more. */
  const asked = useRef<number>(undefined);
  // The focus goes to the first new item, unless the person has moved on; on the last page the pressed button is gone.
  useEffect(() => {
    if (asked.current === undefined || items.length <= asked.current) return;
    const first = list.current?.children.item(asked.current);
    asked.current = undefined;
    const isThere = document.activeElement === document.body || document.activeElement === button.current;
    if (!isThere || !(first instanceof HTMLElement)) return;
    first.tabIndex = -1;
    first.focus();
  }, [items.length]);
  const askForMore = () => {
    asked.current = items.length;
    readMore();
  };
  const isReading = status.kind === 'reading';
  return (
    <>
      <ul ref={list} role="list" className={mergeClasses(pane.plainList, className)}>
        {items.map(children)}
      </ul>
      <div role="status" className={pane.caption}>
        {isReading && loading}
        {status.kind === 'idle' && items.length === 0 && none}
      </div>
      {status.kind === 'failed' && <ReadFailure failed={status} onRetry={readMore} takesFocus={items.length > 0} />}
      {hasMore && status.kind !== 'failed' && (
        <SubtleButton
          ref={button}
          appearance="outline"
          className={styles.more}
          aria-disabled={isReading}
          onClick={isReading ? undefined : askForMore}
        >
          {more}
        </SubtleButton>
      )}
    </>
  );
};
