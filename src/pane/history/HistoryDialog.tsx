// The changes of a scope, newest first, of all settings or one; former values and versions can be restored.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { readHistory } from '../../client/history';
import { isBefore } from '../../client/versions';
import { draftedIds } from '../../policy/draft';
import { restoreVersion, type RestoredDraft } from '../../policy/history';
import { isScope, type Scope } from '../../policy/scopes';
import type { Policy } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';
import { contributingScopes, refOf } from '../store/scopeRefs';
import { editsAt } from '../store/selectors';
import { usePane, usePaneState } from '../store/usePane';
import { moveFocus } from '../ui/focus';
import { useResource } from '../ui/useResource';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import { useMessages } from '../../i18n/messages';
import { FluentRoot } from '../ui/FluentRoot';
import { useDialogStyles } from '../ui/dialogStyles';
import { SelectField } from '../ui/SelectField';
import { PagedList } from '../ui/PagedList';
import { usePaneStyles } from '../ui/styles';
import { HistoryItem } from './HistoryItem';

const useStyles = makeStyles({
  list: { '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
});

export type HistoryDialogProps = {
  policy: Policy;
  /** Selected at first; undefined for all. */
  setting: SettingId | undefined;
  /** Whether former values can be restored. */
  canRestore: boolean;
};

export const HistoryDialog = ({ policy, setting: first, canRestore }: HistoryDialogProps) => {
  const pane = usePaneStyles();
  const dialog = useDialogStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useHistoryMessages();
  const { getState, dispatch, reads, services } = usePane();
  const state = usePaneState();
  const [setting, setSetting] = useState(first);
  const [scope, setScope] = useState(() => decidingScope(policy, first));
  const refs = contributingScopes(policy);
  const ref = refs.find((each) => each.scope === scope) ?? refOf(policy);
  const resource = useResource(JSON.stringify([ref, policy.version, setting]), (after) =>
    readHistory(services.client, ref, { setting, after }),
  );
  const isHere = ref.scope === policy.scope;
  const [newest] = resource.items;
  const isOutdated = newest !== undefined && isBefore(policy, newest);
  const newerVersion = isOutdated ? newest.version : undefined;
  useEffect(() => {
    if (newerVersion !== undefined) void reads.readNewer(getState().view);
  }, [newerVersion, reads, getState]);
  const unsaved = draftedIds(editsAt(state, policy).draft).length > 0;
  const nameOf = (each: Scope) => terms.source(each, policy.organization?.name);
  const close = () => {
    // Before the dialog is removed: what it hides from screen readers is shown again with the focus outside.
    moveFocus(state.history?.returnFocus ?? 'title');
    dispatch({ type: 'historyClosed' });
  };
  const restore = ({ draft }: RestoredDraft, reason: string) => {
    close();
    dispatch({ type: 'valuesRestored', draft, reason });
    dispatch({ type: 'focusRequested', target: 'save' });
  };
  const whole = setting === undefined && isHere;
  return (
    <FluentRoot>
      <Dialog open onOpenChange={close}>
        <DialogSurface className={dialog.surface}>
          <DialogBody>
            <DialogTitle>{messages.title(nameOf(ref.scope))}</DialogTitle>
            <DialogContent className={dialog.content}>
              {refs.length > 1 && (
                <SelectField
                  label={messages.level}
                  value={ref.scope}
                  onSelect={(value) => isScope(value) && setScope(value)}
                >
                  {refs.map((each) => (
                    <option key={each.scope} value={each.scope}>
                      {nameOf(each.scope)}
                    </option>
                  ))}
                </SelectField>
              )}
              <SelectField
                label={messages.setting}
                value={setting ?? ''}
                onSelect={(value) => setSetting(settingIds.find((id) => id === value))}
              >
                <option value="">{messages.allSettings}</option>
                {settingIds.map((id) => (
                  <option key={id} value={id}>
                    {terms.labels[id]}
                  </option>
                ))}
              </SelectField>
              {unsaved && isHere && canRestore && <div className={pane.caption}>{messages.unsaved}</div>}
              <PagedList
                resource={resource}
                className={styles.list}
                loading={messages.loading}
                more={messages.older}
                none={messages.none}
              >
                {(change, index) => (
                  <HistoryItem
                    key={change.id}
                    change={change}
                    policy={isHere ? policy : undefined}
                    version={whole && index > 0 ? restoreVersion(policy, resource.items.slice(0, index)) : undefined}
                    onRestore={unsaved || isOutdated || !canRestore ? undefined : restore}
                  />
                )}
              </PagedList>
            </DialogContent>
            <DialogActions className={dialog.actions}>
              <Button onClick={close}>{messages.close}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </FluentRoot>
  );
};

/** The scope that decides on the setting. Without one: of a person's own scope, what they inherit. */
const decidingScope = ({ scope, settings }: Policy, setting: SettingId | undefined): Scope => {
  const level = setting && settings[setting]?.source?.scope;
  if (isScope(level)) return level;
  return scope === 'user' ? 'organization' : scope;
};
