// The chunk of the editor, which a reader never downloads.
import { lazyModule } from '../ui/useLazyModule';

export const editorModule = lazyModule(async () => {
  const { Editor, startEditing } = await import(/* webpackChunkName: 'editor' */ './editorChunk');
  return { Editor, startEditing };
}, ['editor', 'sources']);
