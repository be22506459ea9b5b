/** Which of two panes is in front where only one fits. */
export type FrontPane = 'own' | 'colleague';
