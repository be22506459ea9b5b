// The seven settings in three groups, in the order in which people ask: what syncs, which way, how often.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Policy } from '../../policy/policy';
import { syncTypes, type SettingId } from '../../policy/settings';
import { useMessages, type Messages } from '../../i18n/messages';
import { menuModule } from '../menu/menuModule';
import { filteredIds } from '../store/selectors';
import { usePaneState } from '../store/usePane';
import { LazyModule } from '../ui/LazyModule';
import { narrow, usePaneStyles } from '../ui/styles';

const groups: readonly { name: keyof Messages['groups']; ids: readonly SettingId[] }[] = [
  { name: 'synchronization', ids: syncTypes },
  { name: 'directionAndConflicts', ids: ['direction', 'conflictResolution'] },
  { name: 'intervals', ids: ['crmSyncInterval', 'outlookSyncInterval'] },
];

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  // Rows of the editor begin lower.
  tight: { padding: `${tokens.spacingVerticalL} 0 0` },
  name: { ...typographyStyles.caption1Strong, minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  // It ends where the texts of the sources do, before their signs.
  setBy: { paddingInlineEnd: '14px', color: tokens.colorNeutralForeground3, [narrow]: { display: 'none' } },
  unknown: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
});

export type SettingGroupsProps = {
  policy: Policy;
  /** Every row ends with its source, which gets a heading. @default false */
  hasSources?: boolean;
  /** Draws one setting as an `li`. */
  row: (id: SettingId) => ReactNode;
};

export const SettingGroups = ({ policy, hasSources = false, row }: SettingGroupsProps) => {
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
        <LazyModule source={menuModule}>{({ FilterLine }) => <FilterLine count={filtered.length} />}</LazyModule>
      )}
      {shown.map(({ name, ids }, index) => (
        <section key={name} aria-labelledby={`${prefix}-${name}`}>
          <div className={mergeClasses(styles.heading, !hasSources && styles.tight)}>
            <h2 id={`${prefix}-${name}`} className={styles.name}>
              {messages.groups[name]}
            </h2>
            {hasSources && index === 0 && (
              <span className={mergeClasses(pane.caption, styles.setBy)} aria-hidden="true">
                {messages.source.setBy}
              </span>
            )}
          </div>
          <ul role="list" className={pane.plainList}>
            {ids.map(row)}
          </ul>
        </section>
      ))}
      {!filtered && policy.unknownOptions.length > 0 && (
        <ul role="list" className={pane.plainList}>
          {policy.unknownOptions.map(({ id, value }) => (
            <li key={id} className={mergeClasses(pane.caption, styles.unknown)}>
              <div>{messages.terms.named(messages.row.unknownOption(id), messages.terms.value(value))}</div>
              <div>{messages.source.unknown}</div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
