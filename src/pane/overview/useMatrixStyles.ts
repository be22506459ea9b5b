import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Texts of a column begin at the same place, with and without a button around them. */
export const useMatrixStyles = makeStyles({
  cell: {
    padding: `3px ${tokens.spacingHorizontalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  },
  rowHeading: {
    ...typographyStyles.body1,
    padding: `5px ${tokens.spacingHorizontalXS} 5px 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
  },
  text: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
});
