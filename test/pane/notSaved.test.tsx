// Answers that are no proof of anything stored: the pane never says "saved", and nothing typed is lost.
import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { button, crmInterval, fill, save, saveAgain, textbox } from './acts';
import { savedSince } from './colleague';
import { answer, mediaType, policyWith, acmes, refusal } from './literalPolicy';
import { forward, openEditor, patches, row, server } from './openPane';

const unreadable = 'OroCRM answered something unreadable';

const saveAgainst = async (response: (request: Request) => Response | Promise<Response>) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(http.patch('*/api/configuration/outlook', ({ request }) => response(request), { once: true }));
  await save(user);
  await screen.findByRole('alert');
  return user;
};
const told = () => screen.getByRole('alert').textContent;

it.each([
  [
    'a 200 that shows the old value',
    () => answer(policyWith({ 'outlook.crm_sync_interval': acmes(300, 120) }, 'g2-o5-a1')),
    unreadable,
  ],
  [
    'a 200 that shows another value than the one sent',
    () => answer(policyWith({ 'outlook.crm_sync_interval': acmes(449, 120) }, 'g2-o5-a1')),
    unreadable,
  ],
  ['a 200 without the option', () => answer(policyWith({ 'outlook.crm_sync_interval': undefined })), unreadable],
  ['a 204', () => new HttpResponse(null, { status: 204 }), unreadable],
  ['a 202', () => answer(policyWith({ 'outlook.crm_sync_interval': acmes(450, 120) }), 202), unreadable],
  ['an empty 200', () => new HttpResponse('', { headers: { 'content-type': mediaType } }), unreadable],
  ['malformed JSON', () => new HttpResponse('{"data"', { headers: { 'content-type': mediaType } }), unreadable],
  [
    'JSON of another media type',
    () => HttpResponse.json(policyWith({ 'outlook.crm_sync_interval': acmes(450, 120) })),
    unreadable,
  ],
  ['HTML with 200', () => HttpResponse.html('<title>Hotel</title>'), 'Your network asks you to sign in'],
  ['{"ok":false} with 200', () => answer({ ok: false }), unreadable],
])('%s is not "saved"', async (_name, response, title) => {
  await saveAgainst(response);
  expect(told()).toContain(title);
  expect(told()).toContain('Your changes are kept.');
  expect(screen.queryByText('Configuration saved')).not.toBeInTheDocument();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(row(crmInterval).getByText('Changed, not saved')).toBeVisible();
});

it.each([
  ['no connection', () => HttpResponse.error(), 'OroCRM cannot be reached', 'Check your network, then try again.'],
  ['404', () => answer(refusal(404, 'not_found', 'Nothing here.'), 404), 'OroCRM has no such sync policy', 'Ask'],
  [
    '405',
    () => answer(refusal(405, 'method_not_allowed', 'PATCH is not possible here.'), 405, { allow: 'GET, HEAD' }),
    'This OroCRM does not take changes from here',
    'Copy your changes and make them in OroCRM.',
  ],
  [
    '409',
    () => answer(refusal(409, 'key_in_progress', 'Still running.'), 409),
    'Your changes are still being saved',
    'Try again in a moment.',
  ],
  [
    '413',
    () => answer(refusal(413, 'too_large', 'At most 16384 bytes.'), 413),
    'OroCRM refused (413)',
    'At most 16384',
  ],
  [
    '422',
    () => answer(refusal(422, 'key_reused', 'This key belongs to another change.'), 422),
    'OroCRM refused (422)',
    'This key belongs to another change. Request r-77.',
  ],
  [
    '429',
    () => answer(refusal(429, 'too_many_requests', 'Too many.'), 429, { 'retry-after': '30' }),
    'OroCRM is busy',
    'Try again in 30 seconds.',
  ],
  ['500', () => answer(refusal(500, 'internal', 'Oops.'), 500), 'OroCRM had an internal error (500)', 'Request r-77.'],
  ['503', () => answer(refusal(503, 'not_available', 'Down.'), 503), 'OroCRM is busy', 'Try again in a moment.'],
])('tells of %s in words, keeps the edits, and saves when asked again', async (_name, response, title, next) => {
  const user = await saveAgainst(response);
  expect(told()).toContain(title);
  expect(told()).toContain(next);
  expect(textbox(crmInterval)).toHaveValue('450');
  await saveAgain(user);
  expect(await screen.findByText('Configuration saved')).toBeVisible();
  expect(await savedSince()).toHaveLength(1);
});

const refused = () => new HttpResponse(null, { status: 401 });

it('tells that the person is signed out where the renewed token is refused too, and keeps the edits', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(http.patch('*/api/configuration/outlook', refused));
  await save(user);
  expect(await screen.findByRole('alert')).toHaveTextContent('You are signed out');
  expect(patches()).toHaveLength(2);
  expect(textbox(crmInterval)).toHaveValue('450');
});

it('says of a refused change that it may not be made, not that the policy may not be seen', async () => {
  await saveAgainst(() => answer(refusal(403, 'access_denied', 'You have no access to this.'), 403));
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(told()).not.toContain('You may not see this sync policy');
});

it('renews a token that is refused while saving once, and saves', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(http.patch('*/api/configuration/outlook', refused, { once: true }));
  await save(user);
  expect(await screen.findByText('Configuration saved')).toBeVisible();
  const [first, second] = patches().map(({ headers }) => headers.get('idempotency-key'));
  expect(second).toBe(first);
});

it('puts the focus on the notice of a failure', async () => {
  await saveAgainst(() => HttpResponse.error());
  expect(document.activeElement).toHaveTextContent(/^OroCRM cannot be reached/);
});

it('takes the notice away when it is dismissed', async () => {
  const user = await saveAgainst(() => HttpResponse.error());
  await user.click(button('Dismiss'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(textbox(crmInterval)).toHaveValue('450');
});

it('keeps the reason that was typed for a save that failed', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(http.patch('*/api/configuration/outlook', () => HttpResponse.error(), { once: true }));
  await save(user, 'fewer calls');
  await screen.findByRole('alert');
  await saveAgain(user);
  await screen.findByText('Configuration saved');
  expect(await savedSince()).toMatchObject([{ reason: 'fewer calls' }]);
});

it('is saved once where the answer was lost after the CRM had stored the change', async () => {
  const user = await saveAgainst(async (request) => {
    await forward(request);
    return HttpResponse.error();
  });
  await saveAgain(user);
  await screen.findByText('Configuration saved');
  const [first, second] = patches().map(({ headers }) => headers.get('idempotency-key'));
  expect(second).toBe(first);
  expect(await savedSince()).toHaveLength(1);
});
