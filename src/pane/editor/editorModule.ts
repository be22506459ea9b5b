// The chunk of the editor, which a reader never downloads.
import { loadPart } from '../../i18n/loader';
import { lazyModule } from '../ui/useLazyModule';

export const editorModule = lazyModule(async () => {
  const chunk = import(/* webpackChunkName: 'editor' */ './editorChunk');
  const [{ Editor, startEditing }] = await Promise.all([chunk, loadPart('editor'), loadPart('sources')]);
  return { Editor, startEditing };
});
