// The forms and rules of the base part: what a client reads that knows no command buttons.
import { find, mistake } from './read.mjs';

const FORMS = ['ItemRead', 'ItemEdit'];
const ITEMS = ['Message', 'Appointment'];
const HEIGHT = { least: 32, most: 450 };

export function* forms(root) {
  const settings = find(root, 'FormSettings')[0];
  const types = settings?.children.map((form) => form.type) ?? [];
  if (settings && types.join() !== FORMS.join()) {
    yield mistake(settings, `${settings.tag} must hold ${FORMS.join(' and ')}, not ${types.join(' and ')}`);
  }
  for (const form of settings?.children ?? []) yield* height(form);
  for (const rule of root.children.filter((child) => child.name === 'Rule')) yield* activation(rule);
}

function* height(form) {
  const given = find(form, 'RequestedHeight')[0];
  if (form.type === 'ItemEdit') {
    if (given) yield mistake(given, `${given.tag} is only allowed in ItemRead`);
    return;
  }
  const pixels = /^\d+$/.test(given?.text ?? '') ? Number(given.text) : NaN;
  if (pixels >= HEIGHT.least && pixels <= HEIGHT.most) return;
  yield mistake(given ?? form, `<RequestedHeight> must be a whole number from ${HEIGHT.least} to ${HEIGHT.most}`);
}

/** Beside every kind of item, read and written alike: the policy is the same for all of them. */
function* activation(rule) {
  if (rule.type !== 'RuleCollection' || rule.attributes.Mode !== 'Or') {
    yield mistake(rule, `${rule.tag} must be a RuleCollection with the Mode Or`);
  }
  for (const each of rule.children) {
    const { ItemType, FormType } = each.attributes;
    if (each.type === 'ItemIs' && ITEMS.includes(ItemType) && FormType === 'ReadOrEdit') continue;
    yield mistake(each, `${each.tag} must be ItemIs with ${ITEMS.join(' or ')} and ReadOrEdit`);
  }
  for (const item of ITEMS) {
    const times = rule.children.filter((each) => each.attributes.ItemType === item).length;
    if (times > 1) yield mistake(rule, `${rule.tag} has ${item} twice`);
    if (times === 0 && rule.children.length < ITEMS.length) yield mistake(rule, `${rule.tag} lacks ${item}`);
  }
}
