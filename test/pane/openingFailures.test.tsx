// What stands in the way of opening, each with its sentence and its next step; and the way on without a reload.
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { button } from './actions';
import { answer, mediaType, policyWith, refusal } from './literalPolicy';
import { openPane, requested, row, server } from './openPane';

const policyUrl = '*/api/configuration/outlook';
const html = '<!doctype html><title>Welcome to the hotel</title>';

const openAgainst = (response: () => Response) => {
  server.use(http.get(policyUrl, response));
  return openPane('tom');
};
const told = () => screen.getByRole('alert').textContent;

it.each([
  ['no connection', () => HttpResponse.error(), 'OroCRM cannot be reached', 'Check your network, then try again.'],
  [
    '401',
    () => new HttpResponse(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } }),
    'You are signed out',
    'OroCRM does not accept your sign-in any more. Sign in again.',
  ],
  [
    '403',
    () => answer(refusal(403, 'access_denied', 'You have no access to this.'), 403),
    'You may not see this sync policy',
    'Ask an administrator of OroCRM for access.',
  ],
  [
    '404',
    () => answer(refusal(404, 'not_found', 'There is nothing here.'), 404),
    'OroCRM has no such sync policy',
    'Ask an administrator whether the Outlook integration is set up.',
  ],
  [
    '404 of an API that is switched off',
    () => answer(refusal(404, 'api_switched_off', 'The API is switched off.'), 404),
    'The API of this OroCRM is switched off',
    'Ask an administrator to switch it on.',
  ],
  [
    '429 with Retry-After',
    () => answer(refusal(429, 'too_many_requests', 'Too many.'), 429, { 'retry-after': '120' }),
    'OroCRM is busy',
    'It asks to be left alone for 2 minutes.',
  ],
  [
    '503 without Retry-After',
    () => answer(refusal(503, 'not_available', 'Down.'), 503),
    'OroCRM is busy',
    'Try again in a moment.',
  ],
  [
    '500',
    () => answer(refusal(500, 'internal', 'Oops.'), 500),
    'OroCRM had an internal error (500)',
    'Try again. Request r-77.',
  ],
  [
    '502 with the page of a proxy',
    () => HttpResponse.html('<h1>502 Bad Gateway</h1>', { status: 502 }),
    'Something on the way to OroCRM failed (502)',
    'Try again.',
  ],
  [
    '400',
    () => answer(refusal(400, 'bad_request', 'There is no such scope.'), 400),
    'OroCRM refused (400)',
    'There is no such scope. Request r-77.',
  ],
  [
    'HTML with 200',
    () => HttpResponse.html(html),
    'Your network asks you to sign in',
    'Open a web page in a browser, sign in to the network, then try again.',
  ],
])('tells of %s', async (_name, response, title, next) => {
  await openAgainst(response);
  expect(told()).toContain(title);
  expect(within(screen.getByRole('alert')).getByText(next, { exact: false })).toBeVisible();
});

it.each([
  ['malformed JSON', () => new HttpResponse('{"data":', { headers: { 'content-type': mediaType } })],
  ['an empty 200', () => new HttpResponse('', { headers: { 'content-type': mediaType } })],
  ['204', () => new HttpResponse(null, { status: 204 })],
  ['JSON of another media type', () => HttpResponse.json(policyWith({}))],
  ['another document', () => answer({ data: [] })],
  ['null', () => answer(null)],
])('tells of %s as unreadable, and never takes it for a policy', async (_name, response) => {
  await openAgainst(response);
  expect(told()).toContain('OroCRM answered something unreadable');
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});

it('tells that the device is offline', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await openAgainst(() => HttpResponse.error());
  expect(told()).toContain('You are offline');
});

it('names the people who can give access', async () => {
  await openPane('nadia');
  expect(told()).toContain('Ask Grace Weber or Yusuf Demir for access.');
});

/** So often that no try is left. */
const thrice = (response: () => Response) => {
  for (let tries = 0; tries < 3; tries += 1) server.use(http.get(policyUrl, response, { once: true }));
};

it.each([
  ['a lost connection', () => HttpResponse.error()],
  ['an error of the CRM', () => answer(refusal(500, 'internal', 'Oops.'), 500)],
])(
  'shows the policy after %s without being asked to, and after three once Try again is pressed',
  async (_n, response) => {
    server.use(http.get(policyUrl, response, { once: true }));
    const { close } = await openPane('tom');
    expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: Acme' })).toBeVisible();
    close();
    window.localStorage.clear();
    thrice(response);
    const { user } = await openPane('tom');
    await user.click(button('Try again'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: Acme' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  },
);

it('counts down to when a busy CRM may be asked again, and asks nothing before', async () => {
  const { user } = await openAgainst(() =>
    answer(refusal(429, 'too_many_requests', 'Too many.'), 429, { 'retry-after': '120' }),
  );
  expect(button('Try again')).toHaveTextContent('Try again in 1 minute');
  await user.click(button('Try again'));
  expect(requested()).toHaveLength(1);
});

it('tells again when trying again fails too', async () => {
  const { user } = await openAgainst(() => HttpResponse.error());
  await user.click(button('Try again'));
  expect(await screen.findByRole('alert')).toHaveTextContent('OroCRM cannot be reached');
  expect(requested()).toHaveLength(6);
});

it('stands at the organization after an administrator tried again', async () => {
  thrice(() => HttpResponse.error());
  const { user } = await openPane('grace');
  await user.click(button('Try again'));
  await screen.findByRole('radio', { name: 'Organization', checked: true }, { timeout: 1_000 });
});

it('says that it is reading where the answer takes its time, then shows the policy', async () => {
  await openPane('tom', { wait: false });
  expect(screen.getByRole('status')).toHaveTextContent('Reading the sync policy from OroCRM…');
  expect(await screen.findByText('Tom Okafor can view, not change')).toBeVisible();
});

it('renews a refused token once, and asks once more', async () => {
  server.use(http.get(policyUrl, () => new HttpResponse(null, { status: 401 })));
  await openPane('tom');
  expect(requested()).toHaveLength(2);
});

it('opens when the renewed token is accepted', async () => {
  server.use(http.get(policyUrl, () => new HttpResponse(null, { status: 401 }), { once: true }));
  await openPane('tom');
  expect(row('Contacts').getByText('On')).toBeVisible();
  expect(requested()).toHaveLength(2);
});

it('keeps the policy in sight, and says why, when reading it again fails', async () => {
  const { user } = await openPane('tom');
  server.use(http.get(policyUrl, () => HttpResponse.error()));
  await user.click(button('Refresh'));
  expect(await screen.findByRole('alert')).toHaveTextContent('OroCRM cannot be reached');
  expect(row('Contacts').getByText('On')).toBeVisible();
});
