// One setting for reading: label, value, what it means, where it comes from.
import { mergeClasses } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import type { RowModel } from '../store/rows';
import { usePaneStyles } from '../ui/styles';
import { InvalidValueIcon } from './InvalidValueIcon';
import { RowFrame, useRowStyles } from './RowFrame';
import { valueMeaning } from './valueText';

export type SettingRowProps = {
  row: RowModel;
  /** Below the row: why it cannot be changed, or what is unsaved. */
  note?: ReactNode;
  /** With the sources of the value, once they are open. */
  details?: ReactNode;
};

export const SettingRow = ({ row, note, details }: SettingRowProps) => {
  const pane = usePaneStyles();
  const styles = useRowStyles();
  const messages = useMessages();
  const labelId = useId();
  const { id, setting, values } = row;
  const text = setting ? valueMeaning(id, setting.value, values, messages) : messages.row.notOffered;
  return (
    <RowFrame
      row={row}
      aria-labelledby={labelId}
      main={
        <div className={styles.line}>
          <span id={labelId} className={pane.label}>
            {messages.terms.labels[id]}
          </span>
          {setting && <span className={pane.strong}>{messages.terms.value(setting.value)}</span>}
        </div>
      }
      meaning={
        <span className={mergeClasses(pane.caption, styles.meaning)}>
          {setting && <InvalidValueIcon id={id} value={setting.value} />}
          {text}
        </span>
      }
      note={note}
      details={details}
    />
  );
};
