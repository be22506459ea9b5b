// The emulated Outlook: a mailbox with the pane beside it. Its options are in the page's address.
import { firstOf, type Item } from '../items';
import { readOptions, writeOptions, type Options } from '../options';
import type { Setup } from '../setup';
import { messages } from '../messages';
import { elementById } from './dom';
import { showMailbox } from './mailbox';
import { taskPane } from './taskPane';
import { showToolbar } from './toolbar';

const setup = (await (await fetch('/setup.json')).json()) as Setup;
let options = readOptions(window.location.search);
let item = firstOf(options.item);

const person = () => {
  const found = setup.people.find(({ id }) => id === options.person) ?? setup.people[0];
  if (!found) throw new Error('The setup has no people');
  return found;
};

/** `person` is read by the demonstration's sign-in, `officeJs` by the pane's server. */
const paneUrl = () =>
  `${setup.panes[options.signIn]}?${writeOptions({ person: options.person, officeJs: options.officeJs })}`;

const pane = taskPane(() => ({ options, person: person(), item }), paneUrl);

/** As the manifest offers it. */
const isOffered = () => options.device === 'computer' || options.item === 'read';

const open = (next: Item) => {
  item = next;
  if (next.kind === options.item) showItem();
  else choose({ item: next.kind });
};

const show = () => {
  window.history.replaceState(null, '', `?${writeOptions(options)}`);
  document.documentElement.dataset.theme = options.theme;
  document.documentElement.dataset.device = options.device;
  elementById('open-pane').hidden = !isOffered();
  if (!isOffered()) pane.close();
  toolbar.update(options);
  showMailbox(item, open);
};

const showItem = () => {
  show();
  pane.itemChanged();
};

/** Options that an open pane gets by an event; a change of any other opens it again. */
const liveOptions: readonly (keyof Options)[] = ['item', 'theme', 'callbacks', 'nestedAppAuth'];

const choose = (change: Partial<Options>) => {
  const before = options;
  options = { ...options, ...change };
  const isChanged = (name: keyof Options) => options[name] !== before[name];
  if (isChanged('item') && item?.kind !== options.item) item = firstOf(options.item);
  show();
  const bridgeChanges = (options.nestedAppAuth === 'off') !== (before.nestedAppAuth === 'off');
  const isLive = (Object.keys(options) as (keyof Options)[]).every(
    (name) => liveOptions.includes(name) || !isChanged(name),
  );
  if (pane.isOpen() && (!isLive || bridgeChanges)) pane.open();
  else if (isChanged('item')) pane.itemChanged();
  else if (isChanged('theme')) pane.themeChanged();
};

const toolbar = showToolbar({ setup, options, onChoose: choose });
const buttons = { 'open-pane': messages.paneButton, 'reload-pane': messages.reload, 'close-pane': messages.close };
for (const [id, text] of Object.entries(buttons)) elementById(id).textContent = text;
elementById('open-pane').addEventListener('click', pane.open);
elementById('reload-pane').addEventListener('click', pane.reload);
elementById('close-pane').addEventListener('click', () => {
  pane.close();
  elementById('open-pane').focus();
});
document.title = messages.title;
elementById('title').textContent = messages.title;
elementById('pane-title').textContent = messages.paneTitle;
elementById('toolbar').setAttribute('aria-label', messages.toolbar);
elementById('mails').setAttribute('aria-label', messages.mails);
elementById('new-mail').textContent = messages.newMail;
elementById('new-mail').addEventListener('click', () => choose({ item: 'compose' }));
show();
if (isOffered()) pane.open();
