// What was changed at a level, newest first, of all settings or of one; and the way back to a former value or version.
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
import { restoredVersion, type Restored } from '../../policy/history';
import { isScope, type Scope } from '../../policy/scopes';
import type { Policy } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';
import { usePaneContext } from '../store/context';
import type { LevelState } from '../store/level';
import { viewOf, viewsUpTo } from '../store/levels';
import { usePages } from '../store/usePages';
import { useToolsWords } from '../../i18n/toolsWords';
import { useWords } from '../../i18n/words';
import { useDialogStyles } from '../ui/dialogStyles';
import { LabelledChoice } from '../ui/SelectField';
import { PagedList } from '../ui/PagedList';
import { usePaneStyles } from '../ui/styles';
import { HistoryItem } from './HistoryItem';

const useStyles = makeStyles({
  list: { '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
});

export type HistoryDialogProps = {
  level: LevelState;
  /** The one that it begins with; undefined for all. */
  setting: SettingId | undefined;
  /** Reads the level again, where its history tells of more than it does. */
  onBehind: () => void;
  /** Undefined where nothing can be changed. */
  onRestore: ((restored: Restored, reason: string) => void) | undefined;
  onClose: () => void;
};

export const HistoryDialog = ({ level, setting: first, onBehind, onRestore, onClose }: HistoryDialogProps) => {
  const { policy, draft } = level;
  const pane = usePaneStyles();
  const dialog = useDialogStyles();
  const styles = useStyles();
  const { terms } = useWords();
  const { history: words } = useToolsWords();
  const { client } = usePaneContext();
  const [setting, setSetting] = useState(first);
  const [scope, setScope] = useState(() => tellingScope(policy, first));
  const views = viewsUpTo(policy);
  const view = views.find((each) => each.scope === scope) ?? viewOf(policy);
  const pages = usePages(JSON.stringify([view, policy.version, setting]), (after) =>
    readHistory(client, view, { setting, after }),
  );
  const isHere = view.scope === policy.scope;
  const [newest] = pages.items;
  const isBehind = newest !== undefined && isBefore(policy, newest);
  useEffect(() => {
    if (isBehind) onBehind();
    // Once for each time that it is found behind.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isBehind]);
  const unsaved = draftedIds(draft).length > 0;
  const nameOf = (each: Scope) => terms.source(each, policy.organization?.name);
  const whole = setting === undefined && isHere;
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{words.title(nameOf(view.scope))}</DialogTitle>
          <DialogContent className={dialog.content}>
            {views.length > 1 && (
              <LabelledChoice
                label={words.level}
                value={view.scope}
                onChoose={(value) => isScope(value) && setScope(value)}
              >
                {views.map((each) => (
                  <option key={each.scope} value={each.scope}>
                    {nameOf(each.scope)}
                  </option>
                ))}
              </LabelledChoice>
            )}
            <LabelledChoice
              label={words.setting}
              value={setting ?? ''}
              onChoose={(value) => setSetting(settingIds.find((id) => id === value))}
            >
              <option value="">{words.allSettings}</option>
              {settingIds.map((id) => (
                <option key={id} value={id}>
                  {terms.labels[id]}
                </option>
              ))}
            </LabelledChoice>
            {unsaved && isHere && onRestore && <div className={pane.caption}>{words.unsaved}</div>}
            <PagedList
              pages={pages}
              className={styles.list}
              loading={words.loading}
              more={words.older}
              none={words.none}
            >
              {(change, index) => (
                <HistoryItem
                  key={change.id}
                  change={change}
                  policy={isHere ? policy : undefined}
                  version={whole && index > 0 ? restoredVersion(policy, pages.items.slice(0, index)) : undefined}
                  onRestore={unsaved || isBehind ? undefined : onRestore}
                />
              )}
            </PagedList>
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <Button onClick={onClose}>{words.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

/** Where there is something to tell: the level that decides on the setting; of a person's own level rather what they inherit. */
const tellingScope = ({ scope, settings }: Policy, setting: SettingId | undefined): Scope => {
  const level = setting && settings[setting]?.source?.level;
  if (isScope(level)) return level;
  return scope === 'user' ? 'organization' : scope;
};
