// The body of a PATCH as a pane sends it, literally, and the same with other parts. Fresh for every caller.
const interval = { type: 'configurationoptions', id: 'outlook.crm_sync_interval' };
const tasks = { type: 'configurationoptions', id: 'outlook.tasks_enabled' };

export const exampleChange = () =>
  structuredClone({
    data: {
      type: 'configuration',
      id: 'outlook',
      meta: { reason: 'fewer calls' },
      relationships: { options: { data: [interval, tasks] } },
    },
    included: [
      { ...interval, meta: { update: true }, attributes: { useParentScopeValue: false, value: 300 } },
      { ...tasks, meta: { update: true }, attributes: { useParentScopeValue: true } },
    ],
  });

/** A change of these option ids, the lists as given. */
export const changeOf = (named: readonly string[], included: readonly string[] = named) => ({
  data: {
    type: 'configuration',
    id: 'outlook',
    relationships: { options: { data: named.map((id) => ({ type: 'configurationoptions', id })) } },
  },
  included: included.map((id) => ({
    type: 'configurationoptions',
    id,
    meta: { update: true },
    attributes: { useParentScopeValue: true },
  })),
});

/** A change of one interval with these attributes. */
export const changeWith = (attributes: object) => {
  const body = changeOf([interval.id]);
  return { ...body, included: body.included.map((option) => ({ ...option, attributes })) };
};
