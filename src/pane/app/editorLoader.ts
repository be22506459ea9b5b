// Loads the editor's chunk when somebody can edit, and connects it to the store.
import type { PaneStore } from '../store/paneStore';
import { actorOf, needsEditor } from '../store/selectors';
import type { Editor } from '../editor/Editor';
import { editorModule } from '../editor/editorModule';
import type { Editing } from '../editor/session/editing';

type LoadedEditor = { Editor: typeof Editor; editing: Editing };

export type EditorLoader = {
  /** Undefined until the state's `editor` is 'ready'. */
  loaded: () => LoadedEditor | undefined;
  retry: () => void;
  stop: () => void;
};

export const createEditorLoader = (pane: PaneStore): EditorLoader => {
  const { getState, subscribe, dispatch, services } = pane;
  let loaded: LoadedEditor | undefined;

  let searched: string | undefined;
  /** Also where the permission was lost while the pane was closed: edits from before are offered all the same. */
  const hasDrafts = (actorId: string | undefined): boolean => {
    if (actorId === undefined || actorId === searched) return false;
    searched = actorId;
    return services.cache.hasDrafts(actorId);
  };

  const load = async (): Promise<void> => {
    dispatch({ type: 'editorRequested' });
    const module = await editorModule.load();
    if (module.kind !== 'ready') {
      dispatch({ type: 'editorLoadFailed' });
      return;
    }
    // Before the event that lets it be drawn.
    loaded = { Editor: module.Editor, editing: module.startEditing(pane) };
    dispatch({ type: 'editorLoaded' });
  };

  const onChange = (): void => {
    const state = getState();
    if (state.editor === 'absent' && (needsEditor(state) || hasDrafts(actorOf(state)?.id))) void load();
  };

  // Probably needed in a moment: the chunk is on its way together with the policy.
  if (getState().cached?.policy.editableScopes.length) void editorModule.load();
  onChange();
  const unsubscribe = subscribe(onChange);
  return {
    loaded: () => loaded,
    retry: () => void load(),
    stop: () => {
      unsubscribe();
      loaded?.editing.stop();
      loaded?.editing.recovery.stop();
    },
  };
};
