// The configuration of a server: members of server.json, and environment variables, which win over them.
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import * as v from 'valibot';
import { isStorable } from '../storableText';
import { StartProblem, codeOf } from './startProblem';

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
const isLoopback = ({ hostname }: URL): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
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

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const schema = v.strictObject({
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
});

export type Configuration = v.InferOutput<typeof schema>;
export type MicrosoftSignIn = v.InferOutput<typeof signIn>;

const asText = (value: string): unknown => value;
/** What is no number stays a text, which the schema then rejects. */
const asNumber = (value: string): unknown => (/^\d+$/.test(value) ? Number(value) : value);
const asList = (value: string): unknown => value.split(/[\s,]+/).filter((item) => item !== '');

/** The variables of the environment, the members that they set, and how their text is read. */
const variables = {
  HOST: { member: 'host', read: asText },
  PORT: { member: 'port', read: asNumber },
  DATA_DIR: { member: 'dataDir', read: asText },
  DATABASE_URL: { member: 'databaseUrl', read: asText },
  PRODUCT_NAME: { member: 'productName', read: asText },
  HISTORY_DAYS: { member: 'historyDays', read: asNumber },
  PEOPLE_DAYS: { member: 'peopleDays', read: asNumber },
  TRUSTED_PROXIES: { member: 'trustedProxies', read: asList },
  ALLOWED_ORIGINS: { member: 'allowedOrigins', read: asList },
  TLS_CERT: { member: 'tlsCert', read: asText },
  TLS_KEY: { member: 'tlsKey', read: asText },
  MONITORING_HOST: { member: 'monitoringHost', read: asText },
  MONITORING_PORT: { member: 'monitoringPort', read: asNumber },
  LOG_LEVEL: { member: 'logLevel', read: asText },
  READS_PER_MINUTE: { member: 'readsPerMinute', read: asNumber },
  CHANGES_PER_MINUTE: { member: 'changesPerMinute', read: asNumber },
  REQUESTS_PER_MINUTE: { member: 'requestsPerMinute', read: asNumber },
  MAX_CONNECTIONS: { member: 'maxConnections', read: asNumber },
} as const satisfies Record<string, { member: keyof Configuration; read: (value: string) => unknown }>;

export type Environment = Readonly<Record<string, string | undefined>>;

const defaultFile = 'server.json';

/** @throws StartProblem where the file has another encoding */
const decode = (file: string, content: Buffer): string => {
  try {
    // Without a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new StartProblem(`${file} is not UTF-8: save it with that encoding.`);
  }
};

/** @throws StartProblem where the file is no JSON object */
const parse = (file: string, content: string): Record<string, unknown> => {
  let members: unknown;
  try {
    members = JSON.parse(content);
  } catch (error) {
    throw new StartProblem(`${file} is not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`);
  }
  if (typeof members === 'object' && members !== null && !Array.isArray(members)) return { ...members };
  throw new StartProblem(`${file} must be an object: {"port": 3000}.`);
};

/** @param chosen CONFIG: this file must be there, while server.json need not be */
const readMembers = (chosen: string | undefined): Record<string, unknown> => {
  const file = chosen ?? defaultFile;
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch (error) {
    if (chosen === undefined && codeOf(error) === 'ENOENT') return {};
    throw new StartProblem(`${file} cannot be read: ${codeOf(error)}.`);
  }
  return parse(file, decode(file, content));
};

/** A variable that is blank is the same as a missing one. */
const given = (value: string | undefined): string | undefined => {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
};

const givenVariables = (environment: Environment) =>
  Object.entries(variables).flatMap(([name, { member, read }]) => {
    const value = given(environment[name]);
    return value === undefined ? [] : [{ name, member, value: read(value) }];
  });

const sentenceOf = (issue: v.BaseIssue<unknown>, place: string): string => {
  if (issue.received === 'undefined') return `${place} is missing.`;
  if (issue.kind === 'schema' && issue.expected === 'never') return `${place} is unknown.`;
  if (issue.kind === 'schema' && issue.type === 'strict_object') return `${place} must be an object.`;
  // It may contain a password.
  const isSecret = v.getDotPath(issue) === 'databaseUrl';
  const isPlain = !isSecret && (typeof issue.input === 'string' || typeof issue.input === 'number');
  return isPlain ? `${place} is ${JSON.stringify(issue.input)}, but ${issue.message}.` : `${place} ${issue.message}.`;
};

/** What is wrong between members. */
const conflictsIn = (members: Readonly<Record<string, unknown>>, demonstration: boolean): string[] => {
  const isGiven = (member: keyof Configuration) => members[member] !== undefined;
  const conflicts: string[] = [];
  if (isGiven('tlsCert') !== isGiven('tlsKey')) conflicts.push('TLS_CERT and TLS_KEY are needed together.');
  if (demonstration && isGiven('signIn'))
    conflicts.push('signIn is configured, and --demo would let anybody be anybody: remove one of them.');
  if (demonstration && isGiven('organizations'))
    conflicts.push('organizations are configured, and --demo has its own: remove one of them.');
  if (!demonstration && !isGiven('signIn'))
    conflicts.push(
      `Nobody could sign in: configure signIn and organizations in ${defaultFile} (docs/operations.md), or try the demonstration: npm run serve -- --demo`,
    );
  if (!demonstration && isGiven('signIn') && !isGiven('organizations'))
    conflicts.push('organizations are missing: nobody could sign in.');
  return conflicts;
};

/**
 * @param demonstration --demo
 * @throws StartProblem with a line for each mistake
 */
export const readConfiguration = (environment: Environment, demonstration: boolean): Configuration => {
  const file = given(environment.CONFIG);
  const fromEnvironment = givenVariables(environment);
  // A demonstration and real data never share a database.
  const defaults = demonstration ? { dataDir: 'data/demonstration' } : {};
  const members: Record<string, unknown> = { ...defaults, ...readMembers(file) };
  for (const { member, value } of fromEnvironment) members[member] = value;

  /** @param path of a member: "organizations.0.tenant" */
  const placeOf = (path: string): string => {
    const variable = fromEnvironment.find(({ member }) => member === path.split('.')[0]);
    return variable?.name ?? `${file ?? defaultFile}: ${path}`;
  };
  const result = v.safeParse(schema, members, { abortPipeEarly: true });
  const mistakes = [
    ...(result.issues ?? []).map((issue) => sentenceOf(issue, placeOf(v.getDotPath(issue) ?? ''))),
    ...conflictsIn(members, demonstration),
  ];
  if (!result.success || mistakes.length > 0) throw new StartProblem(mistakes.join('\n'));
  return result.output;
};
