// What the pane shows after a successful save.
import { screen, waitFor } from '@testing-library/react';
import { button, checkbox, crmInterval, fill, outlookInterval, overrideOutlookInterval, selectScope } from './actions';
import { flushResponses, focusAgain, openHistory, save, textbox } from './actions';
import { recordedChanges } from './colleague';
import { acmeOption, jsonResponse, policyWith } from './literalPolicy';
import { openEditor, saveRequests, row, server } from './openPane';
import { delayNextSave, onSave } from './faultyCrm';

const saved = () => screen.findByText('Configuration saved');

it('shows the values of the response, not those that were typed', async () => {
  const storedPolicy = policyWith({
    'outlook.crm_sync_interval': acmeOption(450, 120),
    'outlook.tasks_enabled': acmeOption(false, true),
  });
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, ' 0450 ');
  server.use(onSave(() => jsonResponse(storedPolicy)));
  await save(user);
  await saved();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(textbox(outlookInterval)).toHaveValue('30');
});

it('shows the new source of an overridden value', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '90');
  await save(user);
  await saved();
  expect(button(`Acme · you, source of ${outlookInterval}`)).toBeVisible();
  expect(await recordedChanges()).toMatchObject([{ entries: [{ action: 'create', to: 90 }] }]);
});

it('removes the override and does not copy the value of the parent', async () => {
  const { user } = await openEditor('grace');
  await user.click(checkbox(`Use System (60), ${crmInterval}`));
  await save(user);
  await saved();
  expect(button(`System · Ines Costa, source of ${crmInterval}`)).toBeVisible();
  expect(await recordedChanges()).toMatchObject([{ entries: [{ action: 'remove', from: 300 }] }]);
});

it('keeps an override that equals its parent', async () => {
  const { user } = await openEditor('grace');
  await user.click(checkbox(`Use System (30), ${outlookInterval}`));
  await save(user);
  await saved();
  expect(checkbox(`Use System (30), ${outlookInterval}`)).not.toBeChecked();
});

it('moves the focus to the notice', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await save(user);
  await saved();
  const notice = screen.getByRole('group', { name: 'Configuration saved' });
  await waitFor(() => expect(notice).toHaveFocus());
  expect(notice).toHaveTextContent(/^Configuration saved/);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('explains that the change takes effect at the next sync', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await save(user);
  await saved();
  expect(screen.getByText('It applies at the next sync.')).toBeVisible();
});

it('saves at the scope of a user', async () => {
  const { user } = await openEditor('lena');
  await fill(user, outlookInterval, '45');
  await save(user);
  await saved();
  expect(saveRequests()[0]?.url).toContain('?scope=user&scopeId=5');
  expect(row(outlookInterval).getByText('every 45 seconds')).toBeVisible();
});

it('saves at the system scope, which has no id', async () => {
  const { user } = await openEditor('ines');
  await selectScope(user, 'System');
  await fill(user, crmInterval, '90');
  await save(user);
  await saved();
  expect(new URL(saveRequests()[0]?.url ?? '').search).toBe('?scope=global');
});

it('saves again with the version of the previous save', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await save(user);
  await saved();
  await fill(user, crmInterval, '460');
  await save(user);
  await waitFor(() => expect(saveRequests()).toHaveLength(2));
  expect(saveRequests()[1]?.headers.get('if-match')).toBe('"g2-o5-a1"');
  expect(saveRequests()[1]?.headers.get('idempotency-key')).not.toBe(saveRequests()[0]?.headers.get('idempotency-key'));
});

describe('"Configuration saved"', () => {
  const savedNotice = () => screen.queryByText('Configuration saved');
  const saveInterval = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await saved();
    return user;
  };

  it('disappears when a setting is edited', async () => {
    const user = await saveInterval();
    await user.click(checkbox(`Use System (30), ${outlookInterval}`));
    await fill(user, outlookInterval, '90');
    expect(savedNotice()).not.toBeInTheDocument();
  });

  it('disappears when an earlier version is restored', async () => {
    const user = await saveInterval();
    await openHistory(user);
    await user.click(await screen.findByRole('button', { name: /^Restore this version, Nov 20/ }));
    expect(await screen.findByText('1 change')).toBeVisible();
    expect(savedNotice()).not.toBeInTheDocument();
  });

  it('stays after edits that were made during the save, until the next edit', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const respond = delayNextSave();
    await save(user);
    await overrideOutlookInterval(user, '90');
    respond();
    await saved();
    await flushResponses();
    expect(savedNotice()).toBeVisible();
    await fill(user, outlookInterval, '95');
    expect(savedNotice()).not.toBeInTheDocument();
  });

  it('stays until the next edit', async () => {
    await saveInterval();
    await focusAgain();
    expect(savedNotice()).toBeVisible();
  });
});
