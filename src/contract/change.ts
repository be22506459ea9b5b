// The body of a PATCH: changed options only, each in both lists.
import * as v from 'valibot';
import type { SettingId, SettingValue } from '../policy/settings';
import { changeSchema, shapeErrorOf, type ShapeError } from './changeSchema';
import { optionIdOf, section, settingIdOf } from './options';

/** `value`: as sent and not yet validated; undefined where the member is missing. `enforced` undefined: unchanged. */
export type OptionChange = { id: SettingId; enforced?: boolean | undefined } & (
  { useParent: true } | { useParent: false; value: unknown }
);

export type ChangeRequest = { options: readonly OptionChange[]; reason?: string | undefined; validate: boolean };

/**
 * @param options valid edits, in any order; errors in the response point at their index
 * @param meta `reason` is for the history; `validate` requests a dry run
 */
export const serializeChange = (
  options: readonly ({ id: SettingId } & (
    { useParent: true } | { useParent: false; value: SettingValue; enforced?: boolean | undefined }
  ))[],
  { reason, validate }: { reason?: string | undefined; validate?: true } = {},
) => ({
  data: {
    type: 'configuration',
    id: section,
    ...((reason !== undefined || validate) && { meta: { reason, validate } }),
    relationships: {
      options: { data: options.map(({ id }) => ({ type: 'configurationoptions', id: optionIdOf(id) })) },
    },
  },
  included: options.map((option) => ({
    type: 'configurationoptions',
    id: optionIdOf(option.id),
    meta: { update: true },
    attributes: option.useParent
      ? { useParentScopeValue: true }
      : { useParentScopeValue: false, value: option.value, enforced: option.enforced },
  })),
});

/**
 * `malformed`: every place that does not match the schema. `conflict`: the body names another resource than the URL.
 */
export type ParsedChange =
  | { kind: 'change'; change: ChangeRequest }
  | { kind: 'malformed'; errors: readonly ShapeError[] }
  | { kind: 'conflict'; pointer: string; validate: boolean };

export const parseChange = (body: unknown): ParsedChange => {
  const parsed = v.safeParse(changeSchema, body);
  if (!parsed.success) return { kind: 'malformed', errors: parsed.issues.map(shapeErrorOf) };
  const { data, included } = parsed.output;
  const namedIds = data.relationships.options.data.map(({ id }) => id);
  const includedIds = included.map(({ id }) => id);
  const errors = [
    ...listErrors(namedIds, includedIds, '/data/relationships/options/data'),
    ...listErrors(includedIds, namedIds, '/included'),
  ];
  if (errors.length > 0) return { kind: 'malformed', errors };
  const validate = data.meta?.validate ?? false;
  if (data.type !== 'configuration') return { kind: 'conflict', pointer: '/data/type', validate };
  if (data.id !== section) return { kind: 'conflict', pointer: '/data/id', validate };
  const options = included.flatMap(({ id: optionId, attributes }): OptionChange[] => {
    const id = settingIdOf(optionId);
    if (id === undefined) return [];
    const { useParentScopeValue, value, enforced } = attributes;
    return [useParentScopeValue ? { id, useParent: true, enforced } : { id, useParent: false, value, enforced }];
  });
  const reason = data.meta?.reason;
  return { kind: 'change', change: { options, reason: reason === '' ? undefined : reason, validate } };
};

/** Ids that are unknown, duplicate, or missing in the other list. */
const listErrors = (ids: readonly string[], others: readonly string[], pointer: string): ShapeError[] =>
  ids.flatMap((id, index) => {
    const at = `${pointer}/${index}/id`;
    if (settingIdOf(id) === undefined) return [{ pointer: at, detail: `There is no option "${id}" in this section.` }];
    if (ids.indexOf(id) !== index) return [{ pointer: at, detail: `The option "${id}" stands twice.` }];
    if (!others.includes(id)) return [{ pointer: at, detail: `The option "${id}" must stand in both lists.` }];
    return [];
  });
