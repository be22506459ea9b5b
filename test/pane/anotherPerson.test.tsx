// Somebody else signs in while the pane stands open: it becomes theirs, and nothing of the first goes out in their name.
import { screen, waitFor, within } from '@testing-library/react';
import { button, crmInterval, fill, letAnswersArrive, look, openTools, review, save, textbox } from './actions';
import { savedSince } from './colleague';
import { answer, refusal } from './literalPolicy';
import { forward, openEditor, openPane, patches, people } from './openPane';
import { breakDown } from './faultyCrm';

/** The next token is theirs. */
const becomes = (who: keyof typeof people) => window.history.replaceState(null, '', `?person=${people[who]}`);
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const drafts = () => Object.keys(window.localStorage).filter((key) => key.startsWith('sync-policy:draft:'));

it.each([
  ['tom', 'sven', 'Sven Aaltonen', 'Globex'],
  ['tom', 'lena', 'Lena Fischer', 'Acme'],
  ['tom', 'grace', 'Grace Weber', 'Acme'],
  ['grace', 'sven', 'Sven Aaltonen', 'Globex'],
  ['grace', 'maya', 'Maya Lindqvist', 'Globex'],
  ['grace', 'yusuf', 'Yusuf Demir', 'Acme'],
] as const)('%s’s pane is %s’s after Refresh', async (before, now, name, organization) => {
  const { user } = await openPane(before);
  becomes(now);
  await user.click(button('Refresh'));
  expect(await screen.findByText(`${name} is signed in now`)).toBeVisible();
  expect(await heading(`Sync policy: ${organization}`)).toBeVisible();
  expect(screen.getByText(new RegExp(`^${name} can`))).toBeVisible();
  expect(screen.queryByText('OroCRM has no such sync policy')).not.toBeInTheDocument();
  expect(screen.queryByText(/had not saved/)).not.toBeInTheDocument();
});

it('is theirs too where the CRM refuses them the level in view (403)', async () => {
  const { user } = await openPane('grace');
  becomes('sven');
  const ofTheOrganization = (request: Request) => request.url.includes('scope=organization');
  breakDown('get', (request) =>
    ofTheOrganization(request) ? answer(refusal(403, 'access_denied', 'No.'), 403) : forward(request),
  );
  await user.click(button('Refresh'));
  expect(await screen.findByText('Sven Aaltonen is signed in now')).toBeVisible();
  expect(screen.queryByText('You may not see this sync policy')).not.toBeInTheDocument();
});

it('is told of where nobody is left who may see the policy', async () => {
  const { user } = await openPane('tom');
  becomes('nadia');
  await user.click(button('Refresh'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/^(OroCRM has no such|You may not see this) sync policy/);
});

it('what was not saved is gone from the device with them', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await waitFor(() => expect(drafts()).toHaveLength(1));
  becomes('yusuf');
  await user.click(button('Refresh'));
  expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
  expect(screen.getByText(/^What Grace Weber had not saved is gone from this device\./)).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('300');
  expect(drafts()).toEqual([]);
});

it('a review that stood open is closed, and what it showed is not sent', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await review(user);
  becomes('yusuf');
  await look();
  expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(patches()).toEqual([]);
  expect(textbox(crmInterval)).toHaveValue('300');
});

it('a change that waited for a sign-in is not sent where another has signed in', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const heal = breakDown('patch', () => new Response(null, { status: 401 }));
  await save(user);
  await screen.findByText('You are signed out');
  const before = patches().length;
  heal();
  becomes('yusuf');
  await user.click(button('Sign in'));
  expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
  await letAnswersArrive();
  expect(patches()).toHaveLength(before);
  expect(await savedSince()).toEqual([]);
});

it('a history that waited for a sign-in is of what the other is governed by', async () => {
  const { user } = await openPane('tom');
  const heal = breakDown('get', () => new Response(null, { status: 401 }), '*/api/configurationchanges');
  await openTools(user);
  await user.click(button('History'));
  const dialog = () => within(screen.getByRole('dialog'));
  expect(await screen.findByText('You are signed out')).toBeVisible();
  heal();
  becomes('sven');
  await user.click(dialog().getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('dialog', { name: 'History, Organization: Globex' })).toBeVisible();
  expect(await dialog().findByText(/^Maya Lindqvist, Oct 5/)).toBeVisible();
  expect(dialog().queryByText(/^Reading the history/)).not.toBeInTheDocument();
});
