// The host of one frame on a phone: responds to what office.js passes to the native object of Outlook on iOS.
import { hostVersion, initialData, requirementSets, type Conversation } from './answers';
import type { HostState } from './officeHost';
import { readSettings, writeSettings } from './roamingSettings';

type NativeCall = { methodId: number; params: unknown; callbackId?: string; callbackFunction?: string };

const outlookOnIos = 65536;
const methods = { execute: 1, writeSettings: 4, getContext: 5 };
const initialDataId = 1;
/** office.js stores all settings under one key, as JSON. */
const settingsKey = 'SettingsKey';
const success = 0;

/** The add-in's context, by position. */
const contextOf = ({ id, appId }: Conversation, { options, person }: HostState): readonly unknown[] => {
  const context: unknown[] = Array<unknown>(24).fill('');
  const settings = JSON.stringify(readSettings(person.id));
  return Object.assign(context, {
    0: [[settingsKey], [settings]],
    ...{ 1: appId, 2: outlookOnIos, 3: 16, 4: 0, 7: 0 },
    ...{ 8: options.language, 9: options.language, 12: 1, 13: 1 },
    ...{ 16: id, 17: appId, 18: true, 19: false },
    20: JSON.stringify(requirementSets(options)),
    22: hostVersion,
  });
};

type PhoneHostOptions = {
  frame: HTMLIFrameElement;
  origin: string;
  conversation: Conversation;
  state: () => HostState;
};

export const phoneHost = ({ frame, origin, conversation, state }: PhoneHostOptions) => {
  const handle = ({ methodId, params }: NativeCall): unknown => {
    const current = state();
    const { person, item } = current;
    switch (methodId) {
      case methods.getContext:
        return contextOf(conversation, current);
      case methods.execute: {
        const isInitial = (params as { id: number }).id === initialDataId;
        const data = isInitial ? initialData(person, item) : { wasSuccessful: true, data: '' };
        return [success, [JSON.stringify(data), success]];
      }
      case methods.writeSettings: {
        const [settings] = (params as { values: readonly string[] }).values;
        writeSettings(person.id, JSON.parse(settings ?? '{}'));
        return [success];
      }
      default:
        return [success];
    }
  };

  const onMessage = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== frame.contentWindow || from !== origin) return;
    if (typeof data !== 'object' || data === null || !('nativeCall' in data)) return;
    const call = JSON.parse(String(data.nativeCall)) as NativeCall;
    const { callbacks } = state().options;
    const isStart = call.methodId === methods.getContext;
    if (callbacks === 'not even ready' || (callbacks === 'never' && !isStart)) return;
    const parameters = handle(call);
    if (call.callbackId === undefined) return;
    const nativeResponse = { name: call.callbackFunction, id: call.callbackId, parameters };
    frame.contentWindow?.postMessage({ nativeResponse }, origin);
  };
  window.addEventListener('message', onMessage);

  // The page covers the message, and there is no keyboard: the item does not change, and the focus stays.
  return {
    itemChanged: () => undefined,
    themeChanged: () => undefined,
    focusIn: () => undefined,
    end: () => window.removeEventListener('message', onMessage),
  };
};
