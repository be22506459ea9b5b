// Resource ids: each that is used is defined, in the list for its kind, and each that is defined is used.
import { below, find, mistake, parts } from './read.mjs';

const ID_MAX = 32;

/** Which list an element takes its resource from. */
const LIST_FOR = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  Image: 'Images',
};

/** The resources that one override part defines. @returns {{ id: string, list: string, element: import('./read.mjs').Element }[]} */
export const defined = (part) =>
  find(part.element, 'Resources')
    .flatMap((resources) => resources.children)
    .flatMap((list) => list.children.map((element) => ({ id: element.attributes.id ?? '', list: list.name, element })));

/** The elements of one override part that take something from its resources. */
const takers = (part) =>
  [...below(part.element)].filter((each) => LIST_FOR[each.name] && each.parent.name !== 'Images');

export function* resources(root) {
  for (const part of parts(root)) {
    const definitions = new Map();
    for (const definition of defined(part)) {
      const { id, element } = definition;
      if (id.length === 0) yield mistake(element, `${element.tag} has no id`);
      if (id.length > ID_MAX) yield mistake(element, `id "${id}" has ${id.length} characters, at most ${ID_MAX}`);
      if (definitions.has(id)) yield mistake(element, `resource "${id}" is defined twice in ${part.name}`);
      definitions.set(id, definition);
    }

    const wanted = new Set();
    for (const element of takers(part)) {
      const id = element.attributes.resid ?? '';
      const list = LIST_FOR[element.name];
      const definition = definitions.get(id);
      wanted.add(id);
      if (id === '') {
        yield mistake(element, `${element.tag} names no resource`);
      } else if (definition === undefined) {
        yield mistake(element, `${element.tag} names resource "${id}", which ${part.name} does not define`);
      } else if (definition.list !== list) {
        yield mistake(element, `${element.tag} names "${id}" of bt:${definition.list}, it needs one of bt:${list}`);
      }
    }

    for (const { id, element } of definitions.values()) {
      if (!wanted.has(id)) yield mistake(element, `resource "${id}" of ${part.name} is never used`);
    }
  }
}
