// Reading a configuration: the document and its sources.
import { atAcme, crm, documentOf, optionIn, readOption } from './crm';

const ownLevel = '/api/configuration/outlook?scope=user';

it('tells the policy of an organization as the contract has it', async () => {
  const response = await crm().ask(`${atAcme}&include=options`);
  const document = await documentOf(response);
  const options = [
    'outlook.contacts_enabled',
    'outlook.tasks_enabled',
    'outlook.calendar_events_enabled',
    'outlook.sync_direction',
    'outlook.conflict_resolution',
    'outlook.crm_sync_interval',
    'outlook.outlook_sync_interval',
  ];
  expect(document.data).toEqual({
    type: 'configuration',
    id: 'outlook',
    relationships: { options: { data: options.map((id) => ({ type: 'configurationoptions', id })) } },
    meta: {
      scope: 'organization',
      scopeId: '1',
      scopeName: 'Acme',
      organization: { id: '1', name: 'Acme' },
      version: 'g2-o4-a1',
      actor: { id: '7', name: 'Grace Weber', capabilities: ['reader', 'organization_configuration'] },
      editableScopes: ['organization'],
    },
  });
  expect(document.included.map(({ id }) => id)).toEqual(options);
});

it('tells of an option its value, its dates, its limits and every level that says something', async () => {
  expect(await readOption(crm().ask, 'outlook.crm_sync_interval')).toEqual({
    scope: 'organization',
    dataType: 'integer',
    value: 300,
    createdAt: '2026-11-02T09:00:00Z',
    updatedAt: '2026-11-20T10:02:00Z',
    useParentScopeValue: false,
    valueScope: 'organization',
    editable: true,
    constraints: { min: 1, max: 86399 },
    chain: [
      { scope: 'default', value: 120, inEffect: false },
      {
        scope: 'global',
        scopeName: 'System',
        value: 60,
        inEffect: false,
        updatedAt: '2026-10-01T08:00:00Z',
        updatedBy: { id: '2', name: 'Ines Costa' },
      },
      {
        scope: 'organization',
        scopeName: 'Acme',
        value: 300,
        inEffect: true,
        updatedAt: '2026-11-20T10:02:00Z',
        updatedBy: { id: '7', name: 'Grace Weber' },
      },
    ],
  });
});

it('gives a shipped value without dates, because nobody ever set it', async () => {
  expect(await readOption(crm().ask, 'outlook.conflict_resolution')).toEqual({
    scope: 'organization',
    dataType: 'string',
    value: 'crm_wins',
    useParentScopeValue: true,
    valueScope: 'default',
    editable: true,
    chain: [{ scope: 'default', value: 'crm_wins', inEffect: true }],
  });
});

it('names nobody for what the CRM itself set', async () => {
  const option = await readOption(crm().ask, 'outlook.calendar_events_enabled');
  expect(option?.chain).toContainEqual({
    scope: 'global',
    scopeName: 'System',
    value: true,
    inEffect: true,
    updatedAt: '2026-08-17T06:30:00Z',
    updatedBy: null,
  });
});

it('takes an override of false for something that is said', async () => {
  expect(await readOption(crm().ask, 'outlook.tasks_enabled')).toMatchObject({
    value: false,
    useParentScopeValue: false,
    valueScope: 'organization',
  });
});

it('keeps an override that equals what it overrides', async () => {
  expect(await readOption(crm().ask, 'outlook.sync_direction')).toMatchObject({
    value: 'bidirectional',
    useParentScopeValue: false,
    valueScope: 'organization',
  });
});

it("reads the actor's own level where no scope is told", async () => {
  const { data } = await documentOf(await crm().ask('/api/configuration/outlook', { as: '5' }));
  expect(data.meta).toMatchObject({
    scope: 'user',
    scopeId: '5',
    scopeName: 'Lena Fischer',
    organization: { id: '1', name: 'Acme' },
    version: 'g2-o4-u1-a1',
    editableScopes: ['user'],
  });
});

it("lets a person's own value win over the organization's", async () => {
  expect(await readOption(crm().ask, 'outlook.outlook_sync_interval', ownLevel, '5')).toMatchObject({
    value: 60,
    valueScope: 'user',
    useParentScopeValue: false,
  });
});

it('shows at a user level what it inherits from the organization', async () => {
  expect(await readOption(crm().ask, 'outlook.crm_sync_interval', ownLevel, '5')).toMatchObject({
    scope: 'user',
    value: 300,
    valueScope: 'organization',
    useParentScopeValue: true,
  });
});

it('reads the system level without what organizations say, and without an organization', async () => {
  const document = await documentOf(await crm().ask('/api/configuration/outlook?scope=global&include=options'));
  expect(document.data.meta).toEqual({
    scope: 'global',
    scopeName: 'System',
    version: 'g2-a1',
    actor: { id: '7', name: 'Grace Weber', capabilities: ['reader', 'organization_configuration'] },
    editableScopes: ['organization'],
  });
  expect(optionIn(document, 'outlook.crm_sync_interval')).toMatchObject({ value: 60, valueScope: 'global' });
});

it('only names the options where they are not asked for', async () => {
  const document = await documentOf(await crm().ask(atAcme));
  expect(document).not.toHaveProperty('included');
  expect(document).toHaveProperty('data.relationships.options.data.length', 7);
});

it('tells by Allow that this CRM takes changes', async () => {
  const response = await crm().ask(atAcme);
  expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS, PATCH');
});

it('says how an answer may be kept', async () => {
  const { headers } = await crm().ask(atAcme);
  expect(headers.get('Content-Type')).toBe('application/vnd.api+json');
  expect(headers.get('Cache-Control')).toBe('private, no-cache, no-transform');
  expect(headers.get('Vary')).toBe('Authorization, Accept, Origin');
});
