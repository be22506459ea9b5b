// The whole table of effects, written out independently of the code.
import { syncEffects } from '../../src/policy/syncEffects';

const fromCrm = {
  edited_in_crm: 'outlook_updated',
  edited_in_outlook: 'outlook_edit_stays',
  edited_in_both: 'crm_wins',
  deleted_in_outlook: 'created_again_in_outlook',
  deleted_in_crm: 'outlook_copy_stays',
};
const fromOutlook = {
  edited_in_crm: 'crm_edit_overwritten',
  edited_in_outlook: 'crm_updated',
  edited_in_both: 'outlook_wins',
  deleted_in_outlook: 'stays_in_crm',
  deleted_in_crm: 'deleted_from_outlook',
};
const bothWays = {
  edited_in_crm: 'outlook_updated',
  edited_in_outlook: 'crm_updated',
  deleted_in_outlook: 'stays_in_crm_and_added_to_outlook_again',
  deleted_in_crm: 'deleted_from_outlook',
};

it.each([
  ['crm_to_outlook', 'crm_wins', fromCrm],
  ['crm_to_outlook', 'outlook_wins', fromCrm],
  ['outlook_to_crm', 'crm_wins', fromOutlook],
  ['outlook_to_crm', 'outlook_wins', fromOutlook],
  ['bidirectional', 'crm_wins', { ...bothWays, edited_in_both: 'crm_wins' }],
  ['bidirectional', 'outlook_wins', { ...bothWays, edited_in_both: 'outlook_wins' }],
] as const)('%s with %s', (direction, conflictResolution, effects) => {
  expect(syncEffects({ direction, conflictResolution })).toEqual(effects);
});

it.each([
  ['crm_to_outlook', fromCrm],
  ['outlook_to_crm', fromOutlook],
] as const)('%s needs no conflict resolution', (direction, effects) => {
  expect(syncEffects({ direction })).toEqual(effects);
});

it('are unknown in both directions without a conflict resolution', () => {
  expect(syncEffects({ direction: 'bidirectional' })).toBeUndefined();
});

it('are unknown without a direction', () => {
  expect(syncEffects({ conflictResolution: 'crm_wins' })).toBeUndefined();
});
