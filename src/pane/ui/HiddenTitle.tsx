// The heading where no policy gives the page one: screen readers start there, and it is the last fallback for the focus.
import { useMessages } from '../../i18n/messages';
import { usePaneStyles } from './styles';

export const HiddenTitle = () => {
  const pane = usePaneStyles();
  const { title } = useMessages();
  return (
    <h1 className={pane.hidden} tabIndex={-1}>
      {title}
    </h1>
  );
};
