// Where organizations differ from the system, setting by setting or as a table; each value leads to its organization.
import { makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { readOverview } from '../../client/overview';
import { findByName, sortByName } from '../../i18n/byName';
import { useMessages } from '../../i18n/messages';
import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import type { Organization, Policy } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import type { FocusTarget } from '../store/state';
import { usePane } from '../store/usePane';
import { FluentRoot } from '../ui/FluentRoot';
import { ReadFailure } from '../ui/ReadFailure';
import { usePaneStyles } from '../ui/styles';
import { SubPage } from '../ui/SubPage';
import { useMediaQuery } from '../ui/useMediaQuery';
import { useAllPages } from '../ui/useResource';
import { OrganizationMatrix } from './OrganizationMatrix';
import { SearchField } from './SearchField';
import { SettingList } from './SettingList';
import { hasOwnValues, settingOverviews } from './settingOverviews';

/** All settings fit side by side. */
const wide = '(min-width: 640px)';

const useStyles = makeStyles({
  tools: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 320px) auto',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  // Its thumb would follow the alignment of the text.
  switch: { marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`, textAlign: 'left' },
  // Without a line of its own while there is nothing to announce.
  status: { ':empty': { marginBottom: `calc(-1 * ${tokens.spacingVerticalM})` } },
});

export type OverviewPageProps = {
  /** Of any scope: each has the values of the system. */
  policy: Policy;
  /** Where the focus goes on the way back. */
  returnFocus: FocusTarget;
};

export const OverviewPage = ({ policy, returnFocus }: OverviewPageProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { format } = useMessages();
  const messages = useOverviewMessages();
  const { dispatch, reads, services } = usePane();
  const isWide = useMediaQuery(wide);
  const [query, setQuery] = useState('');
  const [onlyDiffering, setOnlyDiffering] = useState(true);
  const { items, hasMore, status, readMore } = useAllPages('overview', (after) =>
    readOverview(services.client, { after }),
  );
  const sorted = useMemo(() => sortByName(items, format.language), [items, format]);
  const isSearching = query.trim() !== '';
  const found = isSearching ? findByName(sorted, query, format.language) : sorted;
  const settings = settingOverviews(policy, found);
  const close = () => {
    dispatch({ type: 'overviewClosed' });
    dispatch({ type: 'focusRequested', target: returnFocus });
  };
  const open = ({ id: scopeId }: Organization, setting: SettingId) => {
    dispatch({ type: 'overviewClosed' });
    reads.selectScope({ scope: 'organization', scopeId });
    dispatch({ type: 'focusRequested', target: `setting:${setting}` });
  };
  const isComplete = status.kind === 'idle' && !hasMore;
  return (
    <SubPage title={messages.title} lead={messages.lead} backLabel={messages.back} onBack={close}>
      <div className={mergeClasses(isWide && styles.tools)}>
        <SearchField label={messages.search} clearLabel={messages.clear} value={query} onChange={setQuery} />
        {isWide && (
          <FluentRoot>
            <Switch
              className={styles.switch}
              label={messages.onlyDiffering}
              labelPosition="before"
              checked={onlyDiffering}
              onChange={(_event, { checked }) => setOnlyDiffering(checked)}
            />
          </FluentRoot>
        )}
      </div>
      <div role="status" className={mergeClasses(pane.caption, styles.status)}>
        {!isComplete && status.kind !== 'failed' && <span>{messages.loading(items.length)}</span>}
        {isComplete && isSearching && (found.length > 0 ? <span>{messages.found(found.length)}</span> : <NoneFound />)}
      </div>
      {status.kind === 'failed' && <ReadFailure failed={status} onRetry={readMore} />}
      {isWide ? (
        (!isSearching || found.length > 0) && (
          <OrganizationMatrix
            key={String(isSearching)}
            columns={settings}
            organizations={found}
            isComplete={isComplete}
            onlyDiffering={onlyDiffering}
            onOpen={open}
          />
        )
      ) : (
        // What is found is open at first, and closed again after the search.
        <SettingList
          key={String(isSearching)}
          settings={settings.filter((each) => !isSearching || hasOwnValues(each))}
          isComplete={isComplete}
          initiallyOpen={isSearching}
          onOpen={open}
        />
      )}
    </SubPage>
  );
};

const NoneFound = () => {
  const pane = usePaneStyles();
  const { noneFound, noneFoundHint } = useOverviewMessages();
  return (
    <>
      <div className={pane.strong}>{noneFound}</div>
      <div>{noneFoundHint}</div>
    </>
  );
};
