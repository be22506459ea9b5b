import { atAcme, crm, documentOf, optionIn, readOption } from './crm';

const ownScope = '/api/configuration/outlook?scope=user';

it('has the policy of an organization as in the contract', async () => {
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

it('has the value, dates, constraints and chain of an option', async () => {
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
        updatedBy: { id: '2', name: 'Ines Costa', email: 'ines.costa@acme.example' },
      },
      {
        scope: 'organization',
        scopeName: 'Acme',
        value: 300,
        inEffect: true,
        updatedAt: '2026-11-20T10:02:00Z',
        updatedBy: { id: '7', name: 'Grace Weber', email: 'grace.weber@acme.example' },
      },
    ],
  });
});

it('has null as the dates of a shipped value', async () => {
  expect(await readOption(crm().ask, 'outlook.conflict_resolution')).toEqual({
    scope: 'organization',
    dataType: 'string',
    value: 'crm_wins',
    createdAt: null,
    updatedAt: null,
    useParentScopeValue: true,
    valueScope: 'default',
    editable: true,
    chain: [{ scope: 'default', value: 'crm_wins', inEffect: true }],
  });
});

it('has no author for a value that the CRM itself set', async () => {
  const option = await readOption(crm().ask, 'outlook.calendar_events_enabled');
  expect(option?.chain).toContainEqual({
    scope: 'global',
    scopeName: 'System',
    value: true,
    inEffect: true,
    updatedAt: '2026-08-17T06:30:00Z',
    updatedBy: null,
    reason: 'Import',
  });
});

it('treats false as an override', async () => {
  expect(await readOption(crm().ask, 'outlook.tasks_enabled')).toMatchObject({
    value: false,
    useParentScopeValue: false,
    valueScope: 'organization',
  });
});

it('has an override that is equal to the inherited value', async () => {
  expect(await readOption(crm().ask, 'outlook.sync_direction')).toMatchObject({
    value: 'bidirectional',
    useParentScopeValue: false,
    valueScope: 'organization',
  });
});

it("reads the actor's own scope by default", async () => {
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

it("prefers a person's own value over the organization's", async () => {
  expect(await readOption(crm().ask, 'outlook.outlook_sync_interval', ownScope, '5')).toMatchObject({
    value: 60,
    valueScope: 'user',
    useParentScopeValue: false,
  });
});

it('has the inherited value of the organization for a person', async () => {
  expect(await readOption(crm().ask, 'outlook.crm_sync_interval', ownScope, '5')).toMatchObject({
    scope: 'user',
    value: 300,
    valueScope: 'organization',
    useParentScopeValue: true,
  });
});

it('reads the system without the values of organizations', async () => {
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

it('only names the options without `include`', async () => {
  const document = await documentOf(await crm().ask(atAcme));
  expect(document).not.toHaveProperty('included');
  expect(document).toHaveProperty('data.relationships.options.data.length', 7);
});

it('has PATCH in Allow', async () => {
  const response = await crm().ask(atAcme);
  expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS, PATCH');
});

it('has cache headers', async () => {
  const { headers } = await crm().ask(atAcme);
  expect(headers.get('Content-Type')).toBe('application/vnd.api+json');
  expect(headers.get('Cache-Control')).toBe('private, no-cache, no-transform');
  expect(headers.get('Vary')).toBe('Authorization, Accept, Origin');
});
