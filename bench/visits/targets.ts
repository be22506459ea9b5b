export type TargetName = 'static' | 'inline' | 'onReady' | 'template' | 'reader' | 'administrator';

export type Target = {
  name: TargetName;
  title: string;
  /** Includes the query. */
  path: string;
  /** The content that must be shown: a text in the first heading, and so many list items. */
  heading: string;
  rows: number;
};

const policy = { heading: 'Acme', rows: 7 } as const;

/** The target that all others are compared with. */
export const baseline = 'template' satisfies TargetName;

export const targets: readonly Target[] = [
  { name: 'static', title: 'Plain HTML, no script', path: '/index.html', ...policy },
  { name: 'inline', title: 'The same, drawn by 1 kB of inline script', path: '/index.html', ...policy },
  { name: 'onReady', title: 'The same, drawn after `Office.onReady`', path: '/index.html', ...policy },
  {
    name: 'template',
    title: "Stand-in for Microsoft's React template",
    path: '/index.html',
    heading: 'Welcome',
    rows: 3,
  },
  { name: 'reader', title: 'The pane, reader', path: '/taskpane.html?person=3', ...policy },
  { name: 'administrator', title: 'The pane, administrator', path: '/taskpane.html?person=7', ...policy },
];
