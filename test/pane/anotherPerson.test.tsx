// Another user signs in while the pane is open: the pane shows their policy, and sends no edits of the first user.
import { screen, waitFor, within } from '@testing-library/react';
import { button, crmInterval, fill, flushResponses, focusAgain, openHistory, review, save, textbox } from './actions';
import { recordedChanges } from './colleague';
import { jsonResponse, errorDocument } from './literalPolicy';
import { forward, openEditor, openPane, saveRequests, people } from './openPane';
import { injectFault } from './faultyCrm';

/** The token of the next request is that of another user. */
const switchToken = (who: keyof typeof people) => window.history.replaceState(null, '', `?person=${people[who]}`);
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const drafts = () => Object.keys(window.localStorage).filter((key) => key.startsWith('sync-policy:draft:'));

it.each([
  ['tom', 'sven', 'Sven Aaltonen', 'Globex'],
  ['tom', 'lena', 'Lena Fischer', 'Acme'],
  ['tom', 'grace', 'Grace Weber', 'Acme'],
  ['grace', 'sven', 'Sven Aaltonen', 'Globex'],
  ['grace', 'maya', 'Maya Lindqvist', 'Globex'],
  ['grace', 'yusuf', 'Yusuf Demir', 'Acme'],
] as const)('the pane of %s shows the policy of %s after Refresh', async (before, after, name, organization) => {
  const { user } = await openPane(before);
  switchToken(after);
  await user.click(button('Refresh'));
  expect(await screen.findByText(`${name} is signed in now`)).toBeVisible();
  expect(await heading(`Sync policy: ${organization}`)).toBeVisible();
  expect(screen.getByText(new RegExp(`^${name} · `))).toBeVisible();
  expect(screen.queryByText('Sync policy not found')).not.toBeInTheDocument();
  expect(screen.queryByText(/had not saved/)).not.toBeInTheDocument();
});

it('shows the policy of the new user when they have no access to the scope in view (403)', async () => {
  const { user } = await openPane('grace');
  switchToken('sven');
  const isOrganization = (request: Request) => request.url.includes('scope=organization');
  injectFault('get', (request) =>
    isOrganization(request) ? jsonResponse(errorDocument(403, 'access_denied', 'No.'), 403) : forward(request),
  );
  await user.click(button('Refresh'));
  expect(await screen.findByText('Sven Aaltonen is signed in now')).toBeVisible();
  expect(screen.queryByText('You don’t have access to this sync policy')).not.toBeInTheDocument();
});

it('shows an error when the new user has no access to any policy', async () => {
  const { user } = await openPane('tom');
  switchToken('nadia');
  await user.click(button('Refresh'));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /^(Sync policy not found|You don’t have access to this sync policy)/,
  );
});

it('deletes the unsaved edits of the first user from the device', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await waitFor(() => expect(drafts()).toHaveLength(1));
  switchToken('yusuf');
  await user.click(button('Refresh'));
  expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
  expect(screen.getByText(/^What Grace Weber hadn’t saved is gone from this device\./)).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('300');
  expect(drafts()).toEqual([]);
});

it('closes an open review, and does not send it', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await review(user);
  switchToken('yusuf');
  await focusAgain();
  expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(saveRequests()).toEqual([]);
  expect(textbox(crmInterval)).toHaveValue('300');
});

it('does not send a change that waited for a sign-in after another user signs in', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const endFault = injectFault('patch', () => new Response(null, { status: 401 }));
  await save(user);
  await screen.findByText('Your OroCRM session has expired');
  const before = saveRequests().length;
  endFault();
  switchToken('yusuf');
  await user.click(button('Sign in'));
  expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
  await flushResponses();
  expect(saveRequests()).toHaveLength(before);
  expect(await recordedChanges()).toEqual([]);
});

it('shows the history of the new user when the history waited for a sign-in', async () => {
  const { user } = await openPane('tom');
  const endFault = injectFault('get', () => new Response(null, { status: 401 }), '*/api/configurationchanges');
  await openHistory(user);
  const dialog = () => within(screen.getByRole('dialog'));
  expect(await screen.findByText('Your OroCRM session has expired')).toBeVisible();
  endFault();
  switchToken('sven');
  await user.click(dialog().getByRole('button', { name: 'Sign in' }));
  expect(await dialog().findAllByText('Maya Lindqvist')).toHaveLength(2);
  expect(dialog().getByRole('option', { name: 'Globex' })).toBeInTheDocument();
  expect(dialog().queryByText(/^Loading history/)).not.toBeInTheDocument();
});
