// A page of our own in a window of its own, which has one message for whoever opened it: an Office dialog, or a browser's window.
import { inTime } from '../lib/timeout';
import { surroundings, type Surroundings } from './officeReady';

/** `blocked`: the window was not allowed to open. `closed`: by the person, before it had said anything. */
export type DialogProblem = 'blocked' | 'closed' | 'failed';

export class DialogError extends Error {
  override readonly name = 'DialogError';

  constructor(readonly problem: DialogProblem) {
    super(`Dialog ${problem}`);
  }
}

type Told = { type: typeof told; message: string };
const told = 'sync-policy:dialog';

/** There is one window at a time: the next takes the place of the one before. */
let former = new AbortController();

/**
 * To be called on a person's press. @param url of our own origin; @param limit milliseconds
 * @param isAnswer whether a message is the one that is waited for
 * @throws DialogError, Late
 */
export const askInDialog = async (
  url: string,
  limit: number,
  isAnswer: (message: string) => boolean,
): Promise<string> => {
  const ended = new AbortController();
  former.abort();
  former = ended;
  // What is not known yet is not waited for: a window opens only while a press is fresh.
  const where = await Promise.race<Surroundings>([surroundings(), Promise.resolve('silent')]);
  const open = where === 'outlook' ? openOfficeDialog : openWindow;
  const answer = new Promise<string>((resolve, reject) => {
    const hear = (message: string) => {
      if (isAnswer(message)) resolve(message);
    };
    ended.signal.addEventListener('abort', () => reject(new DialogError('closed')));
    listenForPage(hear, ended.signal);
    open(url, { hear, fail: (problem) => reject(new DialogError(problem)), ended: ended.signal });
  });
  try {
    return await inTime(limit, answer);
  } finally {
    ended.abort();
  }
};

type Ears = { hear: (message: string) => void; fail: (problem: DialogProblem) => void; ended: AbortSignal };

/** The person has refused the window (12009), or the browser has (12011). */
const blockedCodes: readonly number[] = [12009, 12011];
const closedByPerson = 12006;

/** Percent of the screen. Outlook need not ask first: the person has just pressed. */
const looks = { height: 60, width: 30, promptBeforeOpen: false };

const openOfficeDialog = (url: string, ears: Ears): void => {
  if (isBlocked(() => displayDialog(url, ears))) ears.fail('blocked');
};

/** A window that was closed before it was open. */
const noWindow = { closed: true, close: () => undefined, postMessage: () => undefined };

/**
 * Whether the browser blocks the window that office.js opens, which is not to learn of it: it would empty the whole pane to say so,
 * and fail at that under our policy. It takes such a window for one that was closed.
 */
const isBlocked = (open: () => void): boolean => {
  const openAsBefore = window.open.bind(window);
  let blocked = false;
  window.open = (...given) => {
    const opened = openAsBefore(...given);
    blocked ||= opened === null;
    return opened ?? (noWindow as unknown as Window);
  };
  try {
    open();
  } finally {
    window.open = openAsBefore;
  }
  return blocked;
};

const displayDialog = (url: string, { hear, fail, ended }: Ears): void =>
  // A copy: office.js writes into it.
  Office.context.ui.displayDialogAsync(url, { ...looks }, ({ status, value: dialog, error }) => {
    if (status !== Office.AsyncResultStatus.Succeeded) {
      fail(blockedCodes.includes(error.code) ? 'blocked' : 'failed');
      return;
    }
    let open = true;
    const close = () => {
      if (open) dialog.close();
    };
    if (ended.aborted) close();
    ended.addEventListener('abort', close);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      if ('message' in event) hear(event.message);
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      if (!('error' in event)) return;
      open = event.error !== closedByPerson;
      fail(open ? 'failed' : 'closed');
    });
  });

const openWindow = (url: string, { fail, ended }: Ears): void => {
  const opened = window.open(url, '_blank', 'popup,width=480,height=640');
  if (opened) ended.addEventListener('abort', () => opened.close());
  else fail('blocked');
};

/** What the page tells past Office too: on its way to another origin and back, it may have lost that it is in a dialog. */
const listenForPage = (hear: Ears['hear'], ended: AbortSignal): void => {
  const listen = ({ origin, data }: MessageEvent<unknown>) => {
    if (origin === window.location.origin && isTold(data)) hear(data.message);
  };
  const channel = openChannel();
  window.addEventListener('message', listen);
  channel?.addEventListener('message', listen);
  ended.addEventListener('abort', () => {
    window.removeEventListener('message', listen);
    channel?.close();
  });
};

/** A page of another origin may cut the window off from its opener; a channel does not mind. Some frames have none. */
const openChannel = (): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(told);
  } catch {
    return undefined;
  }
};

const isTold = (data: unknown): data is Told =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === told &&
  'message' in data &&
  typeof data.message === 'string';

/** For the page in the window: tells whoever opened it, by each way that there is. */
export const tellOpener = async (message: string): Promise<void> => {
  const data: Told = { type: told, message };
  // An opener of another origin is told nothing.
  const opener = window.opener as Window | null;
  opener?.postMessage(data, window.location.origin);
  const channel = openChannel();
  channel?.postMessage(data);
  channel?.close();
  // The last, because office.js may never answer.
  if ((await surroundings()) === 'outlook') Office.context.ui.messageParent(message);
};
