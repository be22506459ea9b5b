// Taking back one unsaved edit, and the last save.
import { screen, waitFor, within } from '@testing-library/react';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  outlookInterval,
  overrideOutlookInterval,
  save,
  textbox,
} from './actions';
import { colleagueSets, recordedChanges } from './colleague';
import { delayNextSave } from './faultyCrm';
import { openEditor, saveRequests, row } from './openPane';
import { reviewDialog } from './reviewSteps';

const status = (text: string) => screen.getByText(text).closest('[role=status]');
const undoEdit = (former: string, label: string) => button(`Not saved: go back to ${former}, ${label}`);

describe('one edit', () => {
  it('is taken back to the stored value, which is announced and has the focus; the others stay', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await overrideOutlookInterval(user, '90');
    await user.click(undoEdit('300', crmInterval));
    expect(textbox(crmInterval)).toHaveValue('300');
    await waitFor(() => expect(textbox(crmInterval)).toHaveFocus());
    expect(status(`Change discarded. ${crmInterval}: 300`)).toBeInTheDocument();
    expect(row(crmInterval).queryByRole('button', { name: /^Not saved/ })).not.toBeInTheDocument();
    expect(textbox(outlookInterval)).toHaveValue('90');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('is taken back to the inherited value', async () => {
    const { user } = await openEditor('grace');
    await overrideOutlookInterval(user, '90');
    await user.click(undoEdit('Use System (30)', outlookInterval));
    await waitFor(() => expect(checkbox(`Use System (30), ${outlookInterval}`)).toHaveFocus());
    expect(checkbox(`Use System (30), ${outlookInterval}`)).toBeChecked();
    expect(status(`Change discarded. ${outlookInterval}: Use System (30)`)).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('is taken back with its error', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    await user.tab();
    await user.click(undoEdit('300', crmInterval));
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(textbox(crmInterval)).not.toBeInvalid();
  });

  it('has the source of its value again', async () => {
    const { user } = await openEditor('grace');
    const source = `Acme · you, source of ${crmInterval}`;
    await fill(user, crmInterval, '450');
    expect(screen.queryByRole('button', { name: source })).not.toBeInTheDocument();
    await user.click(undoEdit('300', crmInterval));
    expect(button(source)).toBeVisible();
  });

  it('is announced each time', async () => {
    const { user } = await openEditor('grace');
    const enforce = button(`Enforce for everyone below, ${crmInterval}`);
    const announced = `Change discarded. ${crmInterval}: 300`;
    await user.click(enforce);
    await user.click(undoEdit('300', crmInterval));
    expect(status(announced)).toBeInTheDocument();
    await user.click(enforce);
    expect(screen.queryByText(announced)).not.toBeInTheDocument();
    await user.click(undoEdit('300', crmInterval));
    expect(status(announced)).toBeInTheDocument();
  });
});

describe('a save', () => {
  const saveTwo = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await overrideOutlookInterval(user, '90');
    await save(user);
    await screen.findByText('Saved 2 changes');
    return user;
  };
  const attributesOf = async (request: Request | undefined) =>
    ((await request?.json()) as { included: { id: string; attributes: unknown }[] } | undefined)?.included.map(
      ({ id, attributes }) => [id, attributes],
    );

  it('is taken back by another review, which sends the former values', async () => {
    const user = await saveTwo();
    await user.click(button('Undo'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Undo 2 changes for Acme' }));
    expect(saveRequests()).toHaveLength(1);
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved 2 changes')).toBeVisible();
    expect(await attributesOf(saveRequests()[1])).toEqual([
      ['outlook.crm_sync_interval', { useParentScopeValue: false, value: 300 }],
      ['outlook.outlook_sync_interval', { useParentScopeValue: true }],
    ]);
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(checkbox(`Use System (30), ${outlookInterval}`)).toBeChecked();
    expect(await recordedChanges()).toHaveLength(2);
  });

  it('leaves the former values unsaved when that review is cancelled', async () => {
    const user = await saveTwo();
    await user.click(button('Undo'));
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    expect(screen.getByText('2 changes')).toBeVisible();
    expect(screen.queryByText('Saved 2 changes')).not.toBeInTheDocument();
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(saveRequests()).toHaveLength(1);
  });

  it('can be taken back once more', async () => {
    const user = await saveTwo();
    await user.click(button('Undo'));
    await screen.findByRole('dialog');
    await user.click(reviewDialog().getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved 2 changes');
    await user.click(button('Undo'));
    await screen.findByRole('dialog');
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('asks to choose when a colleague has changed the value since', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Saved');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await user.click(button('Undo'));
    expect(
      await screen.findByRole('group', { name: new RegExp(`^CRM Sync Interval .* Yusuf Demir saved 900 `) }),
    ).toBeVisible();
    expect(saveRequests()).toHaveLength(1);
  });

  it('cannot be taken back together with what was edited meanwhile', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const respond = delayNextSave();
    await save(user);
    await fill(user, crmInterval, '460');
    respond();
    await screen.findByText('Saved');
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('has no notice anymore when something new is edited', async () => {
    const user = await saveTwo();
    await fill(user, crmInterval, '460');
    expect(screen.queryByText('Saved 2 changes')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('has no notice anymore when that is dismissed', async () => {
    const user = await saveTwo();
    await user.click(button('Dismiss, Saved 2 changes'));
    expect(screen.queryByText('Saved 2 changes')).not.toBeInTheDocument();
    expect(textbox(crmInterval)).toHaveValue('450');
  });
});
