// Literal bodies of a PATCH; every call returns new objects.
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

/** @param named option ids of the first list; those of the second are the same by default */
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

/** A change of one interval. */
export const changeWith = (attributes: object) => {
  const body = changeOf([interval.id]);
  return { ...body, included: body.included.map((option) => ({ ...option, attributes })) };
};
