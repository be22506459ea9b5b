// The seven settings in three groups, in the order in which people ask: what syncs, which way, how often.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Policy } from '../../policy/policy';
import { syncTypes, type SettingId } from '../../policy/settings';
import { useMessages, type Messages } from '../../i18n/messages';
import { historyModule } from '../history/historyModule';
import { filteredIds } from '../store/selectors';
import { usePaneState } from '../store/usePane';
import { LazyModule } from '../ui/LazyModule';
import { usePaneStyles } from '../ui/styles';

const groups: readonly { name: keyof Messages['groups']; ids: readonly SettingId[] }[] = [
  { name: 'synchronization', ids: syncTypes },
  { name: 'directionAndConflicts', ids: ['direction', 'conflictResolution'] },
  { name: 'intervals', ids: ['crmSyncInterval', 'outlookSyncInterval'] },
];

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.caption1Strong,
    margin: `0 0 ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
  },
  rows: { '& > li + li': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  unknown: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
});

export type SettingGroupsProps = {
  policy: Policy;
  /** Draws one setting as an `li`. */
  row: (id: SettingId) => ReactNode;
};

export const SettingGroups = ({ policy, row }: SettingGroupsProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const prefix = useId();
  const filtered = filteredIds(usePaneState());
  const shown = groups
    .map(({ name, ids }) => ({ name, ids: ids.filter((id) => filtered?.includes(id) ?? true) }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <>
      {filtered && (
        <LazyModule source={historyModule}>{({ FilterLine }) => <FilterLine count={filtered.length} />}</LazyModule>
      )}
      {shown.map(({ name, ids }) => (
        <section key={name} aria-labelledby={`${prefix}-${name}`}>
          <h2 id={`${prefix}-${name}`} className={styles.heading}>
            {messages.groups[name]}
          </h2>
          <ul role="list" className={mergeClasses(pane.card, pane.plainList, styles.rows)}>
            {ids.map(row)}
          </ul>
        </section>
      ))}
      {!filtered && policy.unknownOptions.length > 0 && (
        <ul role="list" className={mergeClasses(pane.card, pane.plainList, styles.rows)}>
          {policy.unknownOptions.map(({ id, value }) => (
            <li key={id} className={mergeClasses(pane.caption, styles.unknown)}>
              <div>
                {messages.row.unknownOption(id)}: {messages.terms.value(value)}
              </div>
              <div>{messages.source.unknown}</div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
