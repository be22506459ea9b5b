// The host of one frame: responds to the requests of office.js, and sends it events.
import type { Item } from '../items';
import type { Options } from '../options';
import type { OutlookPerson } from '../setup';
import { appContext, initialData, themeData, type Conversation } from './answers';
import { responseTo, eventFor, notification, readCall, type Call } from './messages';
import { readSettings, writeSettings } from './roamingSettings';

/** Read for each request, as all of it may have changed since the frame was opened. */
export type HostState = { options: Options; person: OutlookPerson; item: Item | undefined };

/** How the focus leaves the pane. */
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

type OfficeHostOptions = {
  frame: HTMLIFrameElement;
  origin: string;
  conversation: Conversation;
  state: () => HostState;
  leave: (exit: Exit) => void;
  /** Called when office.js starts: from then on it can take the focus. */
  onStart: () => void;
};

export const officeHost = ({ frame, origin, conversation, state, leave, onStart }: OfficeHostOptions) => {
  const registrations = new Map<string, Call>();
  const post = (text: string) => frame.contentWindow?.postMessage(text, origin);
  const sendEvent = (event: string, data: unknown) => {
    const registration = registrations.get(event);
    if (registration) post(eventFor(registration, data));
  };
  /** The npm copy of office.js ignores the theme in its initial context, and needs an event. */
  const sendTheme = () => {
    const { mailbox, theme } = state().options;
    if (mailbox === '1.14') sendEvent(themeChanged, themeData(theme));
  };

  const startResponses: Record<string, (current: HostState) => unknown> = {
    [appContextName]: ({ options, person }) => appContext(conversation, options, readSettings(person.id), origin),
    GetInitialData: ({ person, item }) => initialData(person, item),
  };

  const execute = ({ data }: Call, { person }: HostState): unknown => {
    const { ApiParams: parameters, MethodData: method } = data as {
      ApiParams?: readonly unknown[];
      MethodData?: { DispatchId?: number };
    };
    if (method?.DispatchId === saveSettings) writeSettings(person.id, parameters?.[0]);
    return { wasSuccessful: true, data: '' };
  };

  const handleNotification = ({ data }: Call) => {
    const exit = Array.isArray(data) ? exits[Number(data[1])] : undefined;
    if (exit) leave(exit);
    return '';
  };

  const respond = (call: Call): void => {
    const current = state();
    const { callbacks } = current.options;
    if (callbacks === 'not even ready') return;
    const start = startResponses[call.name];
    if (start) {
      // A page that was reloaded has no registrations.
      if (call.name === appContextName) registrations.clear();
      onStart();
      post(responseTo(call, start(current)));
      return;
    }
    if (call.name === 'ContextActivationManager_notifyHost') {
      post(responseTo(call, handleNotification(call)));
      return;
    }
    if (callbacks === 'never') return;
    if (call.act === 'invoke') {
      post(responseTo(call, execute(call, current)));
      return;
    }
    if (call.act === 'register') registrations.set(call.name, call);
    else registrations.delete(call.name);
    post(responseTo(call, { Error: 0 }));
    if (call.act === 'register' && call.name === themeChanged) sendTheme();
  };

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const call = readCall(event.data);
    if (call) respond(call);
  };
  window.addEventListener('message', onMessage);

  return {
    itemChanged: () => {
      const { person, item } = state();
      sendEvent(itemChanged, item ? initialData(person, item) : '');
    },
    themeChanged: sendTheme,
    focusIn: (direction: 'forward' | 'backward') => {
      frame.contentWindow?.focus();
      post(notification(conversation.id, tabIn[direction]));
    },
    end: () => window.removeEventListener('message', onMessage),
  };
};
