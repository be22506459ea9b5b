// How many people a level's values reach, setting by setting; and on a press who they are, for whoever may see their names.
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
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  sides: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  people: { flexBasis: '100%', paddingInlineStart: tokens.spacingHorizontalM },
});

/** `enforced`: what people say themselves is not in effect. */
type SettingAudience = { id: SettingId; enforced: boolean };

export type AudienceProps = {
  policy: Policy;
  settings: readonly SettingAudience[];
  /** As it will be with the draft: in the future tense, and each with the name of its setting. @default false */
  drafted?: boolean;
};

export const Audience = ({ policy, settings, drafted = false }: AudienceProps) =>
  canEnforce(policy.scope) && <LoadedAudience policy={policy} settings={settings} drafted={drafted} />;

const LoadedAudience = ({ policy, settings, drafted }: Required<AudienceProps>) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { client } = usePane().services;
  const { terms } = useMessages();
  const messages = useEditorMessages().audience;
  const ref = refOf(policy);
  const resource = useResource(JSON.stringify([ref, policy.version]), () => asPage(readAudience(client, ref)));
  const [reach] = resource.items;
  const failed = resource.status.kind === 'failed' ? resource.status : undefined;
  if (reach) {
    return (
      <div className={styles.root}>
        {settings.map(({ id, enforced }) => {
          const told = reach[id];
          return (
            told && (
              <div key={id}>
                {drafted && <div className={pane.caption}>{terms.labels[id]}</div>}
                <Sides policy={policy} id={id} enforced={enforced} drafted={drafted} told={told} />
              </div>
            )
          );
        })}
      </div>
    );
  }
  if (failed && isInaccessible(failed.failure)) return null;
  return (
    <>
      <div role="status" className={failed ? pane.hidden : pane.caption}>
        {!failed && messages.counting}
      </div>
      {failed && <ReadFailure failed={failed} onRetry={resource.readMore} />}
    </>
  );
};

type SidesProps = SettingAudience & {
  policy: Policy;
  drafted: boolean;
  told: Record<AudienceGroup, number> & { named: boolean };
};

const Sides = ({ policy, id, enforced, drafted, told }: SidesProps) => {
  const styles = useStyles();
  const messages = useEditorMessages().audience;
  const overruled = enforced && told.overriding > 0;
  const counts = drafted
    ? { inheriting: messages.willInherit, overriding: overruled ? messages.willBeSetAside : messages.willOverride }
    : { inheriting: messages.inheriting, overriding: overruled ? messages.overruled : messages.overriding };
  return (
    <div className={styles.sides}>
      {(['inheriting', 'overriding'] as const).map((side) => (
        <OneSide
          key={side}
          policy={policy}
          id={id}
          side={side}
          count={counts[side](told[side])}
          named={told.named && told[side] > 0}
        />
      ))}
    </div>
  );
};

type OneSideProps = { policy: Policy; id: SettingId; side: AudienceGroup; count: string; named: boolean };

const OneSide = ({ policy, id, side, count, named }: OneSideProps) => {
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
          <People policy={policy} id={id} side={side} />
        </div>
      )}
    </>
  );
};

const People = ({ policy, id, side }: Omit<OneSideProps, 'count' | 'named'>) => {
  const pane = usePaneStyles();
  const { client } = usePane().services;
  const messages = useEditorMessages().audience;
  const ref = refOf(policy);
  const resource = useResource(JSON.stringify([ref, policy.version, id, side]), (after) =>
    readAudienceMembers(client, ref, { setting: id, side, after }),
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
