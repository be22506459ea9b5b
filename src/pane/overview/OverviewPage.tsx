// Where organizations differ from the system, setting by setting; each value leads to its organization.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { readOverview } from '../../client/overview';
import { findByName, sortByName } from '../../i18n/byName';
import { useMessages } from '../../i18n/messages';
import { useOverviewMessages } from '../../i18n/useOverviewMessages';
import type { OrganizationOverview } from '../../policy/overview';
import type { Organization, Policy } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import type { FocusTarget } from '../store/state';
import { usePane } from '../store/usePane';
import { ReadFailure } from '../ui/ReadFailure';
import { usePaneStyles } from '../ui/styles';
import { SubPage } from '../ui/SubPage';
import { useResource, type Resource } from '../ui/useResource';
import { SearchField } from './SearchField';
import { SettingSection } from './SettingSection';
import { hasOwnValues, settingOverviews } from './settingOverviews';

const useStyles = makeStyles({
  // Without a line of its own while there is nothing to announce.
  status: { ':empty': { marginBottom: `calc(-1 * ${tokens.spacingVerticalM})` } },
  list: { '& > li': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
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
  const { dispatch, reads } = usePane();
  const [query, setQuery] = useState('');
  const { items, hasMore, status, readMore } = useAllOrganizations();
  const sorted = useMemo(() => sortByName(items, format.language), [items, format]);
  const isSearching = query.trim() !== '';
  const found = isSearching ? findByName(sorted, query, format.language) : sorted;
  const settings = settingOverviews(policy, found).filter((each) => !isSearching || hasOwnValues(each));
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
      <SearchField label={messages.search} clearLabel={messages.clear} value={query} onChange={setQuery} />
      <div role="status" className={mergeClasses(pane.caption, styles.status)}>
        {!isComplete && status.kind !== 'failed' && messages.loading(items.length)}
        {isComplete && isSearching && (found.length > 0 ? messages.found(found.length) : <NoneFound />)}
      </div>
      {status.kind === 'failed' && <ReadFailure failed={status} onRetry={readMore} />}
      <ul role="list" className={mergeClasses(pane.plainList, styles.list)}>
        {settings.map((overview) => (
          // What is found is open at first, and closed again after the search.
          <SettingSection
            key={`${overview.id} ${isSearching}`}
            overview={overview}
            isComplete={isComplete}
            initiallyOpen={isSearching}
            onOpen={(organization) => open(organization, overview.id)}
          />
        ))}
      </ul>
    </SubPage>
  );
};

const NoneFound = () => {
  const pane = usePaneStyles();
  const { noneFound, noneFoundHint } = useOverviewMessages();
  return (
    <>
      <div className={pane.strong}>{noneFound}</div>
      {noneFoundHint}
    </>
  );
};

/** Reads page after page. */
const useAllOrganizations = (): Resource<OrganizationOverview> => {
  const { client } = usePane().services;
  const resource = useResource('overview', (after) => readOverview(client, { after }));
  useEffect(() => {
    const { status, hasMore, readMore } = resource;
    if (status.kind === 'idle' && hasMore) readMore();
  }, [resource]);
  return resource;
};
