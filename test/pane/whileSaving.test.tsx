// While a change is being saved, people go on: what they do meanwhile is neither lost nor mixed up with it.
import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { button, checkbox, crmInterval, fill, letAnswersArrive, outlookInterval } from './actions';
import { overrideOutlookInterval, pickLevel, save, textbox } from './actions';
import { colleagueSets, savedSince } from './colleague';
import { gate } from './deferred';
import { forward, openEditor, server } from './openPane';
import { answerSlowly, policyUrl } from './faultyCrm';

const saved = () => screen.findByText('Configuration saved');

describe('while a change is being saved', () => {
  const saveSlowly = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const open = answerSlowly();
    await save(user);
    return { user, open };
  };

  it('an edit of another setting stays a draft', async () => {
    const { user, open } = await saveSlowly();
    await overrideOutlookInterval(user, '90');
    open();
    await saved();
    expect(textbox(outlookInterval)).toHaveValue('90');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('an edit of the same setting stays a draft over what was stored', async () => {
    const { user, open } = await saveSlowly();
    await fill(user, crmInterval, '460');
    open();
    await saved();
    expect(textbox(crmInterval)).toHaveValue('460');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('typing the former value back is an edit of what was stored', async () => {
    const { user, open } = await saveSlowly();
    await fill(user, crmInterval, '300');
    open();
    await saved();
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('looking at another level does not lose what becomes of it', async () => {
    const { user, open } = await saveSlowly();
    await pickLevel(user, 'System');
    open();
    await waitFor(async () => expect(await savedSince()).toHaveLength(1));
    await pickLevel(user, 'Organization');
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.queryByRole('region', { name: 'Unsaved changes' })).not.toBeInTheDocument();
  });

  it('the level that is looked at meanwhile is shown when its answer comes after', async () => {
    const { user, open } = await saveSlowly();
    const late = gate();
    server.use(
      http.get(policyUrl, async () => {
        await late.opened;
        return undefined;
      }),
    );
    await user.click(screen.getByRole('radio', { name: 'System' }));
    open();
    await letAnswersArrive();
    late.open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: System' })).toBeVisible();
  });

  it('edits of the level that is looked at meanwhile are its own', async () => {
    const { user } = await openEditor('ines');
    await fill(user, crmInterval, '450');
    const open = answerSlowly();
    await save(user);
    await pickLevel(user, 'System');
    await user.click(checkbox(`Use Default (30), ${outlookInterval}`));
    await fill(user, outlookInterval, '77');
    open();
    await letAnswersArrive();
    expect(textbox(outlookInterval)).toHaveValue('77');
    expect(textbox(crmInterval)).toHaveValue('60');
  });

  it('a late answer to an older reading does not take the place of what was stored', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const late = gate();
    server.use(
      http.get(policyUrl, async ({ request }) => {
        const old = await forward(request);
        await late.opened;
        return old;
      }),
    );
    await user.click(button('Refresh'));
    await letAnswersArrive();
    await save(user);
    await saved();
    late.open();
    await letAnswersArrive();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.getByText(/^As of/)).toBeVisible();
  });

  it('a newer policy that is read meanwhile stays, and so does what a colleague has changed in it', async () => {
    const { user, open } = await saveSlowly();
    await letAnswersArrive();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await user.click(button('Refresh'));
    await waitFor(() => expect(textbox(outlookInterval)).toHaveValue('900'));
    open();
    await saved();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toHaveValue('450');
  });
});
