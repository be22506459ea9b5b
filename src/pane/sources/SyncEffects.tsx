// What the policy does to people's data on an edit and on a delete, on a press: each event with its outcome.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { EffectRow } from '../../i18n/english/sources';
import type { SettingId } from '../../policy/settings';
import { useDisclosure } from '../ui/useDisclosure';
import { useMessages } from '../../i18n/messages';
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { DisclosureButton } from '../ui/DisclosureButton';
import { narrow, usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', width: '100%' },
  rows: { width: '100%', margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 9fr) minmax(0, 11fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  outcome: { margin: 0, color: tokens.colorNeutralForeground1 },
});

export const SyncEffects = ({ id, rows }: { id: SettingId; rows: readonly EffectRow[] }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const messages = useSourcesMessages();
  const disclosure = useDisclosure();
  return (
    <div className={styles.root}>
      <DisclosureButton
        appearance="link"
        disclosure={disclosure}
        aria-label={`${messages.effects.show}, ${terms.labels[id]}`}
      >
        {messages.effects.show}
      </DisclosureButton>
      {disclosure.open && (
        <dl {...disclosure.panel} className={mergeClasses(pane.caption, styles.rows)}>
          {rows.map(([event, outcome]) => (
            <div key={event} className={styles.row}>
              <dt>{event}</dt>
              <dd className={styles.outcome}>{outcome}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};
