// A setting that can be edited: its control, "Use System" with the value that it returns to, and what is wrong.
import { Checkbox, Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { parseInput, type Edit } from '../../policy/draft';
import { settings, type SettingId } from '../../policy/settings';
import { InvalidValueIcon } from '../reader/InvalidValueIcon';
import { RowFrame } from '../reader/RowFrame';
import { SettingRow } from '../reader/SettingRow';
import type { EditSession } from '../store/state';
import { usePane } from '../store/usePane';
import { usePaneStyles } from '../ui/styles';
import { SubtleButton } from '../ui/SubtleButton';
import { Audience } from './Audience';
import { CanOverride } from './CanOverride';
import { editableRowModel, type EditableRowModel, type ReadOnlyRowModel } from './editableRowModel';
import { MergeConflict } from './MergeConflict';
import { SameAsInherited } from './SameAsInherited';
import { SettingControl } from './SettingControl';
import { valueMeaning } from './valueMeaning';

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXXS} 0` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  control: { paddingTop: tokens.spacingVerticalXS },
  plain: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  useParent: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '& .fui-Checkbox__label': { paddingInlineEnd: 0 },
  },
  unsaved: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  changed: { color: tokens.colorBrandForeground1 },
});

export type EditableRowProps = { id: SettingId; session: EditSession };

export const EditableRow = ({ id, session }: EditableRowProps) => {
  const row = editableRowModel(session, id);
  const audience = <Audience policy={session.policy} settings={[{ id, enforced: row.entry?.enforced === true }]} />;
  if (row.kind === 'readOnly') return <ReadOnlyRow row={row} details={audience} />;
  return (
    <ControlRow
      row={row}
      details={audience}
      canOverride={<CanOverride id={id} session={session} />}
      note={
        <>
          <SameAsInherited id={id} session={session} />
          {row.hasConflict && <MergeConflict id={id} session={session} />}
        </>
      }
    />
  );
};

type ControlRowProps = { row: EditableRowModel; details: ReactNode; canOverride: ReactNode; note: ReactNode };

const ControlRow = ({ row, details, canOverride, note }: ControlRowProps) => {
  const styles = useStyles();
  const { terms } = useMessages();
  const { inherit, inheritOf } = useEditorMessages();
  const { dispatch } = usePane();
  const { id, policy, inherited, useParent } = row;
  const label = terms.labels[id];
  const useParentBox = (
    <Checkbox
      className={styles.useParent}
      checked={useParent}
      label={inherit(policy.scope, inherited.value)}
      aria-label={inheritOf(policy.scope, inherited.value, label)}
      onChange={(_event, { checked }) => dispatch({ type: checked === true ? 'overrideRemoved' : 'overrideAdded', id })}
    />
  );
  return (
    <RowFrame row={row} className={styles.row} aria-label={label} details={details} notes={[note]}>
      {(source) => (
        <>
          <RowControl row={row} />
          <div className={styles.line}>
            {useParentBox}
            {canOverride}
            {source}
          </div>
        </>
      )}
    </RowFrame>
  );
};

const RowControl = ({ row }: { row: EditableRowModel }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const editing = useEditorMessages();
  const { dispatch } = usePane();
  const meaningId = useId();
  const { id, setting, input, isChanged, drafted, error } = row;
  const label = messages.terms.labels[id];
  const parsed = parseInput(id, input);
  const value = isChanged ? ('value' in parsed ? parsed.value : undefined) : setting?.value;
  const text = isChanged && !('value' in parsed) ? '' : valueMeaning(id, value, drafted, messages, editing);
  const message = error && ('detail' in error ? error.detail : editing.constraint(id, error.constraint));
  return (
    <div className={styles.control}>
      <Field
        {...(settings[id].kind !== 'toggle' && { label })}
        {...(message !== undefined && { validationMessage: <bdi>{message}</bdi> })}
      >
        <SettingControl
          row={row}
          label={label}
          describedBy={meaningId}
          onChange={(next) => dispatch({ type: 'fieldEdited', id, input: next })}
        />
      </Field>
      <div id={meaningId} className={mergeClasses(pane.caption, styles.plain)}>
        {settings[id].kind === 'toggle' && <strong>{messages.terms.value(input === true)}</strong>}
        {text !== '' && (
          <span>
            {!isChanged && <InvalidValueIcon id={id} value={setting?.value} />}
            {text}
          </span>
        )}
        {isChanged && <span className={styles.changed}>{editing.changed}</span>}
      </div>
    </div>
  );
};

const ReadOnlyRow = ({ row, details }: { row: ReadOnlyRowModel; details: ReactNode }) => {
  const { readOnlyOption } = useEditorMessages();
  const note = row.unsaved ? <Unsaved row={row} edit={row.unsaved} /> : row.isReadOnlyOption && readOnlyOption;
  return <SettingRow row={row} details={details} note={note} />;
};

/** Edited before the permission was lost: it stays to be copied. */
const Unsaved = ({ row: { id, policy, inherited }, edit }: { row: ReadOnlyRowModel; edit: Edit }) => {
  const styles = useStyles();
  const { terms } = useMessages();
  const { conflict, discardOne, discardShort, inherit } = useEditorMessages();
  const { dispatch } = usePane();
  const discard = () => {
    dispatch({ type: 'editDiscarded', id });
    dispatch({ type: 'focusRequested', target: `setting:${id}` });
  };
  return (
    <span className={styles.unsaved}>
      {conflict.mine(edit.useParent ? inherit(policy.scope, inherited?.value) : terms.value(edit.input))}
      <SubtleButton appearance="outline" aria-label={discardOne(terms.labels[id])} onClick={discard}>
        {discardShort}
      </SubtleButton>
    </span>
  );
};
