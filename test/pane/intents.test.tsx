// At most one change per intent, however often somebody presses and whatever gets lost on the way.
import { act, fireEvent, screen } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { button, crmInterval, fill, letAnswersArrive, review, save, textbox } from './actions';
import { savedSince } from './colleague';
import { answer, refusal } from './literalPolicy';
import { forward, openEditor, patches, server } from './openPane';
import { answerSlowly, loseTheAnswer, onChange, onNextChange } from './faultyCrm';

const saved = () => screen.findByText('Configuration saved');
const keys = () => patches().map(({ headers }) => headers.get('idempotency-key'));

describe('one change', () => {
  it('is sent for a double click', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const dialog = await review(user);
    await user.dblClick(dialog.getByRole('button', { name: 'Save settings' }));
    await saved();
    expect(patches()).toHaveLength(1);
  });

  it('is sent for two clicks in one turn, before anything is drawn', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const confirm = (await review(user)).getByRole('button', { name: 'Save settings' });
    act(() => {
      confirm.click();
      confirm.click();
    });
    await saved();
    expect(patches()).toHaveLength(1);
  });

  it('is sent for Enter and a click', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const confirm = (await review(user)).getByRole('button', { name: 'Save settings' });
    confirm.focus();
    await user.keyboard('{Enter}');
    fireEvent.click(confirm);
    await saved();
    expect(patches()).toHaveLength(1);
  });

  it('is in flight at a time: Save settings and Discard changes wait', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const open = answerSlowly();
    await save(user);
    await user.click(await screen.findByRole('button', { name: 'Saving…' }));
    await user.click(button('Discard changes'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(textbox(crmInterval)).toHaveValue('450');
    open();
    await saved();
    expect(patches()).toHaveLength(1);
  });
});

describe('a change whose answer was lost', () => {
  const saveAgainst = async (response: () => Response) => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    server.use(onChange(response));
    await save(user);
    await screen.findByRole('alert');
    return user;
  };
  /** The network as it was. */
  const heal = () => server.use(onChange(forward));

  it('is sent again by itself, under the same key, and stands in the history once', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    loseTheAnswer();
    await save(user);
    await saved();
    expect(new Set(keys()).size).toBe(1);
    expect(keys()).toHaveLength(2);
    expect(await savedSince()).toHaveLength(1);
  });

  it('is sent twice, and not a third time by itself', async () => {
    await saveAgainst(() => HttpResponse.error());
    await letAnswersArrive();
    expect(keys()).toHaveLength(2);
  });

  it.each([
    ['a lost connection', () => HttpResponse.error()],
    ['errors of the CRM', () => answer(refusal(500, 'internal', 'Oops.'), 500)],
  ])('is sent again under the same key by Try again, after %s', async (_name, response) => {
    const user = await saveAgainst(response);
    heal();
    await user.click(button('Try again'));
    await saved();
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
    expect(await savedSince()).toHaveLength(1);
  });

  it('becomes another intent, with a key of its own, when the draft is changed', async () => {
    const user = await saveAgainst(() => HttpResponse.error());
    heal();
    await fill(user, crmInterval, '460');
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    await save(user);
    await saved();
    expect(new Set(keys()).size).toBe(2);
  });
});

it('gives a refused change a new key', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  server.use(onNextChange(() => answer(refusal(422, 'key_reused', 'Another.'), 422)));
  await save(user);
  await screen.findByRole('alert');
  await save(user);
  await saved();
  expect(new Set(keys()).size).toBe(2);
});
