// Answers that are no proof of anything stored: the pane never says "saved", and nothing typed is lost.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { button, crmInterval, fill, letAnswersArrive, save, textbox, tryAgain } from './actions';
import { colleagueSets, savedSince } from './colleague';
import { pass } from './clock';
import { gate } from './deferred';
import { answer, policyWith, acmes, refusal } from './literalPolicy';
import { forward, openEditor, patches, requested, row, server } from './openPane';
import { breakDown, onNextChange } from './faultyCrm';

const saveAgainst = async (response: (request: Request) => Response | Promise<Response>) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const heal = breakDown('patch', response);
  await save(user);
  await screen.findByRole('alert');
  return { user, heal };
};
const saved = () => screen.findByText('Configuration saved');
const told = () => screen.getByRole('alert').textContent;

it.each([
  [
    'a 200 that shows another value than the one sent',
    () => answer(policyWith({ 'outlook.crm_sync_interval': acmes(449, 120) }, 'g2-o5-a1')),
  ],
  ['a 200 without the option', () => answer(policyWith({ 'outlook.crm_sync_interval': undefined }))],
  ['a 202', () => answer(policyWith({ 'outlook.crm_sync_interval': acmes(450, 120) }), 202)],
  ['{"ok":false} with 200', () => answer({ ok: false })],
])('%s is not "saved"', async (_name, response) => {
  await saveAgainst(response);
  expect(told()).toContain('OroCRM answered something unreadable');
  expect(told()).toContain('Your changes are kept.');
  expect(screen.queryByText('Configuration saved')).not.toBeInTheDocument();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(row(crmInterval).getByText('Changed, not saved')).toBeVisible();
});

it.each([
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
])('tells of %s in words, keeps the edits, and saves after another review', async (...[, response, title, next]) => {
  const { user, heal } = await saveAgainst(response);
  expect(patches()).toHaveLength(1);
  expect(told()).toContain(title);
  expect(told()).toContain(next);
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  heal();
  await save(user);
  expect(await saved()).toBeVisible();
  expect(await savedSince()).toHaveLength(1);
});

const busy = (seconds: string) =>
  answer(refusal(429, 'too_many_requests', 'Too many.'), 429, { 'retry-after': seconds });

it('waits for as long as a busy CRM asks, then saves by itself', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(onNextChange(() => busy('20')));
  await save(user);
  expect(await screen.findByText('OroCRM is busy')).toBeVisible();
  await pass(18);
  await letAnswersArrive();
  expect(patches()).toHaveLength(1);
  await pass(2);
  expect(await saved()).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(patches()).toHaveLength(2);
  expect(await savedSince()).toHaveLength(1);
});

it('tells at once of a CRM that is busy for longer than a minute, and lets nobody try again before', async () => {
  const { user, heal } = await saveAgainst(() => busy('120'));
  expect(told()).toContain('OroCRM is busy');
  expect(told()).toContain('It asks to be left alone for 2 minutes.');
  expect(textbox(crmInterval)).toHaveValue('450');
  heal();
  expect(button('Try again')).toHaveAttribute('aria-disabled', 'true');
  await tryAgain(user);
  expect(patches()).toHaveLength(1);
  await pass(61);
  expect(button('Try again')).toHaveAttribute('aria-disabled', 'false');
  await user.click(button('Try again'));
  expect(await saved()).toBeVisible();
  expect(await savedSince()).toHaveLength(1);
});

describe('a CRM that takes no changes (405)', () => {
  const title = 'This OroCRM does not take changes from here';
  const saveAgainstReadOnly = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const notPossible = refusal(405, 'method_not_allowed', 'PATCH is not possible here.');
    breakDown('patch', () => answer(notPossible, 405, { allow: 'GET, HEAD' }));
    await save(user);
    return { user, notice: await screen.findByRole('group', { name: title }) };
  };

  it('is told of, with the focus on it', async () => {
    const { notice } = await saveAgainstReadOnly();
    expect(notice).toHaveTextContent('Copy your changes and make them in OroCRM.');
    expect(notice).toHaveTextContent('Your changes are kept.');
    expect(notice).toHaveFocus();
  });

  it('leaves what was typed to be copied, and nothing that could be sent', async () => {
    await saveAgainstReadOnly();
    expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Save settings|Try again/ })).not.toBeInTheDocument();
    expect(patches()).toHaveLength(1);
    expect(await savedSince()).toHaveLength(0);
  });

  it('is believed more than an Allow that comes after it, until the person asks again', async () => {
    const { user } = await saveAgainstReadOnly();
    const before = requested().length;
    breakDown('get', async (request) => {
      const response = await forward(request);
      expect(response.headers.get('allow')).toContain('PATCH');
      return response;
    });
    fireEvent.focus(window);
    await waitFor(() => expect(requested().length).toBeGreaterThan(before));
    await letAnswersArrive();
    expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(button('Refresh'));
    await waitFor(() => expect(textbox(crmInterval)).toHaveValue('450'));
  });
});

const refused = () => new HttpResponse(null, { status: 401 });

it('says of a refused change that it may not be made, not that the policy may not be seen', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  breakDown('patch', () => answer(refusal(403, 'access_denied', 'You have no access to this.'), 403));
  // Who may not change the level any more is told so by the reading of it too.
  breakDown('get', async (request) => {
    const { headers, body } = await forward(request);
    return new Response(body, { headers: { ...Object.fromEntries(headers), allow: 'GET, HEAD' } });
  });
  await save(user);
  const notice = await screen.findByRole('group', { name: 'You may not change these settings' });
  expect(notice).toHaveFocus();
  expect(screen.queryByText('You may not see this sync policy')).not.toBeInTheDocument();
  expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});

it('leaves read-only what may not be changed, also where the reading of it says that it may', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  breakDown('patch', () => answer(refusal(403, 'access_denied', 'You have no access to this.'), 403));
  await save(user);
  await screen.findByRole('group', { name: 'You may not change these settings' });
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(patches()).toHaveLength(1);
});

it('renews a token that is refused while saving once, and saves', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(onNextChange(refused));
  await save(user);
  expect(await screen.findByText('Configuration saved')).toBeVisible();
  const [first, second] = patches().map(({ headers }) => headers.get('idempotency-key'));
  expect(second).toBe(first);
});

it('does not go on by itself after a sign-in where somebody has saved meanwhile', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const heal = breakDown('patch', refused);
  await save(user);
  await screen.findByRole('button', { name: 'Sign in' });
  heal();
  const before = patches().length;
  await colleagueSets('outlook.outlook_sync_interval', 900);
  await user.click(button('Sign in'));
  expect(await screen.findByText('Changed since you looked')).toBeVisible();
  await letAnswersArrive();
  expect(patches()).toHaveLength(before);
  await save(user);
  await saved();
  expect(patches().at(-1)?.headers.get('if-match')).toBe('"g2-o5-a1"');
});

it('leaves the focus on Save settings when saving fails', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const late = gate();
  breakDown('patch', async () => {
    await late.opened;
    return HttpResponse.error();
  });
  await save(user);
  // A browser gives it back after the dialog; Jest lays nothing out to give it back to.
  act(() => button('Saving…').focus());
  late.open();
  await screen.findByRole('alert');
  expect(button('Save settings')).toHaveFocus();
});

it('takes the notice away when it is dismissed', async () => {
  const { user } = await saveAgainst(() => HttpResponse.error());
  await user.click(button(/^Dismiss, /));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(textbox(crmInterval)).toHaveValue('450');
});

it('keeps the reason that was typed for a save that failed', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const heal = breakDown('patch', () => HttpResponse.error());
  await save(user, 'fewer calls');
  await screen.findByRole('alert');
  heal();
  await save(user);
  await saved();
  expect(await savedSince()).toMatchObject([{ reason: 'fewer calls' }]);
});
