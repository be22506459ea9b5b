// The schema of config.json: where the CRM is, its name, and how people sign in.
import * as v from 'valibot';
import { displayName } from '../lib/displayText';
import { capabilities } from '../policy/permission';
import { isAddress, isSafeFrom } from './address';

export const mistakes = [
  'missing',
  'unknown',
  'empty',
  'not_object',
  'not_text',
  'not_address',
  'not_secure',
  'not_client_id',
  'not_one_scope',
  'not_id',
  'not_sign_in',
  'not_list',
  'not_capability',
] as const;
type MistakeKind = (typeof mistakes)[number];

/** Why the file cannot be used. `place`: the path of the first wrong member, "crm.url". */
export type Mistake =
  { kind: 'not_found'; status: number } | { kind: 'not_json' } | { kind: MistakeKind; place: string };

const check = <Input>(requirement: (input: Input) => boolean, otherwise: MistakeKind) =>
  v.check(requirement, otherwise);
const text = v.pipe(v.string(), v.nonEmpty());

/** Absolute, or relative to the pane. */
const address = v.pipe(
  text,
  check(isAddress, 'not_address'),
  check((url) => isSafeFrom(url, document.baseURI), 'not_secure'),
);

/** It becomes a part of an access token, which has only these characters (RFC 6750). */
const isPersonId = (id: string): boolean => /^[\w.~+/-]+$/.test(id);
const personId = v.pipe(text, check(isPersonId, 'not_id'));

/** Used in labels and messages. */
const name = v.pipe(
  v.string(),
  v.transform((given) => displayName(given) ?? ''),
  v.nonEmpty(),
);

const personSchema = v.strictObject({
  id: personId,
  name,
  /** Its name. */
  organization: name,
  capabilities: v.array(v.picklist(capabilities)),
});

const schema = v.strictObject({
  crm: v.strictObject({
    /** The base of the CRM's API. */
    url: address,
    productName: name,
  }),
  signIn: v.variant('kind', [
    /** A person of the mocked CRM; `person` is the default where the pane's address names none. */
    v.strictObject({
      kind: v.literal('demonstration'),
      person: personId,
      /** Whom the pane offers to be. */
      people: v.optional(v.pipe(v.array(personSchema), v.nonEmpty())),
    }),
    /** Microsoft Entra: the add-in's app registration, and the one scope of the CRM's API that it requests. */
    v.strictObject({
      kind: v.literal('microsoft'),
      clientId: v.pipe(
        text,
        check((id: string) => v.is(v.pipe(v.string(), v.uuid()), id), 'not_client_id'),
      ),
      scope: v.pipe(
        text,
        check((scope: string) => !/\s/.test(scope), 'not_one_scope'),
      ),
      /** One tenant, or any work account. */
      authority: v.optional(address, 'https://login.microsoftonline.com/organizations'),
    }),
  ]),
  /** Pages of the organization for the people who use the pane. */
  links: v.optional(
    v.strictObject({ support: v.optional(address), privacy: v.optional(address), terms: v.optional(address) }),
  ),
});

export type Config = v.InferOutput<typeof schema>;
export type DemonstrationSignIn = Extract<Config['signIn'], { kind: 'demonstration' }>;

/** The file may be correct. `captive_portal`: HTML or a redirect, usually a network's sign-in page. */
type LoadFailure = 'offline' | 'unreachable' | 'timeout' | 'captive_portal';

export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly why: LoadFailure | Mistake) {
    super(`config.json: ${JSON.stringify(why)}`);
  }
}

/** @throws ConfigError with the first mistake and its place */
export const parseConfig = (document: unknown): Config => {
  const result = v.safeParse(schema, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ConfigError({ kind: kindOf(issue), place: v.getDotPath(issue) ?? '' });
};

/** `undefined` means missing: JSON cannot contain it. */
const kindOf = ({ kind, type, message, expected, received }: v.BaseIssue<unknown>): MistakeKind => {
  if (kind === 'validation') return mistakes.find((known) => known === message) ?? 'empty';
  if (received === 'undefined') return 'missing';
  if (expected === 'never') return 'unknown';
  if (type === 'string') return 'not_text';
  if (type === 'array') return 'not_list';
  if (type === 'picklist') return 'not_capability';
  return type === 'variant' ? 'not_sign_in' : 'not_object';
};
