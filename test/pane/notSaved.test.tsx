// Responses that do not prove that the change was stored: the pane does not show "saved", and no edit is lost.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { button, crmInterval, fill, flushResponses, focusAgain, review, save, textbox, tryAgain } from './actions';
import { colleagueSets, recordedChanges } from './colleague';
import { advanceClock } from './clock';
import { deferred } from './deferred';
import { jsonResponse, policyWith, acmeOption, errorDocument } from './literalPolicy';
import { forward, openEditor, saveRequests, requested, row, server } from './openPane';
import { injectFault, onNextSave } from './faultyCrm';

const preserved = /Your changes are kept\.$/;

const saveWithFault = async (response: (request: Request) => Response | Promise<Response>) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const endFault = injectFault('patch', response);
  await save(user);
  await screen.findByText(preserved);
  return { user, endFault };
};
const saved = () => screen.findByText('Saved');
const alertText = () => screen.getByText(preserved).closest('[role=alert]')?.textContent;

it.each([
  [
    'a 200 that shows another value than the one sent',
    () => jsonResponse(policyWith({ 'outlook.crm_sync_interval': acmeOption(449, 120) }, 'g2-o5-a1')),
  ],
  ['a 200 without the option', () => jsonResponse(policyWith({ 'outlook.crm_sync_interval': undefined }))],
  ['a 202', () => jsonResponse(policyWith({ 'outlook.crm_sync_interval': acmeOption(450, 120) }), 202)],
  ['{"ok":false} with 200', () => jsonResponse({ ok: false })],
])('does not show "saved" after %s', async (_name, response) => {
  await saveWithFault(response);
  expect(alertText()).toContain('Unexpected answer from OroCRM');
  expect(alertText()).toContain('Your changes are kept.');
  expect(screen.queryByText('Saved')).not.toBeInTheDocument();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(row(crmInterval).getByRole('button', { name: `Not saved: go back to 300, ${crmInterval}` })).toBeVisible();
});

it.each([
  [
    '413',
    () => jsonResponse(errorDocument(413, 'too_large', 'At most 16384 bytes.'), 413),
    'OroCRM refused the request',
    'At most 16384',
  ],
  [
    '422',
    () => jsonResponse(errorDocument(422, 'key_reused', 'This key belongs to another change.'), 422),
    'OroCRM refused the request',
    'This key belongs to another change.',
  ],
])('shows the detail of %s, keeps the edits, and saves after another review', async (...[, response, title, next]) => {
  const { user, endFault } = await saveWithFault(response);
  expect(saveRequests()).toHaveLength(1);
  expect(alertText()).toContain(title);
  expect(alertText()).toContain(next);
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  endFault();
  await save(user);
  expect(await saved()).toBeVisible();
  expect(await recordedChanges()).toHaveLength(1);
});

const busy = (seconds: string) =>
  jsonResponse(errorDocument(429, 'too_many_requests', 'Too many.'), 429, { 'retry-after': seconds });

it('retries automatically after the Retry-After of a busy CRM', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(onNextSave(() => busy('20')));
  await save(user);
  expect(await screen.findByText('OroCRM is very busy')).toBeVisible();
  await advanceClock(18);
  await flushResponses();
  expect(saveRequests()).toHaveLength(1);
  await advanceClock(2);
  expect(await saved()).toBeVisible();
  expect(screen.queryByText('OroCRM is very busy')).not.toBeInTheDocument();
  expect(saveRequests()).toHaveLength(2);
  expect(await recordedChanges()).toHaveLength(1);
});

it('disables Try again for a minute when the CRM is busy for longer', async () => {
  const { user, endFault } = await saveWithFault(() => busy('120'));
  expect(alertText()).toContain('OroCRM is very busy');
  expect(alertText()).toContain('You can retry in 2 minutes.');
  expect(textbox(crmInterval)).toHaveValue('450');
  endFault();
  expect(button('Try again')).toHaveAttribute('aria-disabled', 'true');
  await tryAgain(user);
  expect(saveRequests()).toHaveLength(1);
  await advanceClock(61);
  expect(button('Try again')).toHaveAttribute('aria-disabled', 'false');
  await user.click(button('Try again'));
  expect(await saved()).toBeVisible();
  expect(await recordedChanges()).toHaveLength(1);
});

describe('a read-only CRM (405)', () => {
  const title = 'OroCRM doesn’t take changes from here';
  const saveToReadOnlyCrm = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const notPossible = errorDocument(405, 'method_not_allowed', 'PATCH is not possible here.');
    injectFault('patch', () => jsonResponse(notPossible, 405, { allow: 'GET, HEAD' }));
    await save(user);
    return { user, notice: await screen.findByRole('group', { name: title }) };
  };

  it('is shown in a notice with the focus', async () => {
    const { notice } = await saveToReadOnlyCrm();
    expect(notice).toHaveTextContent('Copy your changes and make them in OroCRM.');
    expect(notice).toHaveTextContent('Your changes are kept.');
    expect(notice).toHaveFocus();
  });

  it('leaves the edits read-only, and nothing to send', async () => {
    await saveToReadOnlyCrm();
    expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    expect(saveRequests()).toHaveLength(1);
    expect(await recordedChanges()).toHaveLength(0);
  });

  it('stays read-only until Refresh, also when a later Allow header permits changes', async () => {
    const { user } = await saveToReadOnlyCrm();
    const before = requested().length;
    injectFault('get', async (request) => {
      const response = await forward(request);
      expect(response.headers.get('allow')).toContain('PATCH');
      return response;
    });
    fireEvent.focus(window);
    await waitFor(() => expect(requested().length).toBeGreaterThan(before));
    await flushResponses();
    expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(button('Refresh'));
    await waitFor(() => expect(textbox(crmInterval)).toHaveValue('450'));
  });
});

const rejectToken = () => new HttpResponse(null, { status: 401 });

it('shows a forbidden change as such, not as missing access to the policy', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  injectFault('patch', () => jsonResponse(errorDocument(403, 'access_denied', 'You have no access to this.'), 403));
  // The Allow header of the next read forbids changes too.
  injectFault('get', async (request) => {
    const { headers, body } = await forward(request);
    return new Response(body, { headers: { ...Object.fromEntries(headers), allow: 'GET, HEAD' } });
  });
  await save(user);
  const notice = await screen.findByRole('group', { name: 'You can’t change these settings' });
  expect(notice).toHaveFocus();
  expect(screen.queryByText('You don’t have access to this sync policy')).not.toBeInTheDocument();
  expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
});

it('stays read-only after a forbidden change, also when the next read allows changes', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  injectFault('patch', () => jsonResponse(errorDocument(403, 'access_denied', 'You have no access to this.'), 403));
  await save(user);
  await screen.findByRole('group', { name: 'You can’t change these settings' });
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(saveRequests()).toHaveLength(1);
});

it('renews a rejected token once during a save, and saves', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(onNextSave(rejectToken));
  await save(user);
  expect(await screen.findByText('Saved')).toBeVisible();
  const [first, second] = saveRequests().map(({ headers }) => headers.get('idempotency-key'));
  expect(second).toBe(first);
});

it('does not resume the save after a sign-in when somebody else has saved meanwhile', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const endFault = injectFault('patch', rejectToken);
  await save(user);
  await screen.findByRole('button', { name: 'Sign in' });
  endFault();
  const before = saveRequests().length;
  await colleagueSets('outlook.outlook_sync_interval', 900);
  await user.click(button('Sign in'));
  expect(await screen.findByText('Changed since you looked')).toBeVisible();
  await flushResponses();
  expect(saveRequests()).toHaveLength(before);
  await save(user);
  await saved();
  expect(saveRequests().at(-1)?.headers.get('if-match')).toBe('"g2-o5-a1"');
});

it('leaves the focus on the button of the bar when the save fails', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const pending = deferred();
  injectFault('patch', async () => {
    await pending.promise;
    return HttpResponse.error();
  });
  await save(user);
  // jsdom has no layout, so that the dialog does not return the focus.
  act(() => button('Saving…').focus());
  pending.resolve();
  await screen.findByText(preserved);
  expect(button('Try again')).toHaveFocus();
});

it('has no button to dismiss the notice while there are edits: the bar leads on', async () => {
  await saveWithFault(() => HttpResponse.error());
  expect(button('Try again')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Dismiss, / })).not.toBeInTheDocument();
});

it('lets the notice be dismissed when nothing is left to save', async () => {
  const { user } = await saveWithFault(() => HttpResponse.error());
  await colleagueSets('outlook.crm_sync_interval', 450);
  await focusAgain();
  expect(button('Try again')).toBeVisible();
  await user.click(button('Dismiss, OroCRM can’t be reached'));
  expect(screen.queryByText('OroCRM can’t be reached')).not.toBeInTheDocument();
  expect(textbox(crmInterval)).toHaveValue('450');
});

it('keeps the reason of a failed save', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const endFault = injectFault('patch', () => HttpResponse.error());
  await save(user, 'fewer calls');
  await screen.findByText(preserved);
  endFault();
  await fill(user, crmInterval, '460');
  const dialog = await review(user);
  expect(dialog.getByRole('textbox', { name: 'Reason (optional)' })).toHaveValue('fewer calls');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await saved();
  expect(await recordedChanges()).toMatchObject([{ reason: 'fewer calls' }]);
});
