// The name and the value of a setting: as text where it is inherited, else with the control of its kind and what is wrong with it.
import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircle12Filled } from '@fluentui/react-icons/svg/error-circle';
import { useEffect, useId, useState } from 'react';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { parseInput, type ControlValue } from '../../policy/draft';
import { isPlainSeconds } from '../../policy/durationInput';
import { settings } from '../../policy/settings';
import { InvalidValueIcon } from '../reader/InvalidValueIcon';
import { SettingValue } from '../reader/SettingValue';
import { valueProblem } from '../reader/valueText';
import { usePane } from '../store/usePane';
import { coarse, usePaneStyles } from '../ui/styles';
import { DirectionControl } from './DirectionControl';
import type { EditableRowModel } from './editableRowModel';
import { IntervalField, IntervalPresets } from './IntervalControl';
import { problemText } from './problemText';
import { RowHead } from './RowHead';
import { RuleControl } from './RuleControl';
import { useUntilReleased } from './useUntilReleased';

const useStyles = makeStyles({
  value: { color: tokens.colorNeutralForeground2 },
  strong: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  // No higher than the text, but for a finger.
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: '-2px 0',
    [coarse]: { margin: '-12px 0 0' },
  },
  // Its thumb would follow the alignment of the text.
  switch: { textAlign: 'left', '& > .fui-Switch__indicator': { margin: '2px 0' } },
  below: { paddingTop: tokens.spacingVerticalXS },
  error: {
    ...typographyStyles.caption1,
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorStatusDangerForeground3,
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
});

export const RowControl = ({ row }: { row: EditableRowModel }) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const messages = useMessages();
  const editing = useEditorMessages();
  const { dispatch } = usePane();
  const [hasFocus, setHasFocus] = useState(false);
  const isInUse = useUntilReleased(hasFocus);
  const [detailId, errorId, noteId] = [useId(), useId(), useId()];
  const { id, inherited, input, useParent, isChanged, drafted, error, isTyping } = row;
  const label = messages.terms.labels[id];
  const edit = (next: ControlValue) => dispatch({ type: 'fieldEdited', id, input: next });
  // What is wrong with it appears above what is being pressed.
  const isLeft = isTyping && !isInUse;
  useEffect(() => {
    if (isLeft) dispatch({ type: 'fieldLeft', id });
  }, [isLeft, id, dispatch]);

  if (useParent) {
    return (
      <RowHead id={id} seconds={isChanged ? inherited.value : row.setting?.value}>
        {isChanged ? (
          <bdi className={styles.value}>{messages.terms.value(inherited.value)}</bdi>
        ) : (
          <SettingValue row={row} brief />
        )}
      </RowHead>
    );
  }

  const parsed = parseInput(id, input);
  const value = 'value' in parsed ? parsed.value : undefined;
  // What is stored, the CRM may not accept itself.
  const judged = isChanged ? value : row.setting?.value;
  const problem = judged === undefined ? undefined : valueProblem(id, judged, drafted, messages);
  const message = error && ('detail' in error ? error.detail : problemText(error.problem, messages, editing));
  const below = (
    <>
      {problem && (
        <div id={noteId} className={pane.caption}>
          <InvalidValueIcon id={id} value={judged} />
          <span>{problem.text}</span>
        </div>
      )}
      <div role="alert">
        {message !== undefined && (
          <div id={errorId} className={styles.error}>
            <ErrorCircle12Filled aria-hidden="true" />
            <bdi>{message}</bdi>
          </div>
        )}
      </div>
    </>
  );
  switch (settings[id].kind) {
    case 'toggle':
      return (
        <>
          <RowHead id={id} seconds={undefined}>
            <span className={styles.toggle}>
              <strong aria-hidden="true">{messages.terms.value(input === true)}</strong>
              <Switch
                className={styles.switch}
                aria-label={label}
                checked={input === true}
                onChange={(_event, { checked }) => edit(checked)}
              />
            </span>
          </RowHead>
          {below}
        </>
      );
    case 'choice':
      return (
        <>
          <RowHead id={id} seconds={undefined}>
            <bdi className={styles.strong}>{messages.terms.value(input)}</bdi>
          </RowHead>
          <div className={styles.below}>
            {id === 'direction' ? (
              <DirectionControl label={label} value={String(input)} onSelect={edit} />
            ) : (
              <RuleControl label={label} value={String(input)} onSelect={edit} />
            )}
          </div>
          {below}
        </>
      );
    case 'interval':
      return (
        <>
          <RowHead
            id={id}
            seconds={value}
            equals={
              typeof value === 'number' && !isPlainSeconds(String(input)) ? editing.equalsSeconds(value) : undefined
            }
            detailId={detailId}
          >
            <IntervalField
              label={label}
              text={String(input)}
              describedBy={[message !== undefined ? errorId : '', detailId, problem ? noteId : ''].join(' ').trim()}
              isInvalid={message !== undefined}
              onChange={edit}
              onFocus={() => setHasFocus(true)}
              onLeave={() => setHasFocus(false)}
            />
          </RowHead>
          {below}
          {isInUse && (
            <div className={styles.below}>
              <IntervalPresets label={label} onSelect={(seconds) => edit(String(seconds))} />
            </div>
          )}
        </>
      );
  }
};
