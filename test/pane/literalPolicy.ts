// Answers of a CRM in literal JSON, so that nothing in them is written with the code under test.
import { HttpResponse } from 'msw';

export const mediaType = 'application/vnd.api+json';

/** Answers of the CRM, of whatever status, with the contract's media type. */
export const answer = (document: unknown, status = 200, headers: Record<string, string> = {}) =>
  new HttpResponse(JSON.stringify(document), { status, headers: { 'content-type': mediaType, ...headers } });

/** A refusal with one error in it. */
export const refusal = (status: number, code: string, detail: string, error: object = {}) => ({
  errors: [{ status: String(status), code, title: 'a title', detail, ...error }],
  meta: { requestId: 'r-77' },
});

/** An option that has the shipped value. */
export const shipped = (value: unknown) => ({
  scope: 'organization',
  value,
  useParentScopeValue: true,
  valueScope: 'default',
  editable: true,
  chain: [{ scope: 'default', value }],
});

/** An option with a value of Acme's own. */
export const acmes = (value: unknown, shippedValue: unknown) => ({
  ...shipped(value),
  useParentScopeValue: false,
  valueScope: 'organization',
  chain: [
    { scope: 'default', value: shippedValue },
    {
      scope: 'organization',
      scopeName: 'Acme',
      value,
      updatedAt: '2026-11-20T10:02:00Z',
      updatedBy: { id: '7', name: 'Grace Weber' },
    },
  ],
});

const all: Record<string, object> = {
  'outlook.contacts_enabled': shipped(true),
  'outlook.tasks_enabled': shipped(true),
  'outlook.calendar_events_enabled': shipped(true),
  'outlook.sync_direction': shipped('bidirectional'),
  'outlook.conflict_resolution': shipped('crm_wins'),
  'outlook.crm_sync_interval': shipped(120),
  'outlook.outlook_sync_interval': shipped(30),
};

/** Acme's policy as Grace may change it. @param options by id, instead of the shipped ones; undefined: not offered */
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
  included: Object.entries({ ...all, ...options }).flatMap(([id, attributes]) =>
    attributes ? [{ type: 'configurationoptions', id, attributes }] : [],
  ),
});

const nobody = { reached: 5, changed: 0, setAside: 0, atRisk: 0, risks: {} };

/** The answer to a validation: what the change does to others is told beside the policy. */
export const validated = (options: Record<string, object | undefined>, impact: object = {}) => ({
  ...policyWith(options),
  meta: { impact: { people: nobody, organizations: [], ...impact } },
});
