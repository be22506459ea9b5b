import { makeStyles, tokens } from '@fluentui/react-components';

/** A radio button without a look of its own over the whole label around it, which has to be positioned: for its outline. */
export const useCoveringRadioStyles = makeStyles({
  root: {
    appearance: 'none',
    position: 'absolute',
    inset: 0,
    margin: 0,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  /** With the outline inside. */
  inside: { ':focus-visible': { outlineOffset: '-2px' } },
});
