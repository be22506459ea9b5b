import type { Capability } from './permission';

/** What somebody may do, in a word. */
export type Role = 'none' | 'reader' | 'own' | 'organization' | 'system';

export const roleOf = (capabilities: readonly Capability[]): Role => {
  if (capabilities.includes('system_configuration')) return 'system';
  if (capabilities.includes('organization_configuration')) return 'organization';
  if (capabilities.includes('own_configuration')) return 'own';
  return capabilities.includes('reader') ? 'reader' : 'none';
};
