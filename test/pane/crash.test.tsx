// After an error while rendering, the pane is never blank, and all edits are still there.
import { screen } from '@testing-library/react';
import { button, checkbox, crmInterval, fill, flushResponses, outlookInterval, textbox } from './actions';
import { overrideOutlookInterval } from './actions';
import { openEditor, row } from './openPane';

const recoveryTitle = 'You have unsaved changes';

/** Removes a node of React, as page translators do. */
const crashAfterEdits = async () => {
  const opened = await openEditor('grace');
  const { user } = opened;
  await fill(user, crmInterval, '450');
  await overrideOutlookInterval(user, '90');
  row(outlookInterval)
    .getByRole('button', { name: /^Not saved/ })
    .remove();
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await user.click(checkbox(`Use System (30), ${outlookInterval}`));
  expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong');
  expect(errors).toHaveBeenCalled();
  await user.click(button('Try again'));
  return opened;
};

const draftsOnDevice = () => Object.keys(window.localStorage).filter((key) => key.startsWith('sync-policy:draft:'));

it('keeps every edit', async () => {
  await crashAfterEdits();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(checkbox(`Use System (30), ${outlookInterval}`)).toBeChecked();
  expect(screen.queryByText(recoveryTitle)).not.toBeInTheDocument();
});

it('stores one draft on the device, also after a crash', async () => {
  const { user } = await crashAfterEdits();
  await fill(user, crmInterval, '900');
  expect(draftsOnDevice()).toHaveLength(1);
});

it('offers no recovery of edits that were discarded after it', async () => {
  const { user, close } = await crashAfterEdits();
  await user.click(button('Discard all changes'));
  close();
  await openEditor('grace');
  await flushResponses();
  expect(screen.queryByText(recoveryTitle)).not.toBeInTheDocument();
  expect(textbox(crmInterval)).toHaveValue('300');
});
