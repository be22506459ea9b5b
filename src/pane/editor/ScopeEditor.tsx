// One level being edited: its rows with their controls, the bar of changes at its foot, the review before saving.
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import {
  changes,
  discard,
  draftedIds,
  effectiveValues,
  inherit,
  isEditable,
  override,
  problems,
  withEnforced,
  withInput,
} from '../../policy/draft';
import type { SettingId } from '../../policy/settings';
import { anyRow, rowOf } from '../ui/rowFocus';
import { decided, edited, isSendable, type LevelState } from '../store/level';
import { useFocusNext } from '../store/useFocusNext';
import type { Levels } from '../store/useLevels';
import type { Review } from '../store/useReview';
import type { Saving } from '../store/useSaving';
import { useEditingWords } from '../../i18n/editingWords';
import { Foot } from '../ui/StickyFooter';
import { UntoldLine } from '../reader/HostLimitationLine';
import { SettingGroups, type Narrowed } from '../reader/SettingGroups';
import { Summary } from '../reader/Summary';
import { ChangeBar } from './UnsavedChangesBar';
import { ConflictChoice } from './MergeConflict';
import { EditableRow } from './EditableRow';
import { ReviewDialog } from './ReviewDialog';

const useStyles = makeStyles({ rows: { display: 'contents' } });

export type LevelEditorProps = {
  level: LevelState;
  narrowed: Narrowed | undefined;
  saving: Saving;
  /** What is under way, here or at another level. */
  progress: 'checking' | 'saving' | undefined;
  edit: Levels['edit'];
  /** Open before a save. */
  review: Review | undefined;
  onReview: () => void;
  onCancel: () => void;
  onConfirm: (review: Review) => void;
  /** All edits of the level are gone, and what was told of saving them with them. */
  onDiscard: () => void;
  /** Stands in the foot, over the bar. */
  children: ReactNode;
};

const conflict = '[data-conflict] [role="group"]';

export const LevelEditor = (props: LevelEditorProps) => {
  const { level, narrowed, saving, progress, edit, review, onReview, onCancel, onConfirm, onDiscard, children } = props;
  const { policy, draft, conflicts, refused } = level;
  const styles = useStyles();
  const words = useEditingWords();
  const focusNext = useFocusNext();
  const rows = useRef<HTMLFormElement>(null);
  const values = effectiveValues(policy);
  const drafted = effectiveValues(policy, draft);
  const broken = problems(draft);
  const wrong = draftedIds(draft).filter((id) => (broken[id] ?? refused[id]) !== undefined && isEditable(policy, id));
  const sendable = isSendable(level);

  // The CRM's word against single values: the first of them has the focus, or what it could be changed with.
  useEffect(() => {
    if (saving.kind !== 'failed' || saving.failure.kind !== 'invalid') return;
    const row = rows.current?.querySelector('[aria-invalid="true"]')?.closest(anyRow);
    row?.querySelector<HTMLElement>('input:enabled, select:enabled')?.focus();
  }, [saving]);

  // What was under review has become a conflict: that is where it goes on.
  const reviewing = useRef(false);
  useEffect(() => {
    if (reviewing.current && !review) rows.current?.querySelector<HTMLElement>(conflict)?.focus();
    reviewing.current = review !== undefined;
  }, [review]);

  const change = (next: (now: LevelState) => LevelState['draft']) => edit((now) => edited(now, next(now)));
  const errorOf = (id: SettingId): string | undefined => {
    const constraint = broken[id];
    return constraint ? words.constraint(id, constraint) : refused[id];
  };
  const submit = () => {
    // What has to be put right or decided before anything is sent. What the CRM has refused, it may take now.
    const wrongs = draftedIds(draft).flatMap((id) => (broken[id] ? `${rowOf(id)} [aria-invalid="true"]` : []));
    const first = rows.current?.querySelector<HTMLElement>([...wrongs, conflict].join());
    if (first) first.focus();
    else if (sendable && !progress) onReview();
  };

  const row = (id: SettingId) => (
    <EditableRow
      key={id}
      id={id}
      level={level}
      values={values}
      drafted={drafted}
      error={errorOf(id)}
      onInput={(input) => change((now) => withInput(now.policy, now.draft, id, input))}
      onInherit={() => change((now) => inherit(now.policy, now.draft, id))}
      onEnforce={(enforced) => change((now) => withEnforced(now.policy, now.draft, id, enforced))}
      onOverride={() => change((now) => override(now.policy, now.draft, id))}
      onDiscard={() => {
        focusNext(`${rowOf(id)} button`);
        change((now) => discard(now.draft, id));
      }}
      conflict={
        conflicts.includes(id) && (
          <ConflictChoice
            id={id}
            level={level}
            meanwhile={saving.kind === 'rebased' ? saving.changes : []}
            onDecide={(choice) => {
              const more = conflicts.length > 1 && choice !== 'edit';
              focusNext(more ? conflict : `${rowOf(id)} :is(input, select):enabled`);
              edit((now) => decided(now, id, choice === 'theirs' ? 'theirs' : 'mine'));
            }}
          />
        )
      }
    />
  );

  return (
    <form
      ref={rows}
      className={styles.rows}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Summary values={drafted} before={changes(policy, draft).length > 0 ? words.withChanges : undefined} />
      <SettingGroups policy={policy} narrowed={narrowed} row={row} />
      <UntoldLine />
      <Foot>
        {children}
        {(draftedIds(draft).length > 0 || saving.kind === 'saving') && (
          <ChangeBar
            level={level}
            count={draftedIds(draft).length}
            problems={wrong.length}
            conflicts={conflicts.length}
            progress={progress}
            onDiscard={() => {
              change(() => ({}));
              onDiscard();
            }}
            canSave={sendable || wrong.length > 0 || conflicts.length > 0 || saving.kind === 'saving'}
          />
        )}
      </Foot>
      {review && (
        <ReviewDialog
          review={review}
          progress={progress}
          again={saving.kind === 'checking' ? saving.again : undefined}
          reason={level.reason}
          onReason={(reason) => edit((now) => ({ ...now, reason }))}
          onCancel={onCancel}
          onConfirm={() => onConfirm(review)}
        />
      )}
    </form>
  );
};
