// The protocol between office.js and its host: JSON in window messages.

/** A request of office.js. `register` and `unregister` are for events. */
export type Call = {
  name: string;
  act: 'invoke' | 'register' | 'unregister';
  conversation: string;
  correlation: number;
  data: unknown;
};

const acts = ['invoke', 'register', 'unregister'] as const;

const parsed = (text: unknown): Record<string, unknown> | undefined => {
  if (typeof text !== 'string') return undefined;
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === 'object' && message !== null ? { ...message } : undefined;
  } catch {
    return undefined;
  }
};

export const readCall = (text: unknown): Call | undefined => {
  const message = parsed(text);
  if (message?._messageType !== 0) return undefined;
  const { _actionName: name, _conversationId: conversation, _correlationId: correlation, _data: data } = message;
  const act = acts[Number(message._actionType)];
  if (act === undefined || typeof name !== 'string' || typeof conversation !== 'string') return undefined;
  return { name, act, conversation, correlation: Number(correlation), data };
};

const write = (message: object) => JSON.stringify({ _origin: window.location.href, _serializerVersion: 1, ...message });

const response = ({ name, conversation, correlation }: Call, responseType: number, data: unknown) =>
  write({
    _messageType: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: correlation,
    _errorCode: 0,
    _responseType: responseType,
    _data: data,
  });

export const responseTo = (call: Call, data: unknown): string => response(call, 0, data);

/** @param registration the call by which office.js registered for the event */
export const eventFor = (registration: Call, data: unknown): string => response(registration, 1, data);

/** A message that office.js did not request. */
export const notification = (conversation: string, action: number): string =>
  write({
    _messageType: 0,
    _actionType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _data: [action],
  });
