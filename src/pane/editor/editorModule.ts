// The editor, which a reader never downloads.
import { loadEditingWords } from '../../i18n/loading';
import { lazyPart } from '../ui/useLazyModule';

/** May be loaded ahead of the need, so that the controls are there when the policy is. */
export const editorPart = lazyPart(async () => {
  const chunk = import(/* webpackChunkName: 'editor' */ './Editor');
  const [{ Editor }] = await Promise.all([chunk, loadEditingWords()]);
  return { Editor };
});
