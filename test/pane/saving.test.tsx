// What the pane shows after a successful save.
import { act, screen, waitFor } from '@testing-library/react';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  outlookInterval,
  overrideOutlookInterval,
  scopeTab,
  selectScope,
} from './actions';
import { flushResponses, focusAgain, openHistory, save, textbox } from './actions';
import { advanceClock } from './clock';
import { recordedChanges } from './colleague';
import { acmeOption, jsonResponse, policyWith } from './literalPolicy';
import { openEditor, saveRequests, row, server } from './openPane';
import { delayNextSave, onSave } from './faultyCrm';

const saved = () => screen.findByText('Saved');

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
  expect(row(outlookInterval).getByText('30')).toBeVisible();
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
  expect(checkbox(`Use System (same), ${outlookInterval}`)).not.toBeChecked();
});

it('moves the focus to the notice', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await save(user);
  await saved();
  const notice = screen.getByRole('group', { name: 'Saved' });
  await waitFor(() => expect(notice).toHaveFocus());
  expect(notice).toHaveTextContent(/^Saved applies at the next sync/);
  // Those of the controls are there without an error too.
  for (const alert of screen.getAllByRole('alert')) expect(alert).toBeEmptyDOMElement();
});

it('counts several changes', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await overrideOutlookInterval(user, '90');
  await save(user);
  expect(await screen.findByText('Saved 2 changes')).toBeVisible();
});

it('saves at the scope of a user', async () => {
  const { user } = await openEditor('lena');
  await fill(user, outlookInterval, '45');
  await save(user);
  await saved();
  expect(saveRequests()[0]?.url).toContain('?scope=user&scopeId=5');
  expect(textbox(outlookInterval)).toHaveAccessibleDescription('(In Seconds) · every 45 seconds');
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

describe('"Saved"', () => {
  const savedNotice = () => screen.queryByText('Saved');
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
    await user.click(await screen.findByRole('button', { name: /^Details, .*, Nov 20, / }));
    await user.click(screen.getByRole('button', { name: /^Restore all as of Nov 20, / }));
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

  it('stays when the policy is read again', async () => {
    await saveInterval();
    await focusAgain();
    expect(savedNotice()).toBeVisible();
  });

  it('disappears by itself after fifteen seconds', async () => {
    const user = await saveInterval();
    await user.click(textbox(crmInterval));
    await advanceClock(13);
    await flushResponses();
    expect(savedNotice()).toBeVisible();
    await advanceClock(2);
    await waitFor(() => expect(savedNotice()).not.toBeInTheDocument());
    expect(textbox(crmInterval)).toHaveFocus();
  });
});

describe('"Skip to Save", before the first row', () => {
  const skip = () => screen.queryByRole('button', { name: 'Skip to Save' });

  it('is there while something is unsaved, and moves the focus to Save', async () => {
    const { user } = await openEditor('grace');
    expect(skip()).not.toBeInTheDocument();
    await fill(user, crmInterval, '450');
    act(() => scopeTab('Organization').focus());
    await user.tab();
    expect(skip()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(button('Save')).toHaveFocus();
    await user.click(button('Discard all changes'));
    expect(skip()).not.toBeInTheDocument();
  });

  it('moves the focus to what has to be done first', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    await user.tab();
    await user.click(button('Skip to Save'));
    expect(button('Fix 1 value')).toHaveFocus();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
