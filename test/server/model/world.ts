// The literal data of the model: people, places (the scopes that exist), options and permissions.

export const people = {
  ines: { id: '2', name: 'Ines Costa', capabilities: ['reader', 'own_configuration', 'system_configuration'] },
  tom: { id: '3', name: 'Tom Okafor', capabilities: ['reader'] },
  nadia: { id: '4', name: 'Nadia Sorel', capabilities: [] },
  lena: { id: '5', name: 'Lena Fischer', capabilities: ['reader', 'own_configuration'] },
  grace: { id: '7', name: 'Grace Weber', capabilities: ['reader', 'organization_configuration'] },
  maya: {
    id: '9',
    name: 'Maya Lindqvist',
    capabilities: ['reader', 'own_configuration', 'organization_configuration'],
  },
} as const;
export type PersonName = keyof typeof people;
export const personNames = Object.keys(people) as PersonName[];

/** At first. */
export const emails: Readonly<Record<PersonName, string>> = {
  ines: 'ines.costa@acme.example',
  tom: 'tom.okafor@acme.example',
  nadia: 'nadia.sorel@acme.example',
  lena: 'lena.fischer@acme.example',
  grace: 'grace.weber@acme.example',
  maya: 'maya.lindqvist@globex.example',
};

/** Weakest first. */
export const editableScopes: Record<PersonName, readonly string[]> = {
  ines: ['global', 'organization', 'user'],
  tom: [],
  nadia: [],
  lena: ['user'],
  grace: ['organization'],
  maya: ['organization', 'user'],
};

const acme = { id: '1', name: 'Acme' };
const globex = { id: '2', name: 'Globex' };
export const organizationOf = (person: PersonName): typeof acme => (person === 'maya' ? globex : acme);

/** `chain`: the places that it inherits from, weakest first, and itself. */
export const places = {
  system: { scope: 'global', letter: 'g', name: 'System', query: 'scope=global', chain: ['system'] },
  acme: {
    scope: 'organization',
    letter: 'o',
    ...acme,
    organization: acme,
    query: 'scope=organization&scopeId=1',
    chain: ['system', 'acme'],
  },
  globex: {
    scope: 'organization',
    letter: 'o',
    ...globex,
    organization: globex,
    query: 'scope=organization&scopeId=2',
    chain: ['system', 'globex'],
  },
  lena: {
    scope: 'user',
    letter: 'u',
    id: '5',
    name: 'Lena Fischer',
    organization: acme,
    query: 'scope=user&scopeId=5',
    chain: ['system', 'acme', 'lena'],
  },
  ines: {
    scope: 'user',
    letter: 'u',
    id: '2',
    name: 'Ines Costa',
    organization: acme,
    query: 'scope=user&scopeId=2',
    chain: ['system', 'acme', 'ines'],
  },
  maya: {
    scope: 'user',
    letter: 'u',
    id: '9',
    name: 'Maya Lindqvist',
    organization: globex,
    query: 'scope=user&scopeId=9',
    chain: ['system', 'globex', 'maya'],
  },
} as const;
export type Place = keyof typeof places;
export const placeNames = Object.keys(places) as Place[];
export const chainOf = (place: Place): readonly Place[] => places[place].chain;

type May = 'change' | 'read' | 'denied' | 'unknown';
// Columns: ines tom nadia lena grace maya.
const rights: Record<Place, string> = {
  system: 'change  read    denied  read    read    read   ',
  acme: '  change  read    denied  read    change  unknown',
  globex: 'change  unknown unknown unknown unknown change ',
  lena: '  unknown unknown unknown change  unknown unknown',
  ines: '  change  unknown unknown unknown unknown unknown',
  maya: '  unknown unknown unknown unknown unknown change ',
};
export const mayAt = (place: Place, person: PersonName): May =>
  rights[place].trim().split(/\s+/)[personNames.indexOf(person)] as May;

const interval = { dataType: 'integer', constraints: { min: 1, max: 86399 } };
export const options: Record<string, { dataType: string; shipped: unknown; constraints?: object }> = {
  'outlook.contacts_enabled': { dataType: 'boolean', shipped: true },
  'outlook.tasks_enabled': { dataType: 'boolean', shipped: true },
  'outlook.calendar_events_enabled': { dataType: 'boolean', shipped: true },
  'outlook.sync_direction': { dataType: 'string', shipped: 'bidirectional' },
  'outlook.conflict_resolution': { dataType: 'string', shipped: 'crm_wins' },
  'outlook.crm_sync_interval': { ...interval, shipped: 120 },
  'outlook.outlook_sync_interval': { ...interval, shipped: 30 },
};
export const optionIds = Object.keys(options);

/** Everybody with access, by name; `place` where the person's scope is one of the places. */
export const everybody: readonly { name: string; organization: 'acme' | 'globex'; place?: Place }[] = [
  { name: 'Grace Weber', organization: 'acme' },
  { name: 'Ines Costa', organization: 'acme', place: 'ines' },
  { name: 'Lena Fischer', organization: 'acme', place: 'lena' },
  { name: 'Maya Lindqvist', organization: 'globex', place: 'maya' },
  { name: 'Sven Aaltonen', organization: 'globex' },
  { name: 'Tom Okafor', organization: 'acme' },
  { name: 'Yusuf Demir', organization: 'acme' },
];
