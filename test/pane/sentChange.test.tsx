// The exact request that a save sends.
import { screen } from '@testing-library/react';
import { checkbox, crmInterval, fill, overrideOutlookInterval, review, save, textbox, acknowledge } from './actions';
import { openEditor, saveRequests } from './openPane';
import { keepEditing } from './reviewSteps';

const saved = () => screen.findByText('Saved');
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('has the method, URL and headers of the contract', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await save(user);
  await saved();
  const [sent, ...others] = saveRequests();
  expect(others).toEqual([]);
  expect(sent?.url).toBe('http://localhost/api/configuration/outlook?scope=organization&scopeId=1');
  expect(Object.fromEntries(sent?.headers ?? [])).toMatchObject({
    authorization: 'Bearer demo.7',
    accept: 'application/vnd.api+json',
    'content-type': 'application/vnd.api+json',
    'if-match': '"g2-o4-a1"',
    'idempotency-key': expect.stringMatching(uuid) as string,
  });
});

it('contains only the changed settings, and the reason', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, ' 0450');
  await overrideOutlookInterval(user, '90');
  await user.click(checkbox('Use System (On), Tasks'));
  const dialog = await review(user);
  await acknowledge(user);
  await user.click(dialog.getByRole('button', { name: 'Add a reason' }));
  await user.paste(' fewer calls ');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved 3 changes');
  expect(JSON.parse((await saveRequests()[0]?.text()) ?? '')).toEqual({
    data: {
      type: 'configuration',
      id: 'outlook',
      meta: { reason: 'fewer calls' },
      relationships: {
        options: {
          data: [
            { type: 'configurationoptions', id: 'outlook.tasks_enabled' },
            { type: 'configurationoptions', id: 'outlook.crm_sync_interval' },
            { type: 'configurationoptions', id: 'outlook.outlook_sync_interval' },
          ],
        },
      },
    },
    included: [
      {
        type: 'configurationoptions',
        id: 'outlook.tasks_enabled',
        meta: { update: true },
        attributes: { useParentScopeValue: true },
      },
      {
        type: 'configurationoptions',
        id: 'outlook.crm_sync_interval',
        meta: { update: true },
        attributes: { useParentScopeValue: false, value: 450 },
      },
      {
        type: 'configurationoptions',
        id: 'outlook.outlook_sync_interval',
        meta: { update: true },
        attributes: { useParentScopeValue: false, value: 90 },
      },
    ],
  });
});

it('has no reason when none was given', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await save(user, '  ');
  await saved();
  expect(await saveRequests()[0]?.text()).not.toContain('reason');
});

it('is not sent when the review is cancelled', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await review(user);
  await keepEditing(user);
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(saveRequests()).toHaveLength(0);
});
