// Editing a draft: overriding, inheriting, validation and meaning of the input. No edit sends a request.
import { screen, waitFor, within } from '@testing-library/react';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  focusAgain,
  outlookInterval,
  overrideOutlookInterval,
  review,
  save,
  textbox,
} from './actions';
import { colleagueSets, recordedChanges, saveElsewhere } from './colleague';
import { openEditor, saveRequests, row } from './openPane';

const useSystem = `Use System (30), ${outlookInterval}`;
const tooLow = '0 is under the minimum (1)';
const unreadable = 'Enter a time, such as 600 or 10 min';
const bar = () => screen.queryByRole('region', { name: 'Unsaved changes' });
const radios = (label: string) => within(screen.getByRole('radiogroup', { name: label })).getAllByRole('radio');
const chosen = (label: string) =>
  within(screen.getByRole('radiogroup', { name: label })).getByRole('radio', { checked: true });
const choose = (label: string, value: string) =>
  within(screen.getByRole('radiogroup', { name: label })).getByRole('radio', { name: value });
const described = (text: string) => expect.stringContaining(text) as string;

describe('an inherited setting', () => {
  it('shows its value as text, and has no control', async () => {
    await openEditor('grace');
    expect(checkbox(useSystem)).toBeChecked();
    expect(row(outlookInterval).getByText('30')).toBeVisible();
    expect(row(outlookInterval).getByText(/every 30 seconds/)).toBeVisible();
    expect(row(outlookInterval).queryByRole('textbox')).not.toBeInTheDocument();
    expect(row('Contacts').getByText('On')).toBeVisible();
    expect(row('Contacts').queryByRole('switch')).not.toBeInTheDocument();
  });

  it('gets a control with the inherited value and the focus when Use System is cleared', async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox(useSystem));
    expect(textbox(outlookInterval)).toHaveValue('30');
    expect(textbox(outlookInterval)).toHaveFocus();
    expect(button(`Not saved: go back to Use System (30), ${outlookInterval}`)).toBeVisible();
  });

  it('is inherited again when Use System is checked again', async () => {
    const { user } = await openEditor('grace');
    await overrideOutlookInterval(user, '90');
    await user.click(checkbox(useSystem));
    expect(row(outlookInterval).getByText('30')).toBeVisible();
    expect(row(outlookInterval).queryByRole('textbox')).not.toBeInTheDocument();
    expect(bar()).not.toBeInTheDocument();
  });

  it('has no error when Use System is checked again', async () => {
    const { user } = await openEditor('grace');
    await overrideOutlookInterval(user, '0');
    await user.tab();
    expect(screen.getByText(tooLow)).toBeVisible();
    await user.click(checkbox(useSystem));
    expect(screen.queryByText(tooLow)).not.toBeInTheDocument();
  });

  it('needs two clicks for a toggle: Use System, then the toggle', async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox('Use System (On), Contacts'));
    const toggle = screen.getByRole('switch', { name: 'Contacts' });
    expect(toggle).toBeChecked();
    expect(toggle).toHaveFocus();
    await user.click(toggle);
    expect(toggle).not.toBeChecked();
    expect(row('Contacts').getByText('Off')).toBeVisible();
  });
});

it('shows the inherited value of an overridden setting when Use System is checked', async () => {
  const { user } = await openEditor('grace');
  await user.click(checkbox(`Use System (60), ${crmInterval}`));
  expect(row(crmInterval).getByText('60')).toBeVisible();
  expect(row(crmInterval).queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.getByText('1 change')).toBeVisible();
});

it('marks a value that would be inherited anyway', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '30');
  await save(user);
  await screen.findByText('Saved');
  expect(checkbox(`Use System (same), ${outlookInterval}`)).not.toBeChecked();
});

describe('the error of an interval', () => {
  it.each([
    ['', unreadable],
    ['abc', unreadable],
    ['0', tooLow],
    ['86400', '86400 is over the maximum (86399)'],
    ['1.500 min', 'This can be read in two ways. Write it like 90 s or 1 min 30 s.'],
    ['1.5', 'Whole seconds only, such as 90 or 1 min 30 s'],
  ])('is shown when the focus leaves "%s", and not before', async (text, sentence) => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, text);
    expect(textbox(crmInterval)).not.toBeInvalid();
    expect(screen.queryByText(sentence)).not.toBeInTheDocument();
    await user.tab();
    expect(textbox(crmInterval)).toBeInvalid();
    expect(textbox(crmInterval)).toHaveAccessibleDescription(described(sentence));
  });

  it('is announced', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    await user.tab();
    expect(within(row(crmInterval).getByRole('alert')).getByText(tooLow)).toBeVisible();
  });

  it('is gone while the value is corrected', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    await user.tab();
    await user.type(textbox(crmInterval), 'x');
    expect(textbox(crmInterval)).not.toBeInvalid();
    await user.tab();
    expect(textbox(crmInterval)).toHaveAccessibleDescription(described(unreadable));
    await fill(user, crmInterval, '450');
    await user.tab();
    expect(textbox(crmInterval)).not.toBeInvalid();
  });

  it('is shown when Enter is pressed in the field, which keeps the focus', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    await user.keyboard('{Enter}');
    expect(textbox(crmInterval)).toBeInvalid();
    expect(textbox(crmInterval)).toHaveFocus();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('the meaning of an interval', () => {
  it.each([
    ['1', 'every second'],
    ['90', 'every 1 min, 30 sec'],
    [' 3600 ', 'every hour'],
    ['86399', 'every 23 hr, 59 min, 59 sec'],
  ])('is shown for "%s"', async (text, plain) => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, text);
    expect(textbox(crmInterval)).toHaveAccessibleDescription(`(In Seconds) · ${plain}`);
  });

  it.each([
    ['10 min', '= 600 seconds'],
    ['2 minutes', '= 120 seconds'],
    ['1:30:00', '= 5400 seconds'],
    ['1 s', '= 1 second'],
  ])('is a number of seconds for "%s"', async (text, seconds) => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, text);
    expect(textbox(crmInterval)).toHaveAccessibleDescription(seconds);
  });

  it('is updated during typing', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '');
    await user.keyboard('9');
    expect(row(crmInterval).getByText(/every 9 seconds/)).toBeVisible();
    await user.keyboard('0');
    expect(row(crmInterval).getByText(/every 1 min, 30 sec/)).toBeVisible();
    await user.keyboard(' min');
    expect(row(crmInterval).getByText('= 5400 seconds')).toBeVisible();
  });

  it('is what is saved', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '10 min');
    await save(user);
    await screen.findByText('Saved');
    expect(textbox(crmInterval)).toHaveValue('600');
    expect(await recordedChanges()).toMatchObject([{ entries: [{ from: 300, to: 600 }] }]);
  });
});

describe('typing', () => {
  // On the way, each has a text that equals the stored value, in another notation.
  it.each([
    ['300', '5 min'],
    ['60', '1m 30s'],
    ['3600', '1h 30m'],
  ])('over %s, is never replaced: %s', async (stored, text) => {
    await colleagueSets('outlook.crm_sync_interval', Number(stored));
    const { user } = await openEditor('grace');
    await user.clear(textbox(crmInterval));
    for (let end = 1; end <= text.length; end += 1) {
      await user.type(textbox(crmInterval), text.slice(end - 1, end));
      expect(textbox(crmInterval)).toHaveValue(text.slice(0, end));
    }
  });

  it('through the stored value leaves the reason', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const dialog = await review(user);
    await user.click(dialog.getByRole('button', { name: 'Add a reason' }));
    await user.paste('Fewer requests');
    await user.keyboard('{Escape}');
    await user.clear(textbox(crmInterval));
    await user.type(textbox(crmInterval), '3000');
    expect((await review(user)).getByRole('textbox', { name: /^Reason/ })).toHaveValue('Fewer requests');
  });
});

describe('common intervals', () => {
  const presets = () => screen.queryByRole('group', { name: `Common intervals, ${crmInterval}` });

  it('are offered while the field has the focus', async () => {
    const { user } = await openEditor('grace');
    expect(presets()).not.toBeInTheDocument();
    await user.click(textbox(crmInterval));
    expect(presets()).toBeVisible();
    await user.click(screen.getByRole('heading', { level: 1 }));
    await waitFor(() => expect(presets()).not.toBeInTheDocument());
  });

  it('are set by a press, and the field keeps the focus', async () => {
    const { user } = await openEditor('grace');
    await user.click(textbox(crmInterval));
    await user.click(button('15 minutes'));
    expect(textbox(crmInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toHaveFocus();
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('are no stops of Tab', async () => {
    const { user } = await openEditor('grace');
    await user.click(textbox(crmInterval));
    await user.tab();
    expect(checkbox(`Use System (60), ${crmInterval}`)).toHaveFocus();
    await waitFor(() => expect(presets()).not.toBeInTheDocument());
  });
});

describe('a choice', () => {
  it('has the values of the CRM, of which one is chosen', async () => {
    const { user } = await openEditor('grace');
    expect(
      radios('Sync Direction')
        .map((radio) => radio.getAttribute('aria-label'))
        .sort(),
    ).toEqual(['Bidirectional', 'OroCRM to Outlook', 'Outlook to OroCRM']);
    expect(chosen('Sync Direction')).toHaveAccessibleName('Bidirectional');
    await user.click(choose('Sync Direction', 'Outlook to OroCRM'));
    expect(chosen('Sync Direction')).toHaveAccessibleName('Outlook to OroCRM');
    expect(row('Sync Direction').getByText('Outlook to OroCRM')).toBeVisible();
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('gets the focus at its value when Use System is cleared', async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox('Use System (OroCRM always wins), Conflict Resolution'));
    expect(chosen('Conflict Resolution')).toHaveAccessibleName('OroCRM always wins');
    expect(chosen('Conflict Resolution')).toHaveFocus();
    await user.click(choose('Conflict Resolution', 'Outlook always wins'));
    expect(row('Conflict Resolution').getAllByText('Outlook always wins')[0]).toBeVisible();
  });
});

describe('the bar', () => {
  it('counts the changes', async () => {
    const { user } = await openEditor('grace');
    await overrideOutlookInterval(user, '90');
    expect(screen.getByText('1 change')).toBeVisible();
    await user.click(screen.getByRole('switch', { name: 'Tasks' }));
    expect(screen.getByText('2 changes')).toBeVisible();
  });

  it('does not count a setting with its previous value', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await fill(user, crmInterval, '300');
    await user.tab();
    expect(bar()).not.toBeInTheDocument();
  });

  it('does not count it either where a press on another control ends the typing', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '600');
    await fill(user, crmInterval, '300');
    await user.click(screen.getByRole('switch', { name: 'Tasks' }));
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('counts the values to fix, without the one that is being typed', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '0');
    expect(screen.queryByRole('button', { name: /^Fix/ })).not.toBeInTheDocument();
    await overrideOutlookInterval(user, '');
    expect(button('Fix 1 value')).toBeVisible();
    await user.tab();
    expect(button('Fix 2 values')).toBeVisible();
  });

  it('leads to the first value to fix instead of saving', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await overrideOutlookInterval(user, '86400');
    await user.tab();
    await user.click(button('Fix 1 value'));
    expect(textbox(outlookInterval)).toHaveFocus();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(saveRequests()).toHaveLength(0);
  });

  it('does not count, and is not held up by, a wrong value that an administrator has overruled', async () => {
    const { user } = await openEditor('lena');
    await fill(user, outlookInterval, 'abc');
    await user.click(checkbox(`Use Organization (300), ${crmInterval}`));
    await fill(user, crmInterval, '900');
    expect(button('Fix 1 value')).toBeVisible();
    await saveElsewhere('outlook.outlook_sync_interval', { useParentScopeValue: false, value: 60, enforced: true });
    await focusAgain();
    await save(user);
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(saveRequests()).toHaveLength(1);
  });

  it('discards every edit', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await overrideOutlookInterval(user, '');
    await user.click(button('Discard all changes'));
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(checkbox(useSystem)).toBeChecked();
    expect(bar()).not.toBeInTheDocument();
    expect(screen.getByText('2 changes discarded')).toHaveAttribute('role', 'status');
  });
});

it('sends nothing during editing', async () => {
  const { user } = await openEditor('grace');
  await overrideOutlookInterval(user, '90');
  expect(saveRequests()).toHaveLength(0);
});
