// The task pane: its frame, made anew whenever it is opened, and the focus that goes in and out of it by the keyboard.
import { frameName } from '../pane/hostName';
import { words } from '../messages';
import { element, part } from './dom';
import { officeHost, type Exit, type Moment } from './officeHost';
import { answerSignIns } from './signIn';

type Opened = { frame: HTMLIFrameElement; host: ReturnType<typeof officeHost>; end: () => void };

const appId = '5a2e0b1c-7d0a-4a52-9a39-6a2f1d0c9b11';

/** The focus stops beside the frame on its way in, and office.js is told to take it. */
const threshold = (direction: 'forward' | 'backward', opened: () => Opened | undefined): HTMLElement => {
  const stop = element('span', { tabIndex: -1, className: 'threshold' });
  stop.addEventListener('focus', () => opened()?.host.focusIn(direction));
  return stop;
};

/** @param addressOf of the pane, as things are now */
export const taskPane = (now: () => Moment, addressOf: () => string) => {
  let opened: Opened | undefined;
  const before = threshold('forward', () => opened);
  const after = threshold('backward', () => opened);
  const openButton = part('open-pane');

  const leave = (exit: Exit) => {
    const next = { forward: part('after-pane'), backward: part('close-pane'), escape: openButton };
    next[exit].focus();
  };

  const close = () => {
    opened?.end();
    opened = undefined;
    part('pane').hidden = true;
    openButton.setAttribute('aria-expanded', 'false');
  };

  const open = () => {
    close();
    const { options } = now();
    const url = addressOf();
    const { origin } = new URL(url);
    const conversation = { id: crypto.randomUUID(), appId };
    const inside = { storage: options.storage, nestedAppAuth: options.nestedAppAuth !== 'off' };
    const name = frameName({ conversation, locale: options.language, hostOrigin: window.location.origin, inside });
    const frame = element('iframe', { name, title: words.paneTitle, src: url });
    const onStart = () => {
      frame.tabIndex = -1;
      before.tabIndex = 0;
      after.tabIndex = 0;
    };
    before.tabIndex = -1;
    after.tabIndex = -1;
    const host = officeHost({ frame, origin, conversation, now, leave, onStart });
    const endSignIns = answerSignIns(frame, origin, now);
    opened = {
      ...{ frame, host },
      end: () => {
        host.end();
        endSignIns();
        frame.remove();
      },
    };
    part('frame').replaceChildren(before, frame, after);
    part('pane').hidden = false;
    openButton.setAttribute('aria-expanded', 'true');
  };

  return {
    ...{ open, close },
    /** As when Outlook loads a pinned pane anew: the frame stays. */
    reload: () => {
      if (opened) opened.frame.src = addressOf();
      else open();
    },
    isOpen: () => opened !== undefined,
    itemChanged: () => opened?.host.itemChanged(),
    themeChanged: () => opened?.host.themeChanged(),
  };
};
