// A button that can be pressed but does not do its work yet: readable, unlike what is disabled, as it explains why.
import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

const appearance = {
  ...shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
  backgroundColor: tokens.colorNeutralBackground1Selected,
  color: tokens.colorNeutralForeground3,
};

export const useUnavailableStyles = makeStyles({
  root: { ...appearance, ':hover': appearance, ':hover:active': appearance, '&[aria-disabled="true"]': appearance },
});
