// The host's responses when office.js starts: the add-in's context, the person and the item.
import type { Item } from '../items';
import type { Options } from '../options';
import type { OutlookPerson } from '../setup';

export type Conversation = { id: string; appId: string };

const outlookOnTheWeb = 64;
const taskPane = 1;
/** ReadItem, as the manifest requests. */
const readItem = 1;
const itemTypes = { read: 1, appointment: 2, compose: 4, none: 6 };
export const hostVersion = '16.01.18227.10000';

/** Without `react`, office.js takes this for an older Outlook. */
export const requirementSets = ({ mailbox, nestedAppAuth }: Options) => ({
  Mailbox: mailbox,
  DialogApi: '1.2',
  react: '1.1',
  ...(nestedAppAuth === 'off' ? {} : { NestedAppAuth: '1.1' }),
});

/** @param settings the roaming settings, each as JSON */
export const appContext = (
  { appId }: Conversation,
  options: Options,
  settings: Record<string, string>,
  paneOrigin: string,
) => ({
  _id: appId,
  _appInstanceId: appId,
  _appName: outlookOnTheWeb,
  _appVersion: '16.0',
  _hostFullVersion: hostVersion,
  _addinName: 'Sync Policy',
  _appDomains: [paneOrigin],
  _appUILocale: options.language,
  _dataLocale: options.language,
  _docUrl: '',
  _clientMode: 0,
  _clientWindowHeight: window.innerHeight,
  _clientWindowWidth: window.innerWidth,
  _reason: 'documentOpened',
  _osfControlType: taskPane,
  _correlationId: appId,
  _requirementMatrix: JSON.stringify(requirementSets(options)),
  _settings: settings,
});

const addressOf = (name: string) => ({ name, address: `${name.toLowerCase().replace(' ', '.')}@acme.example` });

const itemData = ({ id, kind, subject, from }: Item) =>
  kind === 'compose'
    ? {}
    : {
        ...{ id, subject, normalizedSubject: subject },
        itemClass: kind === 'read' ? 'IPM.Note' : 'IPM.Appointment',
        from: addressOf(from),
        sender: addressOf(from),
        organizer: addressOf(from),
        conversationId: `${id}-conversation`,
        dateTimeCreated: Date.UTC(2026, 10, 20, 9),
        dateTimeModified: Date.UTC(2026, 10, 20, 9),
        start: Date.UTC(2026, 10, 26, 10),
        end: Date.UTC(2026, 10, 26, 10, 30),
        ...{ to: [], cc: [], attachments: [] },
      };

/** office.js requests the person and the item together. */
export const initialData = (person: OutlookPerson, item: Item | undefined) => ({
  permissionLevel: readItem,
  itemType: itemTypes[item?.kind ?? 'none'],
  userDisplayName: person.name,
  userEmailAddress: person.address,
  userProfileType: 'enterprise',
  userTimeZone: 'UTC',
  timeZoneOffsets: [],
  hostVersion,
  owaView: 'ThreeColumns',
  ...(item ? itemData(item) : {}),
});

const colours = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424 },
  dark: { bodyBackgroundColor: 0x1b1a19, bodyForegroundColor: 0xffffff },
  contrast: { bodyBackgroundColor: 0x000000, bodyForegroundColor: 0xffffff },
};

export const themeData = (theme: Options['theme']): readonly string[] => {
  const { bodyBackgroundColor, bodyForegroundColor } = colours[theme];
  return [
    JSON.stringify({
      ...{ bodyBackgroundColor, bodyForegroundColor },
      controlBackgroundColor: bodyBackgroundColor,
      controlForegroundColor: bodyForegroundColor,
    }),
  ];
};
