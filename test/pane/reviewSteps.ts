// Steps of the tests about the review.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { button, checkbox, selectScope } from './actions';
import { deferred } from './deferred';
import { onValidation } from './faultyCrm';
import { forward, openEditor, server } from './openPane';

export const direction = 'outlook.sync_direction';
export const acmePath = '/api/configuration/outlook?scope=organization';
export const globexPath = `${acmePath}&scopeId=2`;
const enforceBothWays = async (user: UserEvent) => {
  await selectScope(user, 'System');
  await user.click(checkbox('Use Default (Bidirectional), Sync Direction'));
  await user.click(button('Enforce for everyone below, Sync Direction'));
};
/** Ines makes an unsaved change that sets aside a value of Globex. */
export const editSystem = async () => {
  const { user } = await openEditor('ines');
  await enforceBothWays(user);
  return user;
};
export const reviewDialog = () => within(screen.getByRole('dialog', { name: /^(Save|Undo) \d+ changes? for / }));
export const confirm = (user: UserEvent) => user.click(reviewDialog().getByRole('button', { name: 'Save' }));
/** By the button at the bottom: the arrow beside the title has the same name. */
export const keepEditing = async (user: UserEvent): Promise<void> => {
  for (const each of reviewDialog().getAllByRole('button', { name: 'Keep editing' }).slice(-1)) await user.click(each);
};
export const waitUntilClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
export const changedTitle = 'This review has been updated';

/** @returns sends the responses */
export const delayValidations = () => {
  const { promise, resolve } = deferred();
  server.use(
    onValidation(async (request) => {
      await promise;
      return forward(request);
    }),
  );
  return resolve;
};
