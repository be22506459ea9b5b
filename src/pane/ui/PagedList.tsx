// A list that comes in pages, and at its end: that it is being read, what stood in the way, or the way to more of it.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Pages } from '../store/usePages';
import { QuietButton } from './SubtleButton';
import { ReadFailure } from './ReadFailure';
import { usePaneStyles } from './styles';

// As wide as its words, also where what stands around it is stretched.
const useStyles = makeStyles({ more: { alignSelf: 'start' } });

export type PagedListProps<Item> = {
  pages: Pages<Item>;
  className?: string;
  /** While it is being read. */
  loading: string;
  /** What the button for more is called. */
  more: string;
  /** Where there is nothing in it. */
  none: string;
  /** Draws an item as an `li`. */
  children: (item: Item, index: number) => ReactNode;
};

export const PagedList = <Item,>({ pages, className, loading, more, none, children }: PagedListProps<Item>) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { items, reading, next } = pages;
  const list = useRef<HTMLUListElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** How many there were when somebody asked for more. */
  const asked = useRef<number>(undefined);
  // Who asked goes on reading there, unless they have gone elsewhere; at the last page the button that they pressed is gone.
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
    next();
  };
  const isReading = reading.kind === 'reading';
  return (
    <>
      <ul ref={list} role="list" className={mergeClasses(pane.plainList, className)}>
        {items.map(children)}
      </ul>
      <div role="status" className={pane.caption}>
        {isReading && loading}
        {reading.kind === 'idle' && items.length === 0 && none}
      </div>
      {reading.kind === 'failed' && <ReadFailure failed={reading} onRetry={next} takesFocus={items.length > 0} />}
      {pages.more && reading.kind !== 'failed' && (
        <QuietButton
          ref={button}
          appearance="outline"
          className={styles.more}
          aria-disabled={isReading}
          onClick={isReading ? undefined : askForMore}
        >
          {more}
        </QuietButton>
      )}
    </>
  );
};
