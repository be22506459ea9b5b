// Changes by others while the pane is open are shown, and do not replace or move what the user types.
import { screen, within } from '@testing-library/react';
import { http } from 'msw';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  flushResponses,
  focusAgain,
  outlookInterval,
  save,
  textbox,
} from './actions';
import { advanceClock } from './clock';
import { colleagueRemoves, colleagueSets } from './colleague';
import { deferred } from './deferred';
import { policyUrl } from './faultyCrm';
import { jsonResponse, policyWith } from './literalPolicy';
import { forward, openEditor, openPane, rawApi, row, server } from './openPane';

const title = 'Changed since you looked';
const notice = async () => (await screen.findByText(title)).closest('[role=status]');
const expectNoNotice = () => expect(screen.queryByText(title)).not.toBeInTheDocument();
const conflict = (label: string) => row(label).getByRole('group', { name: (name) => name.startsWith(`${label} `) });

describe('a change of a colleague', () => {
  it('is shown with its author, values and time', async () => {
    await openEditor('grace');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await focusAgain();
    expect(await notice()).toHaveTextContent(
      /Changed since you looked.*Yusuf Demir changed CRM Sync Interval \(In Seconds\) from 300 to 900 at \d+:\d\d\s[AP]M\./,
    );
    expect(textbox(crmInterval)).toHaveValue('900');
  });

  it('is shown when it removed an override', async () => {
    await openEditor('grace');
    await colleagueRemoves('outlook.crm_sync_interval');
    await focusAgain();
    expect(await notice()).toHaveTextContent('Yusuf Demir changed CRM Sync Interval (In Seconds) from 300 to 60');
    expect(checkbox(`Use System (60), ${crmInterval}`)).toBeChecked();
  });

  it('is shown to a reader', async () => {
    await openPane('tom');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await focusAgain();
    expect(await notice()).toHaveTextContent(
      'Yusuf Demir changed CRM Sync Interval (In Seconds) from 300 to 900 (Organization: Acme)',
    );
    expect(row(crmInterval).getByText('(900)')).toBeVisible();
  });

  it('does not change the typed text or the focus', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '45');
    const typing = textbox(crmInterval);
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await focusAgain();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toBe(typing);
    expect(typing).toHaveFocus();
    await user.keyboard('0');
    expect(typing).toHaveValue('450');
    expect(screen.getByText('1 change')).toBeVisible();
    expect(screen.queryByRole('group', { name: / saved / })).not.toBeInTheDocument();
  });

  it('in the same setting is a conflict, which the user resolves at the setting', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await focusAgain();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(textbox(crmInterval)).toHaveFocus();
    const card = within(conflict(crmInterval));
    expect(card.getByRole('alert')).toHaveTextContent(
      /^Yusuf Demir saved 900 while you were editing \(\d+:\d\d\s[AP]M\)$/,
    );
    expect(card.getByRole('button', { name: 'Choose a value' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(card.getByRole('radio', { name: /^Yours *450/ }));
    await user.click(card.getByRole('button', { name: 'Keep “450”' }));
    await save(user);
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  it('is not shown again after it is dismissed', async () => {
    const { user } = await openEditor('grace');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await focusAgain();
    await notice();
    await user.click(button('Dismiss, Changed since you looked'));
    expectNoNotice();
    expect(textbox(crmInterval)).toHaveValue('900');
    await advanceClock(1);
    await focusAgain();
    expectNoNotice();
  });

  it('is added to earlier changes that were not dismissed', async () => {
    const { user } = await openEditor('grace');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await focusAgain();
    await colleagueSets('outlook.outlook_sync_interval', 800);
    await advanceClock(1);
    await focusAgain();
    await user.click(await screen.findByRole('button', { name: 'and 1 more' }));
    expect(await notice()).toHaveTextContent(/CRM Sync Interval.*Outlook Sync Interval/);
  });
});

it('a setting that the CRM no longer offers is not shown as changed', async () => {
  await openEditor('grace');
  const older = { 'outlook.conflict_resolution': undefined };
  server.use(http.get(policyUrl, () => jsonResponse(policyWith(older, 'g2-o5-a1')), { once: true }));
  await focusAgain();
  expect(row('Conflict Resolution').getByText('Not available in this version of OroCRM')).toBeVisible();
  expect(screen.queryByText(/changed .*Conflict Resolution/)).not.toBeInTheDocument();
});

describe("one's own changes are not shown", () => {
  it('when they were saved in this pane', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Saved');
    await focusAgain();
    expectNoNotice();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('when they were saved in another pane', async () => {
    await openEditor('grace');
    const type = 'configurationoptions';
    const attributes = { useParentScopeValue: false, value: 900 };
    const id = 'outlook.crm_sync_interval';
    const elsewhere = await rawApi('/api/configuration/outlook?scope=organization', {
      method: 'PATCH',
      headers: { 'if-match': '"g2-o4-a1"', 'idempotency-key': '00000000-0000-4000-9000-000000000001' },
      body: JSON.stringify({
        data: { type: 'configuration', id: 'outlook', relationships: { options: { data: [{ type, id }] } } },
        included: [{ type, id, meta: { update: true }, attributes }],
      }),
    });
    expect(elsewhere.status).toBe(200);
    await focusAgain();
    expect(textbox(crmInterval)).toHaveValue('900');
    expectNoNotice();
  });
});

describe('an older response is ignored', () => {
  const cachedPolicy = (): string =>
    window.localStorage.getItem('sync-policy:policy:["/api","7","organization","1"]') ?? '';

  it('when its version is older', async () => {
    await openEditor('grace');
    server.use(http.get(policyUrl, () => jsonResponse(policyWith({}, 'g2-o3-a1'))));
    const before = cachedPolicy();
    expect(before).toContain('"g2-o4-a1"');
    await focusAgain();
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(cachedPolicy()).toBe(before);
    expectNoNotice();
  });

  it('when it arrives after a later save', async () => {
    const { user } = await openEditor('grace');
    const pending = deferred();
    server.use(
      http.get(policyUrl, async ({ request }) => {
        const headers = new Headers(request.headers);
        headers.delete('if-none-match');
        const oldResponse = await forward(new Request(request, { headers }));
        await pending.promise;
        return oldResponse;
      }),
    );
    await focusAgain();
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Saved');
    pending.resolve();
    await flushResponses();
    expect(textbox(crmInterval)).toHaveValue('450');
    expectNoNotice();
  });
});
