// An error while drawing: the pane is never blank, and what was typed is still there, once.
import { screen } from '@testing-library/react';
import { button, checkbox, crmInterval, fill, letAnswersArrive, outlookInterval, textbox } from './actions';
import { overrideOutlookInterval } from './actions';
import { openEditor, row } from './openPane';

const offered = 'You have unsaved changes';

/** As page translators do: React does not find a node again that it is about to remove. */
const crashAfterAnEdit = async () => {
  const opened = await openEditor('grace');
  const { user } = opened;
  await fill(user, crmInterval, '450');
  await overrideOutlookInterval(user, '90');
  row(outlookInterval).getByText('Changed, not saved').remove();
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await user.click(checkbox(`Use System (30), ${outlookInterval}`));
  expect(screen.getByRole('alert')).toHaveTextContent('Something went wrong');
  expect(errors).toHaveBeenCalled();
  await user.click(button('Try again'));
  return opened;
};

const draftsOnDevice = () => Object.keys(window.localStorage).filter((key) => key.startsWith('sync-policy:draft:'));

it('leaves every edit where it was', async () => {
  await crashAfterAnEdit();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(checkbox(`Use System (30), ${outlookInterval}`)).toBeChecked();
  expect(screen.queryByText(offered)).not.toBeInTheDocument();
});

it('leaves one draft on the device, however many crashes there were', async () => {
  const { user } = await crashAfterAnEdit();
  await fill(user, crmInterval, '900');
  expect(draftsOnDevice()).toHaveLength(1);
});

it('offers nothing at the next opening of what was undone after it', async () => {
  const { user, close } = await crashAfterAnEdit();
  await user.click(button('Discard changes'));
  close();
  await openEditor('grace');
  await letAnswersArrive();
  expect(screen.queryByText(offered)).not.toBeInTheDocument();
  expect(textbox(crmInterval)).toHaveValue('300');
});
