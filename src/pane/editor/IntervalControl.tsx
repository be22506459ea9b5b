// An interval as text in people's own notation, with common intervals to press while the field is in use.
import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEditorMessages } from '../../i18n/useEditorMessages';
import { useMessages } from '../../i18n/messages';
import { SubtleButton } from '../ui/SubtleButton';

/** Seconds. */
const presets = [30, 60, 120, 300, 900];

const useStyles = makeStyles({
  input: {
    width: '80px',
    minWidth: 0,
    flexShrink: 0,
    // Griffel flips it with the layout; 'end' would follow the direction of the text.
    '& > input': { textAlign: 'right' },
  },
  presets: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, flexBasis: '100%' },
  preset: {
    flexGrow: 1,
    justifyContent: 'center',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    whiteSpace: 'nowrap',
  },
});

export type IntervalFieldProps = {
  label: string;
  text: string;
  /** The ids of the texts below it. */
  describedBy: string;
  isInvalid: boolean;
  onChange: (text: string) => void;
  onFocus: () => void;
  /** The focus has left. */
  onLeave: () => void;
};

export const IntervalField = ({
  label,
  text,
  describedBy,
  isInvalid,
  onChange,
  onFocus,
  onLeave,
}: IntervalFieldProps) => {
  const styles = useStyles();
  return (
    <Input
      className={styles.input}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      value={text}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      onChange={(_event, { value }) => onChange(value)}
      // The press would put the caret into the text that the focus selects.
      onMouseDown={(event) => {
        if (document.activeElement === event.target) return;
        event.preventDefault();
        (event.target as HTMLElement).focus();
      }}
      onFocus={({ currentTarget }) => {
        currentTarget.select();
        onFocus();
      }}
      onBlur={onLeave}
    />
  );
};

export type IntervalPresetsProps = { label: string; onSelect: (seconds: number) => void };

/** Not in the tab order: from the keyboard, a number is typed as quickly. */
export const IntervalPresets = ({ label, onSelect }: IntervalPresetsProps) => {
  const styles = useStyles();
  const { format } = useMessages();
  const messages = useEditorMessages();
  return (
    <div role="group" aria-label={messages.presets(label)} className={styles.presets}>
      {presets.map((seconds) => (
        <SubtleButton
          key={seconds}
          tabIndex={-1}
          className={styles.preset}
          aria-label={format.duration(seconds)}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onSelect(seconds)}
        >
          {format.duration(seconds, 'short')}
        </SubtleButton>
      ))}
    </div>
  );
};
