// What the draft will do: to people's data, to settings that become inactive, and to those who can no longer override.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { effectChanges, inactiveReason } from '../../policy/syncEffects';
import { draftedValues, pendingChanges } from '../../policy/draft';
import { effectiveValues } from '../../policy/effectiveValues';
import { syncTypes, type SettingId, type Values } from '../../policy/settings';
import type { EditSession } from '../store/state';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import type { SourcesMessages } from '../../i18n/english/sources';
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { useMessages, type Messages } from '../../i18n/messages';
import { effectSentences } from '../sources/effectText';
import { usePaneStyles } from '../ui/styles';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export const DraftEffects = ({ session: { policy, draft } }: { session: EditSession }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const sources = useSourcesMessages();
  const { impact } = useEditorMessages();
  const made = pendingChanges(policy, draft);
  const [now, then] = [effectiveValues(policy), draftedValues(policy, draft)];
  const before = result(now, messages, sources);
  const { lost, regained } = effectChanges(now, then);
  const { labels } = messages.terms;
  const namesOf = (ids: readonly SettingId[]) => ids.map((id) => labels[id]);
  // Settings that become inactive together do so for the same reason.
  const [why] = lost.map((id) => inactiveReason(id, then));
  const about = [
    ...(why ? [impact.lost(namesOf(lost), why)] : []),
    ...(regained.length > 0 ? [impact.regained(namesOf(regained))] : []),
    ...made
      .filter(({ from, to }) => from.enforced !== to.enforced)
      .map(
        ({ id, to }) => `${labels[id]}: ${to.enforced ? impact.enforced(policy.scope) : impact.released(policy.scope)}`,
      ),
  ];
  if (made.length === 0) return <div className={pane.caption}>{impact.nothing}</div>;
  return (
    <ul role="list" className={mergeClasses(pane.plainList, styles.list)}>
      {about.map((sentence) => (
        <li key={sentence} className={pane.label}>
          {sentence}
        </li>
      ))}
      {result(then, messages, sources).map((sentence) => (
        <li key={sentence} className={before.includes(sentence) ? pane.caption : pane.label}>
          {before.includes(sentence) ? sentence : impact.fresh(sentence)}
        </li>
      ))}
    </ul>
  );
};

/** What syncs, the effects of all values together, and what happens to records that do not sync. */
const result = (values: Partial<Values>, messages: Messages, sources: SourcesMessages): readonly string[] => {
  const those = (value: boolean) => syncTypes.filter((type) => values[type] === value);
  const [on, off] = [those(true), those(false)];
  const { direction } = values;
  return [
    ...(on.length > 0 && direction !== undefined ? [messages.summary.syncs(on, direction)] : []),
    ...effectSentences('direction', values, sources, messages.terms),
    ...(off.length > 0 && off.length < syncTypes.length ? [sources.effects.off(off)] : []),
  ];
};
