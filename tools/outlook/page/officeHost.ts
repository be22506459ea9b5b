// The host of one frame: answers what office.js asks in it, and tells it of changes.
import type { Item } from '../items';
import type { Options } from '../options';
import type { OutlookPerson } from '../setup';
import { appContext, initialData, themeData, type Conversation } from './answers';
import { answerTo, eventFor, notification, readCall, type Call } from './messages';
import { readSettings, writeSettings } from './roamingSettings';

/** Of the host that is asked, now: everything can have changed since the frame was opened. */
export type Moment = { options: Options; person: OutlookPerson; item: Item | undefined };

/** By which way the focus leaves the pane. */
export type Exit = 'forward' | 'backward' | 'escape';

const exits: Readonly<Record<number, Exit>> = {
  13: 'forward',
  14: 'backward',
  15: 'escape',
  17: 'forward',
  18: 'backward',
};
const tabIn = { forward: 11, backward: 12 };
const appContextName = 'ContextActivationManager_getAppContextAsync';
const saveSettings = 404;
const itemChanged = 'olkItemSelectedChanged';
const themeChanged = 'officeThemeChanged';

type Parts = {
  frame: HTMLIFrameElement;
  origin: string;
  conversation: Conversation;
  now: () => Moment;
  leave: (exit: Exit) => void;
  /** office.js asks: from now on somebody in the frame hears of the focus. */
  onStart: () => void;
};

export const officeHost = ({ frame, origin, conversation, now, leave, onStart }: Parts) => {
  const registrations = new Map<string, Call>();
  const post = (text: string) => frame.contentWindow?.postMessage(text, origin);
  const tell = (event: string, data: unknown) => {
    const registration = registrations.get(event);
    if (registration) post(eventFor(registration, data));
  };
  /** The npm copy of office.js does not take the theme from the context that it starts with: an event has to tell it. */
  const tellTheme = () => {
    const { mailbox, theme } = now().options;
    if (mailbox === '1.14') tell(themeChanged, themeData(theme));
  };

  const starts: Record<string, (moment: Moment) => unknown> = {
    [appContextName]: ({ options, person }) => appContext(conversation, options, readSettings(person.id), origin),
    GetInitialData: ({ person, item }) => initialData(person, item),
  };

  const execute = ({ data }: Call, { person }: Moment): unknown => {
    const { ApiParams: parameters, MethodData: method } = data as {
      ApiParams?: readonly unknown[];
      MethodData?: { DispatchId?: number };
    };
    if (method?.DispatchId === saveSettings) writeSettings(person.id, parameters?.[0]);
    return { wasSuccessful: true, data: '' };
  };

  const notified = ({ data }: Call) => {
    const exit = Array.isArray(data) ? exits[Number(data[1])] : undefined;
    if (exit) leave(exit);
    return '';
  };

  const answer = (call: Call): void => {
    const moment = now();
    const { callbacks } = moment.options;
    if (callbacks === 'not even ready') return;
    const start = starts[call.name];
    if (start) {
      // A page that was loaded anew has asked for nothing yet.
      if (call.name === appContextName) registrations.clear();
      onStart();
      post(answerTo(call, start(moment)));
      return;
    }
    if (call.name === 'ContextActivationManager_notifyHost') {
      post(answerTo(call, notified(call)));
      return;
    }
    if (callbacks === 'never') return;
    if (call.act === 'invoke') {
      post(answerTo(call, execute(call, moment)));
      return;
    }
    if (call.act === 'register') registrations.set(call.name, call);
    else registrations.delete(call.name);
    post(answerTo(call, { Error: 0 }));
    if (call.act === 'register' && call.name === themeChanged) tellTheme();
  };

  const hear = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const call = readCall(event.data);
    if (call) answer(call);
  };
  window.addEventListener('message', hear);

  return {
    itemChanged: () => {
      const { person, item } = now();
      tell(itemChanged, item ? initialData(person, item) : '');
    },
    themeChanged: tellTheme,
    focusIn: (direction: 'forward' | 'backward') => {
      frame.contentWindow?.focus();
      post(notification(conversation.id, tabIn[direction]));
    },
    end: () => window.removeEventListener('message', hear),
  };
};
