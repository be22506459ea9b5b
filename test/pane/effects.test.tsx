// The sync effects of a policy: each event with its outcome, for each direction. A button with the sources of a value shows them.
import { screen } from '@testing-library/react';
import { http } from 'msw';
import { button, crmInterval, openSources } from './actions';
import { acmeOption, jsonResponse, policyWith } from './literalPolicy';
import { openEditor, openPane, row, server } from './openPane';

const effectsQuestion = 'What happens on edits and deletes?';

const openSourcesAt = async (label: string, options: Record<string, object>) => {
  server.use(http.get('*/api/configuration/outlook', () => jsonResponse(policyWith(options))));
  const { user } = await openEditor('grace');
  await openSources(user, label);
  return { user, shown: row(label) };
};

/** Each event with its outcome. */
const effectsAt = async (label: string, options: Record<string, object>) => {
  const { user, shown } = await openSourcesAt(label, options);
  await user.click(button(`${effectsQuestion}, ${label}`));
  const outcomes = shown.getAllByRole('definition');
  return shown.getAllByRole('term').map(({ textContent }, index) => [textContent, outcomes[index]?.textContent]);
};

const direction = (value: string) => ({ 'outlook.sync_direction': acmeOption(value, 'bidirectional') });

it('shows the effects of both directions when OroCRM wins', async () => {
  expect(await effectsAt('Sync Direction', {})).toEqual([
    ['Edited in OroCRM', 'updates Outlook'],
    ['Edited in Outlook', 'updates OroCRM'],
    ['Edited in both', 'OroCRM’s edit is kept'],
    ['Deleted in OroCRM', 'deleted from Outlook too'],
    ['Deleted in Outlook', 'comes back in Outlook'],
  ]);
});

it('shows the effects of both directions when Outlook wins', async () => {
  const effects = await effectsAt('Conflict Resolution', {
    'outlook.conflict_resolution': acmeOption('outlook_wins', 'crm_wins'),
  });
  expect(effects[2]).toEqual(['Edited in both', 'Outlook’s edit is kept']);
});

it('shows the effects of OroCRM to Outlook', async () => {
  expect(await effectsAt('Sync Direction', direction('crm_to_outlook'))).toEqual([
    ['Edited in OroCRM', 'updates Outlook'],
    ['Edited in Outlook', 'not sent, may be overwritten'],
    ['Edited in both', 'OroCRM’s edit is kept'],
    ['Deleted in OroCRM', 'kept in Outlook'],
    ['Deleted in Outlook', 'comes back in Outlook'],
  ]);
});

it('shows the effects of Outlook to OroCRM', async () => {
  expect(await effectsAt('Sync Direction', direction('outlook_to_crm'))).toEqual([
    ['Edited in OroCRM', 'overwritten from Outlook'],
    ['Edited in Outlook', 'updates OroCRM'],
    ['Edited in both', 'Outlook’s edit is kept'],
    ['Deleted in OroCRM', 'deleted from Outlook too'],
    ['Deleted in Outlook', 'kept in OroCRM'],
  ]);
});

it('shows no effects of a type that is off', async () => {
  await openSourcesAt('Tasks', { 'outlook.tasks_enabled': acmeOption(false, true) });
  expect(screen.queryByRole('button', { name: /^What happens on edits/ })).not.toBeInTheDocument();
});

it('shows the effects of an unknown direction as not known', async () => {
  const { shown } = await openSourcesAt('Contacts', direction('mirror'));
  expect(shown.getByText('This add-in doesn’t know what happens with these values.')).toBeVisible();
});

it('shows no effects of an interval', async () => {
  const { user } = await openPane('tom');
  await openSources(user, crmInterval);
  expect(screen.queryByRole('button', { name: /^What happens on edits/ })).not.toBeInTheDocument();
});
