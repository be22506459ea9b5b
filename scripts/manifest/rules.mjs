// What this add-in has decided: where it shows, what it may read, what it asks of Outlook, where its pane can be pinned.
import { OVERRIDES, find, mistake, parts } from './read.mjs';

const PERMISSION = 'ReadItem';
const MAILBOX = '1.5';
const SURFACES = ['MessageRead', 'MessageCompose', 'AppointmentOrganizer', 'AppointmentAttendee'];
const PINNABLE = ['MessageRead', 'MessageCompose'];
const WITHOUT_ITEM = 'MessageRead';

export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Elements that only clients of VersionOverrides 1.1 know. */
export const ONLY_IN_1_1 = ['SupportsPinning', 'SupportsNoItemContext', 'SupportsMultiSelect'];

const surfaceType = (surface) => `${surface}CommandSurface`;

function* identity(root) {
  const expected = {
    Id: [GUID, 'a GUID'],
    Version: [/^\d{1,5}(\.\d{1,5}){3}$/, 'four numbers with dots between'],
    DefaultLocale: [/^[a-z]{2,3}-[A-Z]{2}$/, 'a language and a country, like en-US'],
    Permissions: [new RegExp(`^${PERMISSION}$`), PERMISSION],
    DisableEntityHighlighting: [/^(true|false)$/, 'true or false'],
  };
  for (const element of root.children) {
    const [form, words] = expected[element.name] ?? [];
    if (!form || form.test(element.text)) continue;
    yield mistake(element, `${element.tag} must be ${words}, not "${element.text}"`);
  }
  const [host, ...others] = find(root, 'Hosts').flatMap((hosts) => hosts.children);
  const mailbox = host?.attributes.Name === 'Mailbox' && others.length === 0;
  if (host && !mailbox) yield mistake(host, 'the one host must be Mailbox');
}

function* requirements(root) {
  const all = [root, ...parts(root).map((part) => part.element)].flatMap((part) => find(part, 'Sets'));
  for (const set of all.flatMap((sets) => sets.children)) {
    const name = set.attributes.Name;
    const version = set.attributes.MinVersion || set.parent.attributes.DefaultMinVersion || '1.1';
    // Whatever is declared here shuts out every Outlook without it: anything newer is asked for while the pane runs.
    if (name !== 'Mailbox') yield mistake(set, `requirement set ${name} must not be declared`);
    else if (version !== MAILBOX) yield mistake(set, `requirement set Mailbox must be ${MAILBOX}, not ${version}`);
  }
}

function* overrides(root) {
  const found = parts(root);
  for (const [index, [name, namespace]] of Object.entries(OVERRIDES).entries()) {
    const part = found[index];
    const place = index === 0 ? 'in <OfficeApp>' : `in ${found[0]?.name ?? 'the one before'}`;
    if (part?.name !== name) yield mistake(part?.element ?? found[0]?.element ?? root, `${name} is missing ${place}`);
    else if (part.element.namespace !== namespace) yield mistake(part.element, `${name} must be in ${namespace}`);
  }
}

function* surfaces({ name, element }) {
  const points = find(element, 'ExtensionPoint');
  const types = points.map((point) => point.type);
  for (const type of SURFACES.map(surfaceType)) {
    if (!types.includes(type)) yield mistake(find(element, 'Hosts')[0] ?? element, `${name} lacks ${type}`);
  }
  for (const [index, point] of points.entries()) {
    const known = SURFACES.map(surfaceType).includes(point.type);
    if (!known) yield mistake(point, `${point.type} is no surface of this add-in`);
    else if (types.indexOf(point.type) !== index) yield mistake(point, `${point.type} stands twice in ${name}`);
  }
}

function* onlyNewer({ name, element }) {
  if (name !== 'VersionOverridesV1_0') return;
  for (const each of ONLY_IN_1_1.flatMap((only) => find(element, only))) {
    yield mistake(each, `${each.tag} is only allowed in VersionOverridesV1_1`);
  }
}

function* pinning({ name, element }) {
  if (name === 'VersionOverridesV1_0') return;
  for (const point of find(element, 'ExtensionPoint')) {
    const pinnable = PINNABLE.map(surfaceType).includes(point.type);
    const pin = find(point, 'SupportsPinning')[0];
    if (pin && !pinnable) yield mistake(pin, `${point.type} cannot be pinned: Outlook pins beside messages only`);
    if (pinnable && (!pin || pin.text !== 'true')) yield mistake(pin ?? point, `${point.type} must support pinning`);
  }
}

/** Where Outlook may open the pane though no item is chosen: beside messages that are read, and nowhere else. */
function* noItem({ name, element }) {
  if (name === 'VersionOverridesV1_0') return;
  for (const point of find(element, 'ExtensionPoint')) {
    const wanted = point.type === surfaceType(WITHOUT_ITEM);
    const given = find(point, 'SupportsNoItemContext')[0];
    if (given && !wanted) yield mistake(given, `${point.type} always has an item: ${given.tag} is ignored there`);
    if (wanted && given?.text !== 'true') yield mistake(given ?? point, `${point.type} must open without an item`);
  }
}

function* buttons({ name, element }) {
  const types = { Host: 'MailHost', Control: 'Button', Action: 'ShowTaskpane' };
  for (const [local, type] of Object.entries(types)) {
    for (const each of find(element, local)) {
      if (each.type !== type) yield mistake(each, `${each.tag} must be of type ${type}, not "${each.type}"`);
    }
  }
  for (const tab of find(element, 'OfficeTab')) {
    if (tab.attributes.id !== 'TabDefault') yield mistake(tab, '<OfficeTab> must be TabDefault');
  }
  const ids = new Set();
  for (const each of [...find(element, 'Group'), ...find(element, 'Control')]) {
    const id = each.attributes.id;
    if (!id) yield mistake(each, `${each.tag} has no id`);
    else if (ids.has(id)) yield mistake(each, `${each.tag} "${id}": the id is taken already in ${name}`);
    ids.add(id);
  }
}

/** Single sign-on, where it is declared: Outlook hands out no token for an application that is not named like this. */
function* singleSignOn({ element }) {
  for (const info of find(element, 'WebApplicationInfo')) {
    const said = (name) => find(info, name)[0]?.text ?? '';
    const [id, resource] = [said('Id'), said('Resource')];
    const pane = find(element, 'Url')[0]?.attributes.DefaultValue ?? '';
    const host = URL.canParse(pane) ? new URL(pane).host : '';
    if (!GUID.test(id)) yield mistake(info, `${info.tag}: "${id}" is no GUID`);
    if (resource !== `api://${host}/${id}`) {
      yield mistake(info, `${info.tag}: the resource must be api://${host}/${id}, not "${resource}"`);
    }
  }
}

export function* rules(root) {
  yield* identity(root);
  yield* requirements(root);
  yield* overrides(root);
  for (const part of parts(root)) {
    yield* surfaces(part);
    yield* onlyNewer(part);
    yield* pinning(part);
    yield* noItem(part);
    yield* buttons(part);
    yield* singleSignOn(part);
  }
}
