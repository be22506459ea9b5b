// The heading of the pane where no policy names it: where a screen reader begins, and the focus goes when nothing else is left.
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
