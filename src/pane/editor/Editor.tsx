// For people who can change settings: the scope to look at, its rows with their controls, the bar of changes, the review before saving.
import { FluentRoot } from '../ui/FluentRoot';
import { usePaneState } from '../store/usePane';
import { ScopeEditor } from './ScopeEditor';
import { ScopeTabs } from './ScopeTabs';
import type { Editing } from './session/editing';
import { sessionInView } from './session/reduceEditing';
import { EditingProvider } from './session/useEditing';

export const Editor = ({ editing }: { editing: Editing }) => {
  const session = sessionInView(usePaneState());
  return (
    <FluentRoot>
      <EditingProvider value={editing}>
        <ScopeTabs policy={session?.policy} />
        {session && <ScopeEditor session={session} />}
      </EditingProvider>
    </FluentRoot>
  );
};
