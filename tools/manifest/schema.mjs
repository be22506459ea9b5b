// The elements that this add-in uses, in the order that Outlook requires, and the values that they may have.
import * as v from 'valibot';

/**
 * @param {string} children in order; `?` none or one, `+` one or more, `*` any number
 * @param {v.ObjectEntries} values the attributes, and `text` for the text of the element
 */
const element = (children, values = {}) => ({ children, values: v.strictObject(values) });
const leaf = (schema) => element('', { text: schema });

const string = (...actions) => v.pipe(v.string(), ...actions);
const text = (max) => string(v.trim(), v.nonEmpty('Invalid text: Expected a text but received none'), v.maxLength(max));
const [shortText, longText, id] = [text(125), text(250), text(32)];
const pattern = (regex, example) =>
  string(v.regex(regex, ({ received }) => `Invalid format: Expected one like ${example} but received ${received}`));
const guid = string(v.uuid());
const address = string(v.url(), v.startsWith('https://'));
const origin = pattern(/^https:\/\/[^/?#]+$/, 'https://example.com');

const translation = (schema) => element('', { Locale: v.string(), Value: schema });
// Outlook versions without a declared set do not offer the add-in: anything newer is detected at run time.
const mailbox = element('', { Name: v.literal('Mailbox'), MinVersion: v.literal('1.5') });

/**
 * Selectors as in CSS, where the last that matches applies: `Rule.ItemIs.Message` has these values of `xsi:type`,
 * `ItemType`, `size` or `scale`. The elements of another namespace have a prefix.
 */
export const BASE_SCHEMA = {
  OfficeApp: element(
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl ' +
      'AppDomains Hosts Requirements FormSettings Permissions Rule.RuleCollection DisableEntityHighlighting? ' +
      'v1_0:VersionOverrides.VersionOverridesV1_0',
  ),
  Id: leaf(guid),
  Version: leaf(pattern(/^\d{1,5}(\.\d{1,5}){3}$/, '1.0.0.0')),
  ProviderName: leaf(shortText),
  DefaultLocale: leaf(pattern(/^[a-z]{2,3}-[A-Z]{2}$/, 'en-US')),
  DisplayName: element('Override*', { DefaultValue: shortText }),
  'DisplayName Override': translation(shortText),
  Description: element('Override*', { DefaultValue: longText }),
  'Description Override': translation(longText),
  'IconUrl, HighResolutionIconUrl, SupportUrl, SourceLocation': element('', { DefaultValue: address }),
  AppDomains: element('AppDomain+'),
  AppDomain: leaf(origin),
  Hosts: element('Host'),
  Host: element('', { Name: v.literal('Mailbox') }),
  Requirements: element('Sets'),
  Sets: element('Set'),
  Set: mailbox,
  FormSettings: element('Form.ItemRead Form.ItemEdit'),
  Form: element('DesktopSettings'),
  'Form.ItemRead DesktopSettings': element('SourceLocation RequestedHeight'),
  'Form.ItemEdit DesktopSettings': element('SourceLocation'),
  RequestedHeight: leaf(string(v.digits(), v.transform(Number), v.minValue(32), v.maxValue(450))),
  Permissions: leaf(v.literal('ReadItem')),
  Rule: element('', { FormType: v.literal('ReadOrEdit') }),
  'Rule.RuleCollection': element('Rule.ItemIs.Message Rule.ItemIs.Appointment', { Mode: v.literal('Or') }),
  DisableEntityHighlighting: leaf(v.picklist(['true', 'false'])),
};

export const OVERRIDES_SCHEMA = {
  VersionOverrides: element('Description Requirements Hosts Resources WebApplicationInfo?'),
  'Label, Title, Description, SourceLocation, Icon bt:Image': element('', { resid: v.string() }),
  Requirements: element('bt:Sets'),
  'bt:Sets': element('bt:Set'),
  'bt:Set': mailbox,
  Hosts: element('Host.MailHost'),
  Host: element('DesktopFormFactor MobileFormFactor'),
  DesktopFormFactor: element(
    'ExtensionPoint.MessageReadCommandSurface ExtensionPoint.MessageComposeCommandSurface ' +
      'ExtensionPoint.AppointmentOrganizerCommandSurface ExtensionPoint.AppointmentAttendeeCommandSurface',
  ),
  ExtensionPoint: element('OfficeTab'),
  OfficeTab: element('Group+', { id: v.literal('TabDefault') }),
  Group: element('Label Control.Button+', { id: longText }),
  Control: element('Label Supertip Icon Action.ShowTaskpane', { id: longText }),
  Supertip: element('Title Description'),
  Icon: element('bt:Image.16 bt:Image.32 bt:Image.80'),
  Action: element('SourceLocation'),
  // Outlook pins the pane beside messages only, and opens it without an item beside received messages only.
  'ExtensionPoint.MessageReadCommandSurface Action': element('SourceLocation SupportsPinning SupportsNoItemContext'),
  'ExtensionPoint.MessageComposeCommandSurface Action': element('SourceLocation SupportsPinning'),
  // Outlook on a phone has add-ins beside received messages only.
  MobileFormFactor: element('ExtensionPoint.MobileMessageReadCommandSurface'),
  'ExtensionPoint.MobileMessageReadCommandSurface': element('Group'),
  'MobileFormFactor Group': element('Label Control.MobileButton', { id: longText }),
  'Control.MobileButton': element('Label Icon.bt:MobileIconList Action.ShowTaskpane', { id: longText }),
  'Icon.bt:MobileIconList': element(
    'bt:Image.25.1 bt:Image.25.2 bt:Image.25.3 bt:Image.32.1 bt:Image.32.2 bt:Image.32.3 ' +
      'bt:Image.48.1 bt:Image.48.2 bt:Image.48.3',
  ),
  'SupportsPinning, SupportsNoItemContext': leaf(v.literal('true')),
  Resources: element('bt:Images bt:Urls bt:ShortStrings bt:LongStrings'),
  'bt:Images': element('bt:Image+'),
  'bt:Urls': element('bt:Url+'),
  'bt:Images bt:Image, bt:Url': element('', { id, DefaultValue: address }),
  'bt:ShortStrings, bt:LongStrings': element('bt:String+'),
  'bt:ShortStrings bt:String': element('bt:Override*', { id, DefaultValue: shortText }),
  'bt:ShortStrings bt:Override': translation(shortText),
  'bt:LongStrings bt:String': element('bt:Override*', { id, DefaultValue: longText }),
  'bt:LongStrings bt:Override': translation(longText),
  WebApplicationInfo: element('Id Resource Scopes'),
  Id: leaf(guid),
  Scopes: element('Scope+'),
  'Resource, Scope': leaf(longText),
};
