// What config.json beside the pane may say, checked: where the CRM is, what it is called, how people sign in.
import * as v from 'valibot';
import { isAddress, isSafeFrom } from './address';

/** What is wrong at one place. */
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
  'not_sign_in',
] as const;
type WrongAt = (typeof mistakes)[number];

/** Why the file cannot be used: none there (the status says so), no JSON, or the first thing in it that is wrong: "crm.url". */
export type Mistake = { kind: 'not_found'; status: number } | { kind: 'not_json' } | { kind: WrongAt; place: string };

const check = <Input>(requirement: (input: Input) => boolean, otherwise: WrongAt) => v.check(requirement, otherwise);
const text = v.pipe(v.string(), v.nonEmpty());

/** Absolute, or relative to the pane. A pane that came by https can ask nobody by http, but for this device itself. */
const address = v.pipe(
  text,
  check(isAddress, 'not_address'),
  check((url) => isSafeFrom(url, document.baseURI), 'not_secure'),
);

const schema = v.strictObject({
  crm: v.strictObject({
    /** The base of the CRM's API. */
    url: address,
    /** Stands in labels and sentences. */
    productName: text,
  }),
  signIn: v.variant('kind', [
    /** The people of the mocked CRM; `person` is who opens the pane where its address does not say. */
    v.strictObject({ kind: v.literal('demonstration'), person: text }),
    /** Microsoft Entra: the add-in's registration, and the one scope of the CRM's API that it asks for. */
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
      /** Of one tenant, or of any work account. */
      authority: v.optional(address, 'https://login.microsoftonline.com/organizations'),
    }),
  ]),
});

export type Config = v.InferOutput<typeof schema>;

/** Why nothing came, though the file may be right. `captive_portal`: HTML or a redirect, most often a network's sign-in page. */
export type NoAnswer = 'offline' | 'unreachable' | 'timeout' | 'captive_portal';

export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly why: NoAnswer | Mistake) {
    super(`config.json: ${JSON.stringify(why)}`);
  }
}

/** @throws ConfigError, naming the first mistake and its place */
export const parseConfig = (document: unknown): Config => {
  const result = v.safeParse(schema, document);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new ConfigError({ kind: kindOf(issue), place: v.getDotPath(issue) ?? '' });
};

/** In JSON nothing is `undefined` that is there. */
const kindOf = ({ kind, type, message, expected, received }: v.BaseIssue<unknown>): WrongAt => {
  if (kind === 'validation') return mistakes.find((each) => each === message) ?? 'empty';
  if (received === 'undefined') return 'missing';
  if (expected === 'never') return 'unknown';
  if (type === 'string') return 'not_text';
  return type === 'variant' ? 'not_sign_in' : 'not_object';
};
