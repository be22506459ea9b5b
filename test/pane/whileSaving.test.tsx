// The user goes on while a change is being saved: nothing they do is lost or saved with it.
import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { button, checkbox, crmInterval, fill, flushResponses, focusAgain, openHistory } from './actions';
import { organizationPicker, outlookInterval, overrideOutlookInterval, scopeTab, selectScope } from './actions';
import { save, textbox } from './actions';
import { colleagueSets, recordedChanges } from './colleague';
import { deferred } from './deferred';
import { forward, openEditor, server } from './openPane';
import { delayNextSave, policyUrl } from './faultyCrm';

const saved = () => screen.findByText('Saved');

describe('while a change is being saved', () => {
  const saveSlowly = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const respond = delayNextSave();
    await save(user);
    return { user, respond };
  };

  it('an edit of another setting stays unsaved', async () => {
    const { user, respond } = await saveSlowly();
    await overrideOutlookInterval(user, '90');
    respond();
    await saved();
    expect(textbox(outlookInterval)).toHaveValue('90');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('an edit of the same setting stays unsaved, over the stored value', async () => {
    const { user, respond } = await saveSlowly();
    await fill(user, crmInterval, '460');
    respond();
    await saved();
    expect(textbox(crmInterval)).toHaveValue('460');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('typing the previous value is an edit of the stored value', async () => {
    const { user, respond } = await saveSlowly();
    await fill(user, crmInterval, '300');
    respond();
    await saved();
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('it can be read before its response arrives, and is no conflict with what was typed since', async () => {
    const { user, respond } = await saveSlowly();
    await fill(user, crmInterval, '460');
    await focusAgain();
    expect(screen.queryByText(/while you were editing/)).not.toBeInTheDocument();
    expect(textbox(crmInterval)).toHaveValue('460');
    respond();
    await saved();
    expect(textbox(crmInterval)).toHaveValue('460');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('a colleague’s change is a conflict, also where it is read together with the save', async () => {
    const { user, respond } = await saveSlowly();
    await overrideOutlookInterval(user, '90');
    await user.tab();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await focusAgain();
    expect(await screen.findByText(/Yusuf Demir saved 900 while you were editing/)).toBeVisible();
    respond();
    await flushResponses();
    expect(screen.getByText(/Yusuf Demir saved 900 while you were editing/)).toBeVisible();
  });

  it('a notice does not take the focus from where the person is', async () => {
    const { user } = await openEditor('ines');
    await fill(user, crmInterval, '450');
    const respond = delayNextSave();
    await save(user);
    await user.click(organizationPicker());
    await user.keyboard('glo');
    respond();
    await saved();
    expect(organizationPicker()).toHaveFocus();
    expect(organizationPicker()).toHaveValue('glo');
  });

  it('the history covers the notice, which is shown once it is closed', async () => {
    const { user, respond } = await saveSlowly();
    await openHistory(user);
    respond();
    await flushResponses();
    expect(screen.queryByText('Saved')).not.toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(await saved()).toBeVisible();
  });

  it('a second press at one’s own scope opens no other review', async () => {
    const { user } = await openEditor('lena');
    await user.click(checkbox(`Use Organization (30), ${outlookInterval}`));
    const respond = delayNextSave();
    await save(user);
    await user.click(button('Saving…'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    respond();
    await saved();
  });

  it('selecting another scope does not lose the result', async () => {
    const { user, respond } = await saveSlowly();
    await selectScope(user, 'System');
    respond();
    await waitFor(async () => expect(await recordedChanges()).toHaveLength(1));
    await selectScope(user, 'Organization');
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('a scope that is selected meanwhile is shown when its response arrives later', async () => {
    const { user, respond } = await saveSlowly();
    const pending = deferred();
    server.use(
      http.get(policyUrl, async () => {
        await pending.promise;
        return undefined;
      }),
    );
    await user.click(scopeTab('System'));
    respond();
    await flushResponses();
    pending.resolve();
    expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
  });

  it('edits of a scope that is selected meanwhile stay at that scope', async () => {
    const { user } = await openEditor('ines');
    await fill(user, crmInterval, '450');
    const respond = delayNextSave();
    await save(user);
    await selectScope(user, 'System');
    await user.click(checkbox(`Use Default (30), ${outlookInterval}`));
    await fill(user, outlookInterval, '77');
    respond();
    await flushResponses();
    expect(textbox(outlookInterval)).toHaveValue('77');
    expect(textbox(crmInterval)).toHaveValue('60');
  });

  it('a late response to an earlier read does not replace the stored values', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const pending = deferred();
    server.use(
      http.get(policyUrl, async ({ request }) => {
        const oldResponse = await forward(request);
        await pending.promise;
        return oldResponse;
      }),
    );
    await user.click(button('Refresh'));
    await flushResponses();
    await save(user);
    await saved();
    pending.resolve();
    await flushResponses();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(button('Refresh')).toHaveAttribute('aria-disabled', 'false');
  });

  it('a newer policy that is read meanwhile is not replaced, and keeps the change of a colleague', async () => {
    const { user, respond } = await saveSlowly();
    await flushResponses();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await user.click(button('Refresh'));
    await waitFor(() => expect(textbox(outlookInterval)).toHaveValue('900'));
    respond();
    await saved();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toHaveValue('450');
  });
});
