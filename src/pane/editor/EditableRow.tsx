// A setting in the editor: inherited as text, with a value of its own as a control; "Use System", the lock, and the source.
import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import type { Edit } from '../../policy/draft';
import type { SettingId } from '../../policy/settings';
import { RowFrame } from '../reader/RowFrame';
import { SettingValue } from '../reader/SettingValue';
import { valueProblem } from '../reader/valueText';
import type { EditSession } from '../store/state';
import { usePane } from '../store/usePane';
import { SubtleButton } from '../ui/SubtleButton';
import { narrow, usePaneStyles } from '../ui/styles';
import { Audience } from './Audience';
import { ConflictCard } from './ConflictCard';
import { editableRowModel, type EditableRowModel, type ReadOnlyRowModel } from './editableRowModel';
import { EnforceButton } from './EnforceButton';
import { RowControl } from './RowControl';
import { RowHead } from './RowHead';
import { UndoButton } from './UndoButton';
import { UseParentBox } from './UseParentBox';
import { useUntilReleased } from './useUntilReleased';

const useStyles = makeStyles({
  row: {
    position: 'relative',
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  // In the margin of the pane. A border, as forced colours would take a background away.
  own: {
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: '10px 8px',
      insetInlineStart: '-10px',
      borderInlineStartWidth: '3px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorCompoundBrandStroke,
    },
  },
  unsaved: { '::before': { borderInlineStartStyle: 'dashed' } },
  wrong: { '::before': { borderInlineStartColor: tokens.colorStatusDangerBorder2 } },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    [narrow]: { flexWrap: 'wrap' },
  },
  belowControl: { marginTop: tokens.spacingVerticalSNudge },
  end: {
    display: 'flex',
    justifyContent: 'end',
    columnGap: tokens.spacingHorizontalS,
    flexShrink: 0,
    marginInlineStart: 'auto',
    [narrow]: { flexWrap: 'wrap', flexShrink: 1, minWidth: 0 },
  },
  // So wide that the locks stand below each other.
  source: {
    display: 'flex',
    justifyContent: 'end',
    minWidth: '92px',
    maxWidth: '150px',
    [narrow]: { minWidth: 0, maxWidth: '100%' },
  },
  discard: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

export type EditableRowProps = { id: SettingId; session: EditSession };

export const EditableRow = ({ id, session }: EditableRowProps) => {
  const row = editableRowModel(session, id);
  const audience = <Audience policy={session.policy} id={id} enforced={row.entry?.enforced === true} />;
  if (row.kind === 'readOnly') return <ReadOnlyRow row={row} details={audience} />;
  const conflict = row.hasConflict && <ConflictCard id={id} session={session} />;
  return <ControlRow row={row} conflict={conflict} details={audience} />;
};

type ControlRowProps = { row: EditableRowModel; conflict: ReactNode; details: ReactNode };

const ControlRow = ({ row, conflict, details }: ControlRowProps) => {
  const styles = useStyles();
  const messages = useMessages();
  const { willBeEnforced, willBeReleased } = useEditorMessages();
  const { id, useParent, isChanged, enforced, drafted, isTyping, hasConflict } = row;
  const isInUse = useUntilReleased(isTyping);
  const showsControl = !hasConflict || isInUse;
  const isEnforcementChanged = enforced !== undefined && enforced.drafted !== enforced.stored;
  // The value in effect is explained where it is a stored one of somewhere else.
  const problem = useParent && !isChanged ? valueProblem(id, row.setting?.value, drafted, messages)?.text : undefined;
  return (
    <RowFrame
      row={row}
      isUnsaved={isChanged}
      className={mergeClasses(
        styles.row,
        (!useParent || isChanged) && !hasConflict && styles.own,
        isChanged && styles.unsaved,
        row.error && styles.wrong,
      )}
      aria-label={messages.terms.labels[id]}
      details={details}
      notes={[problem, isEnforcementChanged && (enforced.drafted ? willBeEnforced : willBeReleased)]}
    >
      {({ source, enforcedBy }) => (
        // The card stays the same element: a press on it would get lost.
        <>
          {showsControl && <RowControl row={row} />}
          {conflict}
          {showsControl && (
            <>
              <div className={mergeClasses(styles.line, !useParent && styles.belowControl)}>
                <UseParentBox row={row} />
                <span className={styles.end}>
                  {enforced && <EnforceButton id={id} enforced={enforced.drafted} />}
                  <span className={styles.source}>{isChanged ? <UndoButton row={row} /> : source}</span>
                </span>
              </div>
              {!isChanged && enforcedBy}
            </>
          )}
        </>
      )}
    </RowFrame>
  );
};

const ReadOnlyRow = ({ row, details }: { row: ReadOnlyRowModel; details: ReactNode }) => {
  const styles = useStyles();
  const messages = useMessages();
  const { readOnlyOption } = useEditorMessages();
  const { id, setting, values } = row;
  const problem = setting && valueProblem(id, setting.value, values, messages)?.text;
  const note = row.unsaved ? <Unsaved row={row} edit={row.unsaved} /> : row.isReadOnlyOption && readOnlyOption;
  return (
    <RowFrame
      row={row}
      className={styles.row}
      aria-label={messages.terms.labels[id]}
      notes={[problem, note]}
      details={details}
    >
      {({ source, enforcedBy }) => (
        <>
          <RowHead id={id} seconds={setting?.value}>
            <SettingValue row={row} brief />
          </RowHead>
          <div className={styles.line}>
            {enforcedBy}
            <span className={mergeClasses(styles.end, styles.source)}>{source}</span>
          </div>
        </>
      )}
    </RowFrame>
  );
};

/** Edited before the permission was lost: it stays to be copied. */
const Unsaved = ({ row: { id, policy, inherited }, edit }: { row: ReadOnlyRowModel; edit: Edit }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { terms } = useMessages();
  const { unsaved, discardOne, bar, inherit } = useEditorMessages();
  const { dispatch } = usePane();
  const discard = () => {
    dispatch({ type: 'editDiscarded', id });
    dispatch({ type: 'focusRequested', target: `setting:${id}` });
  };
  return (
    <span className={mergeClasses(pane.caption, styles.discard)}>
      <span>{unsaved(edit.useParent ? inherit(policy.scope, inherited?.value) : terms.value(edit.input))}</span>
      <SubtleButton appearance="outline" aria-label={discardOne(terms.labels[id])} onClick={discard}>
        {bar.discard}
      </SubtleButton>
    </span>
  );
};
