// What an Entra access token (version 2.0) says, parsed from a payload that is signed but may still be of another kind.
import * as v from 'valibot';
import { capabilities, type Capability } from '../../policy/permission';

/** In lower case: Microsoft does not promise one, and nobody is to become two people by it. */
const guid = v.pipe(v.string(), v.uuid(), v.toLowerCase());

const schema = v.object({
  ver: v.literal('2.0'),
  iss: v.string(),
  tid: guid,
  oid: guid,
  iat: v.number(),
  exp: v.number(),
  name: v.fallback(v.pipe(v.string(), v.trim(), v.nonEmpty()), ''),
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
  scopes: readonly string[];
  /** The app roles that are named like one; any other says nothing here. */
  capabilities: readonly Capability[];
};

export const readClaims = (payload: unknown): Claims | undefined => {
  const read = v.safeParse(schema, payload);
  if (!read.success) return undefined;
  const { iss, tid, oid, iat, exp, name, scp, roles } = read.output;
  return {
    ...{ iss, tid, oid, iat, exp },
    // Somebody without a name is still told apart from others. Their address is nobody's to read in a history.
    name: name || oid,
    scopes: scp.split(' ').filter((scope) => scope !== ''),
    capabilities: capabilities.filter((capability) => roles.includes(capability)),
  };
};
