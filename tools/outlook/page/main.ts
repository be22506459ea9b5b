// The emulated Outlook: a mailbox with the pane beside it, as the address of the page says, and as is chosen from then on.
import { firstOf, type Item } from '../items';
import { readOptions, writeOptions, type Options } from '../options';
import type { Setup } from '../setup';
import { words } from '../messages';
import { part } from './dom';
import { showMailbox } from './mailbox';
import { taskPane } from './taskPane';
import { showToolbar } from './toolbar';

const setup = (await (await fetch('/setup.json')).json()) as Setup;
let options = readOptions(window.location.search);
let item = firstOf(options.item);

const person = () => {
  const found = setup.people.find(({ id }) => id === options.person) ?? setup.people[0];
  if (!found) throw new Error('Nobody is there');
  return found;
};

/** The person is for the demonstration's sign-in, office.js for the pane's server. */
const address = () =>
  `${setup.panes[options.signIn]}?${writeOptions({ person: options.person, officeJs: options.officeJs })}`;

const pane = taskPane(() => ({ options, person: person(), item }), address);

const open = (next: Item) => {
  item = next;
  if (next.kind === options.item) showAndTell();
  else choose({ item: next.kind });
};

const show = () => {
  window.history.replaceState(null, '', `?${writeOptions(options)}`);
  document.documentElement.dataset.theme = options.theme;
  toolbar.show(options);
  showMailbox(item, open);
};

const showAndTell = () => {
  show();
  pane.itemChanged();
};

/** What a pane that is open learns by an event; all else is told at its start only. */
const live: readonly (keyof Options)[] = ['item', 'theme', 'callbacks', 'nestedAppAuth'];

const choose = (change: Partial<Options>) => {
  const before = options;
  options = { ...options, ...change };
  const isChanged = (name: keyof Options) => options[name] !== before[name];
  if (isChanged('item') && item?.kind !== options.item) item = firstOf(options.item);
  show();
  const bridgeComesOrGoes = (options.nestedAppAuth === 'off') !== (before.nestedAppAuth === 'off');
  const isTold = (Object.keys(options) as (keyof Options)[]).every((name) => live.includes(name) || !isChanged(name));
  if (pane.isOpen() && (!isTold || bridgeComesOrGoes)) pane.open();
  else if (isChanged('item')) pane.itemChanged();
  else if (isChanged('theme')) pane.themeChanged();
};

const toolbar = showToolbar({ setup, options, onChoose: choose });
const buttons = { 'open-pane': words.paneButton, 'reload-pane': words.reload, 'close-pane': words.close };
for (const [id, text] of Object.entries(buttons)) part(id).textContent = text;
part('open-pane').addEventListener('click', pane.open);
part('reload-pane').addEventListener('click', pane.reload);
part('close-pane').addEventListener('click', () => {
  pane.close();
  part('open-pane').focus();
});
document.title = words.title;
part('title').textContent = words.title;
part('pane-title').textContent = words.paneTitle;
part('toolbar').setAttribute('aria-label', words.toolbar);
part('mails').setAttribute('aria-label', words.mails);
part('new-mail').textContent = words.newMail;
part('new-mail').addEventListener('click', () => choose({ item: 'compose' }));
show();
pane.open();
