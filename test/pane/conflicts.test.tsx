// Somebody else saved after the review (412): no change is lost, and nothing is sent again without the user.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { button, checkbox, crmInterval, fill, flushResponses, focusAgain, outlookInterval } from './actions';
import { clickSave, save, selectScope, textbox } from './actions';
import { colleagueRemoves, colleagueSets, recordedChanges, saveElsewhere, systemSets } from './colleague';
import { jsonResponse, policyWith } from './literalPolicy';
import { forward, openEditor, row, saveRequests, server } from './openPane';
import { onNextSave, policyUrl } from './faultyCrm';

const saved = () => screen.findByText('Saved');
const title = 'Yusuf Demir saved before you';
const notice = () => screen.findByRole('group', { name: title });
const bar = () => screen.queryByRole('region', { name: 'Unsaved changes' });
/** Names of groups begin with that of their setting. */
const conflictName = (label: string) => (name: string) =>
  name.startsWith(`${label} `) && name.includes(' while you were editing');
const findCard = (label = crmInterval) => screen.findByRole('group', { name: conflictName(label) });
const queryCard = (label = crmInterval) => screen.queryByRole('group', { name: conflictName(label) });
const card = (label = crmInterval) => within(screen.getByRole('group', { name: conflictName(label) }));
const choices = (label = crmInterval) =>
  within(card(label).getByRole('radiogroup', { name: `Value to keep: ${label}` })).getAllByRole('radio');
const choice = (name: RegExp, label = crmInterval) => card(label).getByRole('radio', { name });

/** Chooses a value on the card, and presses its button. */
const resolve = async (user: UserEvent, side: RegExp, buttonName: string, label = crmInterval) => {
  await user.click(choice(side, label));
  await user.click(card(label).getByRole('button', { name: buttonName }));
};

/** After the review, before the change. */
const colleagueSavesFirst = (colleague: () => Promise<void>, respond = forward): void =>
  server.use(
    onNextSave(async (request) => {
      await colleague();
      return respond(request);
    }),
  );

const saveAfterColleague = async (colleague: () => Promise<void>, respond = forward) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  colleagueSavesFirst(colleague, respond);
  await save(user);
  return user;
};

/** Yusuf saves the interval that Grace is typing. */
const meetWhileTyping = async (value: number) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await colleagueSets('outlook.crm_sync_interval', value);
  await focusAgain();
  await findCard();
  return user;
};

describe('different settings', () => {
  const saveAfterOther = async () => {
    const user = await saveAfterColleague(() => colleagueSets('outlook.outlook_sync_interval', 900));
    await screen.findByText(title);
    return user;
  };

  it('shows who changed which setting and when', async () => {
    await saveAfterOther();
    expect(await notice()).toHaveTextContent(
      /Yusuf Demir changed Outlook Sync Interval \(In Seconds\) from Use System to 900 at \d+:\d\d\s[AP]M\.\s*Your changes are kept\. Check them, then save again\./,
    );
  });

  it('shows the time of the CRM, not of the device', async () => {
    await saveAfterColleague(
      () => colleagueSets('outlook.outlook_sync_interval', 900),
      async (request) => {
        const response = await forward(request);
        return new Response((await response.text()).replace(/"at":"[^"]*"/, '"at":"2001-02-03T12:00:00Z"'), response);
      },
    );
    expect(await notice()).toHaveTextContent('at Feb 3, 2001');
  });

  it('moves the focus to the notice', async () => {
    await saveAfterOther();
    const shown = await notice();
    await waitFor(() => expect(shown).toHaveFocus());
  });

  it('shows the change of the colleague, and keeps the edit', async () => {
    await saveAfterOther();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('sends nothing again without the user', async () => {
    await saveAfterOther();
    expect(saveRequests()).toHaveLength(1);
  });

  it('saves both changes, with a new key and the newer version', async () => {
    const user = await saveAfterOther();
    await save(user);
    await saved();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toHaveValue('450');
    const [first, second] = saveRequests().map(({ headers }) => headers);
    expect(second?.get('if-match')).toBe('"g2-o5-a1"');
    expect(second?.get('idempotency-key')).not.toBe(first?.get('idempotency-key'));
    expect(await recordedChanges()).toHaveLength(2);
  });

  it('names nobody else where the person has saved in another pane', async () => {
    await saveAfterColleague(() =>
      saveElsewhere('outlook.outlook_sync_interval', { useParentScopeValue: false, value: 900 }, undefined, '7'),
    );
    expect(await screen.findByText('You saved in another pane')).toBeVisible();
  });
});

describe('the same setting', () => {
  const saveAfterSame = async () => {
    const user = await saveAfterColleague(() => colleagueSets('outlook.crm_sync_interval', 900));
    await findCard();
    return user;
  };

  it('shows both values with what they mean, who saved the other and when, and no notice', async () => {
    await saveAfterSame();
    expect(card().getByRole('alert')).toHaveTextContent(
      /^Yusuf Demir saved 900 while you were editing \(\d+:\d\d\s[AP]M\)$/,
    );
    expect(choices().map((radio) => radio.closest('label')?.textContent)).toEqual([
      'Yusuf900every 15 minutes',
      'Yours450every 7 min, 30 sec',
    ]);
    expect(screen.queryByText(title)).not.toBeInTheDocument();
  });

  it('shows the reason of the colleague', async () => {
    const reason = 'The CRM was slow\nall week';
    await saveAfterColleague(() =>
      saveElsewhere('outlook.crm_sync_interval', { useParentScopeValue: false, value: 900 }, undefined, '8', reason),
    );
    await findCard();
    expect(card().getByRole('blockquote')).toHaveTextContent('The CRM was slow all week');
  });

  it('has no choice made beforehand', async () => {
    const user = await saveAfterSame();
    for (const radio of choices()) expect(radio).not.toBeChecked();
    const undecided = card().getByRole('button', { name: 'Choose a value' });
    expect(undecided).toHaveAttribute('aria-disabled', 'true');
    await user.click(undecided);
    expect(await findCard()).toBeVisible();
    expect(card().queryByText(/will be (replaced|discarded)/)).not.toBeInTheDocument();
  });

  it('shows what the chosen value does to the other', async () => {
    const user = await saveAfterSame();
    await user.click(choice(/^Yours/));
    expect(card().getByText('“900” will be replaced when you save.')).toBeVisible();
    expect(card().getByRole('button', { name: 'Keep “450”' })).toBeVisible();
    await user.click(choice(/^Yusuf/));
    expect(card().getByText('Your “450” will be discarded.')).toBeVisible();
    expect(card().getByRole('button', { name: 'Take “900”' })).toBeVisible();
    expect(await recordedChanges()).toHaveLength(1);
  });

  it('hides the control, which is edited further by a link of its own', async () => {
    const user = await saveAfterSame();
    expect(screen.queryByRole('textbox', { name: crmInterval })).not.toBeInTheDocument();
    await user.click(card().getByRole('button', { name: `Edit my value, ${crmInterval}` }));
    await waitFor(() => expect(textbox(crmInterval)).toHaveFocus());
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(queryCard()).not.toBeInTheDocument();
    expect(saveRequests()).toHaveLength(1);
  });

  it('sends nothing before the conflict is resolved, and moves the focus to it', async () => {
    const user = await saveAfterSame();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    await user.click(button('Resolve 1 conflict'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(await findCard()).toHaveFocus();
    expect(saveRequests()).toHaveLength(1);
  });

  it('stays unresolved when the policy is read again', async () => {
    await saveAfterSame();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await focusAgain();
    await waitFor(() => expect(textbox(outlookInterval)).toHaveValue('900'));
    expect(choice(/^Yours 450/)).not.toBeChecked();
    expect(button('Resolve 1 conflict')).toBeVisible();
  });

  it('is saved with my value after Keep', async () => {
    const user = await saveAfterSame();
    await resolve(user, /^Yours/, 'Keep “450”');
    await waitFor(() => expect(button('Save')).toHaveFocus());
    await save(user);
    await saved();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(await recordedChanges()).toMatchObject([{ entries: [{ action: 'update', from: 900, to: 450 }] }, {}]);
  });

  it('leaves nothing to save after Take', async () => {
    const user = await saveAfterSame();
    await resolve(user, /^Yusuf/, 'Take “900”');
    expect(textbox(crmInterval)).toHaveValue('900');
    expect(bar()).not.toBeInTheDocument();
  });

  it('shows no notice about a change that was decided about', async () => {
    const user = await saveAfterSame();
    await resolve(user, /^Yours/, 'Keep “450”');
    expect(screen.queryByText(title)).not.toBeInTheDocument();
  });

  it('leaves the notice about what else was changed', async () => {
    const user = await saveAfterColleague(async () => {
      await colleagueSets('outlook.crm_sync_interval', 900);
      await colleagueSets('outlook.outlook_sync_interval', 45);
    });
    await findCard();
    await resolve(user, /^Yours/, 'Keep “450”');
    const shown = within((await screen.findByText(title)).closest<HTMLElement>('[role]') ?? document.body);
    expect(shown.getByText(/^Yusuf Demir changed Outlook Sync Interval/)).toBeVisible();
    expect(shown.queryByText(/CRM Sync Interval/)).not.toBeInTheDocument();
    await waitFor(() => expect(button('Save')).toHaveFocus());
  });

  it('can be between my value and an override that was removed', async () => {
    const user = await saveAfterColleague(() => colleagueRemoves('outlook.crm_sync_interval'));
    await findCard();
    expect(card().getByRole('alert')).toHaveTextContent(
      /^Yusuf Demir saved Use System \(60\) while you were editing \(\d+:\d\d\s[AP]M\)$/,
    );
    await resolve(user, /^Yusuf Use System \(60\) every minute$/, 'Take “Use System (60)”');
    expect(checkbox(`Use System (60), ${crmInterval}`)).toBeChecked();
    expect(row(crmInterval).getByText('60')).toBeVisible();
    expect(bar()).not.toBeInTheDocument();
  });

  it('still names who removed the override after a look at another scope', async () => {
    const user = await saveAfterColleague(() => colleagueRemoves('outlook.crm_sync_interval'));
    await findCard();
    await selectScope(user, 'System');
    await selectScope(user, 'Organization');
    await findCard();
    expect(choice(/^Yusuf Use System/)).not.toBeChecked();
  });

  /** Not in the response to a save. */
  const removeInBackground = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueRemoves('outlook.crm_sync_interval');
    await user.click(button('Refresh'));
    await findCard();
  };

  it('finds in the history who removed the override', async () => {
    await removeInBackground();
    await waitFor(() => expect(choice(/^Yusuf Use System/)).not.toBeChecked());
    expect(card().getByRole('alert')).toHaveTextContent('Yusuf Demir saved Use System (60) while you were editing');
  });

  it('names nobody where the history cannot be read', async () => {
    server.use(http.get('*/api/configurationchanges', () => HttpResponse.error()));
    await removeInBackground();
    expect(card().getByRole('alert')).toHaveTextContent('Somebody saved Use System (60) while you were editing');
    expect(choice(/^Somebody/)).not.toBeChecked();
  });

  it('can be between a return to the inherited value and another value', async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox(`Use System (60), ${crmInterval}`));
    await colleagueSets('outlook.crm_sync_interval', 900);
    await user.click(button('Refresh'));
    await findCard();
    await resolve(user, /^Yours Use System \(60\)/, 'Keep “Use System (60)”');
    expect(checkbox(`Use System (60), ${crmInterval}`)).toBeChecked();
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('is no conflict when both values are the same', async () => {
    await saveAfterColleague(() => colleagueSets('outlook.crm_sync_interval', 450));
    expect(await notice()).toHaveTextContent('Your values are saved already.');
    expect(queryCard()).not.toBeInTheDocument();
    expect(bar()).not.toBeInTheDocument();
  });

  it('is shown after a Refresh too', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await user.click(button('Refresh'));
    expect(await findCard()).toBeVisible();
  });

  it('leaves the control to a person who is typing in it', async () => {
    const user = await meetWhileTyping(900);
    expect(textbox(crmInterval)).toHaveFocus();
    await user.keyboard('5');
    expect(textbox(crmInterval)).toHaveValue('4505');
    expect(choice(/^Yours 4505/)).not.toBeChecked();
    await user.tab();
    expect(screen.queryByRole('textbox', { name: crmInterval })).not.toBeInTheDocument();
    expect(choice(/^Yusuf/)).toHaveFocus();
  });

  it('stays open while the text equals the other value on the way to another', async () => {
    const user = await meetWhileTyping(90);
    await user.clear(textbox(crmInterval));
    await user.keyboard('900');
    await user.tab();
    expect(choice(/^Yusuf 90/)).not.toBeChecked();
    expect(choice(/^Yours 900/)).not.toBeChecked();
  });

  it('is over where both values are the same in the end', async () => {
    const user = await meetWhileTyping(90);
    await user.clear(textbox(crmInterval));
    await user.keyboard('1:30');
    await user.tab();
    expect(queryCard()).not.toBeInTheDocument();
    expect(textbox(crmInterval)).toHaveValue('90');
    expect(bar()).not.toBeInTheDocument();
  });

  it('says nothing about what an invalid value means', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    await user.tab();
    await colleagueSets('outlook.crm_sync_interval', 900);
    await focusAgain();
    await findCard();
    expect(choices().map((radio) => radio.closest('label')?.textContent)).toEqual([
      'Yusuf900every 15 minutes',
      'Yours0',
    ]);
  });

  it('is shown only at the setting', async () => {
    const user = await meetWhileTyping(900);
    expect(screen.queryByText('Changed since you looked')).not.toBeInTheDocument();
    await resolve(user, /^Yusuf/, 'Take “900”');
    expect(screen.queryByText('Changed since you looked')).not.toBeInTheDocument();
  });
});

describe('two conflicts', () => {
  it('are counted, and resolved one after the other', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await user.click(screen.getByRole('switch', { name: 'Tasks' }));
    await colleagueSets('outlook.crm_sync_interval', 900);
    await colleagueRemoves('outlook.tasks_enabled');
    await clickSave(user);
    await findCard('Tasks');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(button('Resolve 2 conflicts')).toBeVisible();
    await resolve(user, /^Yours/, 'Keep “450”');
    await waitFor(() => expect(screen.getByRole('group', { name: conflictName('Tasks') })).toHaveFocus());
    expect(button('Resolve 1 conflict')).toBeVisible();
  });
});

it('shows what each of two directions does to data', async () => {
  const { user } = await openEditor('grace');
  await user.click(screen.getByRole('radio', { name: 'OroCRM to Outlook' }));
  await colleagueSets('outlook.sync_direction', 'outlook_to_crm');
  await clickSave(user);
  await findCard('Sync Direction');
  expect(choices('Sync Direction').map((radio) => radio.closest('label')?.textContent)).toEqual([
    'YusufOutlook to OroCRM',
    'YoursOroCRM to Outlook',
  ]);
  const cells = card('Sync Direction')
    .getAllByRole('row')
    .map(({ children }) => [...children].map(({ textContent }) => textContent));
  expect(cells).toEqual([
    ['What changes', 'Yusuf', 'Yours'],
    ['Edited in OroCRM', 'Overwritten from Outlook', 'Updates Outlook'],
    ['Edited in Outlook', 'Updates OroCRM', 'Not sent, may be overwritten'],
    ['Edited in both', 'Outlook’s edit is kept', 'OroCRM’s edit is kept'],
    ['Deleted in OroCRM', 'Deleted from Outlook too', 'Kept in Outlook'],
    ['Deleted in Outlook', 'Kept in OroCRM', 'Comes back in Outlook'],
  ]);
  await user.click(choice(/^Yusuf/, 'Sync Direction'));
  expect(card('Sync Direction').getByText('Your “OroCRM to Outlook” will be discarded.')).toBeVisible();
});

it('keeps the edits when the newer policy cannot be read', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  colleagueSavesFirst(() => colleagueSets('outlook.outlook_sync_interval', 900));
  server.use(http.get(policyUrl, () => HttpResponse.error()));
  await save(user);
  expect((await screen.findAllByText('OroCRM can’t be reached'))[0]).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('450');
});

it('does not hide another one behind an edit that somebody has overruled', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await user.tab();
  await colleagueSets('outlook.crm_sync_interval', 900);
  await focusAgain();
  await findCard();
  await systemSets('outlook.crm_sync_interval', { useParentScopeValue: false, value: 60, enforced: true });
  await user.click(button('Refresh'));
  await flushResponses();
  expect(queryCard()).not.toBeInTheDocument();
  await user.click(screen.getByRole('switch', { name: 'Tasks' }));
  await colleagueSets('outlook.outlook_sync_interval', 900);
  await clickSave(user);
  expect(await screen.findByText(title)).toBeVisible();
});

it('is decided by the press on Save where both values have become the same', async () => {
  const { user } = await openEditor('grace');
  await user.click(screen.getByRole('switch', { name: 'Tasks' }));
  await fill(user, crmInterval, '450');
  await colleagueSets('outlook.crm_sync_interval', 90);
  await focusAgain();
  await findCard();
  await user.clear(textbox(crmInterval));
  await user.keyboard('90{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Save 1 change for Acme' })).toBeVisible();
});

it('ignores a policy that is older than the known one', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  colleagueSavesFirst(() => colleagueSets('outlook.outlook_sync_interval', 900));
  server.use(http.get(policyUrl, () => jsonResponse(policyWith({}, 'g2-o3-a1'))));
  await save(user);
  await screen.findByText(title);
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(screen.getByText('1 change')).toBeVisible();
  await user.click(button(`Not saved: go back to 300, ${crmInterval}`));
  expect(button(`Acme · you, source of ${crmInterval}`)).toBeVisible();
});
