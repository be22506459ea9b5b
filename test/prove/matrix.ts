// Every person, URL, method, scope and id, and what docs/contract.md answers: from its tables "Who may", "URLs" and
// "Errors", without the code of the server.

type Capability = 'reader' | 'own_configuration' | 'organization_configuration' | 'system_configuration';
type Person = {
  name: string;
  /** What a request sends; undefined: nothing. */
  token?: string;
  /** Undefined: the token is nobody's. */
  id?: string;
  organization: string;
  capabilities: readonly Capability[];
};

const person = (id: string, name: string, organization: string, ...capabilities: readonly Capability[]): Person => ({
  name,
  token: `demo.${id}`,
  id,
  organization,
  capabilities,
});

const organizations = { Acme: '1', Globex: '2' };
const nobody = { organization: organizations.Acme, capabilities: [] };

/** Besides those of the demonstration: with one capability each. */
export const addedPeople = [
  person('21', 'Own alone', organizations.Acme, 'own_configuration'),
  person('22', 'Organization alone', organizations.Acme, 'organization_configuration'),
  person('23', 'System alone', organizations.Globex, 'system_configuration'),
];

const people: readonly Person[] = [
  person('2', 'Ines', organizations.Acme, 'reader', 'own_configuration', 'system_configuration'),
  person('3', 'Tom', organizations.Acme, 'reader'),
  person('4', 'Nadia', organizations.Acme),
  person('5', 'Lena', organizations.Acme, 'reader', 'own_configuration'),
  person('7', 'Grace', organizations.Acme, 'reader', 'organization_configuration'),
  person('8', 'Yusuf', organizations.Acme, 'reader', 'organization_configuration'),
  person('9', 'Maya', organizations.Globex, 'reader', 'own_configuration', 'organization_configuration'),
  person('10', 'Sven', organizations.Globex, 'reader'),
  ...addedPeople,
  { ...nobody, name: 'a deleted person', token: 'demo.99' },
  { ...nobody, name: 'a junk token', token: 'junk' },
  { ...nobody, name: 'no token' },
];

/** `validate` is a PATCH that only validates. */
const methods = ['GET', 'HEAD', 'PATCH', 'validate', 'OPTIONS', 'DELETE'] as const;

type Route = {
  path: string;
  /** Of the parameters that the matrix does not vary. */
  query?: string;
  /** @default reading alone */
  mayChange?: boolean;
  /** `scope`: the one of the query. `none`: the URL has no scope, and accepts none. `missing`: there is no such URL. */
  target: 'scope' | 'none' | 'missing';
  /** Who may use it, of those who may read the scope. @default all of them */
  only?: (person: Person, target: Target) => boolean;
  /** It is about the people below a scope: `scope` is required, and cannot be `user`. */
  isAudience?: boolean;
};

type Target = { scope: 'global' } | { scope: 'organization' | 'user'; id: string };

const isReader = ({ capabilities }: Person): boolean => capabilities.length > 0;

const administersSystem = ({ capabilities }: Person): boolean => capabilities.includes('system_configuration');

/** Whether the person may know that it exists. */
const isVisible = (person: Person, target: Target): boolean => {
  switch (target.scope) {
    case 'global':
      return true;
    case 'organization':
      if (administersSystem(person)) return Object.values(organizations).includes(target.id);
      return target.id === person.organization;
    case 'user':
      return target.id === person.id;
  }
};

const mayChangeScope = (person: Person, { scope }: Target): boolean => {
  switch (scope) {
    case 'global':
      return administersSystem(person);
    case 'organization':
      return administersSystem(person) || person.capabilities.includes('organization_configuration');
    case 'user':
      return person.capabilities.includes('own_configuration');
  }
};

const section = 'filter[section]=outlook';
const mayCount = (person: Person, target: Target) => target.scope !== 'global' || administersSystem(person);
const mayList = (person: Person, target: Target) => target.scope === 'user' || mayChangeScope(person, target);

const routes: readonly Route[] = [
  { path: '/configuration/outlook', mayChange: true, target: 'scope' },
  { path: '/configuration', target: 'scope' },
  { path: '/configurationoptions', target: 'scope' },
  { path: '/configurationoptions/outlook.tasks_enabled', target: 'scope' },
  { path: '/configurationchanges', query: section, target: 'scope' },
  { path: '/organizations', target: 'none' },
  { path: '/configurationreach', query: section, target: 'scope', only: mayCount, isAudience: true },
  { path: '/configurationreach/outlook.tasks_enabled/inheriting', target: 'scope', only: mayList, isAudience: true },
  { path: '/configurationreach/outlook.tasks_enabled/overriding', target: 'scope', only: mayList, isAudience: true },
  { path: '/configurationoverview', query: section, target: 'none', only: administersSystem },
  { path: '/configuration/mail', target: 'missing' },
  { path: '/configurationoptions/outlook.notes_enabled', target: 'missing' },
  { path: '/configurationreach/outlook.notes_enabled/inheriting', target: 'missing' },
  { path: '/nothing', target: 'missing' },
];

const scopes = [undefined, 'global', 'organization', 'user', 'team'] as const;

/** With the parameter that a person sends; undefined: none. */
const scopeIds = {
  none: () => undefined,
  own: ({ id, organization }: Person, scope: Cell['scope']) => (scope === 'organization' ? organization : (id ?? '7')),
  'another organization': ({ organization }: Person) =>
    organization === organizations.Acme ? organizations.Globex : organizations.Acme,
  'another person': ({ id }: Person) => (id === '8' ? '7' : '8'),
  unknown: () => '99',
  junk: () => `1' OR 1 = 1\u0000`,
};

export type Cell = {
  person: Person;
  route: Route;
  method: (typeof methods)[number];
  scope: (typeof scopes)[number];
  scopeId: keyof typeof scopeIds;
};

export const cells: readonly Cell[] = people.flatMap((person) =>
  routes.flatMap((route) =>
    methods.flatMap((method) =>
      scopes.flatMap((scope) =>
        (Object.keys(scopeIds) as Cell['scopeId'][]).map((scopeId) => ({ person, route, method, scope, scopeId })),
      ),
    ),
  ),
);

export const idIn = ({ person, scope, scopeId }: Cell): string | undefined => scopeIds[scopeId](person, scope);

/** Undefined where the query names no scope that there is. */
const targetOf = (cell: Cell): Target | undefined => {
  const { person, scope = 'user' } = cell;
  switch (scope) {
    case 'team':
      return undefined;
    case 'global':
      return { scope };
    case 'organization':
      return { scope, id: idIn(cell) ?? person.organization };
    case 'user':
      return { scope, id: idIn(cell) ?? person.id ?? '' };
  }
};

const mayUse = ({ person, route, method }: Cell, target: Target | undefined): boolean => {
  if (!isReader(person)) return false;
  // A wrong scope is an error of the query, for everybody who may read something.
  if (route.target === 'none') return route.only?.(person, { scope: 'global' }) ?? true;
  if (!target) return true;
  const isChange = route.mayChange === true && (method === 'PATCH' || method === 'validate');
  return isChange ? mayChangeScope(person, target) : (route.only?.(person, target) ?? true);
};

const isMethodOf = ({ route, method }: Cell): boolean =>
  method === 'GET' || method === 'HEAD' || (route.mayChange === true && method !== 'DELETE');

/** Every wrong parameter is an error of its own. */
const wrongParametersOf = (cell: Cell, target: Target | undefined): readonly string[] => {
  const { route, scope } = cell;
  const [sent, hasId] = [scope !== undefined, idIn(cell) !== undefined];
  if (route.target === 'none') return [...(sent ? ['scope'] : []), ...(hasId ? ['scopeId'] : [])];
  if (!target || (route.isAudience && target.scope === 'user')) return ['scope'];
  return target.scope === 'global' && hasId ? ['scopeId'] : [];
};

/** Status and codes, in the contract's order of errors. */
export const expectedIn = (cell: Cell): string => {
  const { person, route, method } = cell;
  if (method === 'OPTIONS') return '204';
  if (person.id === undefined) return '401';
  if (route.target === 'missing') return '404 not_found';
  const target = route.target === 'scope' ? targetOf(cell) : undefined;
  if (target && !isVisible(person, target)) return '404 not_found';
  if (!mayUse(cell, target)) return '403 access_denied';
  if (!isMethodOf(cell)) return '405 method_not_allowed';
  const wrong = wrongParametersOf(cell, target);
  return wrong.length === 0 ? '200' : `400 ${wrong.map(() => 'bad_request').join(', ')}`;
};
