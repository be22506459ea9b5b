// The editor, which a reader never downloads.
import { loadEditingWords } from '../words/loading';
import { lazyPart, useLazyPart } from './lazyPart';

const editor = lazyPart(async () => {
  const chunk = import(/* webpackChunkName: 'editor' */ '../components/editor/Editor');
  const [{ Editor }] = await Promise.all([chunk, loadEditingWords()]);
  return { Editor };
});

/** May be called ahead of the need, so that the controls are there when the policy is. */
export const loadEditor = editor.load;

export const useEditor = (needed: boolean) => useLazyPart(editor, needed);
