// Unsaved edits are stored on the device, and can be restored by the same user at the same scope only.
import { screen } from '@testing-library/react';
import { http } from 'msw';
import { button, crmInterval, fill, overrideOutlookInterval, review, save, selectScope, textbox } from './actions';
import { recordedChanges } from './colleague';
import {
  bar,
  expectNoRecovery,
  leaveUnsaved,
  openWithDrafts,
  recoveryNotice,
  recoveryTitle,
  reopen,
  restore,
} from './draftSteps';
import { policyUrl } from './faultyCrm';
import { acmeOption, jsonResponse, policyWith } from './literalPolicy';
import { row, server } from './openPane';

const saved = () => screen.findByText('Saved');

describe('an unsaved draft', () => {
  it('is offered at the next opening with its settings, and not restored automatically', async () => {
    await leaveUnsaved();
    await openWithDrafts('grace');
    expect(
      (await recoveryNotice()).getByText(/^CRM Sync Interval \(In Seconds\), from \d+:\d\d\s[AP]M\.$/),
    ).toBeVisible();
    expect(button('Discard')).toBeVisible();
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(bar()).not.toBeInTheDocument();
  });

  it('is restored as it was typed, and can be saved', async () => {
    await leaveUnsaved();
    const { user } = await restore();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.queryByText(recoveryTitle)).not.toBeInTheDocument();
    expect(screen.getByText('1 change')).toBeVisible();
    await save(user);
    await saved();
    expect(await recordedChanges()).toHaveLength(1);
  });

  it.each(['abc', '0', ''])('is restored also with the invalid value "%s"', async (text) => {
    await leaveUnsaved(text);
    await restore();
    expect(textbox(crmInterval)).toHaveValue(text);
    expect(textbox(crmInterval)).toBeInvalid();
  });

  it('is restored with its reason', async () => {
    const { user, close } = await openWithDrafts('grace');
    await fill(user, crmInterval, '450');
    const dialog = await review(user);
    await user.click(dialog.getByRole('button', { name: 'Add a reason' }));
    await user.paste('Less load');
    await user.keyboard('{Escape}');
    close();
    const next = await restore();
    expect((await review(next.user)).getByRole('textbox', { name: 'Reason (optional)' })).toHaveValue('Less load');
  });

  it('is offered again after it was restored and left unsaved again', async () => {
    await leaveUnsaved();
    const { close } = await restore();
    close();
    await restore();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('does not replace later edits', async () => {
    await leaveUnsaved();
    const { user } = await reopen();
    await fill(user, crmInterval, '470');
    await user.click(button('Restore'));
    expect(textbox(crmInterval)).toHaveValue('470');
  });

  it('is not offered again after it is discarded', async () => {
    await leaveUnsaved();
    const { user, close } = await reopen();
    await user.click(button('Discard'));
    await expectNoRecovery();
    expect(textbox(crmInterval)).toHaveValue('300');
    close();
    await openWithDrafts('grace');
    await expectNoRecovery();
  });

  it('is offered at its scope', async () => {
    const { user, close } = await openWithDrafts('ines');
    await selectScope(user, 'System');
    await fill(user, crmInterval, '77');
    await selectScope(user, 'Organization');
    close();
    const next = await openWithDrafts('ines');
    await expectNoRecovery();
    await selectScope(next.user, 'System');
    await recoveryNotice();
    await next.user.click(button('Restore'));
    expect(textbox(crmInterval)).toHaveValue('77');
  });
});

describe('no draft is offered', () => {
  it('after saving', async () => {
    const { user, close } = await openWithDrafts('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await saved();
    close();
    await openWithDrafts('grace');
    await expectNoRecovery();
  });

  it('after the changes were discarded or undone', async () => {
    const { user, close } = await openWithDrafts('grace');
    await overrideOutlookInterval(user, '90');
    await user.click(button('Discard all changes'));
    await fill(user, crmInterval, '450');
    await fill(user, crmInterval, '300');
    close();
    await openWithDrafts('grace');
    await expectNoRecovery();
  });

  it('to another user, and Grace still gets hers', async () => {
    await leaveUnsaved();
    const { close } = await openWithDrafts('yusuf');
    await expectNoRecovery();
    close();
    await restore();
    expect(textbox(crmInterval)).toHaveValue('450');
  });
});

it('a draft is offered read-only when the permission was removed meanwhile', async () => {
  await leaveUnsaved();
  const asReader = (document: ReturnType<typeof policyWith>) => {
    const { meta } = document.data;
    const actor = { ...meta.actor, capabilities: ['reader'] };
    const included = document.included.map((option) => ({
      ...option,
      attributes: { ...option.attributes, editable: false },
    }));
    return { data: { ...document.data, meta: { ...meta, actor, editableScopes: [] } }, included };
  };
  server.use(
    http.get(policyUrl, () =>
      jsonResponse(asReader(policyWith({ 'outlook.crm_sync_interval': acmeOption(300, 120) }))),
    ),
  );
  const { user } = await restore();
  expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await user.click(button(`Discard, ${crmInterval}`));
  expect(bar()).not.toBeInTheDocument();
});
