// A value as a person reads it: "Off", "Every 5 minutes (300)".
import { mergeClasses } from '@fluentui/react-components';
import { useMessages } from '../../i18n/messages';
import { isValueOf, type SettingId } from '../../policy/settings';
import { usePaneStyles } from '../ui/styles';

export type ValueTextProps = {
  id: SettingId;
  value: unknown;
  /** 'short': "Every 5 min (300)". 'shortest': "Every 5 min". */
  display?: 'short' | 'shortest';
};

export const ValueText = ({ id, value, display }: ValueTextProps) => {
  const pane = usePaneStyles();
  const { format, terms } = useMessages();
  const text = terms.value(value);
  if (typeof value !== 'number' || !isValueOf(id, value)) return <bdi>{text}</bdi>;
  const interval = format.capitalise(terms.every(value, display && 'short'));
  if (display === 'shortest') return <span>{interval}</span>;
  return (
    <>
      <span>{interval}</span> <span className={mergeClasses(pane.quiet, pane.nowrap)}>{`(${text})`}</span>
    </>
  );
};
