// Values that the CRM rejects: each error is at its field, and no edit is lost.
import { screen, waitFor } from '@testing-library/react';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  outlookInterval,
  overrideOutlookInterval,
  save,
  textbox,
} from './actions';
import { jsonResponse } from './literalPolicy';
import { openEditor, row, saveRequests, server } from './openPane';
import { onNextSave } from './faultyCrm';

const tooOften = 'Not more often than every 5 minutes at Acme.';
const tooSlow = 'Not slower than every hour at Acme.';

const errorAt = (index: number, detail: string) => ({
  status: '400',
  code: 'range',
  title: 'range constraint',
  detail,
  source: { pointer: `/included/${index}/attributes/value` },
});

const saveRejected = async (errors: object[], status = 400) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '299');
  await overrideOutlookInterval(user, '3601');
  server.use(onNextSave(() => jsonResponse({ errors, meta: { requestId: 'r-77' } }, status)));
  await save(user);
  await screen.findByText('OroCRM didn’t accept your changes');
  return user;
};
const notice = () => screen.getByText('OroCRM didn’t accept your changes').closest('[role=alert]');
const bothErrors = [errorAt(0, tooOften), errorAt(1, tooSlow)];

it('errors are shown at their fields', async () => {
  await saveRejected(bothErrors);
  expect(textbox(crmInterval)).toBeInvalid();
  expect(textbox(crmInterval)).toHaveAccessibleDescription(expect.stringContaining(tooOften) as string);
  expect(textbox(outlookInterval)).toBeInvalid();
  expect(textbox(outlookInterval)).toHaveAccessibleDescription(expect.stringContaining(tooSlow) as string);
});

it('errors are announced in a notice with the next step', async () => {
  await saveRejected(bothErrors);
  expect(notice()).toHaveTextContent('Correct the marked settings, then save again. Your changes are kept.');
});

it('the first field with an error gets the focus', async () => {
  await saveRejected(bothErrors);
  await waitFor(() => expect(textbox(crmInterval)).toHaveFocus(), { timeout: 1_000 });
});

it('the typed values stay', async () => {
  await saveRejected(bothErrors);
  expect(textbox(crmInterval)).toHaveValue('299');
  expect(textbox(outlookInterval)).toHaveValue('3601');
});

it('fields without an error are not marked', async () => {
  await saveRejected([errorAt(1, tooSlow)]);
  expect(textbox(crmInterval)).not.toBeInvalid();
});

it('an error disappears when its setting is edited, and the others stay', async () => {
  const user = await saveRejected(bothErrors);
  await fill(user, crmInterval, '300');
  await fill(user, crmInterval, '301');
  expect(screen.queryByText(tooOften)).not.toBeInTheDocument();
  expect(screen.getByText(tooSlow)).toBeVisible();
});

it('an error disappears when Use System is checked', async () => {
  const user = await saveRejected(bothErrors);
  await user.click(checkbox(`Use System (30), ${outlookInterval}`));
  expect(screen.queryByText(tooSlow)).not.toBeInTheDocument();
});

it('corrected values are saved as a new intent', async () => {
  const user = await saveRejected(bothErrors);
  await fill(user, crmInterval, '301');
  await fill(user, outlookInterval, '3600');
  await save(user);
  expect(await screen.findByText('Saved 2 changes')).toBeVisible();
  const [first, second] = saveRequests().map(({ headers }) => headers.get('idempotency-key'));
  expect(second).not.toBe(first);
});

it('a setting that is not editable (403) has its error at its field', async () => {
  const detail = 'This option cannot be changed here.';
  await saveRejected([{ status: '403', code: 'not_editable', detail, source: { pointer: '/included/1' } }], 403);
  expect(textbox(outlookInterval)).toHaveAccessibleDescription(expect.stringContaining(detail) as string);
});

it('an error without a field is shown in the notice', async () => {
  await saveRejected([errorAt(0, tooOften), { status: '400', code: 'bad_request', detail: 'The sum is too large.' }]);
  expect(notice()).toHaveTextContent('The sum is too large.');
});

it('the same values can be saved again', async () => {
  const user = await saveRejected(bothErrors);
  await save(user);
  expect(await screen.findByText('Saved 2 changes')).toBeVisible();
});

it('a rejected return to the inherited value can be saved again', async () => {
  const { user } = await openEditor('grace');
  await user.click(checkbox(`Use System (60), ${crmInterval}`));
  server.use(onNextSave(() => jsonResponse({ errors: [errorAt(0, tooOften)] }, 400)));
  await save(user);
  await screen.findByText('OroCRM didn’t accept your changes');
  await waitFor(() => expect(checkbox(`Use System (60), ${crmInterval}`)).toHaveFocus());
  await save(user);
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(row(crmInterval).getByText('60')).toBeVisible();
  expect(button(`System · Ines Costa, source of ${crmInterval}`)).toBeVisible();
});
