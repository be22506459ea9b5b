import * as v from 'valibot';
import type { Organization } from '../policy/policy';
import { withDisplayName } from './person';
import { parse } from './contractError';

const schema = v.object({
  data: v.array(
    v.object({ type: v.literal('organizations'), id: v.string(), attributes: v.object({ name: v.string() }) }),
  ),
});

export const serializeOrganizations = (organizations: readonly Organization[]) => ({
  data: organizations.map(({ id, name }) => ({ type: 'organizations', id, attributes: { name } })),
});

/** @throws ContractError */
export const parseOrganizations = (document: unknown): readonly Organization[] =>
  parse(schema, document).data.map(({ id, attributes }) => withDisplayName({ id, name: attributes.name }));
