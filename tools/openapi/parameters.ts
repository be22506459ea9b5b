// The parameters and headers of the document, by name in `components`.
import { audienceGroups } from '../../src/contract/audience';
import { optionIdOf, section } from '../../src/contract/options';
import { scopes } from '../../src/policy/scopes';
import { settingIds } from '../../src/policy/settings';

const options = settingIds.map(optionIdOf);
const scopeSchema = { type: 'string', enum: scopes };

const etag = '^"g\\d+(-o\\d+)?(-u\\d+)?-a\\d+"$';
const uuid = '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';

const query = (name: string, description: string, schema: object, required = false) => ({
  name,
  in: 'query',
  description,
  ...(required && { required }),
  schema,
});

const path = (name: string, description: string, values: readonly string[]) => ({
  name,
  in: 'path',
  description,
  required: true,
  schema: { type: 'string', enum: values },
});

/** Not `required` where a request without it has an error of its own. */
const header = (name: string, description: string, schema: object) => ({ name, in: 'header', description, schema });

export const parameters = {
  scope: query('scope', 'Where values are set.', { ...scopeSchema, default: 'user' }),
  requiredScope: query('scope', 'At `user` nobody is below: 400.', scopeSchema, true),
  scopeId: query(
    'scopeId',
    "The id of an organization or a person; by default the person's own. An error at `global`.",
    {
      type: 'string',
    },
  ),
  includeOptions: query('include', 'Without it the options are only named.', { type: 'string', enum: ['options'] }),
  filterId: query('filter[id]', 'Only these, separated by commas.', { type: 'string' }),
  fieldsConfiguration: query('fields[configuration]', 'Only these members, separated by commas.', { type: 'string' }),
  fieldsOptions: query('fields[configurationoptions]', 'Only these attributes, separated by commas.', {
    type: 'string',
  }),
  includeParents: query('include', 'Also the changes of the scopes above.', { type: 'string', enum: ['parents'] }),
  section: query('filter[section]', 'Another section is a 404.', { type: 'string', const: section }, true),
  option: query('filter[option]', 'Only the changes of one option.', { type: 'string', enum: options }),
  pageSize: query('page[size]', 'How many entries a page has.', {
    type: 'integer',
    minimum: 1,
    maximum: 100,
    default: 20,
  }),
  pageAfter: query('page[after]', 'Only from `links.next`.', { type: 'string' }),
  pageAfterChange: query('page[after]', 'The id of a change: only older ones.', {
    type: 'string',
    pattern: '^[1-9][0-9]{0,14}$',
  }),
  pathOption: path('option', 'The id of an option.', options),
  pathSide: path('side', 'Who inherits the value, or who overrides it.', audienceGroups),
  IfNoneMatch: header('If-None-Match', 'One tag, a list, weak tags, or `*`: 304 if it matches.', { type: 'string' }),
  Accept: header('Accept', 'One that excludes the media type is a 406.', { type: 'string' }),
  ReadIfMatch: header('If-Match', 'One tag, a list, or `*`: 412 if it does not match.', { type: 'string' }),
  ChangeIfNoneMatch: header('If-None-Match', 'Evaluated after If-Match: 412 if it matches.', { type: 'string' }),
  IfMatch: header('If-Match', 'The one tag of the document that was read. Without it: 428.', {
    type: 'string',
    pattern: etag,
  }),
  IdempotencyKey: header('Idempotency-Key', 'A UUID for each intent. A validation must not have one.', {
    type: 'string',
    pattern: uuid,
  }),
};

const allow = { description: 'The methods that the CRM accepts here.', schema: { type: 'string' } };
const etagHeader = { description: 'The version in quotes.', schema: { type: 'string', pattern: etag } };
const retryAfter = 'Seconds or a date, if it is known.';

export const headers = {
  ETag: { ...etagHeader, required: true },
  OptionalETag: { ...etagHeader, description: 'The new version in quotes; a validation has none.' },
  Allow: { ...allow, required: true },
  AcceptPatch: { description: 'The media type of a change, where PATCH is possible.', schema: { type: 'string' } },
  AcceptEncoding: { description: '`identity`, for an encoded body.', schema: { type: 'string' } },
  WWWAuthenticate: {
    description: '`Bearer`, and `error="invalid_token"` if a token was sent.',
    required: true,
    schema: { type: 'string', pattern: '^[Bb]earer' },
  },
  InsufficientScope: {
    description: '`Bearer error="insufficient_scope", scope="..."` with the code `insufficient_scope`.',
    schema: { type: 'string', pattern: '^[Bb]earer' },
  },
  RetryAfter: { description: retryAfter, schema: { type: 'string' } },
  CacheControl: { description: '`private, no-cache, no-transform`', required: true, schema: { type: 'string' } },
  Vary: {
    description: 'Has `Authorization` and `Accept`, and `Origin` if origins are allowed.',
    schema: { type: 'string' },
  },
  AllowOrigin: { description: 'The origin of the request, if it is an allowed one.', schema: { type: 'string' } },
  AllowMethods: { description: '`GET,HEAD,PATCH`', schema: { type: 'string' } },
  AllowHeaders: {
    description: '`authorization, content-type, if-match, if-none-match, idempotency-key`',
    schema: { type: 'string' },
  },
  ExposeHeaders: { description: '`etag, retry-after, allow`', schema: { type: 'string' } },
  MaxAge: { description: 'In seconds.', schema: { type: 'string', pattern: '^\\d+$' } },
};

export type HeaderName = keyof typeof headers;

/** The name in HTTP. */
export const httpNames: Readonly<Record<HeaderName, string>> = {
  ETag: 'ETag',
  OptionalETag: 'ETag',
  Allow: 'Allow',
  AcceptPatch: 'Accept-Patch',
  AcceptEncoding: 'Accept-Encoding',
  WWWAuthenticate: 'WWW-Authenticate',
  InsufficientScope: 'WWW-Authenticate',
  RetryAfter: 'Retry-After',
  CacheControl: 'Cache-Control',
  Vary: 'Vary',
  AllowOrigin: 'Access-Control-Allow-Origin',
  AllowMethods: 'Access-Control-Allow-Methods',
  AllowHeaders: 'Access-Control-Allow-Headers',
  ExposeHeaders: 'Access-Control-Expose-Headers',
  MaxAge: 'Access-Control-Max-Age',
};
