// Proves that an open pane keeps up with the CRM quietly, and that nothing of what is being typed is lost or moved by it.
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import {
  button,
  checkbox,
  crmInterval,
  fill,
  focusPane,
  letAnswersArrive,
  look,
  network,
  outlookInterval,
} from './actions';
import { save, textbox } from './actions';
import { colleagueRemoves, colleagueSets } from './colleague';
import { pass } from './clock';
import { gate } from './deferred';
import { answer, policyWith, refusal } from './literalPolicy';
import { askCrm, forward, openEditor, openPane, requested, row, server } from './openPane';
import { policyUrl } from './faultyCrm';

const title = 'Changed since you looked';
const news = async () => (await screen.findByText(title)).closest('[role=status]');
const noNews = () => expect(screen.queryByText(title)).not.toBeInTheDocument();
const choice = (label: string) => row(label).getByRole('group', { name: `${label}: two changes` });

const showPane = () => act(() => void document.dispatchEvent(new Event('visibilitychange')));
const hidePane = () => jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');

/** What the pane asks from now on. */
const watch = () => {
  const asked: { tag: string | null; status: number }[] = [];
  const watching = http.get(policyUrl, async ({ request }) => {
    const response = await forward(request);
    asked.push({ tag: request.headers.get('if-none-match'), status: response.status });
    return response;
  });
  server.use(watching);
  return asked;
};
const nothingNew = { tag: '"g2-o4-a1"', status: 304 };

describe('a pane that is looked at again', () => {
  it.each([
    ['given the focus', focusPane],
    ['shown', showPane],
  ])('and is %s asks once whether anything has changed', async (_how, lookAgain) => {
    await openEditor('grace');
    const asked = watch();
    lookAgain();
    await letAnswersArrive();
    expect(asked).toEqual([nothingNew]);
  });

  it('asks once where both come together, and again when it is looked at later', async () => {
    await openEditor('grace');
    const asked = watch();
    showPane();
    focusPane();
    await letAnswersArrive();
    expect(asked).toEqual([nothingNew]);
    await pass(1);
    await look();
    expect(asked).toEqual([nothingNew, nothingNew]);
  });

  it('stays as it is where nothing has changed, to a letter', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '45');
    const before = screen.getByRole('main').innerHTML.replace(/As of [^<]+/, '');
    watch();
    await look();
    expect(screen.getByRole('main').innerHTML.replace(/As of [^<]+/, '')).toBe(before);
    expect(textbox(crmInterval)).toHaveFocus();
  });

  it.each([
    ['is hidden', hidePane],
    ['has no network', () => jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)],
  ])('asks nothing while it %s', async (_what, befalls) => {
    await openEditor('grace');
    const asked = watch();
    befalls();
    showPane();
    await look();
    expect(asked).toEqual([]);
  });

  it('tries once, and says that it could not', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const before = requested().length;
    server.use(http.get(policyUrl, () => HttpResponse.error()));
    await look();
    expect(screen.getByText('OroCRM cannot be reached')).toBeVisible();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(requested().slice(before)).toHaveLength(1);
  });

  it('leaves a busy CRM alone', async () => {
    await openEditor('grace');
    const before = requested().length;
    const busy = answer(refusal(429, 'too_many_requests', 'Too many.'), 429, { 'retry-after': '20' });
    server.use(http.get(policyUrl, () => busy.clone()));
    await look();
    await pass(1);
    await look();
    expect(requested().slice(before)).toHaveLength(1);
  });
});

describe('each minute', () => {
  const seconds = (count: number) => act(() => jest.advanceTimersByTimeAsync(count * 1_000));
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it.each([
    ['soonest', 0, 50, 6],
    ['latest', 0.999, 60, 6],
  ])('a pane that is seen asks once (at the %s by chance)', async (_when, random, before, after) => {
    jest.mocked(Math.random).mockReturnValue(random);
    await openPane('tom');
    const asked = watch();
    await seconds(before);
    expect(asked).toEqual([]);
    await seconds(after);
    await waitFor(() => expect(asked).toMatchObject([{ status: 304 }]));
    await seconds(before);
    await waitFor(() => expect(asked).toHaveLength(1));
    await seconds(after);
    await waitFor(() => expect(asked).toHaveLength(2));
  });

  it('shows by itself what a colleague has saved', async () => {
    await openPane('tom');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await seconds(60);
    expect(await screen.findByText(title)).toBeVisible();
    expect(row(crmInterval).getByText('900')).toBeVisible();
  });

  it.each([
    ['hidden', hidePane],
    ['offline', () => jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)],
  ])('a pane that is %s asks nothing', async (_what, befalls) => {
    await openPane('tom');
    const asked = watch();
    befalls();
    await seconds(600);
    expect(asked).toEqual([]);
  });

  it('a pane that is closed asks nothing', async () => {
    const { close } = await openPane('tom');
    const asked = watch();
    close();
    await seconds(600);
    expect(asked).toEqual([]);
  });
});

describe('what a colleague has saved meanwhile', () => {
  it('is shown, with who changed what and when', async () => {
    await openEditor('grace');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await look();
    expect(await news()).toHaveTextContent(
      /Changed since you looked.*Yusuf Demir changed CRM Sync Interval \(In Seconds\) from 300 to 900 at \d+:\d\d\s[AP]M\./,
    );
    expect(textbox(crmInterval)).toHaveValue('900');
  });

  it('is told where it was taken back', async () => {
    await openEditor('grace');
    await colleagueRemoves('outlook.crm_sync_interval');
    await look();
    expect(await news()).toHaveTextContent('Yusuf Demir changed CRM Sync Interval (In Seconds) from 300 to 60');
    expect(checkbox(`Use System (60), ${crmInterval}`)).toBeChecked();
  });

  it('is told to a reader', async () => {
    await openPane('tom');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await look();
    expect(await news()).toHaveTextContent(
      'Yusuf Demir changed CRM Sync Interval (In Seconds) from 300 to 900 (Organization: Acme)',
    );
    expect(row(crmInterval).getByText('900')).toBeVisible();
  });

  it('leaves what is being typed, with its focus', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '45');
    const typing = textbox(crmInterval);
    await colleagueSets('outlook.outlook_sync_interval', 900);
    await look();
    expect(textbox(outlookInterval)).toHaveValue('900');
    expect(textbox(crmInterval)).toBe(typing);
    expect(typing).toHaveFocus();
    await user.keyboard('0');
    expect(typing).toHaveValue('450');
    expect(screen.getByText('1 change')).toBeVisible();
    expect(screen.queryByRole('group', { name: /two changes/ })).not.toBeInTheDocument();
  });

  it('is for the person to decide under the control where both changed the same setting', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await look();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(textbox(crmInterval)).toHaveFocus();
    expect(within(choice(crmInterval)).getByText(/^Yusuf Demir saved 900 at /)).toBeVisible();
    expect(within(choice(crmInterval)).getByText('You have 450, not saved')).toBeVisible();
    await user.click(button('Keep mine (450)'));
    await save(user);
    expect(await screen.findByText('Configuration saved')).toBeVisible();
  });

  it('goes when it is dismissed, and does not come again', async () => {
    const { user } = await openEditor('grace');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await look();
    await news();
    await user.click(button('Dismiss, Changed since you looked'));
    noNews();
    expect(textbox(crmInterval)).toHaveValue('900');
    await pass(1);
    await look();
    noNews();
  });

  it('is added to what was told before and not dismissed', async () => {
    const { user } = await openEditor('grace');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await look();
    await colleagueSets('outlook.outlook_sync_interval', 800);
    await pass(1);
    await look();
    await user.click(await screen.findByRole('button', { name: 'and 1 more' }));
    expect(await news()).toHaveTextContent(/CRM Sync Interval.*Outlook Sync Interval/);
  });
});

it('is no news that a CRM ceases to offer a setting, or begins to', async () => {
  await openEditor('grace');
  const older = { 'outlook.conflict_resolution': undefined };
  server.use(http.get(policyUrl, () => answer(policyWith(older, 'g2-o5-a1')), { once: true }));
  await look();
  expect(row('Conflict Resolution').getByText('Not offered by this OroCRM')).toBeVisible();
  expect(screen.queryByText(/changed .*Conflict Resolution/)).not.toBeInTheDocument();
});

describe("one's own changes are no news", () => {
  it('when they were saved in this pane', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Configuration saved');
    await look();
    noNews();
    expect(textbox(crmInterval)).toHaveValue('450');
  });

  it('when they were saved in another', async () => {
    await openEditor('grace');
    const type = 'configurationoptions';
    const attributes = { useParentScopeValue: false, value: 900 };
    const id = 'outlook.crm_sync_interval';
    const elsewhere = await askCrm('/api/configuration/outlook?scope=organization', {
      method: 'PATCH',
      headers: { 'if-match': '"g2-o4-a1"', 'idempotency-key': '00000000-0000-4000-9000-000000000001' },
      body: JSON.stringify({
        data: { type: 'configuration', id: 'outlook', relationships: { options: { data: [{ type, id }] } } },
        included: [{ type, id, meta: { update: true }, attributes }],
      }),
    });
    expect(elsewhere.status).toBe(200);
    await look();
    expect(textbox(crmInterval)).toHaveValue('900');
    noNews();
  });
});

describe('an older answer is dropped', () => {
  /** What the device would show at the next opening. */
  const kept = (): string => window.localStorage.getItem('sync-policy:policy:["/api","7","organization","1"]') ?? '';

  it('by its version', async () => {
    await openEditor('grace');
    server.use(http.get(policyUrl, () => answer(policyWith({}, 'g2-o3-a1'))));
    const known = kept();
    expect(known).toContain('"g2-o4-a1"');
    await look();
    expect(textbox(crmInterval)).toHaveValue('300');
    expect(kept()).toBe(known);
    noNews();
  });

  it('where it comes after what was saved since', async () => {
    const { user } = await openEditor('grace');
    const late = gate();
    server.use(
      http.get(policyUrl, async ({ request }) => {
        const headers = new Headers(request.headers);
        headers.delete('if-none-match');
        const old = await forward(new Request(request, { headers }));
        await late.opened;
        return old;
      }),
    );
    await look();
    await fill(user, crmInterval, '450');
    await save(user);
    await screen.findByText('Configuration saved');
    late.open();
    await letAnswersArrive();
    expect(textbox(crmInterval)).toHaveValue('450');
    noNews();
  });
});

describe('the network', () => {
  it('is said to be gone at once and without asking; what is typed stays, and can be typed on', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '45');
    const before = requested().length;
    network(false);
    expect(screen.getByText('You are offline')).toBeVisible();
    await user.keyboard('0');
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(requested()).toHaveLength(before);
  });

  it('is asked for news once when it is back, and the banner goes', async () => {
    await openEditor('grace');
    network(false);
    const asked = watch();
    network(true);
    await waitFor(() => expect(screen.queryByText('You are offline')).not.toBeInTheDocument());
    await letAnswersArrive();
    expect(asked).toEqual([nothingNew]);
  });
});
