// The policy for somebody who may change it: the level, the rows with their controls, the bar of changes, the review.
import { makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Client } from '../../../client/client';
import type { Scope } from '../../../policy/levels';
import { changes, draftedIds, effectiveValues, inherit, override, problems, withEdit } from '../../../policy/draft';
import type { SettingId } from '../../../policy/settings';
import { decided, edited, type LevelState } from '../../state/level';
import type { Levels } from '../../state/useLevels';
import { useSaving } from '../../state/useSaving';
import { useEditingWords } from '../../words/editingWords';
import { SettingGroups } from '../SettingGroups';
import { Summary } from '../Summary';
import { ChangeBar } from './ChangeBar';
import { ConflictChoice } from './ConflictChoice';
import { EditableRow } from './EditableRow';
import { LevelPicker } from './LevelPicker';
import { ReviewDialog } from './ReviewDialog';
import { SavingNotice } from './SavingNotice';

const useStyles = makeStyles({ rows: { display: 'contents' } });

export type EditorProps = { client: Client; level: LevelState; levels: Levels; remember: (scope: Scope) => void };

export const Editor = ({ client, level, levels, remember }: EditorProps) => {
  const { policy, draft, conflicts, refused } = level;
  const styles = useStyles();
  const words = useEditingWords();
  const { saving, save, dismiss } = useSaving(client, levels);
  const [reviewing, setReviewing] = useState(false);
  const [reason, setReason] = useState('');
  const rows = useRef<HTMLDivElement>(null);
  const values = effectiveValues(policy);
  const drafted = effectiveValues(policy, draft);
  const broken = problems(draft);
  const count = draftedIds(draft).length;

  const edit = (change: (now: LevelState) => LevelState['draft']) => levels.edit((now) => edited(now, change(now)));
  const errorOf = (id: SettingId): string | undefined => {
    const constraint = broken[id];
    return constraint ? words.constraint(id, constraint) : refused[id];
  };
  const review = () => {
    const invalid = rows.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-conflict] button');
    if (invalid) invalid.focus();
    else if (changes(policy, draft).length > 0) setReviewing(true);
  };
  /** Who saved the value that is in conflict, as the refusal told. */
  const authorOf = (id: SettingId) =>
    saving.kind === 'rebased' ? saving.changes.findLast(({ settings }) => settings.includes(id)) : undefined;

  return (
    <>
      <LevelPicker
        client={client}
        policy={policy}
        onPick={(view) => {
          dismiss();
          remember(view.scope);
          levels.show(view);
        }}
      />
      <SavingNotice saving={saving} undecided={conflicts.length > 0} onDismiss={dismiss} />
      <Summary values={values} />
      <div ref={rows} className={styles.rows}>
        <SettingGroups
          policy={policy}
          row={(id) =>
            conflicts.includes(id) ? (
              <ConflictChoice
                key={id}
                id={id}
                level={level}
                author={authorOf(id)}
                onDecide={(choice) => levels.edit((now) => decided(now, id, choice))}
              />
            ) : (
              <EditableRow
                key={id}
                id={id}
                level={level}
                values={values}
                drafted={drafted}
                error={errorOf(id)}
                onInput={(input) => edit((now) => withEdit(now.policy, now.draft, id, { useParent: false, input }))}
                onInherit={() => edit((now) => inherit(now.policy, now.draft, id))}
                onOverride={() => edit((now) => override(now.policy, now.draft, id))}
              />
            )
          }
        />
      </div>
      {count > 0 && (
        <ChangeBar
          count={count}
          problems={Object.keys(broken).length}
          conflicts={conflicts.length}
          saving={saving.kind === 'saving'}
          onDiscard={() => edit(() => ({}))}
          onSave={review}
        />
      )}
      {reviewing && (
        <ReviewDialog
          level={level}
          reason={reason}
          onReason={setReason}
          onCancel={() => setReviewing(false)}
          onConfirm={() => {
            setReviewing(false);
            void save(reason, () => setReason(''));
          }}
        />
      )}
    </>
  );
};
