// A literal configuration document of an organization; every call returns new objects.
const person = { id: '7', name: 'Grace Weber' };

export const exampleMeta = {
  scope: 'organization',
  scopeId: '1',
  scopeName: 'Acme',
  organization: { id: '1', name: 'Acme' },
  version: 'g12-o34-a3',
  actor: { ...person, capabilities: ['reader', 'organization_configuration'] },
  editableScopes: ['organization'],
};

/** An organization's own value that overrides the system's. */
export const exampleAttributes = {
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
    { scope: 'default', value: 120 },
    {
      scope: 'global',
      scopeName: 'System',
      value: 60,
      updatedAt: '2026-10-01T08:00:00Z',
      updatedBy: { id: '2', name: 'Ines Costa' },
    },
    {
      scope: 'organization',
      scopeName: 'Acme',
      value: 300,
      updatedAt: '2026-11-20T10:02:00Z',
      updatedBy: person,
      reason: 'fewer calls',
    },
  ],
};

const shipped = (dataType: string, value: unknown) => ({
  scope: 'organization',
  dataType,
  value,
  useParentScopeValue: true,
  valueScope: 'default',
  editable: true,
  chain: [{ scope: 'default', value }],
});

/** @param options attributes by option id */
export const documentWith = (options: Record<string, object>, meta: object = exampleMeta) => {
  const identifiers = Object.keys(options).map((id) => ({ type: 'configurationoptions', id }));
  return structuredClone({
    data: { type: 'configuration', id: 'outlook', relationships: { options: { data: identifiers } }, meta },
    included: identifiers.map((identifier) => ({ ...identifier, attributes: options[identifier.id] })),
  });
};

export const exampleDocument = () =>
  documentWith({
    'outlook.contacts_enabled': shipped('boolean', true),
    'outlook.tasks_enabled': {
      scope: 'organization',
      dataType: 'boolean',
      value: false,
      updatedAt: '2026-10-01T08:00:00Z',
      useParentScopeValue: true,
      valueScope: 'global',
      editable: true,
      chain: [
        { scope: 'default', value: true },
        { scope: 'global', scopeName: 'System', value: false, updatedAt: '2026-10-01T08:00:00Z', updatedBy: null },
      ],
    },
    'outlook.calendar_events_enabled': { ...shipped('boolean', true), editable: false },
    'outlook.sync_direction': shipped('string', 'bidirectional'),
    'outlook.conflict_resolution': shipped('string', 'crm_wins'),
    'outlook.crm_sync_interval': exampleAttributes,
    'outlook.outlook_sync_interval': { ...shipped('integer', 30), constraints: { min: 1, max: 86399 } },
  });
