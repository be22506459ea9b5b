// What the policy does to people's data, one press away from each source: the matrix of directions, in sentences.
import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import { acmes, answer, policyWith } from './literalPolicy';
import { openEditor, openPane, server } from './openPane';

const effectsAt = async (label: string, options: Record<string, object>) => {
  server.use(http.get('*/api/configuration/outlook', () => answer(policyWith(options))));
  const { user } = await openEditor('grace');
  await user.click(screen.getByRole('button', { name: new RegExp(`^Source: .*, ${label}$`) }));
  const press = screen.getByRole('button', { name: `What happens on an edit or a delete, ${label}` });
  await user.click(press);
  const panel = within(screen.getByRole('group', { name: label }))
    .getAllByRole('list')
    .at(-1);
  return within(panel ?? document.body)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
};

const direction = (value: string) => ({ 'outlook.sync_direction': acmes(value, 'bidirectional') });

it('tells what happens both ways when OroCRM wins', async () => {
  expect(await effectsAt('Sync Direction', {})).toEqual([
    'An edit in OroCRM is copied to Outlook; an edit in Outlook is copied to OroCRM.',
    'When both were edited, the edit in OroCRM replaces the one in Outlook.',
    'A record deleted in OroCRM is deleted from Outlook too; one deleted in Outlook stays in OroCRM and is added to Outlook again.',
  ]);
});

it('tells what happens both ways when Outlook wins', async () => {
  const told = await effectsAt('Conflict Resolution', {
    'outlook.conflict_resolution': acmes('outlook_wins', 'crm_wins'),
  });
  expect(told[1]).toBe('When both were edited, the edit in Outlook replaces the one in OroCRM.');
});

it('tells what happens from OroCRM to Outlook', async () => {
  expect(await effectsAt('Sync Direction', direction('crm_to_outlook'))).toEqual([
    'An edit in OroCRM is copied to Outlook; an edit in Outlook stays in Outlook and is not sent to OroCRM.',
    'When both were edited, the edit in OroCRM replaces the one in Outlook.',
    'A record deleted in OroCRM leaves its copy in Outlook; one deleted in Outlook is created there again.',
  ]);
});

it('tells what happens from Outlook to OroCRM', async () => {
  expect(await effectsAt('Sync Direction', direction('outlook_to_crm'))).toEqual([
    'An edit in OroCRM is overwritten from Outlook; an edit in Outlook is copied to OroCRM.',
    'When both were edited, the edit in Outlook replaces the one in OroCRM.',
    'A record deleted in OroCRM is deleted from Outlook too; one deleted in Outlook stays in OroCRM.',
  ]);
});

it('tells of a type that is off that nothing happens', async () => {
  const told = await effectsAt('Tasks', { 'outlook.tasks_enabled': acmes(false, true) });
  expect(told).toEqual(['Tasks do not sync: an edit or a delete on one side changes nothing on the other.']);
});

it('says that it does not know where the direction is one of a newer CRM', async () => {
  const told = await effectsAt('Contacts', direction('mirror'));
  expect(told).toEqual(['This add-in does not know what happens with these values.']);
});

it('is not told of an interval, which only says how often', async () => {
  const { user } = await openPane('tom');
  await user.click(screen.getByRole('button', { name: /^Source: .*CRM Sync Interval/ }));
  expect(screen.queryByRole('button', { name: /What happens on an edit or a delete/ })).not.toBeInTheDocument();
});
