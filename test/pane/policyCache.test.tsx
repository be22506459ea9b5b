// The cached policy is shown before the CRM responds, and offline, but only to the user who read it.
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { button, crmInterval, flushResponses, textbox } from './actions';
import { advanceClock } from './clock';
import { switchUser } from './switchUser';
import { colleagueSets } from './colleague';
import { deferred } from './deferred';
import { forward, openPane, people, requested, row, server } from './openPane';
import { policyUrl } from './faultyCrm';

const inputs = ['textbox', 'checkbox', 'switch', 'combobox', 'radio'] as const;
const expectNoInput = () => {
  for (const role of inputs) expect(screen.queryAllByRole(role)).toEqual([]);
};
const openWithoutWaiting = (who: keyof typeof people) => act(() => openPane(who, { wait: false }));
const heading = { level: 1, name: 'Sync policy: Acme' };
const stored = (): [key: string, text: string][] =>
  Object.entries<string>(window.localStorage).filter(([key]) => key.startsWith('sync-policy:policy:'));

/** Opens and closes the pane, with the given age of the cached policy. */
const openAndClose = async (who: keyof typeof people, minutes = 12) => {
  const { close } = await openPane(who);
  await flushResponses();
  close();
  const readAt = new Date(Date.now() - minutes * 60_000);
  for (const [key, text] of stored()) {
    window.localStorage.setItem(key, JSON.stringify({ ...(JSON.parse(text) as object), readAt }));
  }
  return requested().length;
};

/** Delays the responses of the CRM. */
const delayResponses = () => {
  const pending = deferred();
  const responses: { tag: string | null; status: number }[] = [];
  const delayed = http.get(policyUrl, async ({ request }) => {
    await pending.promise;
    const response = await forward(request);
    responses.push({ tag: request.headers.get('if-none-match'), status: response.status });
    return response;
  });
  server.use(delayed);
  return { responses, respond: pending.resolve };
};

const goOffline = () => {
  const state = { online: false };
  jest.spyOn(navigator, 'onLine', 'get').mockImplementation(() => state.online);
  server.use(http.get(policyUrl, () => (state.online ? undefined : HttpResponse.error())));
  return {
    goOnline: () => {
      state.online = true;
      act(() => void window.dispatchEvent(new Event('online')));
    },
  };
};

/** What the pane shows of a policy that is older than a minute. */
const readEarlier = /^As of \d+:\d\d\s[AP]M$/;

describe("a reader's next opening", () => {
  it('shows the policy at once, and revalidates it', async () => {
    await openAndClose('tom');
    const { responses, respond } = delayResponses();
    await openWithoutWaiting('tom');
    expect(screen.getByRole('heading', heading)).toBeVisible();
    expect(row(crmInterval).getByText('(300)')).toBeVisible();
    expect(button('Refresh')).toHaveAccessibleDescription(readEarlier);
    expect(responses).toEqual([]);
    respond();
    await waitFor(() => expect(button('Refresh')).toHaveAttribute('aria-disabled', 'false'));
    expect(screen.queryByText(readEarlier)).not.toBeInTheDocument();
    expect(row(crmInterval).getByText('(300)')).toBeVisible();
    expect(responses).toEqual([{ tag: expect.stringMatching(/^"g\d+-o\d+-u\d+-a\d+"$/) as string, status: 304 }]);
  });

  it('shows remote changes when the response arrives, with a notice', async () => {
    await openAndClose('tom');
    await colleagueSets('outlook.crm_sync_interval', 900);
    const { responses, respond } = delayResponses();
    await openWithoutWaiting('tom');
    expect(row(crmInterval).getByText('(300)')).toBeVisible();
    respond();
    expect(await row(crmInterval).findByText('(900)')).toBeVisible();
    expect(responses).toMatchObject([{ status: 200 }]);
    expect(screen.getByText('Changed since you looked')).toBeVisible();
  });

  it('shows over the policy that a failed attempt will be retried', async () => {
    jest.mocked(Math.random).mockReturnValue(1);
    await openAndClose('tom');
    server.use(http.get(policyUrl, () => HttpResponse.error(), { once: true }));
    await openWithoutWaiting('tom');
    expect(await screen.findByText('OroCRM can’t be reached')).toBeVisible();
    expect(row(crmInterval).getByText('(300)')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('OroCRM can’t be reached')).not.toBeInTheDocument());
  });
});

it("waits for the CRM at an administrator's next opening, so that controls do not appear late", async () => {
  await openAndClose('grace');
  const { respond } = delayResponses();
  await openWithoutWaiting('grace');
  expect(screen.queryByRole('heading', heading)).not.toBeInTheDocument();
  respond();
  expect(await screen.findByRole('textbox', { name: crmInterval })).toHaveValue('300');
});

describe('offline at opening', () => {
  it.each([
    ['tom', true],
    ['tom', false],
    ['grace', true],
    ['grace', false],
  ] as const)('%s sees the cached policy with its age, read-only (first read awaited: %s)', async (who, wait) => {
    await openAndClose(who);
    goOffline();
    await act(() => openPane(who, { wait }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/^You’re offline As of \d+:\d\d\s[AP]MTry again/);
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeEnabled();
    expect(row(crmInterval).getByText('(300)')).toBeVisible();
    expectNoInput();
  });

  it.each(['tom', 'grace'] as const)('%s: sends one request when the network is back', async (who) => {
    await openAndClose(who);
    const { goOnline } = goOffline();
    await act(() => openPane(who));
    const before = requested().length;
    goOnline();
    await waitFor(() => expect(screen.queryByText('You’re offline')).not.toBeInTheDocument());
    if (who === 'grace') expect(await screen.findByRole('textbox', { name: crmInterval })).toBeEnabled();
    else expectNoInput();
    await flushResponses();
    expect(requested().slice(before)).toHaveLength(1);
  });

  it('offers Try again without a cached policy, and retries automatically when the network is back', async () => {
    const { goOnline } = goOffline();
    await openPane('tom');
    expect(screen.getByRole('alert')).toHaveTextContent('You’re offline');
    expect(button('Try again')).toBeEnabled();
    const before = requested().length;
    goOnline();
    expect(await screen.findByRole('heading', heading)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(requested().slice(before)).toHaveLength(1);
  });
});

it('shows the age of a policy on the Refresh button, and beside it once it is older than a minute', async () => {
  // Nothing reads it again.
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await openPane('tom');
  expect(button('Refresh')).toHaveAccessibleDescription(readEarlier);
  await advanceClock(55);
  expect(screen.queryByText(readEarlier)).not.toBeInTheDocument();
  await advanceClock(10);
  expect(screen.getByText(readEarlier)).toBeVisible();
});

describe('a captive portal in place of the CRM', () => {
  const page = '<!doctype html><title>Welcome to the hotel</title>';
  const portal = () => server.use(http.get(policyUrl, () => HttpResponse.html(page)));

  it('is not cached', async () => {
    portal();
    await openPane('tom');
    expect(screen.getByRole('alert')).toHaveTextContent('Your network requires a sign-in');
    expect(stored()).toEqual([]);
  });

  it('leaves the cached policy as it was, and shows it', async () => {
    await openAndClose('tom');
    const before = stored();
    expect(before).not.toEqual([]);
    portal();
    await act(() => openPane('tom'));
    expect(screen.getByRole('alert')).toHaveTextContent(
      /^Your network requires a sign-in As of \d+:\d\d\s[AP]M\. Open a web page in a browser/,
    );
    expect(row(crmInterval).getByText('(300)')).toBeVisible();
    expect(stored()).toEqual(before);
  });
});

it('does not show the cached policy to another account', async () => {
  await openAndClose('tom');
  delayResponses();
  await openWithoutWaiting('sven');
  expect(screen.queryByRole('heading', heading)).not.toBeInTheDocument();
});

describe('an account with another user', () => {
  it.each([
    ['tom', 'sven', 'Sven Aaltonen is signed in now', 'Sync policy: Globex'],
    ['tom', 'lena', 'Lena Fischer is signed in now', 'Sync policy: Acme'],
  ] as const)('shows nothing of %s to %s', async (before, after, title, name) => {
    await openAndClose(before);
    switchUser(after);
    await openWithoutWaiting(before);
    expect(await screen.findByText(title)).toBeVisible();
    expect(await screen.findByRole('heading', { level: 1, name })).toBeVisible();
    expect(screen.queryByText(/^(Tom Okafor|Grace Weber) · /)).not.toBeInTheDocument();
    expect(stored().filter(([key]) => key.startsWith(`sync-policy:policy:["/api","${people[before]}"`))).toEqual([]);
  });

  it('shows the name of the new user, also when both have the same permissions', async () => {
    await openAndClose('grace');
    switchUser('yusuf');
    await openWithoutWaiting('grace');
    expect(await screen.findByText('Yusuf Demir · Can edit Acme', {}, { timeout: 1_500 })).toBeVisible();
  });
});

it('keeps the cached policy read-only, also after another failure', async () => {
  await openAndClose('grace');
  server.use(http.get(policyUrl, () => HttpResponse.error()));
  const { user } = await act(() => openPane('grace'));
  await user.click(button('Try again'));
  await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByText('OroCRM can’t be reached')).toBeVisible();
  expectNoInput();
  server.resetHandlers();
  server.use(http.get(policyUrl, ({ request }) => forward(request)));
  await user.click(button('Try again'));
  await waitFor(() => expect(textbox(crmInterval)).toBeEnabled());
});
