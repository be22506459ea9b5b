// The chunk of the editor, which a reader never downloads.
import { loadEditingWords } from '../../i18n/loading';
import { lazyModule } from '../ui/useLazyModule';

export const editorModule = lazyModule(async () => {
  const chunk = import(/* webpackChunkName: 'editor' */ './editorChunk');
  const [{ Editor, startEditing }] = await Promise.all([chunk, loadEditingWords()]);
  return { Editor, startEditing };
});
