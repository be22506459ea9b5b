// The reason in the review: what is too long is not cut, and not sent.
import { screen } from '@testing-library/react';
import { crmInterval, fill, review } from './actions';
import { recordedChanges } from './colleague';
import { openEditor, saveRequests } from './openPane';
import { confirm, reviewDialog } from './reviewSteps';

const field = () => reviewDialog().getByRole('textbox', { name: 'Reason (optional)' });
const counter = () => reviewDialog().queryByText(/ of 500 characters$/);

const openReason = async () => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  await review(user);
  await user.click(reviewDialog().getByRole('button', { name: 'Add a reason' }));
  return user;
};

it('opens with the focus', async () => {
  await openReason();
  expect(field()).toHaveFocus();
  expect(reviewDialog().queryByRole('button', { name: 'Add a reason' })).not.toBeInTheDocument();
});

it('is counted where it comes close to the limit', async () => {
  const user = await openReason();
  await user.paste('x'.repeat(400));
  expect(counter()).not.toBeInTheDocument();
  await user.paste('x');
  expect(field()).toHaveAccessibleDescription('401 of 500 characters');
});

it('is not cut when it is too long; Save leads to it, and it can be shortened', async () => {
  const user = await openReason();
  await user.paste('x'.repeat(503));
  expect(field()).toHaveValue('x'.repeat(503));
  expect(field()).toBeInvalid();
  expect(field()).toHaveAccessibleDescription(expect.stringContaining('Shorten it by 3 characters') as string);
  await confirm(user);
  expect(field()).toHaveFocus();
  expect(saveRequests()).toHaveLength(0);
  await user.keyboard('{Backspace>3/}');
  expect(field()).not.toBeInvalid();
  await confirm(user);
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(await recordedChanges()).toMatchObject([{ reason: 'x'.repeat(500) }]);
});

it('may have 500 characters between spaces', async () => {
  const user = await openReason();
  await user.paste(` ${'x'.repeat(500)} `);
  expect(field()).not.toBeInvalid();
  await confirm(user);
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(await recordedChanges()).toMatchObject([{ reason: 'x'.repeat(500) }]);
});
