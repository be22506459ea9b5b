import { useState } from 'react';
import type { Resource } from '../ui/useResource';

/** Rows that are drawn at first, and with each press on "Show more". */
const step = 50;

/** The first rows, and more on request. */
export const useShownRows = <Row>(rows: readonly Row[]): Resource<Row> => {
  const [count, setCount] = useState(step);
  return {
    items: rows.slice(0, count),
    hasMore: rows.length > count,
    status: { kind: 'idle' },
    readMore: () => setCount(count + step),
  };
};
