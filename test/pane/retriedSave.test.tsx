// A save that is repeated after its response was lost, or after the same user saved elsewhere.
import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import {
  acknowledge,
  button,
  clickSave,
  crmInterval,
  fill,
  flushResponses,
  overrideOutlookInterval,
  review,
} from './actions';
import { recordedChanges, saveElsewhere } from './colleague';
import { injectFault, loseResponse } from './faultyCrm';
import { openEditor, saveRequests } from './openPane';
import { acmePath, changedTitle, confirm, delayValidations, direction, editSystem, globexPath } from './reviewSteps';
import { switchUser } from './switchUser';

const saved = () => screen.findByText('Saved');

describe('a save without a response', () => {
  it('is reviewed again when its impact has changed', async () => {
    const user = await editSystem();
    await saveElsewhere(direction, { useParentScopeValue: true }, globexPath, '9');
    await review(user);
    const endFault = injectFault('patch', () => HttpResponse.error());
    await confirm(user);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    endFault();
    await saveElsewhere(direction, { useParentScopeValue: false, value: 'crm_to_outlook' }, globexPath, '9');
    const before = saveRequests().length;
    await user.click(retry);
    // The dialog gets its name after it is rendered.
    const dialog = within(await screen.findByRole('dialog', { name: 'Save 1 change for System' }));
    expect(dialog.getByText(changedTitle)).toBeVisible();
    expect(dialog.getByRole('region', { name: 'This can delete or overwrite data at Globex' })).toBeVisible();
    expect(saveRequests()).toHaveLength(before);
    await acknowledge(user);
    await confirm(user);
    await saved();
  });

  it('is not sent again when another user has signed in by then', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    const endFault = injectFault('patch', () => HttpResponse.error());
    await confirm(user);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    endFault();
    const before = saveRequests().length;
    const respond = delayValidations();
    await user.click(retry);
    switchUser('yusuf');
    await user.click(button('Refresh'));
    expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
    respond();
    await flushResponses();
    expect(saveRequests()).toHaveLength(before);
  });

  it('is not shown as saved by somebody else when it was stored', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    const endFault = injectFault('patch', loseResponse);
    await confirm(user);
    await screen.findByRole('button', { name: 'Try again' });
    endFault();
    // What was edited since is reviewed first.
    await overrideOutlookInterval(user, '90');
    await clickSave(user);
    await saved();
    expect(screen.getByText('1 change')).toBeVisible();
    expect(screen.queryByText(/saved (before you|in another pane)/)).not.toBeInTheDocument();
    expect(await recordedChanges()).toHaveLength(1);
  });
});

it('a save in another pane of the same user is shown as their own', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await saveElsewhere('outlook.outlook_sync_interval', { useParentScopeValue: false, value: 90 }, acmePath, '7');
  await clickSave(user);
  expect(await screen.findByText('You saved in another pane')).toBeVisible();
  expect(screen.queryByText(/saved before you/)).not.toBeInTheDocument();
});
