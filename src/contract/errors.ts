// JSON:API error documents with Oro's titles, stable codes and the id of the request.
import * as v from 'valibot';
import type { Person } from '../policy/policy';
import type { Constraint } from '../policy/settings';
import { personSchema } from './person';
import { parse } from './contractError';

export type ErrorCode =
  | 'api_switched_off'
  | 'too_many_requests'
  | 'not_available'
  | 'not_found'
  | 'not_acceptable'
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
  /** The HTTP status: a string in JSON:API. */
  status: string;
  code: ErrorCode;
  title: string;
  detail: string;
  source?: ErrorSource;
  /** `contacts`: with `access_denied`, the people who can grant access. */
  meta?: { contacts: readonly Person[] };
};

/** The titles are Oro's. */
export const constraintTitles: Record<Constraint, { code: ErrorCode; title: string }> = {
  'not blank': { code: 'not_blank', title: 'not blank constraint' },
  type: { code: 'type', title: 'type constraint' },
  choice: { code: 'choice', title: 'choice constraint' },
  range: { code: 'range', title: 'range constraint' },
};

/** JSON pointers to the attributes of the nth included option of a change, and to two of them. */
export const attributesPointer = (index: number): string => `/included/${index}/attributes`;
export const valuePointer = (index: number): string => `${attributesPointer(index)}/value`;
export const enforcedPointer = (index: number): string => `${attributesPointer(index)}/enforced`;

/** The index of the included option that the pointer is in; undefined for any other place. */
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

export type ErrorDocument = v.InferOutput<typeof errorsSchema>;

/** Unknown codes of newer CRMs stay as they are. @throws ContractError */
export const parseErrors = (document: unknown): ErrorDocument => parse(errorsSchema, document);
