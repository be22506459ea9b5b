// Faults to plant in the manifest, each an edit of its text, and what the validator must say of each, word for word.
type Edit = (text: string) => string;

const inAll =
  (from: string, to: string): Edit =>
  (text) =>
    text.replaceAll(from, to);

/** The first place is in the base part or, for what only the overrides have, in VersionOverridesV1_0. */
export const inFirst =
  (from: string, to: string): Edit =>
  (text) =>
    text.replace(from, to);

/** The last place is in VersionOverridesV1_1. */
export const inLast =
  (from: string, to: string): Edit =>
  (text) => {
    const at = text.lastIndexOf(from);
    return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
  };

/** Takes out what stands from one text up to another, that one included. */
const without =
  (from: string, upTo: string): Edit =>
  (text) => {
    const start = text.indexOf(from);
    const end = text.indexOf(upTo, start);
    return start < 0 || end < 0 ? text : text.slice(0, start) + text.slice(end + upTo.length);
  };

export const buttonLabel = '<Label resid="ButtonLabel" />';
const paneUrl = '<SourceLocation resid="PaneUrl" />';
const url = (id: string) => `<bt:Url id="${id}" DefaultValue="https://localhost:3443/taskpane.html" />`;
const pin = '<SupportsPinning>true</SupportsPinning>';
const mailbox = '<bt:Set Name="Mailbox" MinVersion="1.5" />';
const icon80 = 'id="Icon80" DefaultValue="https://localhost:3443/assets/icon-80.png"';
const organizer = '<ExtensionPoint xsi:type="AppointmentOrganizerCommandSurface">';
const noItem = '<SupportsNoItemContext>true</SupportsNoItemContext>';
const germanName = '<Override Locale="de-DE" Value="Sync-Richtlinie" />';
const arabicButton = '<bt:Override Locale="ar-SA" Value="عرض نهج المزامنة" />';
const application = (host: string, id: string) =>
  `<WebApplicationInfo><Id>${id}</Id><Resource>api://${host}/${id}</Resource>` +
  '<Scopes><Scope>openid</Scope></Scopes></WebApplicationInfo>';
const someId = '0d4a1f5e-1c5b-4b1e-9d57-2f0b3f1f8a77';
const longText = 'x'.repeat(251);

export const faults: { fault: string; edit: Edit; says: string[] }[] = [
  {
    fault: 'two elements of the base part swapped',
    edit: (text) => text.replace(/(<Version>.*\n)(\s*)(<ProviderName>.*\n)/, '$3$2$1'),
    says: ['<Version> must stand before <ProviderName> in <OfficeApp>'],
  },
  {
    fault: 'two elements of a button swapped',
    edit: (text) => text.replace(/(<Icon>[^]*?<\/Icon>)(\s*)(<Action[^]*?<\/Action>)/, '$3$2$1'),
    says: ['<Icon> must stand before <Action> in <Control>'],
  },
  {
    fault: 'the resources before the hosts in VersionOverridesV1_1',
    edit: (text) => {
      const nested = text.lastIndexOf('<VersionOverrides');
      const swap = /(<Hosts>[^]*<\/Hosts>)(\s*)(<Resources>[^]*<\/Resources>)/;
      return text.slice(0, nested) + text.slice(nested).replace(swap, '$3$2$1');
    },
    says: ['<Hosts> must stand before <Resources> in <VersionOverrides>'],
  },
  {
    fault: 'an element that does not belong',
    edit: inFirst('<FormSettings>', '<Methods />\n  <FormSettings>'),
    says: ['<Methods> does not belong in <OfficeApp>'],
  },
  {
    fault: 'an element in a namespace where it does not belong',
    edit: inFirst(mailbox, '<Set Name="Mailbox" MinVersion="1.5" />'),
    says: [
      '<bt:Sets> lacks <Set>',
      '<Set of http://schemas.microsoft.com/office/mailappversionoverrides> does not belong in <bt:Sets>',
    ],
  },
  {
    fault: 'an element missing',
    edit: inFirst('<DefaultLocale>en-US</DefaultLocale>', ''),
    says: ['<OfficeApp> lacks <DefaultLocale>'],
  },
  {
    fault: 'an element twice',
    edit: inFirst(buttonLabel, buttonLabel + buttonLabel),
    says: ['<Label> stands twice in <Control>'],
  },
  {
    fault: 'a dangling resource id',
    edit: inLast(buttonLabel, '<Label resid="Nowhere" />'),
    says: ['<Label> names resource "Nowhere", which VersionOverridesV1_1 does not define'],
  },
  {
    fault: 'a resource of another kind',
    edit: inLast(buttonLabel, '<Label resid="ButtonTip" />'),
    says: ['<Label> names "ButtonTip" of bt:LongStrings, it needs one of bt:ShortStrings'],
  },
  {
    fault: 'no resource named',
    edit: inFirst(buttonLabel, '<Label />'),
    says: ['<Label> names no resource'],
  },
  {
    fault: 'a resource that nothing uses',
    edit: inFirst('<bt:Urls>', `<bt:Urls>${url('Idle')}`),
    says: ['resource "Idle" of VersionOverridesV1_0 is never used'],
  },
  {
    fault: 'a resource defined twice',
    edit: inFirst('<bt:Urls>', `<bt:Urls>${url('PaneUrl')}`),
    says: ['resource "PaneUrl" is defined twice in VersionOverridesV1_0'],
  },
  {
    fault: 'a resource id of 33 characters, in both parts',
    edit: inAll('"ButtonTip"', `"${'B'.repeat(33)}"`),
    says: Array<string>(2).fill(`id "${'B'.repeat(33)}" has 33 characters, at most 32`),
  },
  {
    fault: 'a short text of 126 characters',
    edit: inFirst('id="GroupLabel" DefaultValue="Sync Policy"', `id="GroupLabel" DefaultValue="${'x'.repeat(126)}"`),
    says: ['bt:ShortStrings "GroupLabel" has 126 characters, at most 125'],
  },
  {
    fault: 'a long text of 251 characters',
    edit: (text) => text.replace(/(id="ButtonTip" DefaultValue=")[^"]*/, `$1${longText}`),
    says: ['bt:LongStrings "ButtonTip" has 251 characters, at most 250'],
  },
  {
    fault: 'a description of 251 characters in the base part',
    edit: (text) => text.replace(/(<Description DefaultValue=")[^"]*/, `$1${longText}`),
    says: ['<Description> has 251 characters, at most 250'],
  },
  {
    fault: 'an empty text',
    edit: inFirst('<DisplayName DefaultValue="Sync Policy">', '<DisplayName DefaultValue=" ">'),
    says: ['<DisplayName> is empty'],
  },
  {
    fault: 'a text without its German in the base part',
    edit: inFirst(germanName, ''),
    says: ['<DisplayName> lacks its text in de-DE'],
  },
  {
    fault: 'a text without its Arabic in VersionOverridesV1_1',
    edit: inLast(arabicButton, ''),
    says: ['bt:ShortStrings "ButtonLabel" lacks its text in ar-SA'],
  },
  {
    fault: 'a text in a language that the add-in does not have',
    edit: inFirst(germanName, `${germanName}<Override Locale="fr-FR" Value="Règles" />`),
    says: ['<DisplayName>: fr-FR is no language of this add-in'],
  },
  {
    fault: 'a text twice in one language',
    edit: inFirst(germanName, germanName + germanName),
    says: ['<DisplayName> stands twice in de-DE'],
  },
  {
    fault: 'another text in a region of a language',
    edit: inFirst(germanName, `${germanName}<Override Locale="de-AT" Value="Richtlinie" />`),
    says: ['<DisplayName> in de-AT differs from its text in de-DE'],
  },
  {
    fault: 'an empty translation',
    edit: inFirst(germanName, germanName.replace('Sync-Richtlinie', '')),
    says: ['<DisplayName> in de-DE is empty'],
  },
  {
    fault: 'a translation of 126 characters',
    edit: inLast(arabicButton, arabicButton.replace(/Value="[^"]*"/, `Value="${'x'.repeat(126)}"`)),
    says: ['bt:ShortStrings "ButtonLabel" in ar-SA has 126 characters, at most 125'],
  },
  {
    fault: 'an icon that does not exist',
    edit: inFirst(icon80, icon80.replace('80.png', '81.png')),
    says: ['icon assets/icon-81.png does not exist'],
  },
  {
    fault: 'an icon of another size on the button',
    edit: inFirst(icon80, icon80.replace('80.png', '64.png')),
    says: ['icon assets/icon-64.png is 64x64, its place needs 80x80'],
  },
  {
    fault: 'an icon of another size for the add-in',
    edit: inFirst('icon-128.png', 'icon-80.png'),
    says: ['icon assets/icon-80.png is 80x80, its place needs 128x128'],
  },
  {
    fault: 'an icon that is no PNG',
    edit: inFirst(icon80, icon80.replace('icon-80.png', 'icon.svg')),
    says: ['icon assets/icon.svg is not a PNG'],
  },
  {
    fault: 'an icon outside assets',
    edit: inFirst('/assets/icon-64.png', '/icon-64.png'),
    says: ['icon https://localhost:3443/icon-64.png is not under /assets/'],
  },
  {
    fault: 'a button without one of its three icons',
    edit: inFirst('<bt:Image size="32" resid="Icon32" />', ''),
    says: ['<Icon> lacks the size 32'],
  },
  {
    fault: 'an address that is not https',
    edit: inFirst('"https://localhost:3443/assets/icon-64.png"', '"http://localhost:3443/assets/icon-64.png"'),
    says: ['<IconUrl>: http://localhost:3443/assets/icon-64.png must be https'],
  },
  {
    fault: 'an address on another host',
    edit: inLast('"https://localhost:3443/taskpane.html"', '"https://localhost:3000/taskpane.html"'),
    says: ['<bt:Url>: https://localhost:3000/taskpane.html is not on localhost:3443'],
  },
  {
    fault: 'an address that is none',
    edit: inFirst('"https://localhost:3443/taskpane.html"', '"taskpane.html"'),
    says: ['<SupportUrl>: "taskpane.html" is not an address'],
  },
  {
    fault: 'the preview as the only domain',
    edit: inFirst('<AppDomain>https://localhost:3443<', '<AppDomain>http://localhost:3000<'),
    says: [
      '<AppDomains> lacks https://localhost:3443: dialogs fail without it',
      '<AppDomain>: "http://localhost:3000" must be https and a host, without a path',
    ],
  },
  {
    fault: 'more permission than needed',
    edit: inFirst('ReadItem<', 'ReadWriteMailbox<'),
    says: ['<Permissions> must be ReadItem, not "ReadWriteMailbox"'],
  },
  {
    fault: 'less permission than needed',
    edit: inFirst('ReadItem<', 'Restricted<'),
    says: ['<Permissions> must be ReadItem, not "Restricted"'],
  },
  {
    fault: 'a newer Mailbox in the base part',
    edit: inFirst('<Set Name="Mailbox" MinVersion="1.5" />', '<Set Name="Mailbox" MinVersion="1.8" />'),
    says: ['requirement set Mailbox must be 1.5, not 1.8'],
  },
  {
    fault: 'an older Mailbox in VersionOverridesV1_1',
    edit: inLast(mailbox, '<bt:Set Name="Mailbox" />'),
    says: ['requirement set Mailbox must be 1.5, not 1.1'],
  },
  {
    fault: 'a set that must not be declared',
    edit: inLast(mailbox, `${mailbox}<bt:Set Name="NestedAppAuth" MinVersion="1.1" />`),
    says: ['requirement set NestedAppAuth must not be declared'],
  },
  {
    fault: 'an id that is no GUID',
    edit: (text) => text.replace(/<Id>.*<\/Id>/, '<Id>sync-policy</Id>'),
    says: ['<Id> must be a GUID, not "sync-policy"'],
  },
  {
    fault: 'a version of three numbers',
    edit: inFirst('<Version>0.1.0.0<', '<Version>0.1.0<'),
    says: ['<Version> must be four numbers with dots between, not "0.1.0"'],
  },
  {
    fault: 'another host',
    edit: inFirst('<Host Name="Mailbox" />', '<Host Name="Document" />'),
    says: ['the one host must be Mailbox'],
  },
  {
    fault: 'a locale without a country',
    edit: inFirst('<DefaultLocale>en-US<', '<DefaultLocale>english<'),
    says: ['<DefaultLocale> must be a language and a country, like en-US, not "english"'],
  },
  {
    fault: 'a form missing in the base part',
    edit: without('<Form xsi:type="ItemEdit">', '</Form>'),
    says: ['<FormSettings> must hold ItemRead and ItemEdit, not ItemRead'],
  },
  {
    fault: 'a pane higher than Outlook grants',
    edit: inFirst('<RequestedHeight>450<', '<RequestedHeight>451<'),
    says: ['<RequestedHeight> must be a whole number from 32 to 450'],
  },
  {
    fault: 'a kind of item missing in the rules of the base part',
    edit: without('<Rule xsi:type="ItemIs" ItemType="Appointment"', '/>'),
    says: ['<Rule> lacks Appointment'],
  },
  {
    fault: 'a rule for reading only',
    edit: inFirst('FormType="ReadOrEdit"', 'FormType="Read"'),
    says: ['<Rule> must be ItemIs with Message or Appointment and ReadOrEdit'],
  },
  {
    fault: 'pinning in VersionOverridesV1_0',
    edit: inFirst(paneUrl, paneUrl + pin),
    says: ['<SupportsPinning> is only allowed in VersionOverridesV1_1'],
  },
  {
    fault: 'pinning beside an appointment',
    edit: inLast(paneUrl, paneUrl + pin),
    says: ['AppointmentAttendeeCommandSurface cannot be pinned: Outlook pins beside messages only'],
  },
  {
    fault: 'no pinning beside a message',
    edit: inLast(pin, ''),
    says: ['MessageComposeCommandSurface must support pinning'],
  },
  {
    fault: 'a pane that needs an item beside a message',
    edit: inFirst(noItem, ''),
    says: ['MessageReadCommandSurface must open without an item'],
  },
  {
    fault: 'a pane without an item beside an appointment',
    edit: inLast(paneUrl, paneUrl + noItem),
    says: ['AppointmentAttendeeCommandSurface always has an item: <SupportsNoItemContext> is ignored there'],
  },
  {
    fault: 'a pane without an item in VersionOverridesV1_0',
    edit: inFirst(paneUrl, paneUrl + noItem),
    says: ['<SupportsNoItemContext> is only allowed in VersionOverridesV1_1'],
  },
  {
    fault: 'an application of another host',
    edit: inLast('</Resources>', `</Resources>${application('localhost:3000', someId)}`),
    says: [
      `<WebApplicationInfo>: the resource must be api://localhost:3443/${someId}, ` +
        `not "api://localhost:3000/${someId}"`,
    ],
  },
  {
    fault: 'an application whose id is no GUID',
    edit: inLast('</Resources>', `</Resources>${application('localhost:3443', 'sync-policy')}`),
    says: ['<WebApplicationInfo>: "sync-policy" is no GUID'],
  },
  {
    fault: 'an application before the resources',
    edit: inLast('<Resources>', `${application('localhost:3443', someId)}<Resources>`),
    says: ['<Resources> must stand before <WebApplicationInfo> in <VersionOverrides>'],
  },
  {
    fault: 'a surface missing in VersionOverridesV1_0',
    edit: without(organizer, '</ExtensionPoint>'),
    says: ['VersionOverridesV1_0 lacks AppointmentOrganizerCommandSurface'],
  },
  {
    fault: 'a surface missing in VersionOverridesV1_1, another one twice',
    edit: inLast(organizer, '<ExtensionPoint xsi:type="AppointmentAttendeeCommandSurface">'),
    says: [
      'VersionOverridesV1_1 lacks AppointmentOrganizerCommandSurface',
      'AppointmentAttendeeCommandSurface stands twice in VersionOverridesV1_1',
    ],
  },
  {
    fault: 'no VersionOverridesV1_1',
    edit: (text) => text.replace(/\s*<VersionOverrides [^>]*V1_1">[^]*?<\/VersionOverrides>/, ''),
    says: ['VersionOverridesV1_1 is missing in VersionOverridesV1_0'],
  },
  {
    fault: 'a button that runs a function',
    edit: inFirst('xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'),
    says: ['<Action> must be of type ShowTaskpane, not "ExecuteFunction"'],
  },
  {
    fault: 'an id on two groups',
    edit: inFirst('"composeGroup"', '"readGroup"'),
    says: ['<Group> "readGroup": the id is taken already in VersionOverridesV1_0'],
  },
  {
    fault: 'XML that is not well-formed',
    edit: inFirst('</Hosts>', '</Host>'),
    says: ['not well-formed XML: unexpected close tag'],
  },
  {
    fault: 'the manifest of another kind of add-in',
    edit: inFirst('xsi:type="MailApp"', 'xsi:type="TaskPaneApp"'),
    says: ['the root must be an <OfficeApp> of type MailApp in http://schemas.microsoft.com/office/appforoffice/1.1'],
  },
  {
    fault: 'a name that the unified manifest has no room for',
    edit: inFirst(
      '<DisplayName DefaultValue="Sync Policy"',
      '<DisplayName DefaultValue="Sync Policy, the add-in for Outlook"',
    ),
    says: ['the unified manifest made from it: name.short had to be shortened'],
  },
  {
    fault: 'a German description that the unified manifest has no room for',
    edit: inFirst('Welche CRM-Daten', 'Hier steht, welche CRM-Daten'),
    says: ['the unified manifest made from it: description.short had to be shortened in de-de.json'],
  },
  {
    fault: 'an id that the schema of the unified manifest refuses',
    edit: inAll('"readGroup"', `"${'g'.repeat(65)}"`),
    says: [0, 4].map(
      (ribbon) =>
        `the unified manifest made from it: /extensions/0/ribbons/${ribbon}/tabs/0/groups/0/id ` +
        'must NOT have more than 64 characters. Details: {"limit":64}',
    ),
  },
];
