// The order of the elements. Outlook refuses a manifest whose elements are all there but stand in another order.
import { BASE, OVERRIDES, SHARED, mistake } from './read.mjs';

// What stands in what, in order; "?" none or one, "+" one or more, "*" any number, otherwise exactly one. These are the
// elements that this add-in uses: a new one is entered here first. What has no row has no children.
const base = {
  OfficeApp:
    'Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains ' +
    'Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting? VersionOverrides',
  DisplayName: 'Override*',
  Description: 'Override*',
  IconUrl: 'Override*',
  HighResolutionIconUrl: 'Override*',
  SupportUrl: 'Override*',
  SourceLocation: 'Override*',
  AppDomains: 'AppDomain+',
  Hosts: 'Host+',
  Requirements: 'Sets',
  Sets: 'Set+',
  FormSettings: 'Form+',
  Form: 'DesktopSettings',
  DesktopSettings: 'SourceLocation RequestedHeight?',
  Rule: 'Rule*',
};

const overrides = {
  VersionOverrides: 'Description Requirements Hosts Resources WebApplicationInfo? VersionOverrides?',
  Requirements: 'bt:Sets',
  Hosts: 'Host+',
  Host: 'DesktopFormFactor',
  DesktopFormFactor: 'ExtensionPoint+',
  ExtensionPoint: 'OfficeTab',
  OfficeTab: 'Group+',
  Group: 'Label Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  Action: 'SourceLocation SupportsPinning? SupportsNoItemContext? SupportsMultiSelect?',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  WebApplicationInfo: 'Id Resource Scopes',
  Scopes: 'Scope+',
};

const shared = {
  Sets: 'Set+',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  Image: 'Override*',
  Url: 'Override*',
  String: 'Override*',
};

const tables = new Map([
  [BASE, base],
  [SHARED, shared],
  ...Object.values(OVERRIDES).map((namespace) => [namespace, overrides]),
]);

const places = (row) =>
  row.split(' ').map((word) => {
    const [, name, sign] = /^(.+?)([?+*]?)$/.exec(word);
    return { name, needed: sign !== '?' && sign !== '*', many: sign === '+' || sign === '*' };
  });

/** The name that the table knows a child by; with its namespace where it is in none that belongs there. */
function nameIn(parent, child) {
  if (child.namespace === parent.namespace) return child.name;
  if (child.namespace === SHARED) return `bt:${child.name}`;
  if (Object.values(OVERRIDES).includes(child.namespace) && child.name === 'VersionOverrides') return child.name;
  return `${child.name} of ${child.namespace || 'no namespace'}`;
}

export function* order(element) {
  const row = tables.get(element.namespace)?.[element.name];
  const expected = row === undefined ? [] : places(row);
  const seen = new Set();
  let furthest = -1;
  for (const child of element.children) {
    const name = nameIn(element, child);
    const place = expected.findIndex((each) => each.name === name);
    if (place < 0) {
      yield mistake(child, `<${name}> does not belong in ${element.tag}`);
      continue;
    }
    const before = expected[furthest]?.name;
    if (place < furthest) yield mistake(child, `<${name}> must stand before <${before}> in ${element.tag}`);
    if (seen.has(name) && !expected[place].many) yield mistake(child, `<${name}> stands twice in ${element.tag}`);
    furthest = Math.max(furthest, place);
    seen.add(name);
    yield* order(child);
  }
  for (const { name, needed } of expected) {
    if (needed && !seen.has(name)) yield mistake(element, `${element.tag} lacks <${name}>`);
  }
}
