// The configuration of a server: members of server.json, and environment variables, which win over them.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { configurationSchema, type Configuration } from './configurationSchema';
import { StartProblem, codeOf } from './startProblem';

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
  const result = v.safeParse(configurationSchema, members, { abortPipeEarly: true });
  const mistakes = [
    ...(result.issues ?? []).map((issue) => sentenceOf(issue, placeOf(v.getDotPath(issue) ?? ''))),
    ...conflictsIn(members, demonstration),
  ];
  if (!result.success || mistakes.length > 0) throw new StartProblem(mistakes.join('\n'));
  return result.output;
};
