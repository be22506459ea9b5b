// What happens to people's data with two sets of values, where that differs: each event with its two outcomes.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { syncTypes, type Values } from '../../policy/settings';
import { effectChanges, syncEffects } from '../../policy/syncEffects';
import { narrow } from '../ui/styles';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    '& th, & td': {
      padding: `${tokens.spacingVerticalSNudge} 0`,
      paddingInlineEnd: tokens.spacingHorizontalS,
      fontWeight: tokens.fontWeightRegular,
      // Griffel flips it with the layout.
      textAlign: 'left',
      verticalAlign: 'top',
    },
    '& th:first-child': { width: '34%' },
    '& tbody tr': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    '& tr > :last-child': { paddingInlineEnd: 0 },
    // The event above its two outcomes.
    [narrow]: {
      '& tr': { display: 'grid', gridTemplateColumns: '1fr 1fr', padding: `${tokens.spacingVerticalXS} 0` },
      '& th, & td': { padding: `0 ${tokens.spacingHorizontalXXS} 0 0` },
      '& th:first-child': { gridColumn: '1 / -1', width: 'auto' },
    },
  },
  head: { '& > *': { paddingTop: 0, color: tokens.colorNeutralForeground3 } },
  what: { color: tokens.colorNeutralForeground2, fontWeight: `${tokens.fontWeightSemibold} !important` },
  quiet: { color: tokens.colorNeutralForeground3 },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: `${tokens.fontWeightSemibold} !important` },
});

type Row = { event: string; before: string; after: string };

export type EffectsGridProps = {
  before: Partial<Values>;
  after: Partial<Values>;
  /** Over the two columns. @default now and after */
  headings?: readonly [before: string, after: string];
  /** The column that is emphasized. @default 'after' */
  emphasis?: 'before' | 'after' | 'none';
  /** Where nothing differs. @default nothing */
  fallback?: ReactNode;
};

export const EffectsGrid = ({ before, after, headings, emphasis = 'after', fallback = null }: EffectsGridProps) => {
  const styles = useStyles();
  const { impact } = useEditorMessages();
  const rows = useRows(before, after);
  if (rows.length === 0) return fallback;
  const [first, second] = headings ?? [impact.now, impact.after];
  return (
    <table className={styles.root}>
      <thead>
        <tr className={styles.head}>
          <th scope="col" className={styles.what}>
            {impact.title}
          </th>
          <th scope="col">
            <bdi>{first}</bdi>
          </th>
          <th scope="col">
            <bdi>{second}</bdi>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.event}>
            <th scope="row">{row.event}</th>
            <td className={emphasis === 'before' ? styles.strong : styles.quiet}>{row.before}</td>
            <td className={emphasis === 'after' ? styles.strong : styles.quiet}>{row.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The events with another outcome, and the settings that become inactive or active again. */
const useRows = (now: Partial<Values>, then: Partial<Values>): readonly Row[] => {
  const { format, terms } = useMessages();
  const { impact } = useEditorMessages();
  const { effects } = useSourcesMessages();
  const [had, has] = [syncEffects(now), syncEffects(then)];
  const isSyncing = syncTypes.some((type) => now[type] === true && then[type] === true);
  const events =
    isSyncing && had && has
      ? effects.rows(had).flatMap(([event, outcome], index): Row[] => {
          const [, next = ''] = effects.rows(has)[index] ?? [];
          return next === outcome
            ? []
            : [{ event, before: format.capitalise(outcome), after: format.capitalise(next) }];
        })
      : [];
  const { lost, regained } = effectChanges(now, then);
  return [
    ...events,
    ...lost.map((id) => ({ event: terms.labelParts(id).name, before: terms.value(now[id]), after: impact.notUsed })),
    ...regained.map((id) => ({
      event: terms.labelParts(id).name,
      before: impact.notUsed,
      after: terms.value(then[id]),
    })),
  ];
};
