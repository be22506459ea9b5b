// The claims of a Microsoft Entra access token, version 2.0. A valid signature does not prove that it is one.
import * as v from 'valibot';
import { parseEmail } from '../../contract/person';
import { storable } from '../storableText';
import { capabilities, type Capability } from '../../policy/permission';

/** In lower case: Microsoft documents no letter case, and two spellings must not become two people. */
const guid = v.pipe(v.string(), v.uuid(), v.toLowerCase());

const schema = v.object({
  ver: v.literal('2.0'),
  iss: v.string(),
  tid: guid,
  oid: guid,
  iat: v.number(),
  exp: v.number(),
  name: v.fallback(v.pipe(v.string(), v.transform(storable), v.trim(), v.nonEmpty()), ''),
  /** An optional claim, and no proof of anything: it can be any address that a directory's administrators enter. */
  email: v.optional(v.unknown()),
  scp: v.fallback(v.string(), ''),
  roles: v.fallback(v.array(v.string()), []),
});

export type Claims = {
  iss: string;
  tid: string;
  oid: string;
  /** Seconds since 1970. */
  iat: number;
  exp: number;
  name: string;
  /** One plain address. */
  email: string | undefined;
  scopes: readonly string[];
  /** The app roles that are named like a capability; others are ignored. */
  capabilities: readonly Capability[];
};

export const parseClaims = (payload: unknown): Claims | undefined => {
  const parsed = v.safeParse(schema, payload);
  if (!parsed.success) return undefined;
  const { iss, tid, oid, iat, exp, name, email, scp, roles } = parsed.output;
  return {
    ...{ iss, tid, oid, iat, exp },
    // The id still distinguishes people without a name. An email address is no name: a history stores names.
    name: name || oid,
    email: parseEmail(email),
    scopes: scp.split(' ').filter((scope) => scope !== ''),
    capabilities: capabilities.filter((capability) => roles.includes(capability)),
  };
};
