// The changes of one scope or of all that count, newest first, by day; former values and versions can be restored.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { readHistory } from '../../client/history';
import { isBefore } from '../../client/versions';
import { draftedIds } from '../../policy/draft';
import { restoreVersion, type ChangeRecord, type RestoredDraft } from '../../policy/history';
import { isScope, type Scope } from '../../policy/scopes';
import type { Policy } from '../../policy/policy';
import { settingIds, type SettingId } from '../../policy/settings';
import { contributingScopes, refOf } from '../store/scopeRefs';
import { editsAt } from '../store/selectors';
import { usePane, usePaneState } from '../store/usePane';
import { useHistoryMessages } from '../../i18n/useHistoryMessages';
import { useMessages } from '../../i18n/messages';
import { PagedList } from '../ui/PagedList';
import { Select } from '../ui/Select';
import { SubPage } from '../ui/SubPage';
import { narrow, tight } from '../ui/styles';
import { useResource } from '../ui/useResource';
import { Day } from './Day';
import { HistoryEntry } from './HistoryEntry';
import { ListedSince, NoChanges, TimelineShape } from './TimelineShape';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'fit-content(50%) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    '& > :only-child': { gridColumn: '1 / -1' },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    [tight]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

export type HistoryPageProps = {
  policy: Policy;
  /** Selected at first; undefined for all. */
  setting: SettingId | undefined;
  /** Whether former values can be restored. */
  canRestore: boolean;
};

export const HistoryPage = ({ policy, setting: first, canRestore }: HistoryPageProps) => {
  const styles = useStyles();
  const { format, terms } = useMessages();
  const messages = useHistoryMessages();
  const { getState, dispatch, reads, services } = usePane();
  const state = usePaneState();
  const [setting, setSetting] = useState(first);
  const [scope, setScope] = useState<Scope>();
  const refs = contributingScopes(policy);
  const ref = refs.find((each) => each.scope === scope) ?? refOf(policy);
  const includeParents = scope === undefined && refs.length > 1;
  const resource = useResource(JSON.stringify([ref, includeParents, policy.version, setting]), (after) =>
    readHistory(services.client, ref, { includeParents, setting, after }),
  );
  const isHere = (change: ChangeRecord) => change.scope === policy.scope;
  const newest = resource.items.find(isHere);
  const newerVersion = newest !== undefined && isBefore(policy, newest) ? newest.version : undefined;
  useEffect(() => {
    if (newerVersion !== undefined) void reads.readNewer(getState().view);
  }, [newerVersion, reads, getState]);
  const isUnsaved = draftedIds(editsAt(state, policy).draft).length > 0;
  const close = () => {
    const { returnFocus = 'title' } = state.history ?? {};
    dispatch({ type: 'historyClosed' });
    dispatch({ type: 'focusRequested', target: returnFocus });
  };
  const restore = ({ draft }: RestoredDraft, reason: string) => {
    dispatch({ type: 'historyClosed' });
    dispatch({ type: 'valuesRestored', draft, reason });
    dispatch({ type: 'focusRequested', target: 'save' });
  };
  /** Where the scope has changed since, and all of that is known. */
  const versionAt = (index: number): RestoredDraft | undefined => {
    const newer = resource.items.slice(0, index).filter(isHere);
    return setting === undefined && newer.length > 0 ? restoreVersion(policy, newer) : undefined;
  };
  return (
    <SubPage title={messages.title} backLabel={messages.back} onBack={close}>
      <div className={styles.filters}>
        {refs.length > 1 && (
          <Select
            label={messages.level}
            value={scope ?? ''}
            onSelect={(value) => setScope(isScope(value) ? value : undefined)}
          >
            <option value="">{messages.allScopes(policy.scope === 'user')}</option>
            {refs.map((each) => (
              <option key={each.scope} value={each.scope}>
                {terms.scopeName(each.scope, policy.organization?.name)}
              </option>
            ))}
          </Select>
        )}
        <Select
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
        </Select>
      </div>
      <PagedList
        resource={resource}
        loading={messages.loading}
        more={messages.older}
        shape={<TimelineShape />}
        none={<NoChanges since={resource.since} />}
        end={resource.since !== undefined && <ListedSince since={resource.since} />}
        groupOf={({ at }) => format.weekday(at)}
        drawGroup={(day, list) => <Day name={day}>{list}</Day>}
      >
        {(change, index) => (
          <HistoryEntry
            key={change.id}
            change={change}
            setting={setting}
            namesScope={includeParents}
            restoring={
              canRestore && isHere(change)
                ? {
                    policy,
                    version: versionAt(index),
                    isUnsaved,
                    onRestore: isUnsaved || newerVersion !== undefined ? undefined : restore,
                  }
                : undefined
            }
          />
        )}
      </PagedList>
    </SubPage>
  );
};
