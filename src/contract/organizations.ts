// The organizations that the actor may read.
import * as v from 'valibot';
import type { Organization } from '../policy/policy';
import { read } from './contractError';

const schema = v.object({
  data: v.array(
    v.object({ type: v.literal('organizations'), id: v.string(), attributes: v.object({ name: v.string() }) }),
  ),
});

export const writeOrganizations = (organizations: readonly Organization[]) => ({
  data: organizations.map(({ id, name }) => ({ type: 'organizations', id, attributes: { name } })),
});

/** @throws Unreadable */
export const readOrganizations = (document: unknown): readonly Organization[] =>
  read(schema, document).data.map(({ id, attributes }) => ({ id, name: attributes.name }));
