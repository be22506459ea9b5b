// How many people inherit or override a scope's values; and on a press who they are, with the permission to see their names.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { isInaccessible } from '../../client/failure';
import { readAudience, readAudienceMembers, type AudienceGroup } from '../../client/audience';
import { canEnforce } from '../../policy/scopes';
import type { Policy } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import { scrollIntoPanel } from '../ui/scrollIntoView';
import { usePane } from '../store/usePane';
import { refOf } from '../store/scopeRefs';
import { useDisclosure } from '../ui/useDisclosure';
import { asPage, useResource } from '../ui/useResource';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { DisclosureButton } from '../ui/DisclosureButton';
import { PagedList } from '../ui/PagedList';
import { ReadFailure } from '../ui/ReadFailure';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  groups: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  people: { flexBasis: '100%', paddingInlineStart: tokens.spacingHorizontalM },
});

/** How many people inherit and override each value. @param isNeeded nothing is read otherwise */
export const useAudience = (policy: Policy, isNeeded = true) => {
  const { client } = usePane().services;
  const ref = refOf(policy);
  const key = isNeeded ? JSON.stringify([ref, policy.version]) : undefined;
  const { items, status, readMore } = useResource(key, () => asPage(readAudience(client, ref)));
  return { audience: items[0], status, readMore };
};

export type AudienceProps = {
  policy: Policy;
  id: SettingId;
  /** Overrides below are not in effect. */
  enforced: boolean;
};

export const Audience = (props: AudienceProps) => canEnforce(props.policy.scope) && <LoadedAudience {...props} />;

const LoadedAudience = ({ policy, id, enforced }: AudienceProps) => {
  const pane = usePaneStyles();
  const messages = useEditorMessages().audience;
  const { audience, status, readMore } = useAudience(policy);
  const failed = status.kind === 'failed' ? status : undefined;
  const counts = audience?.[id];
  if (audience) return counts && <AudienceGroups policy={policy} id={id} enforced={enforced} counts={counts} />;
  if (failed && isInaccessible(failed.failure)) return null;
  return (
    <>
      <div role="status" className={failed ? pane.hidden : pane.caption}>
        {!failed && messages.counting}
      </div>
      {failed && <ReadFailure failed={failed} onRetry={readMore} />}
    </>
  );
};

type AudienceGroupsProps = AudienceProps & { counts: Record<AudienceGroup, number> & { named: boolean } };

const AudienceGroups = ({ policy, id, enforced, counts }: AudienceGroupsProps) => {
  const styles = useStyles();
  const messages = useEditorMessages().audience;
  const sentences = {
    inheriting: messages.inheriting,
    overriding: enforced && counts.overriding > 0 ? messages.overruled : messages.overriding,
  };
  return (
    <div className={styles.groups}>
      {(['inheriting', 'overriding'] as const).map((group) => (
        <AudienceGroupCount
          key={group}
          policy={policy}
          id={id}
          group={group}
          count={sentences[group](counts[group])}
          named={counts.named && counts[group] > 0}
        />
      ))}
    </div>
  );
};

type AudienceGroupCountProps = { policy: Policy; id: SettingId; group: AudienceGroup; count: string; named: boolean };

const AudienceGroupCount = ({ policy, id, group, count, named }: AudienceGroupCountProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useEditorMessages().audience;
  const disclosure = useDisclosure();
  if (!named) return <span className={pane.caption}>{count}</span>;
  return (
    <>
      <DisclosureButton appearance="link" disclosure={disclosure} aria-label={messages.who(count, terms.labels[id])}>
        {count}
      </DisclosureButton>
      {disclosure.open && (
        <div {...disclosure.panel} className={styles.people}>
          <People policy={policy} id={id} group={group} />
        </div>
      )}
    </>
  );
};

const People = ({ policy, id, group }: Omit<AudienceGroupCountProps, 'count' | 'named'>) => {
  const pane = usePaneStyles();
  const { client } = usePane().services;
  const messages = useEditorMessages().audience;
  const ref = refOf(policy);
  const resource = useResource(JSON.stringify([ref, policy.version, id, group]), (after) =>
    readAudienceMembers(client, ref, { setting: id, side: group, after }),
  );
  const people = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (people.current) scrollIntoPanel(people.current);
  }, [resource.items.length, resource.status.kind]);
  return (
    <div ref={people}>
      <PagedList resource={resource} loading={messages.counting} more={messages.more} none={messages.nobody}>
        {({ name, organization }, index) => (
          // Two people may have one name.
          <li key={`${index} ${name}`} className={pane.caption}>
            {policy.scope === 'global' ? messages.person(name, organization) : name}
          </li>
        )}
      </PagedList>
    </div>
  );
};
