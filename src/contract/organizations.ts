import * as v from 'valibot';
import type { Organization } from '../policy/policy';
import { withDisplayName } from './person';
import { parse } from './contractError';

export const organizationsSchema = v.object({
  data: v.array(
    v.object({ type: v.literal('organizations'), id: v.string(), attributes: v.object({ name: v.string() }) }),
  ),
});

export const serializeOrganizations = (organizations: readonly Organization[]) => ({
  data: organizations.map(({ id, name }) => ({ type: 'organizations', id, attributes: { name } })),
});

/** @throws ContractError */
export const parseOrganizations = (document: unknown): readonly Organization[] =>
  parse(organizationsSchema, document).data.map(({ id, attributes }) => withDisplayName({ id, name: attributes.name }));
