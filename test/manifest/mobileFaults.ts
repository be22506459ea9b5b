import { inFirst, inLast, without, type Fault } from './edits';

const image = (size: number, scale: number) =>
  `<bt:Image size="${size}" scale="${scale}" resid="Icon${size * scale}" />`;
const group = '<Group id="mobileReadGroup">';
const label = '<Label resid="GroupLabel" />';

/** Faults of what VersionOverridesV1_1 offers on phones. */
export const mobileFaults: Fault[] = [
  {
    fault: 'nothing on phones',
    edit: without('<MobileFormFactor>', '</MobileFormFactor>'),
    messages: [
      'expected <MobileFormFactor> in <Host.MailHost>, found nothing',
      ...[25, 48, 50, 64, 75, 96, 144].map((pixels) => `<bt:Image id="Icon${pixels}"> is never used`),
    ],
  },
  {
    fault: 'phones before computers',
    edit: (text) =>
      text.replace(
        /(<DesktopFormFactor>[^]*<\/DesktopFormFactor>)([^]*)(<MobileFormFactor>[^]*<\/MobileFormFactor>)/,
        '$3$2$1',
      ),
    messages: ['expected <DesktopFormFactor> in <Host.MailHost>, found <MobileFormFactor>'],
  },
  {
    fault: 'a surface that phones do not have',
    edit: inLast('MobileMessageReadCommandSurface', 'MobileMessageComposeCommandSurface'),
    messages: [
      'expected <ExtensionPoint.MobileMessageReadCommandSurface> in <MobileFormFactor>, ' +
        'found <ExtensionPoint.MobileMessageComposeCommandSurface>',
      'expected <OfficeTab> in <ExtensionPoint.MobileMessageComposeCommandSurface>, found <Group>',
    ],
  },
  {
    fault: 'two groups on phones',
    edit: inLast('</Group>', '</Group><Group id="another" />'),
    messages: [
      'expected nothing more in <ExtensionPoint.MobileMessageReadCommandSurface>, found <Group>',
      'expected <Label> in <Group>, found nothing',
    ],
  },
  {
    fault: 'the button of a computer on phones',
    edit: inLast('xsi:type="MobileButton"', 'xsi:type="Button"'),
    messages: [
      'expected <Control.MobileButton> in <Group>, found <Control.Button>',
      'expected <Supertip> in <Control.Button>, found <Icon.bt:MobileIconList>',
    ],
  },
  {
    fault: 'no label on the button of phones',
    edit: inLast(label, ''),
    messages: ['expected <Label> in <Control.MobileButton>, found <Icon.bt:MobileIconList>'],
  },
  {
    fault: 'a tooltip on phones',
    edit: inLast(label, `${label}<Supertip />`),
    messages: [
      'expected <Icon.bt:MobileIconList> in <Control.MobileButton>, found <Supertip>',
      'expected <Title> in <Supertip>, found nothing',
    ],
  },
  {
    fault: 'a button without one of its nine icons',
    edit: inFirst(image(25, 3), ''),
    messages: [
      'expected <bt:Image.25.3> in <Icon.bt:MobileIconList>, found <bt:Image.32.1>',
      '<bt:Image id="Icon75"> is never used',
    ],
  },
  {
    fault: 'an icon of one scale at another',
    edit: inFirst(image(25, 3), image(25, 3).replace('Icon75', 'Icon50')),
    messages: ['icon assets/icon-50.png is 50x50, expected 75x75', '<bt:Image id="Icon75"> is never used'],
  },
  {
    fault: 'pinning on phones',
    edit: inLast('</Action>', '<SupportsPinning>true</SupportsPinning></Action>'),
    messages: ['expected nothing more in <Action.ShowTaskpane>, found <SupportsPinning>'],
  },
  {
    fault: 'an id of a computer on phones',
    edit: inFirst(group, group.replace('mobileReadGroup', 'readGroup')),
    messages: ['duplicate <Group> "readGroup"'],
  },
];
