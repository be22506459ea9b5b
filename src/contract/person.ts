// People and organizations in the documents that a client parses.
import * as v from 'valibot';

/**
 * One address, only of characters that stand for themselves in a `mailto:` link: it adds no recipient, subject or text.
 */
const plainAddress = /^[\w.~!$'*+/=-]+@[\w.-]+$/;

/** Undefined for anything but one plain address. */
export const parseEmail = (value: unknown): string | undefined =>
  typeof value === 'string' && plainAddress.test(value) ? value : undefined;

const named = { id: v.string(), name: v.string() };

export const organizationSchema = v.object(named);

/** An unusable address is ignored: it must not make a policy unreadable. */
export const personSchema = v.object({
  ...named,
  email: v.optional(v.pipe(v.unknown(), v.transform(parseEmail))),
});

/** `null` is the CRM itself. */
export const authorSchema = v.nullable(personSchema);
