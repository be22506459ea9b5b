// Saving: what is shown when the change was stored.
import { screen, waitFor } from '@testing-library/react';
import { button, checkbox, crmInterval, fill, outlookInterval, overrideOutlookInterval, pickLevel } from './actions';
import { letAnswersArrive, look, openTools, save, textbox } from './actions';
import { savedSince } from './colleague';
import { acmes, answer, policyWith } from './literalPolicy';
import { openEditor, patches, row, server } from './openPane';
import { answerSlowly, onChange } from './faultyCrm';

const saved = () => screen.findByText('Configuration saved');

it('shows what the CRM returned, not what was typed', async () => {
  const rounded = policyWith({
    'outlook.crm_sync_interval': acmes(450, 120),
    'outlook.tasks_enabled': acmes(false, true),
  });
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, ' 0450 ');
  server.use(onChange(() => answer(rounded)));
  await save(user);
  await saved();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(textbox(outlookInterval)).toHaveValue('30');
});

it('names the new source of a value that was overridden', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '90');
  await save(user);
  await saved();
  expect(button(`Source: Organization: Acme, ${outlookInterval}`)).toBeVisible();
  expect(await savedSince()).toMatchObject([{ entries: [{ action: 'create', to: 90 }] }]);
});

it('removes the override and does not copy the value of the parent', async () => {
  const { user } = await openEditor('grace');
  await user.click(checkbox(`Use System (60), ${crmInterval}`));
  await save(user);
  await saved();
  expect(button(`Source: System, ${crmInterval}`)).toBeVisible();
  expect(await savedSince()).toMatchObject([{ entries: [{ action: 'remove', from: 300 }] }]);
});

it('keeps an override that is equal to its parent', async () => {
  const { user } = await openEditor('grace');
  await user.click(checkbox(`Use System (30), ${outlookInterval}`));
  await save(user);
  await saved();
  expect(checkbox(`Use System (30), ${outlookInterval}`)).not.toBeChecked();
});

it('puts the focus on the notice of the result', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await save(user);
  await saved();
  const notice = screen.getByRole('group', { name: 'Configuration saved' });
  await waitFor(() => expect(notice).toHaveFocus());
  expect(notice).toHaveTextContent(/^Configuration saved/);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('says that the change takes effect at the next sync', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await save(user);
  await saved();
  expect(screen.getByText('It takes effect at the next sync.')).toBeVisible();
});

it('saves at the level of a person', async () => {
  const { user } = await openEditor('lena');
  await fill(user, outlookInterval, '45');
  await save(user);
  await saved();
  expect(patches()[0]?.url).toContain('?scope=user&scopeId=5');
  expect(row(outlookInterval).getByText('every 45 seconds')).toBeVisible();
});

it('saves at the system level, which has no id', async () => {
  const { user } = await openEditor('ines');
  await pickLevel(user, 'System');
  await fill(user, crmInterval, '90');
  await save(user);
  await saved();
  expect(new URL(patches()[0]?.url ?? '').search).toBe('?scope=global');
});

it('saves again after a save, on the version that it gave', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await save(user);
  await saved();
  await fill(user, crmInterval, '460');
  await save(user);
  await waitFor(() => expect(patches()).toHaveLength(2));
  expect(patches()[1]?.headers.get('if-match')).toBe('"g2-o5-a1"');
  expect(patches()[1]?.headers.get('idempotency-key')).not.toBe(patches()[0]?.headers.get('idempotency-key'));
});

describe('"Configuration saved"', () => {
  const told = () => screen.queryByText('Configuration saved');
  const saveInterval = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await saved();
    return user;
  };

  it('goes as soon as something is edited', async () => {
    const user = await saveInterval();
    await user.click(checkbox(`Use System (30), ${outlookInterval}`));
    await fill(user, outlookInterval, '90');
    expect(told()).not.toBeInTheDocument();
  });

  it('goes as soon as a former version is restored', async () => {
    const user = await saveInterval();
    await openTools(user);
    await user.click(button('History'));
    await user.click(await screen.findByRole('button', { name: /^Restore this version, Nov 20/ }));
    expect(await screen.findByText('1 change')).toBeVisible();
    expect(told()).not.toBeInTheDocument();
  });

  it('stands over what was edited while the change was being saved, until something else is', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const open = answerSlowly();
    await save(user);
    await overrideOutlookInterval(user, '90');
    open();
    await saved();
    await letAnswersArrive();
    expect(told()).toBeVisible();
    await fill(user, outlookInterval, '95');
    expect(told()).not.toBeInTheDocument();
  });

  it('stays while nothing is edited', async () => {
    await saveInterval();
    await look();
    expect(told()).toBeVisible();
  });
});
