// Where a part of what is rarely needed stands once it is there, and what can be done where it did not come.
import type { ReactNode } from 'react';
import { useLazyPart, type LazyPart } from './useLazyModule';
import { useWords } from '../../i18n/words';
import { FailureNotice } from './FailureNotice';

export type LazyPlaceProps<Part> = { part: LazyPart<Part>; children: (part: Part) => ReactNode };

export const LazyPlace = <Part,>({ part, children }: LazyPlaceProps<Part>) => {
  const loaded = useLazyPart(part, true);
  const { failures } = useWords();
  if (loaded.kind === 'ready') return children(loaded);
  return loaded.kind === 'failed' && <FailureNotice {...failures.editor} onRetry={loaded.retry} />;
};
