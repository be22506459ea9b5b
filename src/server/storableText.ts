// Text that every database can hold: without lone surrogates, and without NUL, which PostgreSQL rejects.
import { pointerOf } from '../contract/changeSchema';

export const isStorable = (text: string): boolean => !/\p{Surrogate}|\0/u.test(text);

/** With a replacement character for what cannot be stored. */
export const storable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\uFFFD');

/**
 * Without recursion, because a small body can be nested thousands of levels deep.
 * @param json what JSON.parse returned
 * @returns JSON pointers: to each string that cannot be stored, and to each object with such a name, in the order of the
 * document
 */
export const unstorablePointers = (json: unknown): readonly string[] => {
  const found: string[] = [];
  const pending = [{ value: json, pointer: '' }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const { value, pointer } = place;
    if (typeof value === 'string' && !isStorable(value)) found.push(pointer);
    if (typeof value !== 'object' || value === null) continue;
    const members = Object.entries(value);
    if (!members.every(([name]) => isStorable(name))) found.push(pointer);
    const storable = members.filter(([name]) => isStorable(name));
    pending.push(
      ...storable
        .reverse()
        .map(([name, member]) => ({ value: member as unknown, pointer: `${pointer}${pointerOf([name])}` })),
    );
  }
  return found;
};
