// What others changed since a person looked: told once, to each person for each organization, and never of one's own changes.
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  letAnswersArrive,
  look,
  outlookInterval,
  pickLevel,
  save,
} from './actions';
import { colleagueRemoves, colleagueSets, saves, systemSays } from './colleague';
import type { people } from './openPane';
import { openEditor, openPane, requested, server } from './openPane';

const title = 'Changed since you looked';
const news = async () => (await screen.findByText(title)).closest('[role=status]');
const noNews = async () => {
  await letAnswersArrive();
  expect(screen.queryByText(title)).not.toBeInTheDocument();
};
/** Opens the pane, and closes it again. */
const looked = async (who: keyof typeof people) => (await openPane(who)).close();
const dismiss = `Dismiss, ${title}`;
const change = 'changed CRM Sync Interval (In Seconds) from 300 to 900';

it('tells nothing where a person looks for the first time', async () => {
  await colleagueSets('outlook.crm_sync_interval', 900);
  await openPane('tom');
  await noNews();
});

it('tells at the next opening what was changed, from what, to what and by whom', async () => {
  await looked('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await openPane('tom');
  expect(await news()).toHaveTextContent(`Yusuf Demir ${change} (Organization: Acme) at`);
});

it('tells it until it is dismissed, and then not again', async () => {
  await looked('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await looked('tom');
  const { user, close } = await openPane('tom');
  await news();
  await user.click(button(dismiss));
  await noNews();
  close();
  await openPane('tom');
  await noNews();
});

it('tells what has come of several changes since', async () => {
  await looked('tom');
  await colleagueSets('outlook.crm_sync_interval', 500);
  await looked('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await openPane('tom');
  expect(await news()).toHaveTextContent(change);
});

it('tells nothing of what was changed and is what it was again', async () => {
  await looked('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await colleagueSets('outlook.crm_sync_interval', 300);
  await openPane('tom');
  await noNews();
});

it('tells one line, and the others on a press', async () => {
  await looked('tom');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await colleagueSets('outlook.tasks_enabled', true);
  const { user } = await openPane('tom');
  expect(await news()).toHaveTextContent(/changed Tasks from Off to On.*and 1 more/);
  expect(await news()).not.toHaveTextContent('CRM Sync Interval');
  await user.click(button('and 1 more'));
  expect(await news()).toHaveTextContent(change);
});

it('tells that a value is enforced now', async () => {
  await looked('tom');
  await systemSays('outlook.crm_sync_interval', { useParentScopeValue: false, value: 60, enforced: true });
  await openPane('tom');
  expect(await news()).toHaveTextContent(
    'Ines Costa changed CRM Sync Interval (In Seconds) from 300 to 60, enforced (System)',
  );
});

describe('an override that was removed', () => {
  it('is told with the name of who removed it, which the history knows', async () => {
    await looked('tom');
    await colleagueRemoves('outlook.crm_sync_interval');
    await openPane('tom');
    expect(await news()).toHaveTextContent(
      'Yusuf Demir changed CRM Sync Interval (In Seconds) from 300 to 60 (Organization: Acme)',
    );
  });

  it('is told without a name where the history cannot be read', async () => {
    await looked('tom');
    await colleagueRemoves('outlook.crm_sync_interval');
    server.use(http.get('*/api/configurationchanges', () => HttpResponse.error()));
    await openPane('tom');
    expect(await news()).toHaveTextContent('Somebody changed CRM Sync Interval (In Seconds) from 300 to 60');
  });

  it('is no news for who removed it elsewhere', async () => {
    await looked('yusuf');
    await colleagueRemoves('outlook.crm_sync_interval');
    const { close } = await openEditor('yusuf');
    await noNews();
    close();
    // That it was theirs is found out once.
    const before = requested().length;
    await openEditor('yusuf');
    await noNews();
    expect(requested().slice(before).join()).not.toContain('configurationchanges');
  });
});

describe("one's own change is no news", () => {
  it('where it was made elsewhere', async () => {
    await looked('yusuf');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await openEditor('yusuf');
    await noNews();
  });

  it('at the next opening, nor is what it was made over', async () => {
    const { user, close } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Configuration saved');
    close();
    await openEditor('grace');
    await noNews();
  });

  it.each([
    ['lena', 'Use Organization (30)', outlookInterval],
    ['grace', 'Use System (60)', crmInterval],
  ] as const)('where %s removes an override and saves, also while no history can be read', async (who, box, label) => {
    const { user, close } = await openEditor(who);
    server.use(http.get('*/api/configurationchanges', () => HttpResponse.error()));
    await user.click(checkbox(`${box}, ${label}`));
    await save(user);
    await screen.findByText('Configuration saved');
    await noNews();
    close();
    await openEditor(who);
    await noNews();
  });

  it('where they removed their own elsewhere, of a setting that others have changed too', async () => {
    const own = '/api/configuration/outlook?scope=user';
    await saves('outlook.crm_sync_interval', { useParentScopeValue: false, value: 45 }, own, '5');
    await looked('lena');
    await saves('outlook.crm_sync_interval', { useParentScopeValue: true }, own, '5');
    await openEditor('lena');
    await noNews();
  });
});

it('is of each person and each organization', async () => {
  await looked('yusuf');
  await looked('tom');
  const { user, close } = await openEditor('ines');
  await screen.findByRole('option', { name: 'Globex' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Organization' }), 'Globex');
  await screen.findByRole('heading', { name: 'Sync policy: Globex' });
  close();
  const globex = '/api/configuration/outlook?scope=organization';
  await saves('outlook.contacts_enabled', { useParentScopeValue: false, value: true }, globex, '9');
  const { close: closeAgain } = await openPane('tom');
  await noNews();
  closeAgain();
  await openEditor('ines');
  expect(await news()).toHaveTextContent('Maya Lindqvist changed Contacts from Off to On');
});

it('is of the level that is looked at', async () => {
  const { user } = await openEditor('grace');
  await pickLevel(user, 'Me');
  await pickLevel(user, 'Organization');
  await colleagueSets('outlook.crm_sync_interval', 900);
  await look();
  await user.click(await screen.findByRole('button', { name: dismiss }));
  await pickLevel(user, 'Me');
  await waitFor(() => expect(screen.getByText(title)).toBeVisible());
});
