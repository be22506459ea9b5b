// What the configuration of a server can have, and its defaults.
import { isIP } from 'node:net';
import * as v from 'valibot';
import { isLoopback } from '../../lib/loopback';
import { isStorable } from '../storableText';

const wholeNumber = (least: number, most: number) => {
  const requirement = `must be a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(requirement),
    v.integer(requirement),
    v.minValue(least, requirement),
    v.maxValue(most, requirement),
  );
};
const text = v.pipe(
  v.string('must be a text'),
  v.check((value) => value.trim() !== '', 'must not be empty'),
);
const textThat = (isValid: (value: string) => boolean, requirement: string) =>
  v.pipe(v.string(requirement), v.check(isValid, requirement));
const guid = textThat((value) => v.is(v.pipe(v.string(), v.uuid()), value), 'must be a GUID');
const isSecure = (url: URL): boolean => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;

const isNetwork = (value: string): boolean => {
  const [address = '', prefix, ...rest] = value.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
};

const isUnique = (values: readonly string[]): boolean =>
  new Set(values.map((value) => value.toLowerCase())).size === values.length;

const organizations = v.pipe(
  v.array(
    v.strictObject({
      /** Never changes: people and settings belong to it. */
      id: textThat((id) => /^[\w.-]{1,64}$/.test(id), 'must have letters, digits, ".", "_" and "-" only'),
      name: v.pipe(text, v.check(isStorable, 'must not have half of a character, or U+0000')),
      /** The directory of Microsoft Entra whose people belong to it. */
      tenant: guid,
    }),
    'must be a list',
  ),
  v.nonEmpty('must not be empty'),
  v.check((all) => isUnique(all.map(({ id }) => id)), 'must not have an id twice'),
  v.check((all) => isUnique(all.map(({ tenant }) => tenant)), 'must not have a tenant twice'),
);

const signIn = v.strictObject({
  /** As in config.json. */
  kind: v.optional(v.literal('microsoft', 'must be "microsoft": there is no other sign-in')),
  /** Of the add-in's registration. */
  clientId: guid,
  /** The permission of the CRM's API, with the address of the API: "api://crm.example.com/Policy.Access". */
  scope: textThat(
    (scope) => /^[^\s/]+:\/\/\S+\/[^\s/]+$/.test(scope),
    'must be like "api://crm.example.com/Policy.Access"',
  ),
  authority: v.optional(
    textThat((url) => URL.canParse(url) && isSecure(new URL(url)), 'must be an address of https'),
    'https://login.microsoftonline.com/organizations',
  ),
  /** Accepted values of `aud`: the client id of the API's registration, or its "api://" address. */
  audiences: v.pipe(v.array(text, 'must be a list'), v.nonEmpty('must not be empty')),
});

const isLink = (address: string): boolean => {
  const base = 'https://pane.invalid';
  return address !== '' && URL.canParse(address, base) && new URL(address, base).protocol === 'https:';
};
const link = v.optional(textThat(isLink, 'must be an address of https, or relative to the pane'));

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const configurationSchema = v.strictObject({
  host: v.optional(text, '127.0.0.1'),
  /** 0: any free one. */
  port: v.optional(wholeNumber(0, 65_535), 3000),
  /** The folder of the SQLite file. */
  dataDir: v.optional(text, 'data'),
  databaseUrl: v.optional(
    textThat(
      (url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url),
      'must be like "postgres://crm@db.example.com/sync_policy"',
    ),
  ),
  productName: v.optional(text, 'OroCRM'),
  historyDays: v.optional(wholeNumber(1, 36_500)),
  peopleDays: v.optional(wholeNumber(1, 36_500)),
  /** Addresses and networks whose X-Forwarded-For is read. */
  trustedProxies: v.optional(
    v.array(textThat(isNetwork, 'must be an address or a network like "10.0.0.0/8"'), 'must be a list'),
    [],
  ),
  /** Origins besides the server's own that may use the API. */
  allowedOrigins: v.optional(
    v.array(textThat(isOrigin, 'must be an origin like "https://addin.example.com"'), 'must be a list'),
    [],
  ),
  /** Files in the PEM format. */
  tlsCert: v.optional(text),
  tlsKey: v.optional(text),
  monitoringHost: v.optional(text, '127.0.0.1'),
  monitoringPort: v.optional(wholeNumber(0, 65_535)),
  logLevel: v.optional(v.picklist(logLevels, `must be one of ${logLevels.join(', ')}`), 'info'),
  readsPerMinute: v.optional(wholeNumber(1, 1_000_000), 600),
  changesPerMinute: v.optional(wholeNumber(1, 1_000_000), 60),
  requestsPerMinute: v.optional(wholeNumber(1, 1_000_000), 300),
  maxConnections: v.optional(wholeNumber(1, 1_000_000), 2000),
  organizations: v.optional(organizations),
  signIn: v.optional(signIn),
  /** Pages of the organization for the people who use the pane. */
  links: v.optional(v.strictObject({ support: link, privacy: link, terms: link })),
});

export type Configuration = v.InferOutput<typeof configurationSchema>;
export type MicrosoftSignIn = v.InferOutput<typeof signIn>;
