import { nullable, object, string } from 'valibot';

export const personSchema = object({ id: string(), name: string() });
/** `null` is the CRM itself. */
export const authorSchema = nullable(personSchema);
