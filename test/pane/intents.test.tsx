// An intent is stored at most once, whatever the user clicks and whichever response is lost.
import { act, fireEvent, screen } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { button, crmInterval, fill, flushResponses, review, save, textbox } from './actions';
import { recordedChanges } from './colleague';
import { jsonResponse, errorDocument } from './literalPolicy';
import { forward, openEditor, saveRequests, server } from './openPane';
import { delayNextSave, loseNextResponse, onSave, onNextSave } from './faultyCrm';

const saved = () => screen.findByText('Saved');
const keys = () => saveRequests().map(({ headers }) => headers.get('idempotency-key'));

describe('one request', () => {
  it('is sent for a double click', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const dialog = await review(user);
    await user.dblClick(dialog.getByRole('button', { name: 'Save' }));
    await saved();
    expect(saveRequests()).toHaveLength(1);
  });

  it('is sent for two clicks before the next render', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const confirm = (await review(user)).getByRole('button', { name: 'Save' });
    act(() => {
      confirm.click();
      confirm.click();
    });
    await saved();
    expect(saveRequests()).toHaveLength(1);
  });

  it('is sent for Enter and a click', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const confirm = (await review(user)).getByRole('button', { name: 'Save' });
    confirm.focus();
    await user.keyboard('{Enter}');
    fireEvent.click(confirm);
    await saved();
    expect(saveRequests()).toHaveLength(1);
  });

  it('is in flight at a time: Save and Discard do nothing meanwhile', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const respond = delayNextSave();
    await save(user);
    await user.click(await screen.findByRole('button', { name: 'Saving…' }));
    await user.click(button('Discard all changes'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(textbox(crmInterval)).toHaveValue('450');
    respond();
    await saved();
    expect(saveRequests()).toHaveLength(1);
  });
});

describe('a change without a response', () => {
  const saveWithFault = async (response: () => Response) => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    server.use(onSave(response));
    await save(user);
    await screen.findByText(/Your changes are kept\.$/);
    return user;
  };
  const endFault = () => server.use(onSave(forward));

  it('is retried automatically with the same key, and is in the history once', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    loseNextResponse();
    await save(user);
    await saved();
    expect(new Set(keys()).size).toBe(1);
    expect(keys()).toHaveLength(2);
    expect(await recordedChanges()).toHaveLength(1);
  });

  it('is sent twice, and has no third attempt', async () => {
    await saveWithFault(() => HttpResponse.error());
    await flushResponses();
    expect(keys()).toHaveLength(2);
  });

  it.each([
    ['a lost connection', () => HttpResponse.error()],
    ['errors of the CRM', () => jsonResponse(errorDocument(500, 'internal', 'Oops.'), 500)],
  ])('is sent again with the same key by Try again, after %s', async (_name, response) => {
    const user = await saveWithFault(response);
    endFault();
    await user.click(button('Try again'));
    await saved();
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
    expect(await recordedChanges()).toHaveLength(1);
  });

  it('gets a new key when the draft is changed', async () => {
    const user = await saveWithFault(() => HttpResponse.error());
    endFault();
    await fill(user, crmInterval, '460');
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await save(user);
    await saved();
    expect(new Set(keys()).size).toBe(2);
  });
});

it('a rejected change gets a new key', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(onNextSave(() => jsonResponse(errorDocument(422, 'key_reused', 'Another.'), 422)));
  await save(user);
  await screen.findByText(/Your changes are kept\.$/);
  await save(user);
  await saved();
  expect(new Set(keys()).size).toBe(2);
});
