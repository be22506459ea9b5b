import { serializeConfiguration } from '../../src/contract/configuration';
import { settingAt, type Policy } from '../../src/policy/policy';

const policy: Policy = {
  scope: 'organization',
  scopeId: '1',
  scopeName: 'Acme',
  organization: { id: '1', name: 'Acme' },
  version: 'g12-o34-a3',
  actor: { id: '7', name: 'Grace Weber', capabilities: ['reader', 'organization_configuration'] },
  editableScopes: ['organization'],
  settings: {
    crmSyncInterval: settingAt(
      'organization',
      [
        { scope: 'default', value: 120 },
        {
          scope: 'global',
          scopeName: 'System',
          value: 60,
          createdAt: '2026-09-01T08:00:00Z',
          updatedAt: '2026-10-01T08:00:00Z',
          updatedBy: { id: '2', name: 'Ines Costa' },
        },
        {
          scope: 'organization',
          scopeName: 'Acme',
          value: 300,
          createdAt: '2026-11-02T09:00:00Z',
          updatedAt: '2026-11-20T10:02:00Z',
          updatedBy: { id: '7', name: 'Grace Weber' },
          reason: 'fewer calls',
        },
      ],
      true,
    ),
    tasks: settingAt(
      'organization',
      [
        { scope: 'default', value: true },
        { scope: 'global', scopeName: 'System', value: false, updatedAt: '2026-10-01T08:00:00Z', updatedBy: null },
      ],
      false,
    ),
    direction: settingAt('organization', [{ scope: 'default', value: 'bidirectional' }], true),
  },
  unknownOptions: [],
};

/** JSON has no undefined members. */
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const document = overTheWire(serializeConfiguration(policy, { includeOptions: true }));

const data = {
  type: 'configuration',
  id: 'outlook',
  relationships: {
    options: {
      data: [
        { type: 'configurationoptions', id: 'outlook.tasks_enabled' },
        { type: 'configurationoptions', id: 'outlook.sync_direction' },
        { type: 'configurationoptions', id: 'outlook.crm_sync_interval' },
      ],
    },
  },
  meta: {
    scope: 'organization',
    scopeId: '1',
    scopeName: 'Acme',
    organization: { id: '1', name: 'Acme' },
    version: 'g12-o34-a3',
    actor: { id: '7', name: 'Grace Weber', capabilities: ['reader', 'organization_configuration'] },
    editableScopes: ['organization'],
  },
};

it('has the scope, the version, the actor and the option ids in data', () => {
  expect(document).toHaveProperty('data', data);
});

it('includes every option with its value, its source and its constraints', () => {
  expect(document).toHaveProperty('included', [
    {
      type: 'configurationoptions',
      id: 'outlook.tasks_enabled',
      attributes: {
        scope: 'organization',
        dataType: 'boolean',
        value: false,
        createdAt: null,
        updatedAt: '2026-10-01T08:00:00Z',
        useParentScopeValue: true,
        valueScope: 'global',
        editable: false,
        chain: [
          { scope: 'default', value: true, inEffect: false },
          {
            scope: 'global',
            scopeName: 'System',
            value: false,
            inEffect: true,
            updatedAt: '2026-10-01T08:00:00Z',
            updatedBy: null,
          },
        ],
      },
    },
    {
      type: 'configurationoptions',
      id: 'outlook.sync_direction',
      attributes: {
        scope: 'organization',
        dataType: 'string',
        value: 'bidirectional',
        createdAt: null,
        updatedAt: null,
        useParentScopeValue: true,
        valueScope: 'default',
        editable: true,
        chain: [{ scope: 'default', value: 'bidirectional', inEffect: true }],
      },
    },
    {
      type: 'configurationoptions',
      id: 'outlook.crm_sync_interval',
      attributes: {
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
            reason: 'fewer calls',
          },
        ],
      },
    },
  ]);
});

it('only names the options without `includeOptions`', () => {
  expect(overTheWire(serializeConfiguration(policy, { includeOptions: false }))).toEqual({ data });
});

it('has neither a scope id nor an organization for the system', () => {
  const system: Policy = {
    ...policy,
    scope: 'global',
    scopeId: undefined,
    scopeName: 'System',
    organization: undefined,
  };
  expect(overTheWire(serializeConfiguration({ ...system, settings: {} }, { includeOptions: true }))).toEqual({
    data: {
      type: 'configuration',
      id: 'outlook',
      relationships: { options: { data: [] } },
      meta: {
        scope: 'global',
        scopeName: 'System',
        version: 'g12-o34-a3',
        actor: { id: '7', name: 'Grace Weber', capabilities: ['reader', 'organization_configuration'] },
        editableScopes: ['organization'],
      },
    },
    included: [],
  });
});

it('has no source members where the source is unknown', () => {
  const tasks = { value: true, source: undefined, editable: false };
  expect(
    overTheWire(serializeConfiguration({ ...policy, settings: { tasks } }, { includeOptions: true })),
  ).toHaveProperty('included', [
    {
      type: 'configurationoptions',
      id: 'outlook.tasks_enabled',
      attributes: {
        scope: 'organization',
        dataType: 'boolean',
        value: true,
        createdAt: null,
        updatedAt: null,
        editable: false,
      },
    },
  ]);
});
