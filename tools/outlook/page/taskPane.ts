// The task pane: a new frame each time it opens, and the keyboard focus that moves in and out of it.
import { frameName } from '../pane/hostName';
import { messages } from '../messages';
import { element, elementById } from './dom';
import { officeHost, type Exit, type HostState } from './officeHost';
import { phoneHost } from './phoneHost';
import { serveSignIns } from './signIn';

type Opened = { frame: HTMLIFrameElement; host: ReturnType<typeof officeHost>; end: () => void };

const appId = '5a2e0b1c-7d0a-4a52-9a39-6a2f1d0c9b11';

/** A focusable element beside the frame, from where office.js is asked to move the focus into the pane. */
const focusBoundary = (direction: 'forward' | 'backward', opened: () => Opened | undefined): HTMLElement => {
  const stop = element('span', { tabIndex: -1, className: 'focus-boundary' });
  stop.addEventListener('focus', () => opened()?.host.focusIn(direction));
  return stop;
};

/** @param paneUrl for the current state */
export const taskPane = (state: () => HostState, paneUrl: () => string) => {
  let opened: Opened | undefined;
  const before = focusBoundary('forward', () => opened);
  const after = focusBoundary('backward', () => opened);
  const openButton = elementById('open-pane');

  const leave = (exit: Exit) => {
    const next = { forward: elementById('after-pane'), backward: elementById('close-pane'), escape: openButton };
    next[exit].focus();
  };

  const close = () => {
    opened?.end();
    opened = undefined;
    elementById('pane').hidden = true;
    openButton.setAttribute('aria-expanded', 'false');
  };

  const open = () => {
    close();
    const { options } = state();
    const url = paneUrl();
    const { origin } = new URL(url);
    const conversation = { id: crypto.randomUUID(), appId };
    const { storage, device } = options;
    const inside = { storage, device, nestedAppAuth: options.nestedAppAuth !== 'off' };
    const name = frameName({ conversation, locale: options.language, hostOrigin: window.location.origin, inside });
    const frame = element('iframe', { name, title: messages.paneTitle, src: url });
    const onStart = () => {
      frame.tabIndex = -1;
      before.tabIndex = 0;
      after.tabIndex = 0;
    };
    before.tabIndex = -1;
    after.tabIndex = -1;
    const host =
      device === 'iPhone'
        ? phoneHost({ frame, origin, conversation, state })
        : officeHost({ frame, origin, conversation, state, leave, onStart });
    const endSignIns = serveSignIns(frame, origin, state);
    opened = {
      ...{ frame, host },
      end: () => {
        host.end();
        endSignIns();
        frame.remove();
      },
    };
    elementById('frame').replaceChildren(before, frame, after);
    elementById('pane').hidden = false;
    openButton.setAttribute('aria-expanded', 'true');
  };

  return {
    ...{ open, close },
    /** As when Outlook reloads a pinned pane: the frame stays. */
    reload: () => {
      if (opened) opened.frame.src = paneUrl();
      else open();
    },
    isOpen: () => opened !== undefined,
    itemChanged: () => opened?.host.itemChanged(),
    themeChanged: () => opened?.host.themeChanged(),
  };
};
