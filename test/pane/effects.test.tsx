// The sync effects of a policy, in sentences for each direction. Each source has a button that shows them.
import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { acmeOption, jsonResponse, policyWith } from './literalPolicy';
import { openEditor, openPane, server } from './openPane';

const effectsAt = async (label: string, options: Record<string, object>) => {
  server.use(http.get('*/api/configuration/outlook', () => jsonResponse(policyWith(options))));
  const { user } = await openEditor('grace');
  await user.click(screen.getByRole('button', { name: new RegExp(`^Source: .*, ${label}$`) }));
  const disclosure = screen.getByRole('button', { name: `What happens on an edit or a delete, ${label}` });
  await user.click(disclosure);
  const panel = within(screen.getByRole('group', { name: label }))
    .getAllByRole('list')
    .at(-1);
  return within(panel ?? document.body)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
};

const direction = (value: string) => ({ 'outlook.sync_direction': acmeOption(value, 'bidirectional') });

it('shows the effects of both directions when OroCRM wins', async () => {
  expect(await effectsAt('Sync Direction', {})).toEqual([
    'An edit in OroCRM is copied to Outlook; an edit in Outlook is copied to OroCRM.',
    'When both were edited, the edit in OroCRM replaces the one in Outlook.',
    'A record deleted in OroCRM is deleted from Outlook too; one deleted in Outlook stays in OroCRM and is added to Outlook again.',
  ]);
});

it('shows the effects of both directions when Outlook wins', async () => {
  const effects = await effectsAt('Conflict Resolution', {
    'outlook.conflict_resolution': acmeOption('outlook_wins', 'crm_wins'),
  });
  expect(effects[1]).toBe('When both were edited, the edit in Outlook replaces the one in OroCRM.');
});

it('shows the effects of OroCRM to Outlook', async () => {
  expect(await effectsAt('Sync Direction', direction('crm_to_outlook'))).toEqual([
    'An edit in OroCRM is copied to Outlook; an edit in Outlook stays in Outlook and is not sent to OroCRM.',
    'When both were edited, the edit in OroCRM replaces the one in Outlook.',
    'A record deleted in OroCRM leaves its copy in Outlook; one deleted in Outlook is created there again.',
  ]);
});

it('shows the effects of Outlook to OroCRM', async () => {
  expect(await effectsAt('Sync Direction', direction('outlook_to_crm'))).toEqual([
    'An edit in OroCRM is overwritten from Outlook; an edit in Outlook is copied to OroCRM.',
    'When both were edited, the edit in Outlook replaces the one in OroCRM.',
    'A record deleted in OroCRM is deleted from Outlook too; one deleted in Outlook stays in OroCRM.',
  ]);
});

it('shows no effects of a type that is off', async () => {
  const effects = await effectsAt('Tasks', { 'outlook.tasks_enabled': acmeOption(false, true) });
  expect(effects).toEqual(['Tasks do not sync: an edit or a delete on one side changes nothing on the other.']);
});

it('shows the effects of an unknown direction as not known', async () => {
  const effects = await effectsAt('Contacts', direction('mirror'));
  expect(effects).toEqual(['This add-in does not know what happens with these values.']);
});

it('shows no effects of an interval', async () => {
  const { user } = await openPane('tom');
  await user.click(screen.getByRole('button', { name: /^Source: .*CRM Sync Interval/ }));
  expect(screen.queryByRole('button', { name: /What happens on an edit or a delete/ })).not.toBeInTheDocument();
});
