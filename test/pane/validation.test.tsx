// The validation before a review and before a save: slow, failed, or with another user.
import { screen, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import {
  button,
  checkbox,
  clickSave,
  crmInterval,
  fill,
  flushResponses,
  focusAgain,
  outlookInterval,
  review,
  selectScope,
  textbox,
} from './actions';
import { onValidation } from './faultyCrm';
import { forward, openEditor, saveRequests, server } from './openPane';
import { confirm, delayValidations, keepEditing, reviewDialog, waitUntilClosed } from './reviewSteps';
import { switchUser } from './switchUser';

/** The first of two with its name. */
const goBack = () => {
  const [arrow = document.body] = reviewDialog().getAllByRole('button', { name: 'Keep editing' });
  return arrow;
};

describe('a slow validation', () => {
  const edit = async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    return user;
  };
  const expectNothingSent = async () => {
    await flushResponses();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(saveRequests()).toHaveLength(0);
  };

  it.each(['the button', 'the arrow', 'Escape'])('is ignored after the review is cancelled by %s', async (control) => {
    const user = await edit();
    const dialog = await review(user);
    const respond = delayValidations();
    await confirm(user);
    expect(await dialog.findByRole('button', { name: 'Checking…' })).toBeVisible();
    if (control === 'Escape') await user.keyboard('{Escape}');
    else if (control === 'the button') await keepEditing(user);
    else await user.click(goBack());
    await waitUntilClosed();
    expect(button('Save')).not.toHaveAttribute('aria-disabled', 'true');
    respond();
    await expectNothingSent();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('is announced, and opens no review after the changes are discarded', async () => {
    const user = await edit();
    const respond = delayValidations();
    await clickSave(user);
    const bar = within(screen.getByRole('region', { name: 'Unsaved changes' }));
    expect(bar.getByRole('status')).toHaveTextContent('Checking…');
    expect(bar.getByRole('button', { name: 'Checking…' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(button('Discard all changes'));
    respond();
    await expectNothingSent();
  });

  it('opens no review at another scope', async () => {
    const user = await edit();
    const respond = delayValidations();
    await clickSave(user);
    await selectScope(user, 'System');
    respond();
    await expectNothingSent();
  });

  it('opens no review when a value is invalid by then', async () => {
    const user = await edit();
    await user.click(checkbox(`Use System (30), ${outlookInterval}`));
    await fill(user, outlookInterval, '90');
    const respond = delayValidations();
    await clickSave(user);
    await fill(user, outlookInterval, '');
    respond();
    await expectNothingSent();
  });

  it('sends nothing when another user has signed in by then', async () => {
    const user = await edit();
    await review(user);
    const respond = delayValidations();
    await confirm(user);
    switchUser('yusuf');
    await user.click(button('Refresh'));
    expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
    respond();
    await expectNothingSent();
  });
});

it('a validation with the response of another user sends nothing', async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await review(user);
  switchUser('yusuf');
  await confirm(user);
  expect(await screen.findByText('Yusuf Demir is signed in now')).toBeVisible();
  expect(saveRequests()).toHaveLength(0);
});

describe('a failed validation', () => {
  it('opens no review but shows the failure, and opens it after Try again', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    let isBroken = true;
    server.use(onValidation((request) => (isBroken ? HttpResponse.error() : forward(request))));
    await clickSave(user);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByText('OroCRM can’t be reached')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    isBroken = false;
    await user.click(retry);
    expect(await screen.findByRole('dialog', { name: 'Save 1 change for Acme' })).toBeVisible();
    expect(saveRequests()).toHaveLength(0);
  });

  it('of a confirmed review sends nothing, and keeps the edits', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    server.use(onValidation(() => HttpResponse.error()));
    await confirm(user);
    await waitUntilClosed();
    expect(await screen.findByText('OroCRM can’t be reached')).toBeVisible();
    expect(saveRequests()).toHaveLength(0);
    expect(screen.getByText('1 change')).toBeVisible();
  });

  it('after a revalidation leaves the review open', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await review(user);
    server.use(onValidation(() => HttpResponse.error()));
    await focusAgain();
    expect(reviewDialog().getByRole('button', { name: 'Save' })).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('has no Try again when nothing is left to save', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    server.use(onValidation(() => HttpResponse.error()));
    await clickSave(user);
    await screen.findByRole('button', { name: 'Try again' });
    await fill(user, crmInterval, '300');
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  it('is repeated when the user has edited meanwhile', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    let isEdited = false;
    server.use(
      onValidation(async (request) => {
        if (!isEdited) await fill(user, crmInterval, '460');
        isEdited = true;
        return forward(request);
      }),
    );
    expect((await review(user)).getByText('from 300 to 460 (every 7 minutes, 40 seconds)')).toBeInTheDocument();
    await flushResponses();
  });
});
