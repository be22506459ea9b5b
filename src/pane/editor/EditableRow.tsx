// A setting that can be changed: its control, "Use System" with the value that it returns to, and what is wrong.
import { Checkbox, Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { editOf, isEditable, parseInput, toInput, type Input } from '../../policy/draft';
import { enforcedAbove, inheritedEntry, winnerOf } from '../../policy/policy';
import { settings, type SettingId, type Values } from '../../policy/settings';
import type { LevelState } from '../store/level';
import { useEditingWords } from '../../i18n/editingWords';
import { useWords } from '../../i18n/words';
import { OddValueSign } from '../reader/InvalidValueIcon';
import { meaning } from '../reader/valueText';
import { QuietButton } from '../ui/SubtleButton';
import { SettingRow } from '../reader/SettingRow';
import { usePaneStyles } from '../ui/styles';
import { CanOverride } from './CanOverride';
import { Reach } from './Audience';
import { SameAsInherited } from './SameAsInherited';
import { SettingControl } from './SettingControl';

const useStyles = makeStyles({
  control: { paddingTop: tokens.spacingVerticalXS },
  plain: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  useParent: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '& .fui-Checkbox__label': { paddingInlineEnd: 0 },
  },
  unsaved: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  changed: { color: tokens.colorBrandForeground1 },
});

export type EditableRowProps = {
  id: SettingId;
  level: LevelState;
  /** In force now, and as they would be with the draft. */
  values: Partial<Values>;
  drafted: Partial<Values>;
  /** What is wrong with the drafted value, told at once. */
  error: string | undefined;
  onInput: (input: Input) => void;
  onInherit: () => void;
  onOverride: () => void;
  onEnforce: (enforced: boolean) => void;
  /** Drops an edit that cannot be sent any more. */
  onDiscard: () => void;
  /** The choice between two changes, where there are two. */
  conflict: ReactNode;
};

export const EditableRow = ({
  id,
  level,
  values,
  drafted,
  error,
  onInput,
  onInherit,
  onOverride,
  onEnforce,
  onDiscard,
  conflict,
}: EditableRowProps) => {
  const { policy, draft } = level;
  const pane = usePaneStyles();
  const styles = useStyles();
  const words = useWords();
  const editing = useEditingWords();
  const plainId = useId();
  const setting = policy.settings[id];
  const inherited = setting && inheritedEntry(setting, policy.scope);
  const enforced = setting !== undefined && winnerOf(setting)?.enforced === true;
  const reach = <Reach policy={policy} settings={[{ id, enforced }]} />;
  if (!setting || !inherited || !isEditable(policy, id)) {
    const isTold = policy.readOnly === true || !setting?.source || enforcedAbove(setting, policy.scope) !== undefined;
    const mayChange = !isTold && policy.editableScopes.includes(policy.scope);
    const why = mayChange && (setting.editable ? editing.newerValue : editing.readOnlyOption);
    return (
      <SettingRow
        id={id}
        policy={policy}
        values={values}
        more={reach}
        note={
          draft[id] ? (
            <Unsaved
              mine={
                draft[id].useParent
                  ? editing.inherit(policy.scope, inherited?.value)
                  : words.terms.value(draft[id].input)
              }
              label={words.terms.labels[id]}
              onDiscard={onDiscard}
            />
          ) : (
            why
          )
        }
      />
    );
  }
  const label = words.terms.labels[id];
  const edit = editOf(policy, draft, id);
  const input = edit.useParent ? toInput(inherited.value) : edit.input;
  const parsed = parseInput(id, input);
  const typed = 'value' in parsed ? meaning(id, parsed.value, drafted, words) : '';
  const plain = draft[id] ? typed : meaning(id, setting.value, drafted, words);
  const control = (
    <div className={styles.control}>
      <Field
        {...(settings[id].kind !== 'toggle' && { label })}
        {...(error !== undefined && { validationMessage: <bdi>{error}</bdi> })}
      >
        <SettingControl
          id={id}
          label={label}
          input={input}
          disabled={edit.useParent}
          describedBy={plainId}
          onChange={onInput}
        />
      </Field>
      <div id={plainId} className={mergeClasses(pane.caption, styles.plain)}>
        {settings[id].kind === 'toggle' && <strong>{words.terms.value(input === true)}</strong>}
        {plain !== '' && (
          <span>
            {!draft[id] && <OddValueSign id={id} value={setting.value} />}
            {plain}
          </span>
        )}
        {draft[id] && <span className={styles.changed}>{editing.changed}</span>}
      </div>
    </div>
  );
  const useParent = (
    <Checkbox
      className={styles.useParent}
      checked={edit.useParent}
      label={editing.inherit(policy.scope, inherited.value)}
      aria-label={editing.inheritOf(policy.scope, inherited.value, label)}
      onChange={(_event, { checked }) => (checked === true ? onInherit() : onOverride())}
    />
  );
  return (
    <SettingRow
      id={id}
      policy={policy}
      values={values}
      control={control}
      below={
        <>
          {useParent}
          <CanOverride id={id} level={level} onEnforce={onEnforce} />
        </>
      }
      more={reach}
      note={
        <>
          <SameAsInherited id={id} level={level} onRemove={onInherit} />
          {conflict}
        </>
      }
    />
  );
};

/** What was typed before the right to change it went: it stays to be copied. */
const Unsaved = ({ mine, label, onDiscard }: { mine: string; label: string; onDiscard: () => void }) => {
  const styles = useStyles();
  const { conflict, discardOne, discardShort } = useEditingWords();
  return (
    <span className={styles.unsaved}>
      {conflict.mine(mine)}
      <QuietButton appearance="outline" aria-label={discardOne(label)} onClick={onDiscard}>
        {discardShort}
      </QuietButton>
    </span>
  );
};
