// Signing in at Microsoft in a popup window, when Outlook has no sign-in for add-ins.
import { act, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { crmInterval, fill, flushResponses, clickSave, textbox } from './actions';
import { policyUrl } from './faultyCrm';
import { errorDocument, jsonResponse } from './literalPolicy';
import { openPane, saveRequests, requested, server } from './openPane';

const signIn = { kind: 'microsoft', clientId: '26dada22-64c9-488e-9e44-196728c1ddc2', scope: 'api://crm/policy' };

type Popup = { url: URL; close: jest.Mock };
let popups: Popup[];

const mockPopups = (allowed = true) =>
  jest.spyOn(window, 'open').mockImplementation((url) => {
    if (!allowed) return null;
    const popup = { url: new URL(String(url)), close: jest.fn() };
    popups.push(popup);
    return popup as unknown as Window;
  });

/** A message of the page in the popup to its opener. */
const post = (message: object, origin = window.location.origin) =>
  act(async () => {
    const data = { type: 'sync-policy:dialog', message: JSON.stringify(message) };
    window.dispatchEvent(new MessageEvent('message', { data, origin }));
    await Promise.resolve();
  });
const requestOf = (popup: Popup | undefined) => popup?.url.searchParams.get('request');
const ticket = (person: string, expiresIn = 3_600_000) => ({
  kind: 'ticket',
  request: requestOf(popups.at(-1)),
  ticket: { accessToken: `demo.${person}`, expiresAt: Date.now() + expiresIn, userName: 'grace@acme.example' },
});
const problem = (why: string, code?: string) => ({
  kind: 'problem',
  request: requestOf(popups.at(-1)),
  problem: why,
  code,
});

const button = () => screen.findByRole('button', { name: 'Sign in' });
const heading = () => screen.findByRole('heading', { name: 'Sync policy: Acme' });

beforeEach(() => {
  popups = [];
  const config = { crm: { url: '/api', productName: 'OroCRM' }, signIn };
  server.use(http.get('*/config.json', () => HttpResponse.json(config)));
});

it('asks the user to sign in, and sends no request before', async () => {
  await openPane('grace');
  expect(await screen.findByText('You’re not signed in')).toBeVisible();
  expect(requested()).toEqual([]);
});

it('shows the policy and the account after the popup has posted a token, and closes the popup', async () => {
  mockPopups();
  const { user } = await openPane('grace');
  await user.click(await button());
  expect(await screen.findByText('Continue in the sign-in window.')).toBeVisible();
  expect(popups[0]?.url.href).toContain(`${window.location.origin}/signin.html?request=`);
  await post(ticket('3'));
  await heading();
  expect(screen.getByText('Tom Okafor (grace@acme.example) · View only')).toBeVisible();
  expect(popups[0]?.close).toHaveBeenCalledTimes(1);
});

it('shows the account where the policy cannot be shown', async () => {
  mockPopups();
  server.use(http.get(policyUrl, () => jsonResponse(errorDocument(404, 'not_found', 'There is nothing here.'), 404)));
  const { user } = await openPane('grace');
  await user.click(await button());
  await post(ticket('3'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy not found' })).toBeVisible();
  expect(screen.getByText('Signed in as grace@acme.example')).toBeVisible();
});

it.each([
  ['another origin', () => post(ticket('3'), 'https://elsewhere.example')],
  ['another request', () => post({ ...ticket('3'), request: 'another' })],
  ['a message of another shape', () => post({ kind: 'hello' })],
])('ignores a token from %s', async (_name, postOther) => {
  mockPopups();
  const { user } = await openPane('grace');
  await user.click(await button());
  await postOther();
  expect(await screen.findByText('Continue in the sign-in window.')).toBeVisible();
  expect(requested()).toEqual([]);
  await post(ticket('3'));
  await heading();
});

it('shows that the popup was blocked, and opens it at the next click', async () => {
  mockPopups(false);
  const { user } = await openPane('grace');
  await user.click(await button());
  expect(await screen.findByText(/^The sign-in window was blocked/)).toBeVisible();
  mockPopups();
  await user.click(await button());
  await post(ticket('3'));
  await heading();
});

it.each([
  ['closed', undefined, 'The sign-in window was closed before sign-in finished.'],
  ['refused', 'AADSTS50105', 'The sign-in was refused (AADSTS50105). Ask an administrator.'],
  ['unavailable', undefined, 'The sign-in page can’t be reached. Check your network, then sign in.'],
])('shows why the sign-in failed: %s', async (why, code, sentence) => {
  mockPopups();
  const { user } = await openPane('grace');
  await user.click(await button());
  await post(problem(why, code));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(await button()).toBeEnabled();
});

it('opens another popup on another click, and uses only the last', async () => {
  mockPopups();
  const { user } = await openPane('grace');
  await user.click(await button());
  const first = ticket('2');
  await user.click(await button());
  await post(ticket('3'));
  await heading();
  await post(first);
  expect(screen.getByText(/^Tom Okafor/)).toBeVisible();
  expect(popups.map(({ close }) => close.mock.calls.length)).toEqual([1, 1]);
});

it('stores no token on the device', async () => {
  mockPopups();
  const { user } = await openPane('grace');
  await user.click(await button());
  await post(ticket('3'));
  await heading();
  const stored = [window.localStorage, window.sessionStorage].map((storage) => Object.entries(storage));
  expect(JSON.stringify(stored)).not.toContain('demo.3');
});

const editUntilTokenExpires = async () => {
  mockPopups();
  const { user } = await openPane('grace');
  await user.click(await button());
  await post(ticket('7'));
  await screen.findByRole('radiogroup', { name: 'Level' });
  const { now } = Date;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + 3_600_000);
  await fill(user, crmInterval, '450');
  await clickSave(user);
  expect(await screen.findByText(/You’re not signed in/)).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('450');
  return user;
};

it('keeps the edits when the token expires, opens the review after the next sign-in, and sends the change once', async () => {
  const user = await editUntilTokenExpires();
  expect(saveRequests()).toEqual([]);
  await user.click(await button());
  await post(ticket('7'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Save 1 change for Acme' }));
  expect(saveRequests()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(saveRequests()).toHaveLength(1);
});

it('sends nothing when the user does not sign in, and keeps the button', async () => {
  const user = await editUntilTokenExpires();
  const before = requested().length;
  await user.click(await button());
  await post(problem('closed'));
  expect(await screen.findByText('The sign-in window was closed before sign-in finished.')).toBeVisible();
  await flushResponses();
  expect(requested()).toHaveLength(before);
  expect(await button()).toBeEnabled();
  expect(textbox(crmInterval)).toHaveValue('450');
});
