import { inFirst, inLast, without, type Fault } from './edits';

export const buttonLabel = '<Label resid="ButtonLabel" />';
const url = (id: string) => `<bt:Url id="${id}" DefaultValue="https://localhost:3443/taskpane.html" />`;
const mailbox = '<bt:Set Name="Mailbox" MinVersion="1.5" />';
const icon80 = 'id="Icon80" DefaultValue="https://localhost:3443/assets/icon-80.png"';
const organizer = '<ExtensionPoint xsi:type="AppointmentOrganizerCommandSurface">';
/** Adds to the action of a button. */
const besideAppointment = (element: string) => (text: string) =>
  text.replace(/(id="attendeeOpenPane"[^]*?)(<\/Action>)/, `$1${element}$2`);
const arabicButton = '<bt:Override Locale="ar-SA" Value="عرض نهج المزامنة" />';
const application = (host: string, id: string) =>
  `<WebApplicationInfo><Id>${id}</Id><Resource>api://${host}/${id}</Resource>` +
  '<Scopes><Scope>openid</Scope></Scopes></WebApplicationInfo>';
const someId = '0d4a1f5e-1c5b-4b1e-9d57-2f0b3f1f8a77';

/** Faults of either VersionOverrides. The messages are those for VersionOverridesV1_1. */
export const overridesFaults: Fault[] = [
  {
    fault: 'two elements of a button swapped',
    edit: (text) => text.replace(/(<Icon>[^]*?<\/Icon>)(\s*)(<Action[^]*?<\/Action>)/, '$3$2$1'),
    messages: ['expected <Icon> in <Control.Button>, found <Action.ShowTaskpane>'],
  },
  {
    fault: 'the resources before the hosts',
    edit: (text) => text.replace(/(<Hosts>[^]*<\/Hosts>)(\s*)(<Resources>[^]*<\/Resources>)/, '$3$2$1'),
    messages: ['expected <Hosts> in <VersionOverrides.VersionOverridesV1_1>, found <Resources>'],
  },
  {
    fault: 'an element in another namespace',
    edit: inFirst(mailbox, '<Set Name="Mailbox" MinVersion="1.5" />'),
    messages: ['expected <bt:Set> in <bt:Sets>, found <Set>'],
  },
  {
    fault: 'an element of the base part',
    edit: inFirst('<Requirements>', '<Requirements xmlns="http://schemas.microsoft.com/office/appforoffice/1.1">'),
    messages: [
      'expected <Requirements> in <VersionOverrides.VersionOverridesV1_1>, ' +
        'found <http://schemas.microsoft.com/office/appforoffice/1.1 Requirements>',
    ],
  },
  {
    fault: 'an element twice',
    edit: inFirst(buttonLabel, buttonLabel + buttonLabel),
    messages: ['expected <Supertip> in <Control.Button>, found <Label>'],
  },
  {
    fault: 'a dangling resource id',
    edit: inLast(buttonLabel, '<Label resid="Nowhere" />'),
    messages: ['<Label>: <bt:ShortStrings> does not define "Nowhere"'],
  },
  {
    fault: 'a resource of another kind',
    edit: inLast(buttonLabel, '<Label resid="ButtonTip" />'),
    messages: ['<Label>: <bt:ShortStrings> does not define "ButtonTip"'],
  },
  {
    fault: 'no resource named',
    edit: inFirst(buttonLabel, '<Label />'),
    messages: ['<Label> resid: Invalid key: Expected "resid" but received undefined'],
  },
  {
    fault: 'a resource that nothing uses',
    edit: inFirst('<bt:Urls>', `<bt:Urls>${url('Idle')}`),
    messages: ['<bt:Url id="Idle"> is never used'],
  },
  {
    fault: 'a resource defined twice',
    edit: inFirst('<bt:Urls>', `<bt:Urls>${url('PaneUrl')}`),
    messages: ['duplicate <bt:Url> "PaneUrl"'],
  },
  {
    fault: 'a resource id of 33 characters',
    edit: (text) => text.replaceAll('"ButtonTip"', `"${'B'.repeat(33)}"`),
    messages: ['<bt:String> id: Invalid length: Expected <=32 but received 33'],
  },
  {
    fault: 'a short text of 126 characters',
    edit: inFirst('id="GroupLabel" DefaultValue="Sync Policy"', `id="GroupLabel" DefaultValue="${'x'.repeat(126)}"`),
    messages: ['<bt:String> DefaultValue: Invalid length: Expected <=125 but received 126'],
  },
  {
    fault: 'a long text of 251 characters',
    edit: (text) => text.replace(/(id="ButtonTip" DefaultValue=")[^"]*/, `$1${'x'.repeat(251)}`),
    messages: ['<bt:String> DefaultValue: Invalid length: Expected <=250 but received 251'],
  },
  {
    fault: 'a text without its Arabic',
    edit: inLast(arabicButton, ''),
    messages: ['<bt:String id="ButtonLabel"> has no text in ar-SA'],
  },
  {
    fault: 'a translation of 126 characters',
    edit: inLast(arabicButton, arabicButton.replace(/Value="[^"]*"/, `Value="${'x'.repeat(126)}"`)),
    messages: ['<bt:Override> Value: Invalid length: Expected <=125 but received 126'],
  },
  {
    fault: 'an icon that does not exist',
    edit: inFirst(icon80, icon80.replace('80.png', '81.png')),
    messages: ['icon assets/icon-81.png is missing, expected 80x80'],
  },
  {
    fault: 'an icon of another size',
    edit: inFirst(icon80, icon80.replace('80.png', '64.png')),
    messages: ['icon assets/icon-64.png is 64x64, expected 80x80'],
  },
  {
    fault: 'an icon that is not a PNG',
    edit: inFirst(icon80, icon80.replace('icon-80.png', 'icon.svg')),
    messages: ['icon assets/icon.svg is not a PNG, expected 80x80'],
  },
  {
    fault: 'a button without one of its three icons',
    edit: inFirst('<bt:Image size="32" resid="Icon32" />', ''),
    messages: ['expected <bt:Image.32> in <Icon>, found <bt:Image.80>'],
  },
  {
    fault: 'an address on another host',
    edit: inFirst('"https://localhost:3443/taskpane.html"', '"https://localhost:3000/taskpane.html"'),
    messages: ['<bt:Url>: https://localhost:3000/taskpane.html is not on localhost:3443'],
  },
  {
    fault: 'an older Mailbox',
    edit: inFirst(mailbox, '<bt:Set Name="Mailbox" />'),
    messages: ['<bt:Set> MinVersion: Invalid key: Expected "MinVersion" but received undefined'],
  },
  {
    fault: 'another requirement set',
    edit: inFirst(mailbox, `${mailbox}<bt:Set Name="NestedAppAuth" MinVersion="1.5" />`),
    messages: [
      'expected nothing more in <bt:Sets>, found <bt:Set>',
      '<bt:Set> Name: Invalid type: Expected "Mailbox" but received "NestedAppAuth"',
    ],
  },
  {
    fault: 'pinning beside an appointment',
    edit: besideAppointment('<SupportsPinning>true</SupportsPinning>'),
    messages: ['expected nothing more in <Action.ShowTaskpane>, found <SupportsPinning>'],
  },
  {
    fault: 'a pane without an item beside an appointment',
    edit: besideAppointment('<SupportsNoItemContext>true</SupportsNoItemContext>'),
    messages: ['expected nothing more in <Action.ShowTaskpane>, found <SupportsNoItemContext>'],
  },
  {
    fault: 'an application of another host',
    edit: inLast('</Resources>', `</Resources>${application('localhost:3000', someId)}`),
    messages: [`<Resource> must be api://localhost:3443/${someId}`],
  },
  {
    fault: 'an application whose id is not a GUID',
    edit: inLast('</Resources>', `</Resources>${application('localhost:3443', 'sync-policy')}`),
    messages: ['<Id> text: Invalid UUID: Received "sync-policy"'],
  },
  {
    fault: 'an application before the resources',
    edit: inLast('<Resources>', `${application('localhost:3443', someId)}<Resources>`),
    messages: ['expected <Resources> in <VersionOverrides.VersionOverridesV1_1>, found <WebApplicationInfo>'],
  },
  {
    fault: 'a surface missing',
    edit: without(organizer, '</ExtensionPoint>'),
    messages: [
      'expected <ExtensionPoint.AppointmentOrganizerCommandSurface> in <DesktopFormFactor>, ' +
        'found <ExtensionPoint.AppointmentAttendeeCommandSurface>',
    ],
  },
  {
    fault: 'a surface twice',
    edit: inFirst(organizer, '<ExtensionPoint xsi:type="AppointmentAttendeeCommandSurface">'),
    messages: [
      'expected <ExtensionPoint.AppointmentOrganizerCommandSurface> in <DesktopFormFactor>, ' +
        'found <ExtensionPoint.AppointmentAttendeeCommandSurface>',
    ],
  },
  {
    fault: 'a button that runs a function',
    edit: inFirst('xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'),
    messages: ['expected <Action.ShowTaskpane> in <Control.Button>, found <Action.ExecuteFunction>'],
  },
  {
    fault: 'an id on two groups',
    edit: inFirst('"composeGroup"', '"readGroup"'),
    messages: ['duplicate <Group> "readGroup"'],
  },
];
