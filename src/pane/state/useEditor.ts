// The editor, which a reader never downloads: loaded when it is needed, and again when that failed.
import { useEffect, useState } from 'react';
import type { Editor } from '../components/editor/Editor';

type Loaded = { kind: 'absent' } | { kind: 'ready'; Editor: typeof Editor } | { kind: 'failed' };

const load = async (): Promise<Loaded> => {
  try {
    return { kind: 'ready', Editor: (await import('../components/editor/Editor')).Editor };
  } catch {
    return { kind: 'failed' };
  }
};

export const useEditor = (needed: boolean): Loaded & { retry: () => void } => {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'absent' });
  useEffect(() => {
    if (needed) void load().then(setLoaded);
  }, [needed]);
  return { ...loaded, retry: () => void load().then(setLoaded) };
};
