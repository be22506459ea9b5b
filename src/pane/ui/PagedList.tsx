// A list in pages, and at its end: that it is loading, why that failed, or a button for more.
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Fragment, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Resource } from './useResource';
import { SubtleButton } from './SubtleButton';
import { moreMark, takeFocus } from './focus';
import { ReadFailure } from './ReadFailure';
import { usePaneStyles } from './styles';

const useStyles = makeStyles({
  groups: { ':empty': { display: 'none' } },
  more: { alignSelf: 'start' },
});

/** Marks a list of items: together they are all items, in order. */
const itemsMark = { 'data-items': '' };

export type PagedListProps<Item> = {
  resource: Resource<Item>;
  className?: string;
  /** While it is loading. @default nothing is announced */
  loading?: string;
  /** Stands there while the first page is loading, with the text for screen readers only. @default the text */
  shape?: ReactNode;
  /** The label of the button for more. */
  more: string;
  /** Its accessible name, where a page can have several of these buttons. @default the label */
  moreName?: string;
  /** Where it is empty. */
  none?: ReactNode;
  /** Below the last item of the last page. */
  end?: ReactNode;
  /** Items of the same group that follow each other are in a list of their own. @default one list */
  groupOf?: (item: Item) => string;
  /** Draws the list of a group, with its heading. */
  drawGroup?: (group: string, list: ReactNode) => ReactNode;
  /** Draws an item as an `li`. */
  children: (item: Item, index: number) => ReactNode;
};

export const PagedList = <Item,>({
  resource,
  className,
  loading,
  shape,
  more,
  moreName,
  none,
  end,
  groupOf = () => '',
  drawGroup = (_group, list) => list,
  children,
}: PagedListProps<Item>) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { items, status, hasMore, readMore } = resource;
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  /** The number of items when a person asked for more. */
  const asked = useRef<number>(undefined);
  // The focus goes to the first new item, unless the person has moved on; on the last page the pressed button is gone.
  // In the commit: once the button is gone, the guard of the focus would move it.
  useLayoutEffect(() => {
    if (asked.current === undefined) return;
    // Where it is tried again, that button is gone.
    if (status.kind === 'reading' && button.current && document.activeElement === document.body)
      takeFocus(button.current);
    if (items.length <= asked.current) return;
    const first = root.current?.querySelectorAll<HTMLElement>('[data-items] > li').item(asked.current);
    asked.current = undefined;
    const isThere = document.activeElement === document.body || document.activeElement === button.current;
    if (!isThere || !first) return;
    first.tabIndex = -1;
    takeFocus(first);
  }, [items.length, status.kind]);
  const askForMore = () => {
    asked.current = items.length;
    readMore();
  };
  const isReading = status.kind === 'reading';
  const hasShape = isReading && items.length === 0 && shape !== undefined;
  return (
    <>
      <div ref={root} className={styles.groups}>
        {groupsOf(items, groupOf).map(({ group, start, members }) => (
          <Fragment key={start}>
            {drawGroup(
              group,
              <ul role="list" className={mergeClasses(pane.plainList, className)} {...itemsMark}>
                {members.map((item, index) => children(item, start + index))}
              </ul>,
            )}
          </Fragment>
        ))}
      </div>
      {loading !== undefined && (
        <div role="status" className={pane.caption}>
          {isReading && <span className={mergeClasses(hasShape && pane.hidden)}>{loading}</span>}
          {status.kind === 'idle' && items.length === 0 && none}
        </div>
      )}
      {hasShape && shape}
      {status.kind === 'failed' && <ReadFailure failed={status} onRetry={readMore} takesFocus={items.length > 0} />}
      {!hasMore && status.kind === 'idle' && items.length > 0 && end}
      {hasMore && status.kind !== 'failed' && (
        <SubtleButton
          ref={button}
          {...moreMark}
          appearance="outline"
          className={styles.more}
          aria-label={moreName}
          aria-disabled={isReading}
          onClick={isReading ? undefined : askForMore}
        >
          {more}
        </SubtleButton>
      )}
    </>
  );
};

type Group<Item> = { group: string; start: number; members: Item[] };

const groupsOf = <Item,>(items: readonly Item[], groupOf: (item: Item) => string): readonly Group<Item>[] => {
  const groups: Group<Item>[] = [];
  for (const [start, item] of items.entries()) {
    const [group, last] = [groupOf(item), groups.at(-1)];
    if (last?.group === group) last.members.push(item);
    else groups.push({ group, start, members: [item] });
  }
  return groups;
};
