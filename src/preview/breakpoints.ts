// Where the parts of the page no longer fit beside each other.

/** Mail and pane take turns. */
export const smallScreen = '@media (max-width: 639px)';
/** Too low for the tabs of the ribbon. */
export const lowScreen = '@media (max-height: 559px)';
/** Of the area of mail and panes: of two panes, one is in front. */
export const narrowMain = '@container main (max-width: 959px)';
/** Of the mail's area, which also shrinks with every pane. The list and the message take turns. */
export const narrowMail = '@container mail (max-width: 559px)';
/** Without folders. */
export const mediumMail = '@container mail (max-width: 819px)';
