// A value as a person reads it: "Off", "Every 5 minutes (300)".
import { mergeClasses } from '@fluentui/react-components';
import { useMessages } from '../../i18n/messages';
import { isValueOf, type SettingId } from '../../policy/settings';
import { usePaneStyles } from '../ui/styles';

export const ValueText = ({ id, value }: { id: SettingId; value: unknown }) => {
  const pane = usePaneStyles();
  const { format, terms } = useMessages();
  const text = terms.value(value);
  if (typeof value !== 'number' || !isValueOf(id, value)) return <bdi>{text}</bdi>;
  return (
    <>
      {format.capitalise(terms.every(value))} <span className={mergeClasses(pane.quiet, pane.nowrap)}>({text})</span>
    </>
  );
};
