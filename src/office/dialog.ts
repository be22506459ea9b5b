// Opens a page of ours in an Office dialog or a browser popup, and returns the one message that it sends.
import { withTimeout } from '../lib/timeout';
import { detectHost, type HostKind } from './officeReady';

/** `blocked`: the window was not allowed to open. `closed`: by the person, or replaced by a later dialog. */
export type DialogProblem = 'blocked' | 'closed' | 'failed';

export class DialogError extends Error {
  override readonly name = 'DialogError';

  constructor(readonly problem: DialogProblem) {
    super(`Dialog ${problem}`);
  }
}

const messageType = 'sync-policy:dialog';
type DialogMessage = { type: typeof messageType; message: string };

/** Only one dialog is open at a time: the next replaces it. */
let current = new AbortController();

/**
 * Must be called in a click handler, or browsers block the window.
 * @param url of our own origin
 * @param timeout milliseconds
 * @param isExpected messages for which it is false are ignored
 * @throws DialogError, TimeoutError
 */
export const openDialog = async (
  url: string,
  timeout: number,
  isExpected: (message: string) => boolean,
): Promise<string> => {
  const ended = new AbortController();
  current.abort();
  current = ended;
  // A host that is not detected yet is not awaited: browsers allow a window only shortly after the click.
  const host = await Promise.race<HostKind>([detectHost(), Promise.resolve('unavailable')]);
  const open = host === 'outlook' ? openOfficeDialog : openPopup;
  const message = new Promise<string>((resolve, reject) => {
    const onMessage = (received: string) => {
      if (isExpected(received)) resolve(received);
    };
    ended.signal.addEventListener('abort', () => reject(new DialogError('closed')));
    listenForMessages(onMessage, ended.signal);
    open(url, { onMessage, onFailure: (problem) => reject(new DialogError(problem)), ended: ended.signal });
  });
  try {
    return await withTimeout(timeout, message);
  } finally {
    ended.abort();
  }
};

type DialogHandlers = {
  onMessage: (message: string) => void;
  onFailure: (problem: DialogProblem) => void;
  ended: AbortSignal;
};

/** The person (12009) or the browser (12011) did not allow the window. */
const blockedCodes: readonly number[] = [12009, 12011];
const closedByPerson = 12006;

/** Percent of the screen. No prompt is needed, as the dialog follows a click. */
const dialogOptions = { height: 60, width: 30, promptBeforeOpen: false };

const openOfficeDialog = (url: string, handlers: DialogHandlers): void => {
  if (isBlocked(() => displayDialog(url, handlers))) handlers.onFailure('blocked');
};

const closedWindow = { closed: true, close: () => undefined, postMessage: () => undefined };

/**
 * Whether the browser blocks the window that office.js opens. If `window.open` returned null, office.js would replace
 * the whole pane by a prompt, which our content security policy breaks; so it gets a window that is closed already.
 */
const isBlocked = (open: () => void): boolean => {
  const originalOpen = window.open.bind(window);
  let blocked = false;
  window.open = (...args) => {
    const opened = originalOpen(...args);
    blocked ||= opened === null;
    return opened ?? (closedWindow as unknown as Window);
  };
  try {
    open();
  } finally {
    window.open = originalOpen;
  }
  return blocked;
};

const displayDialog = (url: string, { onMessage, onFailure, ended }: DialogHandlers): void =>
  // A copy, because office.js writes into its options.
  Office.context.ui.displayDialogAsync(url, { ...dialogOptions }, ({ status, value: dialog, error }) => {
    if (status !== Office.AsyncResultStatus.Succeeded) {
      onFailure(blockedCodes.includes(error.code) ? 'blocked' : 'failed');
      return;
    }
    let open = true;
    const close = () => {
      if (!open) return;
      try {
        dialog.close();
      } catch {
        // It is gone already, without an event.
      }
    };
    if (ended.aborted) close();
    ended.addEventListener('abort', close);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
      if ('message' in event) onMessage(event.message);
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
      if (!('error' in event)) return;
      open = event.error !== closedByPerson;
      onFailure(open ? 'failed' : 'closed');
    });
  });

const openPopup = (url: string, { onFailure, ended }: DialogHandlers): void => {
  const popup = window.open(url, '_blank', 'popup,width=480,height=640');
  if (popup) ended.addEventListener('abort', () => popup.close());
  else onFailure('blocked');
};

/** For Office dialogs too: after a redirect to another origin and back, office.js may not detect its dialog any more. */
const listenForMessages = (onMessage: DialogHandlers['onMessage'], ended: AbortSignal): void => {
  const listener = ({ origin, data }: MessageEvent<unknown>) => {
    if (origin === window.location.origin && isDialogMessage(data)) onMessage(data.message);
  };
  const channel = openChannel();
  window.addEventListener('message', listener);
  channel?.addEventListener('message', listener);
  ended.addEventListener('abort', () => {
    window.removeEventListener('message', listener);
    channel?.close();
  });
};

/** Works even if another origin's page has severed the window from its opener. Undefined in frames that block it. */
const openChannel = (): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(messageType);
  } catch {
    return undefined;
  }
};

const isDialogMessage = (data: unknown): data is DialogMessage =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === messageType &&
  'message' in data &&
  typeof data.message === 'string';

/** For the page in the dialog: uses every channel that may reach the opener. */
export const sendToOpener = async (message: string): Promise<void> => {
  const data: DialogMessage = { type: messageType, message };
  const opener = window.opener as Window | null;
  // The target origin withholds it from an opener of another origin.
  opener?.postMessage(data, window.location.origin);
  const channel = openChannel();
  channel?.postMessage(data);
  channel?.close();
  // Last, because it may take ten seconds.
  if ((await detectHost()) === 'outlook') Office.context.ui.messageParent(message);
};
