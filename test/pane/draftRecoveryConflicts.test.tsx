// Restoring a draft after a colleague has changed the policy.
import { screen } from '@testing-library/react';
import { button, checkbox, crmInterval, outlookInterval, save, textbox } from './actions';
import { colleagueRemoves, colleagueSets, recordedChanges } from './colleague';
import { bar, conflict, expectNoRecovery, leaveUnsaved, openWithDrafts, recoveryNotice, restore } from './draftSteps';
import { saveRequests } from './openPane';

const saved = () => screen.findByText('Saved');

describe('a draft and a later change of a colleague', () => {
  it('are merged when the settings differ', async () => {
    await leaveUnsaved();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    const { user } = await openWithDrafts('grace');
    expect(
      (await recoveryNotice()).getByText(/The policy has changed since: your changes will be merged with it\.$/),
    ).toBeVisible();
    await user.click(button('Restore'));
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(textbox(outlookInterval)).toHaveValue('900');
    await save(user);
    await saved();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(saveRequests()[0]?.headers.get('if-match')).toBe('"g2-o5-a1"');
    expect(await recordedChanges()).toHaveLength(2);
  });

  it('conflict in the same setting, and nothing is sent before the user resolves that', async () => {
    await leaveUnsaved();
    await colleagueSets('outlook.crm_sync_interval', 900);
    const { user } = await restore();
    expect(conflict().getByText(/^Yusuf Demir saved 900 while you were editing/)).toBeVisible();
    await user.click(button('Resolve 1 conflict'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(conflict().getByRole('radio', { name: /^Yours 450/ }));
    await user.click(conflict().getByRole('button', { name: 'Keep “450”' }));
    await save(user);
    await saved();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('conflict when the colleague removed the override', async () => {
    await leaveUnsaved();
    await colleagueRemoves('outlook.crm_sync_interval');
    const { user } = await restore();
    await user.click(conflict().getByRole('radio', { name: /Use System \(60\)/ }));
    await user.click(conflict().getByRole('button', { name: 'Take “Use System (60)”' }));
    expect(checkbox(`Use System (60), ${crmInterval}`)).toBeChecked();
    expect(bar()).not.toBeInTheDocument();
  });

  it('still conflict when the conflict was left unresolved', async () => {
    await leaveUnsaved();
    await colleagueSets('outlook.crm_sync_interval', 900);
    const { close } = await restore();
    close();
    await restore();
    expect(conflict().getByRole('radio', { name: /^Yours 450/ })).not.toBeChecked();
  });

  it('need no recovery when both have the same value', async () => {
    await leaveUnsaved();
    await colleagueSets('outlook.crm_sync_interval', 450);
    await openWithDrafts('grace');
    await expectNoRecovery();
  });
});
