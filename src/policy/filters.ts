// The filters of the settings list.
export const filters = ['all', 'overridden', 'enforced', 'changed'] as const;
export type Filter = (typeof filters)[number];
