// Generated requests: valid ones, and those with mistakes at every place.
import fc from 'fast-check';
import { bodyOf, enforce, mediaType, setTo, useParent } from '../server/crm';

export type GeneratedRequest = {
  method: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  /** Sends the version of a read of the same path as If-Match. */
  hasCurrentTag: boolean;
  body: Uint8Array<ArrayBuffer> | undefined;
};

const often = <Value>(usual: fc.Arbitrary<Value>, weight: number, ...others: readonly fc.Arbitrary<Value>[]) =>
  fc.oneof({ weight, arbitrary: usual }, ...others);

const junkTexts = [
  ...['', ' ', '0', '-1', '1e400', '99999999999999999999', 'null', 'undefined', 'true', '[]', '{}', '%', '%00', '%ff'],
  ...['..', '../..', '/', '//', '\\', '"', `' OR 1 = 1 --`, '<b>', ',', ';', '&', '=', '#', '?', '*', '\r\n', '\u0000'],
  ...[
    '\ud800',
    '\udfff',
    '\u202e',
    '\ufeff',
    'é',
    '文',
    '💥',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ],
  'a'.repeat(5000),
];
const anyJunk = fc.oneof(fc.constantFrom(...junkTexts), fc.string({ unit: 'binary', maxLength: 12 }));

/** With junk in place of some of its characters. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat({ max: text.length }), fc.nat({ max: 3 }), anyJunk)
    .map(([start, length, junk]) => text.slice(0, start) + junk + text.slice(start + length));

const encodeAll = (text: string): string =>
  text.replace(/[^/]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

const urls = [
  ...['/configuration/outlook', '/configuration/outlook', '/configuration/outlook'],
  '/configuration',
  '/configurationoptions',
  '/configurationoptions/outlook.tasks_enabled',
  '/configurationchanges',
  '/organizations',
  '/configurationreach',
  '/configurationreach/outlook.tasks_enabled/inheriting',
  '/configurationreach/outlook.sync_direction/overriding',
  '/configurationoverview',
];
const anyUrl = often(
  fc.constantFrom(...urls),
  10,
  fc.constantFrom(...urls).chain(mutated),
  fc.constantFrom(...urls).map(encodeAll),
);
/** More valid ones for a change, so that enough changes are accepted. */
const urlFor = (method: string) =>
  method === 'PATCH' ? often(fc.constant('/configuration/outlook'), 15, anyUrl) : anyUrl;

const parameters: Readonly<Record<string, readonly string[]>> = {
  scope: ['global', 'organization', 'organization', 'user'],
  scopeId: ['1', '2', '5', '7', '99'],
  include: ['options', 'parents'],
  'filter[section]': ['outlook'],
  'filter[option]': ['outlook.tasks_enabled'],
  'filter[id]': ['outlook', 'outlook.tasks_enabled,outlook.sync_direction'],
  'fields[configuration]': ['', 'options'],
  'fields[configurationoptions]': ['value', 'value,chain'],
  'page[size]': ['1', '20', '100'],
  'page[after]': ['3', '["Acme","1"]'],
};

const anyParameter = fc
  .constantFrom(...Object.keys(parameters))
  .chain((name) =>
    fc.tuple(
      often(fc.constant(name), 20, mutated(name)),
      often(fc.constantFrom(...(parameters[name] ?? [])), 8, anyJunk),
    ),
  );

/** The queries that most URLs accept, so that many requests are valid. */
const usualQueries = [
  '',
  'scope=organization',
  'scope=organization',
  'scope=global',
  'scope=organization&include=options',
];
const anyQuery = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...usualQueries) },
  { weight: 2, arbitrary: fc.constantFrom(...usualQueries).map((query) => `filter[section]=outlook&${query}`) },
  {
    weight: 3,
    arbitrary: fc.array(anyParameter, { maxLength: 4 }).map((pairs) => new URLSearchParams(pairs).toString()),
  },
  { weight: 1, arbitrary: anyJunk },
);

const queryFor = (method: string) =>
  method === 'PATCH' ? often(fc.constantFrom(...usualQueries), 5, anyQuery) : anyQuery;

/** What a header can contain. */
const headerText = (text: string): string => text.replace(/[^\x20-\x7e\xa0-\xff]/g, '?');
const optional = (usual: fc.Arbitrary<string>, weight: number): fc.Arbitrary<string | undefined> =>
  often<string | undefined>(usual, weight, anyJunk.map(headerText), fc.constant(undefined));

const rarely = (some: fc.Arbitrary<string | undefined>) => often<string | undefined>(fc.constant(undefined), 9, some);

const anyTag = fc.constantFrom(
  '*',
  '*',
  '"g2-o4-a1"',
  'W/"g2-o4-a1"',
  '"g2-a1"',
  '"g2-o4-a1", "x"',
  '""',
  '"g9-o9-u9-a9"',
);
const people = [...Array.from({ length: 10 }, () => '2'), '7', '7', '3', '4', '5', '8', '9', '10', '99'];
const anyToken = fc.constantFrom(...people).map((id) => `Bearer demo.${id}`);
/** A few for all requests, so that some are sent again. */
const anyKey = often(fc.uuid(), 5, fc.constant('00000000-0000-4000-8000-000000000001'), fc.constant('no UUID'));

const anyHeaders = fc
  .record({
    Authorization: optional(anyToken, 30),
    'Content-Type': optional(
      often(fc.constant(mediaType), 20, fc.constantFrom('application/json', `${mediaType}; x=y`)),
      30,
    ),
    Accept: rarely(optional(fc.constantFrom('*/*', mediaType, `${mediaType};q=0`, `${mediaType}; x=y`), 6)),
    'If-Match': optional(anyTag, 2),
    'If-None-Match': often<string | undefined>(fc.constant(undefined), 3, optional(anyTag, 6)),
    'Idempotency-Key': optional(anyKey, 10),
    'Content-Encoding': rarely(fc.constantFrom('gzip', 'identity')),
    Origin: rarely(fc.constant('https://pane.example')),
  })
  .map((headers) => {
    const present = Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined);
    return Object.fromEntries(present);
  });

const anyEdits = fc.dictionary(
  fc.constantFrom('outlook.tasks_enabled', 'outlook.sync_direction', 'outlook.crm_sync_interval', 'outlook.other'),
  fc.constantFrom(setTo(300), setTo(true), setTo('crm_to_outlook'), setTo(null), enforce(60), useParent),
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
);

const anyMeta = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  { reason: 'why' },
  { validate: true },
  { reason: '\ud800' },
  { reason: '\u0000' },
);
const anyValidChange = fc
  .tuple(fc.constantFrom(setTo(300), setTo(600), setTo(900), enforce(60), useParent), anyMeta)
  .map(([edit, meta]) => bodyOf({ 'outlook.crm_sync_interval': edit }, meta));
const anyOtherResource = anyValidChange.map((body) => body.replace('"id":"outlook"', '"id":"mail"'));
const anyChange = often(
  anyValidChange,
  6,
  anyOtherResource,
  fc.tuple(anyEdits, anyMeta).map(([edits, meta]) => bodyOf(edits, meta)),
);

/** JSON texts, some of which JavaScript cannot write. */
const junkJson = [
  ...[
    'null',
    'true',
    'false',
    '0',
    '-0',
    '1e308',
    '1e999',
    '9007199254740993',
    '1'.repeat(400),
    '1.5',
    '""',
    '[]',
    '{}',
  ],
  ...['"\\u0000"', '"\\ud800"', '"\\ufeff"', '{"__proto__":null}', '{"constructor":{}}', '{"a":1,"a":2}'],
  ...[
    '['.repeat(3000) + ']'.repeat(3000),
    '{"a":'.repeat(2000) + '1' + '}'.repeat(2000),
    JSON.stringify('a'.repeat(600)),
  ],
];

/** Places in a text of JSON where a value, a member or an item begins. */
const placesIn = (json: string): readonly number[] => [...json.matchAll(/(?<=[[{:,])/g)].map(({ index }) => index);

/** With a value that another one follows, or in place of one: another type, a surplus or repeated member, no JSON at all. */
const withJunkJson = (json: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...placesIn(json)), fc.constantFrom(...junkJson), fc.nat({ max: 3 }))
    .map(([place, junk, kind]) => {
      const [before, after] = [json.slice(0, place), json.slice(place)];
      if (kind === 0) return `${before}"id":${junk},${after}`;
      return before + junk + after.replace(/^(?:"(?:[^"\\]|\\.)*"|true|false|null|-?\d+|)/, '');
    });

const withBrokenText = (json: string): fc.Arbitrary<string> =>
  fc.oneof(
    mutated(json),
    fc.nat({ max: json.length }).map((length) => json.slice(0, length)),
    fc.constantFrom(`\ufeff${json}`, `${json}${' '.repeat(17 * 1024)}`, `${json}${json}`, `[${json}]`, ''),
  );

const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const withWrongByte = (bytes: Uint8Array<ArrayBuffer>): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.tuple(fc.nat({ max: bytes.length }), fc.constantFrom(0, 0x80, 0xc0, 0xff)).map(([place, wrong]) => {
    const changed = Uint8Array.from(bytes);
    changed[place] = wrong;
    return changed;
  });

const anyBody = often(anyChange, 5, anyChange.chain(withJunkJson), anyChange.chain(withBrokenText))
  .map(toBytes)
  .chain((bytes) => often(fc.constant(bytes), 20, withWrongByte(bytes)));

const anyMethod = fc.constantFrom(
  ...['GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'DELETE', 'POST', 'X'],
  ...['PATCH', 'PATCH', 'PATCH', 'PATCH', 'PATCH', 'PATCH'],
);

export const anyRequest: fc.Arbitrary<GeneratedRequest> = anyMethod.chain((method) =>
  fc
    .record({
      base: often(fc.constant('/api'), 50, fc.constantFrom('', '/API', '//api')),
      url: urlFor(method),
      query: queryFor(method),
      headers: anyHeaders,
      hasCurrentTag: often(fc.constant(true), 2, fc.constant(false)),
      body: method === 'GET' || method === 'HEAD' ? fc.constant(undefined) : anyBody,
    })
    .map(({ base, url, query, ...rest }) => ({
      ...rest,
      method,
      path: `${base}${url}${query === '' ? '' : `?${query}`}`,
    })),
);
