// A setting that two people changed: both values, by whom and when, what each would do, and the choice. Nothing is sent before.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { discard, draftedValues, editOf, isEnforcing, parseInput, pendingChanges } from '../../policy/draft';
import type { Edit } from '../../policy/draft';
import { authorName, inheritedEntry, ownEntry, type Policy } from '../../policy/policy';
import { scopeKey } from '../../policy/scopes';
import { settings, type SettingId, type Values } from '../../policy/settings';
import { shortName } from '../../i18n/shortName';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { unknownAuthors } from '../store/authors';
import type { EditSession, FocusTarget, PaneState } from '../store/state';
import { usePane, usePaneState } from '../store/usePane';
import { conflictMark } from '../ui/focus';
import { ReasonQuote } from '../ui/ReasonQuote';
import { SubtleButton } from '../ui/SubtleButton';
import { usePaneStyles } from '../ui/styles';
import { EffectsGrid } from './EffectsGrid';
import { openConflicts } from './session/edits';
import { useUnavailableStyles } from './useUnavailableStyles';
import { valueMeaning } from './valueMeaning';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: tokens.spacingHorizontalMNudge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusWarningBackground1,
    // It is scrolled to as a whole.
    scrollMarginBlock: tokens.spacingVerticalM,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  reason: {
    marginTop: 0,
    borderInlineStartColor: tokens.colorStatusWarningBorder1,
    color: tokens.colorNeutralForeground2,
  },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(112px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  choice: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    alignContent: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    '& > :nth-child(n + 3)': { gridColumn: '1 / -1' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
  },
  radio: {
    appearance: 'none',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    margin: '2px 0',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'inherit',
    // A border, as forced colours would take a background away.
    ':checked': { border: `5px solid ${tokens.colorCompoundBrandStroke}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    // Pressed anywhere on the card.
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  value: { ...typographyStyles.subtitle2, overflowWrap: 'anywhere' },
  number: { ...typographyStyles.subtitle1 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
});

type Side = 'mine' | 'theirs';

export type ConflictCardProps = { id: SettingId; session: EditSession };

export const ConflictCard = ({ id, session }: ConflictCardProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const unavailable = useUnavailableStyles();
  const messages = useMessages();
  const { terms, format } = messages;
  const editing = useEditorMessages();
  const { conflict } = editing;
  const { dispatch } = usePane();
  const [group, labelId, titleId] = [useId(), useId(), useId()];
  const [chosen, setChosen] = useState<Side>();
  const { theirs, mine, by, at, reason, values, isMineValid } = useConflict(id, session);
  const label = terms.labels[id];
  const { kind } = settings[id];
  const meaningOf = (all: Partial<Values>) => valueMeaning(id, all[id], all, messages, editing);
  const resolve = (choice: Side, isEdited = false) => {
    const next = openConflicts(session).find((other) => other !== id);
    const target: FocusTarget = isEdited ? `setting:${id}` : next !== undefined ? `conflict:${next}` : 'save';
    dispatch({ type: 'conflictResolved', id, choice });
    dispatch({ type: 'focusRequested', target });
  };
  const author = by === undefined ? conflict.somebody : by === null ? terms.crm : shortName(by);
  const choice = (side: Side, who: string, value: string) => (
    <label className={mergeClasses(styles.choice, chosen === side && styles.chosen)}>
      <input
        type="radio"
        name={group}
        className={styles.radio}
        checked={chosen === side}
        onChange={() => setChosen(side)}
      />
      <bdi>{who}</bdi>
      <bdi className={mergeClasses(styles.value, kind === 'interval' && styles.number)}>{value}</bdi>
      <span className={pane.caption}>{(side === 'theirs' || isMineValid) && meaningOf(values[side])}</span>
    </label>
  );
  return (
    <div role="group" tabIndex={-1} aria-labelledby={`${labelId} ${titleId}`} className={styles.root} {...conflictMark}>
      <h3 id={labelId} className={styles.title}>
        {label}
      </h3>
      <div id={titleId} role="alert" className={pane.caption}>
        {conflict.title(by, theirs, at === undefined ? undefined : format.moment(new Date(at)))}
      </div>
      <ReasonQuote reason={reason} className={styles.reason} />
      <div role="radiogroup" aria-label={conflict.choose(label)} className={styles.choices}>
        {choice('theirs', author, theirs)}
        {choice('mine', conflict.yours, mine)}
      </div>
      {kind !== 'interval' && (
        <EffectsGrid
          before={values.theirs}
          after={values.mine}
          headings={[author, conflict.yours]}
          emphasis={chosen === undefined ? 'none' : chosen === 'mine' ? 'after' : 'before'}
        />
      )}
      <div className={styles.actions}>
        <SubtleButton
          appearance={chosen ? 'primary' : 'secondary'}
          aria-disabled={chosen === undefined}
          {...(chosen === undefined && { className: unavailable.root })}
          onClick={chosen && (() => resolve(chosen))}
        >
          {chosen === undefined
            ? conflict.undecided
            : chosen === 'mine'
              ? conflict.keepMine(mine)
              : conflict.useTheirs(theirs)}
        </SubtleButton>
        <SubtleButton appearance="link" aria-label={conflict.editOf(label)} onClick={() => resolve('mine', true)}>
          {conflict.edit}
        </SubtleButton>
      </div>
      {/* Last, so that the button does not move when a value is chosen. */}
      {chosen && (
        <div className={pane.caption}>{chosen === 'mine' ? conflict.replaces(theirs) : conflict.discards(mine)}</div>
      )}
    </div>
  );
};

/** Both values as text, who saved the other one, when and why. */
const useConflict = (id: SettingId, { policy, draft }: EditSession) => {
  const messages = useMessages();
  const { valueLabel } = messages;
  const editing = useEditorMessages();
  const setting = policy.settings[id];
  const inherited = setting && inheritedEntry(setting, policy.scope);
  const own = setting && ownEntry(setting, policy.scope);
  const textOf = (edit: Edit): string => {
    if (edit.useParent) return editing.inherit(policy.scope, inherited?.value);
    const parsed = parseInput(id, edit.input);
    return valueLabel('value' in parsed ? parsed.value : edit.input, isEnforcing(edit));
  };
  // The policy does not name who removed a value: the response to the save does, or else the history.
  const removed = usePaneState((state) => removalOf(state, policy, id));
  return {
    theirs: own ? valueLabel(own.value, own.enforced === true) : editing.inherit(policy.scope, inherited?.value),
    mine: textOf(editOf(policy, draft, id)),
    by: authorName(own ? own.updatedBy : removed?.by),
    at: own ? own.updatedAt : removed?.at,
    reason: own?.reason,
    isMineValid: pendingChanges(policy, draft).some((change) => change.id === id),
    /** All values with each of the two. */
    values: { theirs: draftedValues(policy, discard(draft, id)), mine: draftedValues(policy, draft) },
  };
};

const removalOf = (state: PaneState, { scope, scopeId }: Policy, id: SettingId) => {
  const { editing, authors } = state;
  const concurrent = editing?.concurrent[scopeKey({ scope, scopeId })] ?? [];
  const change = concurrent
    .filter((each) => each.scope === scope && each.steps.some((step) => step.id === id && step.to === undefined))
    .at(-1);
  return (authors?.key === unknownAuthors(state)?.key ? authors?.changes[id] : undefined) ?? change;
};
