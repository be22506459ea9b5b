// The bar at the foot while there are unsaved changes: how many, Discard changes, Save settings.
import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { isKept } from '../../../client/deviceStorage';
import { useEditingWords } from '../../words/editingWords';
import { narrow, usePaneStyles } from '../styles';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'end',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS}) calc(-1 * ${tokens.spacingVerticalS})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
    [narrow]: { paddingInline: tokens.spacingHorizontalS, '& > button': { flexGrow: 1 } },
  },
  count: { flex: '1 0 100%' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

export type ChangeBarProps = {
  count: number;
  problems: number;
  conflicts: number;
  saving: boolean;
  onDiscard: () => void;
  /** False where nothing of it can be sent. Save submits the form in which the bar stands. */
  canSave: boolean;
};

export const ChangeBar = ({ count, problems, conflicts, saving, onDiscard, canSave }: ChangeBarProps) => {
  const pane = usePaneStyles();
  const styles = useStyles();
  const { bar } = useEditingWords();
  const restoreFocus = useRestoreFocusTarget();
  const wrong = conflicts > 0 ? bar.conflicts(conflicts) : problems > 0 ? bar.problems(problems) : undefined;
  return (
    <section className={styles.root} aria-label={bar.label}>
      <span role="status" className={mergeClasses(styles.count, pane.label)}>
        {count > 0 && bar.count(count)}
        {wrong !== undefined && <span className={styles.wrong}> · {wrong}</span>}
      </span>
      {!isKept() && <span className={mergeClasses(styles.count, pane.caption)}>{bar.notKept}</span>}
      <Button disabledFocusable={saving} onClick={onDiscard}>
        {bar.discard}
      </Button>
      {canSave && (
        <Button {...restoreFocus} appearance="primary" type="submit" disabledFocusable={saving}>
          {saving ? bar.saving : bar.save}
        </Button>
      )}
    </section>
  );
};
