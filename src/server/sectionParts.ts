// Parts of the document of the section, as JSON:API's query parameters select them.
import type { serializeConfiguration } from '../contract/configuration';
import type { QueryChecks } from './query';

type Document = ReturnType<typeof serializeConfiguration>;
type Option = NonNullable<Document['included']>[number];

const anything = () => undefined;

export const includeChecks: QueryChecks = {
  include: (value) => (value === 'options' ? undefined : 'Only "options" can be included.'),
};

export const optionChecks: QueryChecks = { 'fields[configurationoptions]': anything };
export const sectionChecks: QueryChecks = { ...optionChecks, 'fields[configuration]': anything, ...includeChecks };
export const listChecks: QueryChecks = { 'filter[id]': anything };

/** Undefined where the query does not restrict them. Names that do not exist select nothing. */
const namesIn = (query: URLSearchParams, parameter: string): readonly string[] | undefined =>
  query.get(parameter)?.split(',');

const withFields = (option: Option, query: URLSearchParams) => {
  const names = namesIn(query, 'fields[configurationoptions]');
  const attributes = Object.entries(option.attributes).filter(([name]) => names?.includes(name) ?? true);
  return { ...option, attributes: Object.fromEntries(attributes) };
};

/** Those that `filter[id]` names, or all. */
export const filterById = <Item extends { id: string }>(items: readonly Item[], query: URLSearchParams) =>
  items.filter(({ id }) => namesIn(query, 'filter[id]')?.includes(id) ?? true);

export const optionsIn = ({ included = [] }: Document, query: URLSearchParams) =>
  included.map((option) => withFields(option, query));

const includedIn = (document: Document, query: URLSearchParams) =>
  query.has('include') ? { included: optionsIn(document, query) } : {};

/** @param fields those of the section where the query does not restrict them */
const sectionIn = ({ data }: Document, query: URLSearchParams, fields: readonly string[]) => {
  const { relationships, ...rest } = data;
  const selected = namesIn(query, 'fields[configuration]') ?? fields;
  return selected.includes('options') ? { ...rest, relationships } : rest;
};

export const sectionDocument = (document: Document, query: URLSearchParams) => ({
  data: sectionIn(document, query, ['options']),
  ...includedIn(document, query),
});

/** As in Oro, a list names its sections only; included options need the names of options beside them (JSON:API). */
export const sectionListDocument = (document: Document, query: URLSearchParams) => {
  const section = sectionIn(document, query, query.has('include') ? ['options'] : []);
  const data = filterById([section], query);
  return { data, ...(data.length > 0 && includedIn(document, query)) };
};
