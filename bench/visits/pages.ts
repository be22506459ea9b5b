// Minimal pages that show a policy: the lower bounds for the time of a pane.
import { officeJs } from './hosts';

type Row = { label: string; value: string; meaning: string; source: string };

const row = (label: string, value: string, meaning: string, source = 'Default'): Row => ({
  label,
  value,
  meaning,
  source,
});

const rows: readonly Row[] = [
  row('Contacts', 'On', 'Contacts are synchronized'),
  row('Tasks', 'Off', 'Tasks stay where they are', 'Organization: Acme'),
  row('Calendar Events', 'On', 'Calendar events are synchronized', 'System'),
  row('Sync Direction', 'Bidirectional', 'Changes go both ways', 'Organization: Acme'),
  row('Conflict Resolution', 'The CRM always wins', 'An edit in Outlook can be overwritten'),
  row('CRM Sync Interval (In Seconds)', '300', 'every 5 minutes', 'Organization: Acme'),
  row('Outlook Sync Interval (In Seconds)', '30', 'every 30 seconds'),
];

const style = `body{margin:8px;font:14px/20px 'Segoe UI',sans-serif;background:#fafafa;color:#242424}
h1{font-size:16px}ul{margin:0;padding:0 10px;list-style:none;background:#fff;border:1px solid #e0e0e0;border-radius:6px}
li{padding:4px 0}b{float:right}small{display:block;color:#616161}`;

/** Also serialized and run in the browser: must not use anything from outside. */
const markup = (policy: readonly Row[]): string =>
  `<h1>Sync policy: Acme</h1><ul>${policy
    .map(({ label, value, meaning, source }) => `<li>${label}<b>${value}</b><small>${meaning}. ${source}</small></li>`)
    .join('')}</ul>`;

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sync Policy</title>${head}<style>${style}</style></head><body>${body}</body></html>`;

const draw = `document.body.innerHTML=(${markup.toString()})(${JSON.stringify(rows)})`;

export const pages = {
  static: page('', markup(rows)),
  inline: page('', `<script>${draw}</script>`),
  onReady: page(`<script src="${officeJs}"></script>`, `<script>Office.onReady(function(){${draw}})</script>`),
};
