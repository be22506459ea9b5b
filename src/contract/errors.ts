// The error document: JSON:API errors with Oro's titles, stable codes, and the id of the request.
import * as v from 'valibot';
import type { Constraint } from '../policy/settings';
import { personSchema } from './person';
import { read } from './contractError';

export type ErrorCode =
  | 'api_switched_off'
  | 'too_many_requests'
  | 'not_available'
  | 'not_found'
  | 'insufficient_scope'
  | 'access_denied'
  | 'method_not_allowed'
  | 'unsupported_media_type'
  | 'too_large'
  | 'bad_request'
  | 'conflict'
  | 'key_reused'
  | 'key_in_progress'
  | 'precondition_required'
  | 'precondition_failed'
  | 'not_blank'
  | 'type'
  | 'choice'
  | 'range'
  | 'not_enforceable'
  | 'not_editable'
  | 'enforced'
  | 'internal';

type ErrorSource = { pointer: string } | { parameter: string } | { header: string };

export type WireError = {
  /** The HTTP status, as JSON:API has it: a string. */
  status: string;
  code: ErrorCode;
  title: string;
  detail: string;
  source?: ErrorSource;
  /** `contacts`: on a refusal, the people who can give access. */
  meta?: { contacts: readonly { id: string; name: string }[] };
};

/** Oro's titles for what a value breaks. */
export const constraintTitles: Record<Constraint, { code: ErrorCode; title: string }> = {
  'not blank': { code: 'not_blank', title: 'not blank constraint' },
  type: { code: 'type', title: 'type constraint' },
  choice: { code: 'choice', title: 'choice constraint' },
  range: { code: 'range', title: 'range constraint' },
};

/** Where the value of the nth included option stands in the body of a change. */
export const valuePointer = (index: number): string => `/included/${index}/attributes/value`;

/** Where its enforcement stands. */
export const enforcedPointer = (index: number): string => `/included/${index}/attributes/enforced`;

/** The index of the included option that a pointer points into; undefined for any other place. */
export const includedIndex = (pointer: string | undefined): number | undefined => {
  const index = /^\/included\/(\d+)(?:\/|$)/.exec(pointer ?? '')?.[1];
  return index === undefined ? undefined : Number(index);
};

const errorsSchema = v.object({
  errors: v.array(
    v.object({
      status: v.optional(v.string(), ''),
      code: v.optional(v.string(), ''),
      title: v.optional(v.string(), ''),
      detail: v.optional(v.string(), ''),
      source: v.optional(v.looseObject({ pointer: v.optional(v.string()) })),
      meta: v.optional(v.looseObject({ contacts: v.optional(v.array(personSchema)) })),
    }),
  ),
  meta: v.optional(v.looseObject({ requestId: v.optional(v.string()) })),
});

export type ReadErrors = v.InferOutput<typeof errorsSchema>;

/** The errors of a refused request; codes of newer CRMs are kept as they came. @throws Unreadable */
export const readErrors = (document: unknown): ReadErrors => read(errorsSchema, document);
