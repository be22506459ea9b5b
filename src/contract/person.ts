// How people stand on the wire: `{id, name}`; `null` is the CRM itself.
import { nullable, object, string } from 'valibot';

export const personSchema = object({ id: string(), name: string() });
export const authorSchema = nullable(personSchema);
