// Each failure of the first read has a message and a next step, and needs no reload.
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { button } from './actions';
import { jsonResponse, mediaType, policyWith, errorDocument } from './literalPolicy';
import { forward, openPane, requested, row, server } from './openPane';

const policyUrl = '*/api/configuration/outlook';
const html = '<!doctype html><title>Welcome to the hotel</title>';

const openWithFault = (response: () => Response) => {
  server.use(http.get(policyUrl, response));
  return openPane('tom');
};
const alertText = () => screen.getByRole('alert').textContent;

it.each([
  ['no connection', () => HttpResponse.error(), 'OroCRM can’t be reached', 'Check your network, then try again.'],
  [
    '401',
    () => new HttpResponse(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } }),
    'Your OroCRM session has expired',
    'Sign in again to continue.',
  ],
  [
    '403',
    () => jsonResponse(errorDocument(403, 'access_denied', 'You have no access to this.'), 403),
    'You don’t have access to this sync policy',
    'Ask an administrator of OroCRM for access.',
  ],
  [
    '404',
    () => jsonResponse(errorDocument(404, 'not_found', 'There is nothing here.'), 404),
    'Sync policy not found',
    'Ask an administrator whether the Outlook integration is set up.',
  ],
  [
    '404 of an API that is switched off',
    () => jsonResponse(errorDocument(404, 'api_switched_off', 'The API is switched off.'), 404),
    'The API of OroCRM is off',
    'Ask an administrator to turn it on.',
  ],
  [
    '429 with Retry-After',
    () => jsonResponse(errorDocument(429, 'too_many_requests', 'Too many.'), 429, { 'retry-after': '120' }),
    'OroCRM is very busy',
    'You can retry in 2 minutes.',
  ],
  [
    '503 without Retry-After',
    () => jsonResponse(errorDocument(503, 'not_available', 'Down.'), 503),
    'OroCRM is very busy',
    'Try again in a moment.',
  ],
  [
    '500',
    () => jsonResponse(errorDocument(500, 'internal', 'Oops.'), 500),
    'Something went wrong in OroCRM',
    'Try again in a moment.',
  ],
  [
    '502 with the page of a proxy',
    () => HttpResponse.html('<h1>502 Bad Gateway</h1>', { status: 502 }),
    'The connection to OroCRM failed',
    'Try again in a moment.',
  ],
  [
    '400',
    () => jsonResponse(errorDocument(400, 'bad_request', 'There is no such scope.'), 400),
    'OroCRM refused the request',
    'There is no such scope.',
  ],
  [
    'HTML with 200',
    () => HttpResponse.html(html),
    'Your network requires a sign-in',
    'Open a web page in a browser, sign in to the network, then try again.',
  ],
])('shows the failure and the next step: %s', async (_name, response, title, next) => {
  await openWithFault(response);
  expect(alertText()).toContain(title);
  expect(within(screen.getByRole('alert')).getByText(next, { exact: false })).toBeVisible();
});

it('shows the status and the ID of the request under Details', async () => {
  const { user } = await openWithFault(() => jsonResponse(errorDocument(500, 'internal', 'Oops.'), 500));
  const facts = () => screen.queryByText(/500|r-77/);
  expect(facts()).toBeNull();
  await user.click(button('Details'));
  expect(screen.getByText('Status 500')).toBeVisible();
  expect(screen.getByText('Request r-77')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(facts()).toBeNull();
  expect(button('Details')).toHaveFocus();
});

it('has no Details without a response', async () => {
  await openWithFault(() => HttpResponse.error());
  expect(screen.queryByRole('button', { name: 'Details' })).not.toBeInTheDocument();
});

it.each([
  ['malformed JSON', () => new HttpResponse('{"data":', { headers: { 'content-type': mediaType } })],
  ['an empty 200', () => new HttpResponse('', { headers: { 'content-type': mediaType } })],
  ['204', () => new HttpResponse(null, { status: 204 })],
  ['JSON of another media type', () => HttpResponse.json(policyWith({}))],
  ['another document', () => jsonResponse({ data: [] })],
  ['null', () => jsonResponse(null)],
])('shows %s as unreadable', async (_name, response) => {
  await openWithFault(response);
  expect(alertText()).toContain('Unexpected answer from OroCRM');
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});

it('shows that the device is offline', async () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await openWithFault(() => HttpResponse.error());
  expect(alertText()).toContain('You’re offline');
});

/** As often as the pane retries. */
const failThreeTimes = (response: () => Response) => {
  for (let attempt = 0; attempt < 3; attempt += 1) server.use(http.get(policyUrl, response, { once: true }));
};

it.each([
  ['a lost connection', () => HttpResponse.error()],
  ['an error of the CRM', () => jsonResponse(errorDocument(500, 'internal', 'Oops.'), 500)],
])('shows the policy after %s by an automatic retry, and after three by Try again', async (_n, response) => {
  server.use(http.get(policyUrl, response, { once: true }));
  const { close } = await openPane('tom');
  expect(screen.getByRole('heading', { level: 1, name: 'Sync policy: Acme' })).toBeVisible();
  close();
  window.localStorage.clear();
  failThreeTimes(response);
  const { user } = await openPane('tom');
  await user.click(button('Try again'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Sync policy: Acme' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

it('counts down until the CRM is not busy any more, and sends no request before', async () => {
  const { user } = await openWithFault(() =>
    jsonResponse(errorDocument(429, 'too_many_requests', 'Too many.'), 429, { 'retry-after': '120' }),
  );
  expect(button('Try again')).toHaveTextContent('Try again in 1 minute');
  await user.click(button('Try again'));
  expect(requested()).toHaveLength(1);
});

it('shows the failure again when Try again fails too', async () => {
  const { user } = await openWithFault(() => HttpResponse.error());
  await user.click(button('Try again'));
  expect(await screen.findByRole('alert')).toHaveTextContent('OroCRM can’t be reached');
  expect(requested()).toHaveLength(6);
});

it('shows the organization after Try again of an administrator', async () => {
  failThreeTimes(() => HttpResponse.error());
  const { user } = await openPane('grace');
  await user.click(button('Try again'));
  await screen.findByRole('radio', { name: 'Acme', checked: true }, { timeout: 1_000 });
});

it('shows a loading message until a slow response arrives', async () => {
  await openPane('tom', { wait: false });
  expect(screen.getByRole('status')).toHaveTextContent('Loading sync policy…');
  expect(await screen.findByText('Tom Okafor · View only')).toBeVisible();
});

it('renews a rejected token once, and retries once', async () => {
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

it('still shows the policy, with the failure, when Refresh fails', async () => {
  const { user } = await openPane('tom');
  server.use(http.get(policyUrl, () => HttpResponse.error()));
  await user.click(button('Refresh'));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(/^OroCRM can’t be reached As of \d+:\d\d\s[AP]M/);
  expect(row('Contacts').getByText('On')).toBeVisible();
  server.resetHandlers();
  server.use(http.get(policyUrl, ({ request }) => forward(request)));
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).not.toBeInTheDocument());
});
