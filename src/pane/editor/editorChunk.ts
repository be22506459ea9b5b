// What the editor's chunk gives to the rest of the pane.
export { Editor } from './Editor';
export { startEditing } from './session/editing';
