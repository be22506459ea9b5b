// Notices after a failed save: each event is shown once, and the retry of the save stays.
import { screen, waitFor } from '@testing-library/react';
import { button, checkbox, crmInterval, fill, flushResponses, focusAgain } from './actions';
import { outlookInterval, selectScope, clickSave, review, save, textbox, tryAgain } from './actions';
import { colleagueSets, recordedChanges } from './colleague';
import { advanceClock } from './clock';
import { deferred } from './deferred';
import { jsonResponse, errorDocument } from './literalPolicy';
import { forward, openEditor, saveRequests, row, server } from './openPane';
import { injectFault, loseResponse, onSave, setOnline } from './faultyCrm';

const cutOff = () => Response.error();
const busy = (seconds: string) => () =>
  jsonResponse(errorDocument(503, 'not_available', 'Down.'), 503, { 'retry-after': seconds });
const cannotBeReached = 'OroCRM can’t be reached';
const savedNotice = () => screen.queryByText('Saved');

const failSave = async (fault: Parameters<typeof injectFault>[1]) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const endFault = injectFault('patch', fault);
  await save(user);
  await screen.findByText(/Your changes are kept\.$/);
  return { user, endFault };
};

describe('after a failed save', () => {
  it('a revalidation leaves Try again, with the same key', async () => {
    const { user, endFault } = await failSave(cutOff);
    await focusAgain();
    endFault();
    await tryAgain(user);
    await waitFor(() => expect(savedNotice()).toBeVisible());
    expect(new Set(saveRequests().map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    expect(await recordedChanges()).toHaveLength(1);
  });

  it('going offline is shown too', async () => {
    await failSave(() => jsonResponse(errorDocument(404, 'not_found', 'Nothing here.'), 404));
    setOnline(false);
    expect(await screen.findByText('You’re offline')).toBeVisible();
    expect(screen.getByText('Sync policy not found')).toBeVisible();
  });

  it('the same failure of a read is not shown twice', async () => {
    await failSave(cutOff);
    injectFault('get', cutOff);
    await focusAgain();
    expect(screen.getAllByText(cannotBeReached)).toHaveLength(1);
  });

  it('the pending retry of a Refresh is shown', async () => {
    const { user } = await failSave(() => jsonResponse(errorDocument(403, 'access_denied', 'No.'), 403));
    const endFault = injectFault('get', busy('20'));
    await user.click(button('Refresh'));
    expect(await screen.findByText(/^Trying again in (19|20) seconds\.$/)).toBeVisible();
    endFault();
    await focusAgain();
  });

  it('remote changes are shown', async () => {
    await failSave(() => jsonResponse(errorDocument(404, 'not_found', 'Nothing here.'), 404));
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await focusAgain();
    expect(await screen.findByText('Changed since you looked')).toBeVisible();
  });
});

describe('the notice of a failed save disappears, and the edits stay,', () => {
  const notFound = () => jsonResponse(errorDocument(404, 'not_found', 'Nothing here.'), 404);

  it('after a successful Refresh', async () => {
    const { user } = await failSave(notFound);
    await advanceClock(1);
    await user.click(button('Refresh'));
    await waitFor(() => expect(screen.queryByText('Sync policy not found')).not.toBeInTheDocument());
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(button('Save')).toBeEnabled();
  });

  it('when the network is back', async () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { endFault } = await failSave(cutOff);
    expect(screen.getByText('You’re offline')).toBeVisible();
    endFault();
    setOnline(true);
    await waitFor(() => expect(screen.queryByText('You’re offline')).not.toBeInTheDocument());
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('but not after a revalidation', async () => {
    await failSave(notFound);
    await focusAgain();
    expect(screen.getByText('Sync policy not found')).toBeVisible();
  });
});

it('the notice of a failed save disappears with its edits', async () => {
  const { user } = await failSave(cutOff);
  await user.click(button('Discard all changes'));
  expect(screen.queryByText(cannotBeReached)).not.toBeInTheDocument();
});

it('one wait of two requests is shown once', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const dialog = await review(user);
  const endFaults = [injectFault('get', busy('20')), injectFault('patch', busy('20'))];
  await user.click(button('Refresh'));
  await screen.findByText('OroCRM is very busy');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await dialog.findByRole('button', { name: 'Checking…' });
  await flushResponses();
  expect(screen.getAllByText('OroCRM is very busy')).toHaveLength(1);
  for (const endFault of endFaults) endFault();
});

it('the bar shows that a change is being saved, also when a read has the change already', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const pending = deferred();
  server.use(
    onSave(async (request) => {
      const response = await forward(request);
      await pending.promise;
      return response;
    }),
  );
  await save(user);
  await flushResponses();
  await focusAgain();
  expect(row(crmInterval).queryByRole('button', { name: /^Not saved/ })).not.toBeInTheDocument();
  expect(button('Saving…')).toBeVisible();
  pending.resolve();
  expect(await screen.findByText('Saved')).toBeVisible();
});

describe('a save that ends while another scope is shown', () => {
  it('shows its failure at its own scope', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const pending = deferred();
    injectFault('patch', async () => {
      await pending.promise;
      return jsonResponse(errorDocument(404, 'not_found', 'Nothing here.'), 404);
    });
    await save(user);
    await selectScope(user, 'System');
    pending.resolve();
    await flushResponses();
    expect(screen.queryByText('Sync policy not found')).not.toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /^Acme.*, unsaved changes$/ })).toBeVisible();
    await selectScope(user, 'Organization');
    expect(await screen.findByText('Sync policy not found')).toBeVisible();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('shows its success at its own scope', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const pending = deferred();
    server.use(
      onSave(async (request) => {
        await pending.promise;
        return forward(request);
      }),
    );
    await save(user);
    await selectScope(user, 'System');
    pending.resolve();
    await flushResponses();
    expect(savedNotice()).not.toBeInTheDocument();
    await selectScope(user, 'Organization');
    expect(await screen.findByText('Saved')).toBeVisible();
  });
});

describe('after somebody else has saved', () => {
  it('a pending retry of the read is shown while the change is still being validated', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueSets('outlook.outlook_sync_interval', 900);
    const endFault = injectFault('get', busy('20'));
    await clickSave(user);
    expect(await screen.findByText(/^Trying again in (19|20) seconds\.$/)).toBeVisible();
    expect(button('Checking…')).toBeVisible();
    endFault();
  });

  it('their change is shown once, also after a revalidation and a conflict', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const pending = deferred();
    const delayed = onSave(async (request) => {
      await colleagueSets('outlook.outlook_sync_interval', 900);
      const response = await forward(request);
      await pending.promise;
      return response;
    });
    server.use(delayed);
    await save(user);
    await focusAgain();
    expect(await screen.findByText('Changed since you looked')).toBeVisible();
    pending.resolve();
    expect(await screen.findByText('Yusuf Demir saved before you')).toBeVisible();
    expect(screen.queryByText('Changed since you looked')).not.toBeInTheDocument();
    expect(screen.getAllByText(/Yusuf Demir changed Outlook Sync Interval/)).toHaveLength(1);
  });
});

describe('a change without a response', () => {
  it('is shown as saved when a read has it as a change of the user', async () => {
    await failSave(loseResponse);
    await focusAgain();
    expect(savedNotice()).toBeVisible();
    await colleagueSets('outlook.crm_sync_interval', 900);
    await advanceClock(1);
    await focusAgain();
    expect(textbox(crmInterval)).toHaveValue('900');
    expect(screen.queryByText(cannotBeReached)).not.toBeInTheDocument();
  });

  it('is not shown as saved when a colleague has set the same value; Try again shows that', async () => {
    const { user, endFault } = await failSave(cutOff);
    await colleagueSets('outlook.crm_sync_interval', 450);
    await focusAgain();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(savedNotice()).not.toBeInTheDocument();
    expect(screen.getByText(cannotBeReached)).toBeVisible();
    endFault();
    await tryAgain(user);
    expect(await screen.findByText('Your values are saved already.')).toBeVisible();
    expect(savedNotice()).not.toBeInTheDocument();
    expect(await recordedChanges()).toHaveLength(1);
  });
});

describe('a permission that was removed', () => {
  const forbidden = () =>
    jsonResponse(
      errorDocument(403, 'access_denied', 'No.', { meta: { contacts: [{ id: '8', name: 'Yusuf Demir' }] } }),
      403,
    );

  it('is shown with the contacts, and not as a read-only CRM', async () => {
    await failSave(forbidden);
    expect(screen.getByText(/^Yusuf Demir can give you access or make the changes for you\./)).toBeVisible();
    expect(screen.queryByText(/take changes from here/)).not.toBeInTheDocument();
  });

  it('keeps the settings read-only until Refresh, whatever a revalidation reads', async () => {
    const { user, endFault } = await failSave(forbidden);
    endFault();
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await focusAgain();
    expect(row(outlookInterval).getByText('900')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(button('Refresh'));
    expect(await screen.findByRole('textbox', { name: crmInterval })).toHaveValue('450');
    await save(user);
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  it('makes the settings read-only also when the next read fails', async () => {
    await failSave(() => {
      injectFault('get', cutOff);
      return forbidden();
    });
    expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('shows an unsaved return to the inherited value read-only too', async () => {
    const { user } = await openEditor('grace');
    await user.click(checkbox(`Use System (60), ${crmInterval}`));
    injectFault('patch', forbidden);
    await save(user);
    expect(await row(crmInterval).findByText('You have Use System (60), not saved')).toBeVisible();
  });
});
