// The shape of the body of a PATCH, and what is wrong with a body that does not have it.
import * as v from 'valibot';
import { maxReasonLength } from '../policy/draft';

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON:API: members that begin with "@" are ignored in every object. */
const withoutAtMembers = (members: Members): Members =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !name.startsWith('@')));

const memberDetail = ({ expected }: v.StrictObjectIssue): string =>
  expected === 'never' ? 'This member is not known here.' : `The member ${expected} is missing.`;

const objectWith = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(
    v.custom<Members>(isObject, 'This is not an object.'),
    v.transform(withoutAtMembers),
    v.strictObject(entries, memberDetail),
  );

const text = v.string('This is not a string.');
const flag = v.boolean('This is neither true nor false.');

const identifier = {
  type: v.literal('configurationoptions', 'The type of an option is "configurationoptions".'),
  id: text,
};

export const changeSchema = objectWith({
  jsonapi: v.optional(v.unknown()),
  data: objectWith({
    type: text,
    id: text,
    attributes: v.optional(objectWith({})),
    meta: v.optional(
      objectWith({
        reason: v.optional(
          v.pipe(text, v.maxLength(maxReasonLength, `A reason has at most ${maxReasonLength} characters.`)),
        ),
        validate: v.optional(flag),
      }),
    ),
    relationships: objectWith({
      options: objectWith({
        data: v.pipe(
          v.array(objectWith(identifier), 'This is not an array.'),
          v.minLength(1, 'A change has at least one option.'),
        ),
      }),
    }),
  }),
  included: v.array(
    objectWith({
      ...identifier,
      meta: objectWith({ update: v.literal(true, 'Only `true` is possible here.') }),
      attributes: objectWith({
        useParentScopeValue: flag,
        value: v.optional(v.unknown()),
        enforced: v.optional(flag),
      }),
    }),
    'This is not an array.',
  ),
});

/** `pointer`: to what the body has, so for a missing member to the object without it. */
export type ShapeError = { pointer: string; detail: string };

/** A JSON pointer (RFC 6901): "" is the whole body; "~" and "/" in a name are escaped. */
export const pointerOf = (names: readonly string[]): string =>
  names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const shapeErrorOf = ({ path, message }: v.BaseIssue<unknown>): ShapeError => {
  const present = path?.filter(({ input, key }) => Object.hasOwn(Object(input) as object, key as PropertyKey)) ?? [];
  return { pointer: pointerOf(present.map(({ key }) => String(key))), detail: message };
};
