import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { coarse } from './styles';

/** The box of a native field, with the measures of Fluent's. */
export const useFieldStyles = makeStyles({
  box: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    minHeight: '32px',
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    [coarse]: { minHeight: '44px', fontSize: '16px' },
  },
});
