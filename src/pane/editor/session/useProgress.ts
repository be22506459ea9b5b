import { usePaneState } from '../../store/usePane';

/** What is in progress, at the scope in view or at another. */
export const useProgress = (): 'checking' | 'saving' | undefined =>
  usePaneState(({ editing }) => {
    const kind = editing?.save.status.kind;
    return kind === 'checking' || kind === 'saving' ? kind : undefined;
  });
