// The page of the emulated Outlook: a mail beside the pane, which office.js takes for Outlook on the web.
import { converse, frameName } from './conversation.js';
import { signIn } from './nestedAppAuth.js';
import { people } from './people.mjs';

/** What there is to choose; the first is the one to begin with. */
const defaults = {
  language: 'en-US',
  theme: 'light',
  item: 'read',
  mailbox: '1.14',
  nestedAppAuth: 'there',
  who: 'grace',
  storage: 'ok',
  callbacks: 'ok',
};

const given = JSON.parse(decodeURIComponent(window.location.hash.slice(1)) || '{}');
const scene = { ...defaults, ...given };
Object.defineProperty(scene, 'person', { get: () => people[scene.who], enumerable: false });

const place = document.querySelector('#pane');
const before = document.querySelector('#before');
const after = document.querySelector('#after');

/** As Outlook does on the server: they outlive a pane. */
let roamingSettings = given.roamingSettings ?? {};
const store = {
  read: () => roamingSettings,
  save: ([settings]) => (roamingSettings = settings),
};

let ended = () => undefined;
let pane;

const open = () => {
  ended();
  const frame = document.createElement('iframe');
  frame.title = 'Sync Policy';
  frame.name = frameName(scene);
  frame.src = scene.pane;
  pane = converse(frame, scene, store, (how) => (how === 'backward' ? before : after).focus());
  const signedIn = signIn(frame, scene);
  ended = () => {
    pane.end();
    signedIn();
  };
  place.replaceChildren(frame);
};

// Where the browser's own Tab would enter the frame, Outlook lets office.js choose the control.
for (const [button, backward] of [
  [before, false],
  [after, true],
]) {
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey !== backward) return;
    event.preventDefault();
    place.querySelector('iframe')?.contentWindow?.focus();
    pane.tabInto(backward ? 'backward' : 'forward');
  });
}

/** For tests, and for the toolbar. */
window.outlook = {
  open,
  close: () => {
    ended();
    place.replaceChildren();
  },
  roamingSettings: () => roamingSettings,
  changeItem: (item) => {
    scene.item = item;
    return pane.itemChanged();
  },
  changeTheme: (theme) => {
    scene.theme = theme;
    return pane.themeChanged();
  },
  change: (changes) => Object.assign(scene, changes),
};

open();
