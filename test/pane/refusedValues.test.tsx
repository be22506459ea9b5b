// Values that the CRM refuses: each error at its field in the CRM's words, and nothing else is lost.
import { screen, waitFor } from '@testing-library/react';
import { checkbox, crmInterval, fill, outlookInterval, overrideOutlookInterval, save, textbox } from './actions';
import { answer } from './literalPolicy';
import { openEditor, patches, server } from './openPane';
import { onNextChange } from './faultyCrm';

const tooOften = 'Not more often than every 5 minutes at Acme.';
const tooSlow = 'Not slower than every hour at Acme.';

const errorAt = (index: number, detail: string) => ({
  status: '400',
  code: 'range',
  title: 'range constraint',
  detail,
  source: { pointer: `/included/${index}/attributes/value` },
});

const saveAgainst = async (errors: object[], status = 400) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '299');
  await overrideOutlookInterval(user, '3601');
  server.use(onNextChange(() => answer({ errors, meta: { requestId: 'r-77' } }, status)));
  await save(user);
  await screen.findByText('OroCRM did not accept the changes');
  return user;
};
const notice = () => screen.getByText('OroCRM did not accept the changes').closest('[role=alert]');
const both = [errorAt(0, tooOften), errorAt(1, tooSlow)];

it('stand at their fields', async () => {
  await saveAgainst(both);
  expect(textbox(crmInterval)).toBeInvalid();
  expect(textbox(crmInterval)).toHaveAccessibleDescription(expect.stringContaining(tooOften) as string);
  expect(textbox(outlookInterval)).toBeInvalid();
  expect(textbox(outlookInterval)).toHaveAccessibleDescription(expect.stringContaining(tooSlow) as string);
});

it('are told above, with what to do', async () => {
  await saveAgainst(both);
  expect(notice()).toHaveTextContent('Correct the marked settings, then save again.');
});

it('give the focus to the first of them', async () => {
  await saveAgainst(both);
  await waitFor(() => expect(textbox(crmInterval)).toHaveFocus(), { timeout: 1_000 });
});

it('leave what was typed as it is', async () => {
  await saveAgainst(both);
  expect(textbox(crmInterval)).toHaveValue('299');
  expect(textbox(outlookInterval)).toHaveValue('3601');
});

it('do not mark the settings that are right', async () => {
  await saveAgainst([errorAt(1, tooSlow)]);
  expect(textbox(crmInterval)).not.toBeInvalid();
});

it('go with the edit of the setting, and only of that', async () => {
  const user = await saveAgainst(both);
  await fill(user, crmInterval, '300');
  await fill(user, crmInterval, '301');
  expect(screen.queryByText(tooOften)).not.toBeInTheDocument();
  expect(screen.getByText(tooSlow)).toBeVisible();
});

it('go when Use System is checked', async () => {
  const user = await saveAgainst(both);
  await user.click(checkbox(`Use System (30), ${outlookInterval}`));
  expect(screen.queryByText(tooSlow)).not.toBeInTheDocument();
});

it('are corrected and saved, as a new intent', async () => {
  const user = await saveAgainst(both);
  await fill(user, crmInterval, '301');
  await fill(user, outlookInterval, '3600');
  await save(user);
  expect(await screen.findByText('Configuration saved')).toBeVisible();
  const [first, second] = patches().map(({ headers }) => headers.get('idempotency-key'));
  expect(second).not.toBe(first);
});

it('tell a setting that may not be changed (403) at its field', async () => {
  const detail = 'This option cannot be changed here.';
  await saveAgainst([{ status: '403', code: 'not_editable', detail, source: { pointer: '/included/1' } }], 403);
  expect(textbox(outlookInterval)).toHaveAccessibleDescription(expect.stringContaining(detail) as string);
});

it('tell what concerns no field above', async () => {
  await saveAgainst([errorAt(0, tooOften), { status: '400', code: 'bad_request', detail: 'The sum is too large.' }]);
  expect(notice()).toHaveTextContent('The sum is too large.');
});

it('can be sent once more as they are: what the CRM has refused, it may take later', async () => {
  const user = await saveAgainst(both);
  await save(user);
  expect(await screen.findByText('Configuration saved')).toBeVisible();
});

it('leave a way on where a return to the inherited value was refused', async () => {
  const { user } = await openEditor('grace');
  await user.click(checkbox(`Use System (60), ${crmInterval}`));
  server.use(onNextChange(() => answer({ errors: [errorAt(0, tooOften)] }, 400)));
  await save(user);
  await screen.findByText('OroCRM did not accept the changes');
  await waitFor(() => expect(checkbox(`Use System (60), ${crmInterval}`)).toHaveFocus());
  await save(user);
  expect(await screen.findByText('Configuration saved')).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('60');
});
