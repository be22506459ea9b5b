// Announces what is undone when edits are discarded, as the eye sees it in the rows.
import { useEffect, useState } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { draftedIds } from '../../policy/draft';
import type { PaneEvent } from '../store/events';
import { editsAt, scopeInView } from '../store/selectors';
import { usePane } from '../store/usePane';
import { usePaneStyles } from '../ui/styles';
import { storedText } from './storedText';

/** After these, the same text is announced again. */
const laterEvents: readonly PaneEvent['type'][] = [
  'fieldEdited',
  'overrideAdded',
  'overrideRemoved',
  'enforcementEdited',
  'scopeSelected',
];

export const UndoneEdits = () => {
  const pane = usePaneStyles();
  const { terms } = useMessages();
  const messages = useEditorMessages();
  const { subscribe } = usePane();
  const [text, setText] = useState('');
  useEffect(
    () =>
      subscribe((event, before) => {
        const policy = scopeInView(before)?.policy;
        if (event.type === 'editDiscarded' && policy)
          setText(messages.editUndone(terms.labels[event.id], storedText(policy, event.id, terms, messages)));
        else if (event.type === 'editsDiscarded')
          setText(messages.allEditsUndone(draftedIds(editsAt(before, before.view).draft).length));
        else if (laterEvents.includes(event.type)) setText('');
      }),
    [subscribe, terms, messages],
  );
  return (
    <div role="status" className={pane.hidden}>
      {text}
    </div>
  );
};
