// Literal attributes of a change, in the history and in a 412.
export const exampleChangeAttributes = () => ({
  at: '2026-11-20T10:02:00Z',
  actor: { id: '7', name: 'Grace Weber' },
  scope: 'organization',
  scopeName: 'Acme',
  version: 'g12-o35-a3',
  reason: 'fewer calls',
  entries: [
    { option: 'outlook.crm_sync_interval', action: 'update', from: 300, to: 120 },
    { option: 'outlook.tasks_enabled', action: 'create', from: true, to: false },
    { option: 'outlook.sync_direction', action: 'remove', from: 'crm_to_outlook', to: 'bidirectional' },
  ],
});

export const examplePreconditionFailed = () => ({
  errors: [{ status: '412', code: 'precondition_failed', title: 'precondition failed', detail: 'Somebody saved.' }],
  meta: { requestId: 'f3b1', version: 'g12-o35-a3', changes: [exampleChangeAttributes()] },
});
