// Signing in at Microsoft in a window of its own, where Outlook does not sign its add-ins in: on a press, with every way it can end.
import { act, screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { crmInterval, fill, letAnswersArrive, pressSave, textbox } from './actions';
import { openPane, patches, requested, server } from './openPane';

const signIn = { kind: 'microsoft', clientId: '26dada22-64c9-488e-9e44-196728c1ddc2', scope: 'api://crm/policy' };

type Opened = { url: URL; close: jest.Mock };
let windows: Opened[];

/** Browsers open a window, or do not allow it. */
const browserOpensWindows = (allowed = true) =>
  jest.spyOn(window, 'open').mockImplementation((url) => {
    if (!allowed) return null;
    const opened = { url: new URL(String(url)), close: jest.fn() };
    windows.push(opened);
    return opened as unknown as Window;
  });

/** What the page in the window posts to whoever opened it. */
const post = (message: object, origin = window.location.origin) =>
  act(async () => {
    const data = { type: 'sync-policy:dialog', message: JSON.stringify(message) };
    window.dispatchEvent(new MessageEvent('message', { data, origin }));
    await Promise.resolve();
  });
const requestOf = (opened: Opened | undefined) => opened?.url.searchParams.get('request');
const ticket = (person: string, expiresIn = 3_600_000) => ({
  kind: 'ticket',
  request: requestOf(windows.at(-1)),
  ticket: { accessToken: `demo.${person}`, expiresAt: Date.now() + expiresIn, userName: 'grace@acme.example' },
});
const problem = (why: string, code?: string) => ({
  kind: 'problem',
  request: requestOf(windows.at(-1)),
  problem: why,
  code,
});

const button = () => screen.findByRole('button', { name: 'Sign in' });
const heading = () => screen.findByRole('heading', { name: 'Sync policy: Acme' });

beforeEach(() => {
  windows = [];
  const config = { crm: { url: '/api', productName: 'OroCRM' }, signIn };
  server.use(http.get('*/config.json', () => HttpResponse.json(config)));
});

it('asks for the sign-in, and the CRM for nothing before it', async () => {
  await openPane('grace');
  expect(await screen.findByText('You are not signed in')).toBeVisible();
  expect(requested()).toEqual([]);
});

it('shows the policy and whose account is in use once the window has the ticket, and closes it', async () => {
  browserOpensWindows();
  const { user } = await openPane('grace');
  await user.click(await button());
  expect(await screen.findByText('Sign in in the window that has opened.')).toBeVisible();
  expect(windows[0]?.url.href).toContain(`${window.location.origin}/signin.html?request=`);
  await post(ticket('3'));
  await heading();
  expect(screen.getByText(/^Tom Okafor \(grace@acme.example\) can view/)).toBeVisible();
  expect(windows[0]?.close).toHaveBeenCalledTimes(1);
});

it.each([
  ['another origin', () => post(ticket('3'), 'https://elsewhere.example')],
  ['another request', () => post({ ...ticket('3'), request: 'another' })],
  ['somebody with other words', () => post({ kind: 'hello' })],
])('takes no ticket from %s', async (_name, act_) => {
  browserOpensWindows();
  const { user } = await openPane('grace');
  await user.click(await button());
  await act_();
  expect(await screen.findByText('Sign in in the window that has opened.')).toBeVisible();
  expect(requested()).toEqual([]);
  await post(ticket('3'));
  await heading();
});

it('says that the window was blocked, and opens it at the next press', async () => {
  browserOpensWindows(false);
  const { user } = await openPane('grace');
  await user.click(await button());
  expect(await screen.findByText(/^The window to sign in was blocked/)).toBeVisible();
  browserOpensWindows();
  await user.click(await button());
  await post(ticket('3'));
  await heading();
});

it.each([
  ['closed', undefined, 'The sign-in was closed before it was done.'],
  ['refused', 'AADSTS50105', 'The sign-in was refused (AADSTS50105). Ask an administrator.'],
  ['unavailable', undefined, 'The sign-in cannot be reached. Check your network, then sign in.'],
])('says why nothing came of it: %s', async (why, code, sentence) => {
  browserOpensWindows();
  const { user } = await openPane('grace');
  await user.click(await button());
  await post(problem(why, code));
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(await button()).toBeEnabled();
});

it('lets somebody who has lost the window sight of press again: the last window counts', async () => {
  browserOpensWindows();
  const { user } = await openPane('grace');
  await user.click(await button());
  const first = ticket('2');
  await user.click(await button());
  await post(ticket('3'));
  await heading();
  await post(first);
  expect(screen.getByText(/^Tom Okafor/)).toBeVisible();
  expect(windows.map(({ close }) => close.mock.calls.length)).toEqual([1, 1]);
});

it('keeps no ticket on the device', async () => {
  browserOpensWindows();
  const { user } = await openPane('grace');
  await user.click(await button());
  await post(ticket('3'));
  await heading();
  const kept = [window.localStorage, window.sessionStorage].map((storage) => Object.entries(storage));
  expect(JSON.stringify(kept)).not.toContain('demo.3');
});

/** Grace has edited a setting, and her ticket runs out. */
const editUntilTheTicketRunsOut = async () => {
  browserOpensWindows();
  const { user } = await openPane('grace');
  await user.click(await button());
  await post(ticket('7'));
  await screen.findByRole('radiogroup', { name: 'Level' });
  const { now } = Date;
  jest.spyOn(Date, 'now').mockImplementation(() => now() + 3_600_000);
  await fill(user, crmInterval, '450');
  await pressSave(user);
  expect(await screen.findByText(/You are not signed in/)).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('450');
  return user;
};

it('keeps the edits while a ticket has run out, goes on to the review after the next sign-in, and sends the change once', async () => {
  const user = await editUntilTheTicketRunsOut();
  expect(patches()).toEqual([]);
  await user.click(await button());
  await post(ticket('7'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Save these settings?' }));
  expect(patches()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Save settings' }));
  expect(await screen.findByText('Configuration saved')).toBeVisible();
  expect(patches()).toHaveLength(1);
});

it('sends nothing where the person does not sign in, and the button stays', async () => {
  const user = await editUntilTheTicketRunsOut();
  const before = requested().length;
  await user.click(await button());
  await post(problem('closed'));
  expect(await screen.findByText('The sign-in was closed before it was done.')).toBeVisible();
  await letAnswersArrive();
  expect(requested()).toHaveLength(before);
  expect(await button()).toBeEnabled();
  expect(textbox(crmInterval)).toHaveValue('450');
});
