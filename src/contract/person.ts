// Who and why in the documents that a client parses: people, organizations and reasons, with their texts for display. The
// server does not use these schemas: it stores and sends names and reasons exactly as they were given.
import * as v from 'valibot';
import { displayName, displayText } from '../lib/displayText';

/**
 * One address, only of characters that stand for themselves in a `mailto:` link: it adds no recipient, subject or text.
 */
const plainAddress = /^[\w.~!$'*+/=-]+@[\w.-]+$/;

/** Undefined for anything but one plain address. */
export const parseEmail = (value: unknown): string | undefined =>
  typeof value === 'string' && plainAddress.test(value) ? value : undefined;

const named = { id: v.string(), name: v.string() };

/** The name for display, or the id where nothing of the name is visible. */
export const withDisplayName = <Named extends { id: string; name: string }>(value: Named): Named => ({
  ...value,
  name: displayName(value.name) ?? value.id,
});

export const organizationSchema = v.pipe(v.object(named), v.transform(withDisplayName));

export const actorSchema = v.pipe(
  v.object({ ...named, capabilities: v.array(v.string()) }),
  v.transform(withDisplayName),
);

/** An unusable address is ignored: it must not make a policy unreadable. */
export const personSchema = v.pipe(
  v.object({ ...named, email: v.optional(v.pipe(v.unknown(), v.transform(parseEmail))) }),
  v.transform(withDisplayName),
);

/** A name without an id beside it; undefined where nothing of it is visible. */
export const nameSchema = v.pipe(v.string(), v.transform(displayName));

/** Undefined where nothing of it is visible, as where none was given. */
export const reasonSchema = v.optional(v.pipe(v.string(), v.transform(displayText)));

/** `null` is the CRM itself. */
export const authorSchema = v.nullable(personSchema);
