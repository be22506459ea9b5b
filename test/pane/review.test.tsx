// What a change does to others: the review says it before anything is sent, has it confirmed, and is never out of date when it sends.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HttpResponse } from 'msw';
import { button, checkbox, crmInterval, fill, letAnswersArrive, look, outlookInterval } from './actions';
import { pickLevel, pressSave, review, textbox, understand } from './actions';
import { becomes } from './switchUser';
import { colleagueSets, savedSince, saves } from './colleague';
import { gate } from './deferred';
import { answer, policyWith, validated } from './literalPolicy';
import { forward, openEditor, patches, server } from './openPane';
import { breakDown, lostAnswer, onValidation } from './faultyCrm';

const direction = 'outlook.sync_direction';
const atAcme = '/api/configuration/outlook?scope=organization';
const atGlobex = `${atAcme}&scopeId=2`;
const enforceBothWays = async (user: UserEvent) => {
  await pickLevel(user, 'System');
  await user.click(checkbox('Use Default (Bidirectional), Sync Direction'));
  await user.click(checkbox('Organizations and users can override, Sync Direction'));
};
const openAtSystem = async () => {
  const { user } = await openEditor('ines');
  await enforceBothWays(user);
  return user;
};
const dialog = () => within(screen.getByRole('dialog', { name: 'Save these settings?' }));
const confirm = (user: UserEvent) => user.click(dialog().getByRole('button', { name: 'Save settings' }));
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
const saved = () => screen.findByText('Configuration saved');
const changed = 'Changed while you were looking';

/** Every validation waits until the gate that is returned is opened. */
const slowly = () => {
  const { opened, open } = gate();
  server.use(
    onValidation(async (request) => {
      await opened;
      return forward(request);
    }),
  );
  return open;
};

describe('an organization that the change flips', () => {
  it('is named with from, to, people and risk, with what it had decided, by whom and why', async () => {
    const user = await openAtSystem();
    const told = await review(user);
    const globex = within(told.getByText('Globex').closest('li') as HTMLElement);
    expect(globex.getByText('2 people')).toBeVisible();
    expect(globex.getByText('from OroCRM to Outlook to Bidirectional')).toBeInTheDocument();
    expect(
      globex.getByText(
        'Tasks and calendar events: a record deleted in OroCRM will be deleted from Outlook. An edit in OroCRM will be overwritten when both sides were edited.',
      ),
    ).toBeVisible();
    expect(
      globex.getByText(
        'Sync Direction “OroCRM to Outlook”, set by Maya Lindqvist on September 21, will be set aside.',
        { exact: false },
      ),
    ).toBeVisible();
    expect(globex.getByText('Outlook only shows what the CRM knows')).toBeVisible();
    expect(told.getByText('They will reach 7 people. The values in effect will change for 2 people.')).toBeVisible();
    expect(told.getByText('In all, this will affect 2 people.')).toBeVisible();
    expect(told.queryByText('Acme')).not.toBeInTheDocument();
  });

  it('has to be confirmed: nothing is sent before', async () => {
    const user = await openAtSystem();
    await review(user);
    await confirm(user);
    expect(dialog().getByText('Check this box to save.')).toBeVisible();
    expect(checkbox('I understand')).toHaveFocus();
    expect(patches()).toHaveLength(0);
    await understand(user);
    await confirm(user);
    await saved();
    expect(patches()).toHaveLength(1);
  });

  it('is named without a warning where nothing is at risk', async () => {
    const { user } = await openEditor('ines');
    await pickLevel(user, 'System');
    await fill(user, crmInterval, '45');
    const told = await review(user);
    expect(told.getByText('Organizations whose policy will change')).toBeVisible();
    expect(
      within(told.getByText('Globex').closest('li') as HTMLElement).getByText('from 60 to 45'),
    ).toBeInTheDocument();
    expect(told.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it.each([
    ['with the warning where they are at risk', 12, 0],
    ['after it where they are not', 0, 12],
  ])('is counted %s, where there are too many to name', async (_name, moreAtRisk, others) => {
    server.use(
      onValidation(async (request) => {
        const document = (await (await forward(request)).json()) as { meta: { impact: object } };
        const impact = { ...document.meta.impact, more: moreAtRisk + others, moreAtRisk };
        return answer({ ...document, meta: { impact } });
      }),
    );
    const user = await openAtSystem();
    const told = await review(user);
    const globex = told.getByText('Globex').closest('li');
    const counted = told.getByText('and 12 more organizations');
    expect(globex?.parentElement?.parentElement?.contains(counted)).toBe(moreAtRisk > 0);
  });
});

it('people who are at risk by themselves are counted, and it has to be confirmed', async () => {
  const people = { reached: 5, changed: 1, setAside: 1, atRisk: 1, risks: { deleted_from_outlook: 1 } };
  server.use(onValidation(() => answer(validated({}, { people }))));
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const told = await review(user);
  expect(told.getByText('1 person: a record deleted in OroCRM will be deleted from Outlook.')).toBeVisible();
  expect(told.getByText(/The personal values of 1 person will be set aside\.$/)).toBeVisible();
  expect(told.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
});

it('a risk that only the CRM knows is told at an organization too', async () => {
  const risks = { 'outlook.tasks_enabled': ['moved_to_archive'] };
  const acme = { organization: { id: '1', name: 'Acme' }, people: 5, from: {}, to: {}, risks, setAside: [] };
  const people = { reached: 5, changed: 5, setAside: 0, atRisk: 5, risks: { moved_to_archive: 5 } };
  server.use(onValidation(() => answer(validated({}, { people, organizations: [acme] }))));
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const told = await review(user);
  expect(told.getByText('Tasks: this add-in cannot tell what will be deleted or overwritten.')).toBeVisible();
  expect(told.getByRole('checkbox', { name: 'I understand' })).not.toBeChecked();
});

describe('a CRM that does not tell what a change does to others', () => {
  beforeEach(() => server.use(onValidation(() => answer(policyWith({})))));

  it('is said not to, and has every change confirmed that can touch somebody', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const told = await review(user);
    expect(told.getByText('The effect on others is not known')).toBeVisible();
    expect(told.getByText('OroCRM does not say what will change for people.')).toBeVisible();
    await confirm(user);
    expect(patches()).toHaveLength(0);
    await understand(user);
    await confirm(user);
    await saved();
  });

  it('is said beside the risks that this add-in knows itself', async () => {
    const { user } = await openEditor('grace');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sync Direction' }), 'outlook_to_crm');
    const told = await review(user);
    expect(told.getByText('This can delete or overwrite data')).toBeVisible();
    expect(told.getByText('OroCRM does not say what will change for people.')).toBeVisible();
    expect(told.getAllByRole('checkbox')).toHaveLength(1);
  });

  it('needs not to where the change touches nobody else', async () => {
    const { user } = await openEditor('lena');
    await pickLevel(user, 'Me');
    await fill(user, outlookInterval, '90');
    expect((await review(user)).queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

describe('somebody saves while the review is open', () => {
  const openReview = async () => {
    const { user } = await openEditor('grace');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sync Direction' }), 'outlook_to_crm');
    await review(user);
    await understand(user);
    return user;
  };

  it('another setting: it shows what is now, says who saved, and is to be understood again', async () => {
    const user = await openReview();
    await colleagueSets('outlook.conflict_resolution', 'outlook_wins');
    await look();
    expect(await dialog().findByText(changed)).toBeVisible();
    expect(dialog().getByText('Yusuf Demir saved meanwhile. Below is what your changes would do now.')).toBeVisible();
    expect(checkbox('I understand')).not.toBeChecked();
    expect(dialog().queryByText(/An edit in OroCRM will be overwritten when both/)).not.toBeInTheDocument();
    await understand(user);
    await confirm(user);
    await saved();
    expect(patches().map(({ headers }) => headers.get('if-match'))).toEqual(['"g2-o5-a1"']);
  });

  it('before the pane has heard of it: what is shown is not sent, but brought up to date', async () => {
    const user = await openReview();
    await colleagueSets('outlook.conflict_resolution', 'outlook_wins');
    await confirm(user);
    expect(await dialog().findByText(changed)).toBeVisible();
    expect(patches()).toHaveLength(0);
  });

  it('the same setting: it closes, and the choice has the focus', async () => {
    const user = await openReview();
    await colleagueSets(direction, 'crm_to_outlook');
    await confirm(user);
    await closed();
    const choice = await screen.findByRole('group', { name: 'Sync Direction: two changes' });
    await waitFor(() => expect(choice).toHaveFocus());
    expect(patches()).toHaveLength(0);
  });

  it('at an organization under the system, of which no version tells: what it does now is shown first', async () => {
    const user = await openAtSystem();
    await saves(direction, { useParentScopeValue: true }, atGlobex, '9');
    await review(user);
    expect(dialog().queryByText('Globex')).not.toBeInTheDocument();
    await saves(direction, { useParentScopeValue: false, value: 'crm_to_outlook' }, atGlobex, '9');
    await confirm(user);
    expect(await dialog().findByText('Globex')).toBeVisible();
    expect(
      dialog().getByText('Something has changed meanwhile. Below is what your changes would do now.'),
    ).toBeVisible();
    expect(patches()).toHaveLength(0);
    await understand(user);
    await confirm(user);
    await saved();
  });

  it('and it is read again meanwhile: the same', async () => {
    const user = await openAtSystem();
    await saves(direction, { useParentScopeValue: true }, atGlobex, '9');
    await review(user);
    await saves(direction, { useParentScopeValue: false, value: 'crm_to_outlook' }, atGlobex, '9');
    await look();
    expect(await dialog().findByText('Globex')).toBeVisible();
  });

  it('so that nothing is at risk any more: the focus stays in it, at what will change', async () => {
    const user = await openAtSystem();
    await review(user);
    await understand(user);
    await saves(direction, { useParentScopeValue: true }, atGlobex, '9');
    await look();
    await dialog().findByText(changed);
    expect(dialog().queryByRole('checkbox')).not.toBeInTheDocument();
    expect(dialog().getByRole('group', { name: 'What will change' })).toHaveFocus();
  });

  it('keeps the reason that is being typed', async () => {
    const user = await openReview();
    await user.type(dialog().getByRole('textbox', { name: 'Reason (optional)' }), 'Quarter');
    await colleagueSets('outlook.conflict_resolution', 'outlook_wins');
    await look();
    await dialog().findByText(changed);
    expect(dialog().getByRole('textbox', { name: 'Reason (optional)' })).toHaveValue('Quarter');
  });
});

describe('a check that takes long', () => {
  const edit = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    return user;
  };
  const nothingComes = async () => {
    await letAnswersArrive();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(patches()).toHaveLength(0);
  };

  it.each(['Keep editing', 'Escape'])('is not waited for once the review is left: %s', async (how) => {
    const user = await edit();
    const told = await review(user);
    const open = slowly();
    await confirm(user);
    expect(await told.findByRole('button', { name: 'Checking…' })).toBeVisible();
    await (how === 'Escape' ? user.keyboard('{Escape}') : user.click(button(how)));
    await closed();
    expect(button('Save settings')).not.toHaveAttribute('aria-disabled', 'true');
    open();
    await nothingComes();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('is announced, and opens nothing once the changes are discarded', async () => {
    const user = await edit();
    const open = slowly();
    await pressSave(user);
    expect(within(screen.getByRole('region', { name: 'Unsaved changes' })).getByRole('status')).toHaveTextContent(
      'Checking…',
    );
    await user.click(button('Discard changes'));
    open();
    await nothingComes();
  });

  it('opens nothing at another level', async () => {
    const user = await edit();
    const open = slowly();
    await pressSave(user);
    await pickLevel(user, 'System');
    open();
    await nothingComes();
  });

  it('opens nothing over a value that is wrong by then', async () => {
    const user = await edit();
    await user.click(checkbox(`Use System (30), ${outlookInterval}`));
    await fill(user, outlookInterval, '90');
    const open = slowly();
    await pressSave(user);
    await fill(user, outlookInterval, '');
    open();
    await nothingComes();
  });

  it('sends nothing for somebody else who has signed in by then', async () => {
    const user = await edit();
    await review(user);
    const open = slowly();
    await confirm(user);
    becomes('yusuf');
    await user.click(button('Refresh'));
    expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
    open();
    await nothingComes();
  });
});

it('a validation that is answered for somebody else sends nothing', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await review(user);
  becomes('yusuf');
  await confirm(user);
  expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
  expect(patches()).toHaveLength(0);
});

describe('a save of which nobody knows whether it was stored', () => {
  it('is not sent again where it would do something else by now: that is shown first', async () => {
    const user = await openAtSystem();
    await saves(direction, { useParentScopeValue: true }, atGlobex, '9');
    await review(user);
    const heal = breakDown('patch', () => HttpResponse.error());
    await confirm(user);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    heal();
    await saves(direction, { useParentScopeValue: false, value: 'crm_to_outlook' }, atGlobex, '9');
    const before = patches().length;
    await user.click(retry);
    // A dialog has its name a moment after it is there.
    const told = within(await screen.findByRole('dialog', { name: 'Save these settings?' }));
    expect(told.getByText(changed)).toBeVisible();
    expect(told.getByText('Globex')).toBeVisible();
    expect(patches()).toHaveLength(before);
    await understand(user);
    await confirm(user);
    await saved();
  });

  it('is not sent again for somebody else who has signed in by then', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    const heal = breakDown('patch', () => HttpResponse.error());
    await confirm(user);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    heal();
    const before = patches().length;
    const open = slowly();
    await user.click(retry);
    becomes('yusuf');
    await user.click(button('Refresh'));
    expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
    open();
    await letAnswersArrive();
    expect(patches()).toHaveLength(before);
  });

  it('and was, is no news of somebody else when the person presses Save settings', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    const heal = breakDown('patch', lostAnswer);
    await confirm(user);
    await screen.findByRole('button', { name: 'Try again' });
    heal();
    await pressSave(user);
    await saved();
    expect(screen.queryByText(/saved meanwhile/)).not.toBeInTheDocument();
    expect(await savedSince()).toHaveLength(1);
  });
});

it('what the person saved in another pane is told as theirs', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await saves('outlook.outlook_sync_interval', { useParentScopeValue: false, value: 90 }, atAcme, '7');
  await pressSave(user);
  expect(await screen.findByText('You saved elsewhere meanwhile')).toBeVisible();
  expect(screen.queryByText('Somebody else saved meanwhile')).not.toBeInTheDocument();
});

describe('a check that fails', () => {
  it('opens no review, says why, and opens it at the next try', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    let broken = true;
    server.use(onValidation((request) => (broken ? HttpResponse.error() : forward(request))));
    await pressSave(user);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByText('OroCRM cannot be reached')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    broken = false;
    await user.click(retry);
    expect(await screen.findByRole('dialog', { name: 'Save these settings?' })).toBeVisible();
    expect(patches()).toHaveLength(0);
  });

  it('after the review was read sends nothing, and keeps the edits', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    server.use(onValidation(() => HttpResponse.error()));
    await confirm(user);
    await closed();
    expect(await screen.findByText('OroCRM cannot be reached')).toBeVisible();
    expect(patches()).toHaveLength(0);
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('by the way, while the review is read, leaves it open', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    server.use(onValidation(() => HttpResponse.error()));
    await look();
    expect(dialog().getByRole('button', { name: 'Save settings' })).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('cannot be tried again once nothing is left to save', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    server.use(onValidation(() => HttpResponse.error()));
    await pressSave(user);
    await screen.findByRole('button', { name: 'Try again' });
    await fill(user, crmInterval, '300');
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  it('of a person who goes on editing is over', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    let answered = false;
    server.use(
      onValidation(async (request) => {
        if (!answered) await fill(user, crmInterval, '460');
        answered = true;
        return forward(request);
      }),
    );
    expect((await review(user)).getByText('from 300 to 460')).toBeInTheDocument();
    await letAnswersArrive();
  });
});
