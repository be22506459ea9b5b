import { version } from '../../package.json';
import { inAll, inFirst, inLast, without, type Fault } from './edits';

const germanName = '<Override Locale="de-DE" Value="Sync-Richtlinie" />';

export const faults: Fault[] = [
  {
    fault: 'two elements of the base part swapped',
    edit: (text) => text.replace(/(<Version>.*\n)(\s*)(<ProviderName>.*\n)/, '$3$2$1'),
    messages: ['expected <Version> in <OfficeApp.MailApp>, found <ProviderName>'],
  },
  {
    fault: 'an unknown element',
    edit: inFirst('<FormSettings>', '<Methods />\n  <FormSettings>'),
    messages: ['expected <FormSettings> in <OfficeApp.MailApp>, found <Methods>'],
  },
  {
    fault: 'an element missing',
    edit: inFirst('<DefaultLocale>en-US</DefaultLocale>', ''),
    messages: ['expected <DefaultLocale> in <OfficeApp.MailApp>, found <DisplayName>'],
  },
  {
    fault: 'an unknown attribute',
    edit: inFirst('<Host Name="Mailbox" />', '<Host Name="Mailbox" Version="1" />'),
    messages: ['<Host> Version: Invalid key: Expected never but received "Version"'],
  },
  {
    fault: 'a description of 251 characters',
    edit: (text) => text.replace(/(<Description DefaultValue=")[^"]*/, `$1${'x'.repeat(251)}`),
    messages: ['<Description> DefaultValue: Invalid length: Expected <=250 but received 251'],
  },
  {
    fault: 'an empty text',
    edit: inFirst('<DisplayName DefaultValue="Sync Policy">', '<DisplayName DefaultValue=" ">'),
    messages: ['<DisplayName> DefaultValue: Invalid text: Expected a text but received none'],
  },
  {
    fault: 'a text without its German',
    edit: inFirst(germanName, ''),
    messages: ['<DisplayName> has no text in de-DE'],
  },
  {
    fault: 'a text in another language',
    edit: inFirst(germanName, `${germanName}<Override Locale="fr-FR" Value="Règles" />`),
    messages: ['<DisplayName>: the add-in is not translated to fr-FR'],
  },
  {
    fault: 'a text twice in one language',
    edit: inFirst(germanName, germanName + germanName),
    messages: ['duplicate <Override> "de-DE"'],
  },
  {
    fault: 'another text in a region of a language',
    edit: inFirst(germanName, `${germanName}<Override Locale="de-AT" Value="Richtlinie" />`),
    messages: ['<DisplayName> differs in de-AT from de-DE'],
  },
  {
    fault: 'an empty translation',
    edit: inFirst(germanName, germanName.replace('Sync-Richtlinie', '')),
    messages: ['<Override> Value: Invalid text: Expected a text but received none'],
  },
  {
    fault: 'an icon of another size for the add-in',
    edit: inFirst('icon-128.png', 'icon-80.png'),
    messages: ['icon assets/icon-80.png is 80x80, expected 128x128'],
  },
  {
    fault: 'an icon outside assets',
    edit: inFirst('/assets/icon-64.png', '/icon-64.png'),
    messages: ['icon https://localhost:3443/icon-64.png is not in https://localhost:3443/assets/'],
  },
  {
    fault: 'an address that is not https',
    edit: inFirst('"https://localhost:3443/assets/icon-64.png"', '"http://localhost:3443/assets/icon-64.png"'),
    messages: [
      '<IconUrl> DefaultValue: Invalid start: Expected "https://" but received "http://l"',
      'icon http://localhost:3443/assets/icon-64.png is not in https://localhost:3443/assets/',
    ],
  },
  {
    fault: 'an invalid address',
    edit: inFirst('"https://localhost:3443/support.html"', '"support.html"'),
    messages: ['<SupportUrl> DefaultValue: Invalid URL: Received "support.html"'],
  },
  {
    fault: 'the preview as the only domain',
    edit: inFirst('<AppDomain>https://localhost:3443<', '<AppDomain>http://localhost:3000<'),
    messages: [
      '<AppDomain> text: Invalid format: Expected one like https://example.com but received "http://localhost:3000"',
      '<AppDomains> lacks https://localhost:3443: dialogs need it',
    ],
  },
  {
    fault: 'more permission than needed',
    edit: inFirst('ReadItem<', 'ReadWriteMailbox<'),
    messages: ['<Permissions> text: Invalid type: Expected "ReadItem" but received "ReadWriteMailbox"'],
  },
  {
    fault: 'less permission than needed',
    edit: inFirst('ReadItem<', 'Restricted<'),
    messages: ['<Permissions> text: Invalid type: Expected "ReadItem" but received "Restricted"'],
  },
  {
    fault: 'a newer Mailbox',
    edit: inFirst('<Set Name="Mailbox" MinVersion="1.5" />', '<Set Name="Mailbox" MinVersion="1.8" />'),
    messages: ['<Set> MinVersion: Invalid type: Expected "1.5" but received "1.8"'],
  },
  {
    fault: 'an id that is not a GUID',
    edit: (text) => text.replace(/<Id>.*<\/Id>/, '<Id>sync-policy</Id>'),
    messages: ['<Id> text: Invalid UUID: Received "sync-policy"'],
  },
  {
    fault: 'a version of three numbers',
    edit: inFirst(`<Version>${version}.0<`, `<Version>${version}<`),
    messages: [`<Version> text: Invalid format: Expected one like 1.0.0.0 but received "${version}"`],
  },
  {
    fault: 'another host',
    edit: inFirst('<Host Name="Mailbox" />', '<Host Name="Document" />'),
    messages: ['<Host> Name: Invalid type: Expected "Mailbox" but received "Document"'],
  },
  {
    fault: 'a locale without a country',
    edit: inFirst('<DefaultLocale>en-US<', '<DefaultLocale>english<'),
    messages: ['<DefaultLocale> text: Invalid format: Expected one like en-US but received "english"'],
  },
  {
    fault: 'a form missing',
    edit: without('<Form xsi:type="ItemEdit">', '</Form>'),
    messages: ['expected <Form.ItemEdit> in <FormSettings>, found nothing'],
  },
  {
    fault: 'a pane higher than Outlook allows',
    edit: inFirst('<RequestedHeight>450<', '<RequestedHeight>451<'),
    messages: ['<RequestedHeight> text: Invalid value: Expected <=450 but received 451'],
  },
  {
    fault: 'a kind of item missing in the rules',
    edit: without('<Rule xsi:type="ItemIs" ItemType="Appointment"', '/>'),
    messages: ['expected <Rule.ItemIs.Appointment> in <Rule.RuleCollection>, found nothing'],
  },
  {
    fault: 'a rule for reading only',
    edit: inFirst('FormType="ReadOrEdit"', 'FormType="Read"'),
    messages: ['<Rule.ItemIs.Message> FormType: Invalid type: Expected "ReadOrEdit" but received "Read"'],
  },
  {
    fault: 'no pinning beside a message',
    edit: inLast('<SupportsPinning>true</SupportsPinning>', ''),
    messages: ['expected <SupportsPinning> in <Action.ShowTaskpane>, found nothing'],
  },
  {
    fault: 'a pane that needs an item beside a message',
    edit: inFirst('<SupportsNoItemContext>true</SupportsNoItemContext>', ''),
    messages: ['expected <SupportsNoItemContext> in <Action.ShowTaskpane>, found nothing'],
  },
  {
    fault: 'no VersionOverridesV1_1',
    edit: (text) => text.replace(/\s*<VersionOverrides [^>]*V1_1">[^]*?<\/VersionOverrides>/, ''),
    messages: ['VersionOverridesV1_1 is missing at the end of VersionOverridesV1_0'],
  },
  {
    fault: 'an element after VersionOverridesV1_1',
    edit: inLast('</VersionOverrides>', '<Requirements /></VersionOverrides>'),
    messages: ['VersionOverridesV1_1 is missing at the end of VersionOverridesV1_0'],
  },
  {
    fault: 'XML that is not well-formed',
    edit: inFirst('</Hosts>', '</Host>'),
    messages: ['not well-formed XML: Opening and ending tag mismatch: "Hosts" != "Host"'],
  },
  {
    fault: 'the manifest of another kind of add-in',
    edit: inFirst('xsi:type="MailApp"', 'xsi:type="TaskPaneApp"'),
    messages: [
      'the root must be an <OfficeApp> of type MailApp in http://schemas.microsoft.com/office/appforoffice/1.1',
    ],
  },
  {
    fault: 'a name that is too long for the unified manifest',
    edit: inFirst('"Sync Policy"', '"Sync Policy, the add-in for Outlook"'),
    messages: ['converted to a unified manifest: name.short is too long in manifest.json'],
  },
  {
    fault: 'a German description that is too long for the unified manifest',
    edit: inFirst('Welche CRM-Daten', 'Hier steht, welche CRM-Daten'),
    messages: ['converted to a unified manifest: description.short is too long in de-de.json'],
  },
  {
    fault: 'an id that is invalid in the unified manifest',
    edit: inAll('"readGroup"', `"${'g'.repeat(65)}"`),
    messages: [
      'converted to a unified manifest: /extensions/0/ribbons/0/tabs/0/groups/0/id ' +
        'must NOT have more than 64 characters. Details: {"limit":64}',
    ],
  },
];
