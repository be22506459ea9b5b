// The editor, which a reader never downloads: loaded when it is needed, and again when that failed.
import { useEffect, useState } from 'react';
import type { Editor } from '../components/editor/Editor';
import { loadEditingWords } from '../words/loading';

type Loaded = { kind: 'absent' } | { kind: 'ready'; Editor: typeof Editor } | { kind: 'failed' };

let loaded: Loaded = { kind: 'absent' };

/** May be called ahead of the need, so that the controls are there when the policy is. */
export const loadEditor = async (): Promise<Loaded> => {
  if (loaded.kind === 'ready') return loaded;
  try {
    const chunk = import(/* webpackChunkName: 'editor' */ '../components/editor/Editor');
    const [{ Editor }] = await Promise.all([chunk, loadEditingWords()]);
    loaded = { kind: 'ready', Editor };
  } catch {
    loaded = { kind: 'failed' };
  }
  return loaded;
};

export const useEditor = (needed: boolean): Loaded & { retry: () => void } => {
  const [editor, setEditor] = useState<Loaded>(needed ? loaded : { kind: 'absent' });
  useEffect(() => {
    if (needed) void loadEditor().then(setEditor);
  }, [needed]);
  return { ...editor, retry: () => void loadEditor().then(setEditor) };
};
