// The requests of the checks, with literal JSON.
import { expectEqual, expectThat, NotApplicable } from './check';
import type { Answer, Crm } from './crm';
import type { Role } from './people';

export const mediaType = 'application/vnd.api+json';
export const reason = 'Conformance check of the CRM';

export const atSystem = 'scope=global';
export const atOrganization = 'scope=organization';
export const atOwn = 'scope=user';

type Person = { id: string; name: string; email?: string };
export type ChainEntry = {
  scope: string;
  scopeName?: string;
  value: unknown;
  enforced?: boolean;
  inEffect?: boolean;
  updatedBy?: Person | null;
  reason?: string;
};
export type Attributes = {
  scope: string;
  dataType: string;
  value: unknown;
  createdAt?: string | null;
  updatedAt?: string | null;
  useParentScopeValue: boolean;
  valueScope: string;
  editable: boolean;
  constraints?: { min: number; max: number };
  chain: ChainEntry[];
};
type Option = { id: string; attributes: Attributes };
export type Meta = {
  scope: string;
  scopeId?: string;
  scopeName: string;
  organization?: { id: string; name: string };
  version: string;
  actor: { id: string; name: string; capabilities: string[] };
  editableScopes: string[];
};
type Configuration = {
  data: { id: string; meta: Meta; relationships: { options: { data: { id: string }[] } } };
  included?: Option[];
  meta?: { impact?: { people: { reached: number; changed: number }; organizations: unknown[] } };
};
type ErrorObject = {
  status: string;
  code: string;
  source?: { pointer?: string; parameter?: string; header?: string };
  meta?: { contacts?: Person[] };
};
type HistoryAttributes = {
  at: string;
  actor: Person | null;
  scope: string;
  version: string;
  reason?: string;
  entries: { option: string; action: string; from?: unknown; to?: unknown }[];
};
export type ErrorDocument = {
  errors: ErrorObject[];
  meta: { requestId: string; version?: string; changes?: HistoryAttributes[] };
};

export const configurationPath = (query: string): string => `/configuration/outlook?${query}`;

export const expectStatus = (subject: string, { status, text }: Answer, expected: number): void =>
  expectThat(subject, status === expected, `status ${expected}`, `${status} ${text.slice(0, 300)}`);

/** Status, codes and places: "400 range /included/0/attributes/value, choice …"; "200". */
export const verdict = ({ status, document }: Answer): string => {
  const errors = (document as Partial<ErrorDocument> | undefined)?.errors ?? [];
  const texts = errors.map(({ code, source = {} }) => [code, ...Object.values(source)].join(' '));
  return [String(status), texts.join(', ')].join(' ').trim();
};

/** With the places. */
export const expectVerdict = (subject: string, answer: Answer, expected: string): void =>
  expectEqual(subject, verdict(answer), expected);

/** Only the status and the codes: "403 access_denied". */
export const expectCodes = (subject: string, { status, document }: Answer, expected: string): void => {
  const errors = (document as Partial<ErrorDocument> | undefined)?.errors ?? [];
  expectEqual(subject, [String(status), errors.map(({ code }) => code).join(', ')].join(' ').trim(), expected);
};

export type Policy = { etag: string; meta: Meta; options: readonly Option[]; document: Configuration };

export const policyIn = (answer: Answer): Policy => {
  const document = answer.document as Configuration;
  return { etag: answer.header('ETag') ?? '', meta: document.data.meta, options: document.included ?? [], document };
};

export const read = async (crm: Crm, as: Role, query: string): Promise<Policy> => {
  const answer = await crm.send({ as, path: configurationPath(`${query}&include=options`) });
  expectStatus(`GET at ${query} as ${as}`, answer, 200);
  return policyIn(answer);
};

export const attributesOf = ({ options }: Policy, id: string): Attributes => {
  const option = options.find((each) => each.id === id);
  expectThat(
    'included',
    option !== undefined,
    `the option ${id}`,
    options.map((each) => each.id),
  );
  return option.attributes;
};

export const ownEntryOf = (policy: Policy, id: string): ChainEntry | undefined =>
  attributesOf(policy, id).chain.find(({ scope }) => scope === policy.meta.scope);

export const setTo = (value: unknown) => ({ useParentScopeValue: false, value });
export const enforce = (value: unknown) => ({ ...setTo(value), enforced: true });
export const useParent = { useParentScopeValue: true };

export const bodyOf = (options: Readonly<Record<string, unknown>>, meta: object = { reason }): string =>
  JSON.stringify({
    data: {
      type: 'configuration',
      id: 'outlook',
      meta,
      relationships: { options: { data: Object.keys(options).map((id) => ({ type: 'configurationoptions', id })) } },
    },
    included: Object.entries(options).map(([id, attributes]) => ({
      type: 'configurationoptions',
      id,
      meta: { update: true },
      attributes,
    })),
  });

export const newKey = (): string => crypto.randomUUID();

/** `null`: without the header. */
export type Patch = {
  as: Role;
  query: string;
  ifMatch: string | null;
  key?: string | null;
  body: string;
  contentType?: string;
};

export const patch = (
  crm: Crm,
  { as, query, ifMatch, key = newKey(), body, contentType = mediaType }: Patch,
): Promise<Answer> =>
  crm.send({
    as,
    path: configurationPath(query),
    method: 'PATCH',
    headers: {
      'Content-Type': contentType,
      ...(ifMatch !== null && { 'If-Match': ifMatch }),
      ...(key !== null && { 'Idempotency-Key': key }),
    },
    body,
  });

export const validate = (crm: Crm, as: Role, query: string, ifMatch: string | null, options: Record<string, unknown>) =>
  patch(crm, { as, query, ifMatch, key: null, body: bodyOf(options, { validate: true }) });

/** Changes options of the present version. Somebody else may change it in between: then once more. */
export const change = async (
  crm: Crm,
  as: Role,
  query: string,
  options: Readonly<Record<string, unknown>>,
): Promise<Policy> => {
  for (let attempt = 1; ; attempt += 1) {
    const { etag } = await read(crm, as, query);
    const answer = await patch(crm, { as, query, ifMatch: etag, body: bodyOf(options) });
    if (answer.status === 412 && attempt < 3) continue;
    expectStatus(`PATCH at ${query} as ${as}`, answer, 200);
    return policyIn(answer);
  }
};

type HistoryItem = { id: string; attributes: HistoryAttributes };
export type History = { data: HistoryItem[]; links?: { next?: string } };

export const historyPath = (query: string): string => `/configurationchanges?filter[section]=outlook&${query}`;

/** The newest hundred changes. */
export const history = async (crm: Crm, as: Role, query: string): Promise<HistoryItem[]> => {
  const answer = await crm.send({ as, path: historyPath(`${query}&page[size]=100`) });
  expectStatus(`the history at ${query} as ${as}`, answer, 200);
  return (answer.document as History).data;
};

/** The id of the newest change, or 0. */
export const newestId = async (crm: Crm, as: Role, query: string): Promise<number> =>
  Number((await history(crm, as, query))[0]?.id ?? 0);

const editableOf = ({ options }: Policy, dataType: string): Option[] =>
  options.filter(({ attributes }) => attributes.editable && attributes.dataType === dataType);

/** Two options of a type that the person may change. @throws NotApplicable */
export const editableOptions = (policy: Policy, dataType: 'boolean' | 'integer'): readonly [string, string] => {
  const [one, other] = editableOf(policy, dataType);
  if (!one || !other) throw new NotApplicable(`Two options of the type ${dataType} must be editable.`);
  return [one.id, other.id];
};

/** An interval that the person may change. @throws NotApplicable */
export const editableInterval = (policy: Policy): string => editableOptions(policy, 'integer')[0];

/** `count` different intervals, none of which is a value in the chain. */
export const otherIntervals = (policy: Policy, id: string, count: number): number[] => {
  const used = attributesOf(policy, id).chain.map(({ value }) => value);
  const candidates = Array.from({ length: count + used.length }, (_each, index) => 700 + index);
  return candidates.filter((value) => !used.includes(value)).slice(0, count);
};

/** The number of a scope in a version: `g`, `o`, `u` or `a`. */
export const numberIn = (version: string, part: string): number =>
  Number(new RegExp(`(?:^|-)${part}(\\d+)`).exec(version)?.[1] ?? NaN);

/** The path behind the base path, of a link in a document. */
export const pathOf = (link: string): string => {
  const start = link.search(/\/configuration(?:changes|reach|overview)/);
  expectThat('a link', start >= 0, 'a URL of the CRM', link);
  return link.slice(start);
};
