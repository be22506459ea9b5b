// Outlook's side of the conversation with office.js in the pane's frame: answers what it asks for, and tells it what happens.

const conversation = 'conversation';
const addin = '26dada22-64c9-488e-9e44-196728c1ddc2';

const message = { request: 0, response: 1 };
const action = { invoke: 0, register: 1, unregister: 2 };
const response = { call: 0, event: 1 };

/** What office.js tells by number of the keys that leave the pane, and what it is told. */
const tabInto = { forward: 11, backward: 12 };
const exits = { 13: 'forward', 14: 'backward', 15: 'escape' };

const dispatch = { saveRoamingSettings: 404 };
const itemTypes = { read: 1, appointment: 2, compose: 4, none: 6 };

/** 24 bits, as Office tells colours. */
const backgrounds = { light: 0xffffff, dark: 0x1f1f1f };

const initialData = ({ item, person }) => ({
  wasSuccessful: true,
  permissionLevel: 1,
  userDisplayName: person.name,
  userEmailAddress: person.userName,
  userTimeZone: 'UTC',
  timeZoneOffsets: [],
  itemType: itemTypes[item],
  id: 'AAMkAD',
  subject: item === 'none' ? '' : 'Sync settings',
  isRead: true,
  hostVersion: '16.01',
  owaView: 'ThreeColumns',
});

const requirements = ({ mailbox, nestedAppAuth }) =>
  JSON.stringify({
    Mailbox: mailbox,
    DialogApi: '1.2',
    DialogOrigin: '1.1',
    react: '1.1',
    ...(nestedAppAuth === 'none' ? {} : { NestedAppAuth: '1.1' }),
  });

const appContext = (scene, settings) => ({
  _id: addin,
  _appInstanceId: addin,
  _appName: 64,
  _appVersion: '16.01',
  _appUILocale: scene.language,
  _dataLocale: scene.language,
  _docUrl: window.location.origin,
  _clientMode: 0,
  _settings: settings,
  _reason: 1,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: crypto.randomUUID(),
  _requirementMatrix: requirements(scene),
  _dialogRequirementMatrix: requirements(scene),
  _hostFullVersion: '16.01',
  _addinName: 'Sync Policy',
  _appDomains: [new URL(scene.pane).origin],
  _addInSourceUrl: scene.pane,
  _clientWindowHeight: window.innerHeight,
  _clientWindowWidth: window.innerWidth,
});

/** The name with which the frame has to begin its life. */
export const frameName = ({ language, nestedAppAuth, storage }) =>
  JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: `Outlook|Web|16.01|${language}|${addin}||disableLogging|0`,
    xdmInfo: `${conversation}|${addin}|${window.location.origin}`,
    serializerVersion: '1',
    flights: '[]',
    emulated: { nestedAppAuth: nestedAppAuth !== 'none', storage },
  });

/**
 * @param scene what Outlook is like now; read anew at each request
 * @param store `read` and `save` the roaming settings, which outlive a pane; @param onExit the focus has left the pane, and how
 */
export const converse = (frame, scene, store, onExit) => {
  const paneOrigin = new URL(scene.pane).origin;
  const events = new Map();
  const send = (content) =>
    frame.contentWindow?.postMessage(
      JSON.stringify({ _origin: window.location.origin, _serializerVersion: 1, ...content }),
      paneOrigin,
    );
  const answer = ({ _actionName, _conversationId, _correlationId }, data) =>
    send({
      _messageType: message.response,
      _responseType: response.call,
      _errorCode: 0,
      _actionName,
      _conversationId,
      _correlationId,
      _data: data,
    });

  const executed = ({ ApiParams, MethodData }) => {
    if (MethodData.DispatchId === dispatch.saveRoamingSettings) store.save(ApiParams);
    return { wasSuccessful: true };
  };

  const hear = (request) => {
    const { _actionName, _actionType, _data } = request;
    if (_actionType === action.register) events.set(_actionName, request);
    if (_actionType === action.unregister) events.delete(_actionName);
    if (_actionType !== action.invoke) return answer(request, {});
    switch (_actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return answer(request, appContext(scene, store.read()));
      case 'GetInitialData':
        return answer(request, initialData(scene));
      case 'ExecuteMethod':
        return scene.callbacks === 'never' ? undefined : answer(request, executed(_data));
      case 'ContextActivationManager_notifyHost': {
        const how = exits[_data[1]];
        if (how !== undefined) onExit(how);
        return answer(request, null);
      }
      default:
        return answer(request, null);
    }
  };

  const listen = ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data !== 'string') return;
    const content = JSON.parse(data);
    if (content._messageType === message.request) hear(content);
  };
  window.addEventListener('message', listen);

  /** @returns whether the pane listens to that */
  const tell = (name, data) => {
    const request = events.get(name);
    if (!request) return false;
    send({
      _messageType: message.response,
      _responseType: response.event,
      _errorCode: 0,
      _actionName: name,
      _conversationId: conversation,
      _correlationId: request._correlationId,
      _data: data,
    });
    return true;
  };

  return {
    itemChanged: () => tell('olkItemSelectedChanged', scene.item === 'none' ? '' : initialData(scene)),
    themeChanged: () =>
      tell('officeThemeChanged', [
        JSON.stringify({ bodyBackgroundColor: backgrounds[scene.theme], bodyForegroundColor: 0 }),
      ]),
    /** Gives the pane the focus, at its first or its last control. */
    tabInto: (direction) =>
      send({
        _messageType: message.request,
        _actionType: action.invoke,
        _actionName: 'Office_notifyAgave',
        _conversationId: `${conversation}_ntf`,
        _correlationId: 0,
        _data: [tabInto[direction]],
      }),
    end: () => window.removeEventListener('message', listen),
  };
};
