// Responses of a CRM in literal JSON, which no code under test has serialized.
import { HttpResponse } from 'msw';

export const mediaType = 'application/vnd.api+json';

/** Has the media type of the contract. */
export const jsonResponse = (document: unknown, status = 200, headers: Record<string, string> = {}) =>
  new HttpResponse(JSON.stringify(document), { status, headers: { 'content-type': mediaType, ...headers } });

export const errorDocument = (status: number, code: string, detail: string, error: object = {}) => ({
  errors: [{ status: String(status), code, title: 'a title', detail, ...error }],
  meta: { requestId: 'r-77' },
});

export const defaultOption = (value: unknown) => ({
  scope: 'organization',
  value,
  useParentScopeValue: true,
  valueScope: 'default',
  editable: true,
  chain: [{ scope: 'default', value }],
});

/** An option that Acme overrides. */
export const acmeOption = (value: unknown, defaultValue: unknown) => ({
  ...defaultOption(value),
  useParentScopeValue: false,
  valueScope: 'organization',
  chain: [
    { scope: 'default', value: defaultValue },
    {
      scope: 'organization',
      scopeName: 'Acme',
      value,
      updatedAt: '2026-11-20T10:02:00Z',
      updatedBy: { id: '7', name: 'Grace Weber' },
    },
  ],
});

const defaultOptions: Record<string, object> = {
  'outlook.contacts_enabled': defaultOption(true),
  'outlook.tasks_enabled': defaultOption(true),
  'outlook.calendar_events_enabled': defaultOption(true),
  'outlook.sync_direction': defaultOption('bidirectional'),
  'outlook.conflict_resolution': defaultOption('crm_wins'),
  'outlook.crm_sync_interval': defaultOption(120),
  'outlook.outlook_sync_interval': defaultOption(30),
};

/** The policy of Acme, as Grace can edit it. @param options by id, instead of the defaults; undefined: not supported */
export const policyWith = (options: Record<string, object | undefined>, version = 'g2-o4-a1') => ({
  data: {
    type: 'configuration',
    id: 'outlook',
    meta: {
      scope: 'organization',
      scopeId: '1',
      scopeName: 'Acme',
      organization: { id: '1', name: 'Acme' },
      version,
      actor: { id: '7', name: 'Grace Weber', capabilities: ['reader', 'organization_configuration'] },
      editableScopes: ['organization'],
    },
  },
  included: Object.entries({ ...defaultOptions, ...options }).flatMap(([id, attributes]) =>
    attributes ? [{ type: 'configurationoptions', id, attributes }] : [],
  ),
});

const noImpact = { reached: 5, changed: 0, setAside: 0, atRisk: 0, risks: {} };

export const validationDocument = (options: Record<string, object | undefined>, impact: object = {}) => ({
  ...policyWith(options),
  meta: { impact: { people: noImpact, organizations: [], ...impact } },
});
