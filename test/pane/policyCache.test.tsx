// Proves that the policy seen last is there before the CRM has answered, and without a network; and for nobody else.
import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { button, crmInterval, letAnswersArrive, textbox } from './actions';
import { becomes } from './switchUser';
import { colleagueSets } from './colleague';
import { gate } from './deferred';
import { forward, openPane, people, requested, row, server } from './openPane';
import { policyUrl } from './faultyCrm';

const inputs = ['textbox', 'checkbox', 'switch', 'combobox', 'radio'] as const;
const expectNoInput = () => {
  for (const role of inputs) expect(screen.queryAllByRole(role)).toEqual([]);
};
const openAtOnce = (who: keyof typeof people) => act(() => openPane(who, { wait: false }));
const level = { level: 1, name: 'Sync policy: Acme' };
const stored = (): [key: string, text: string][] =>
  Object.entries<string>(window.localStorage).filter(([key]) => key.startsWith('sync-policy:policy:'));

/** The pane was opened before, minutes ago. */
const openedBefore = async (who: keyof typeof people, minutes = 12) => {
  const { close } = await openPane(who);
  await letAnswersArrive();
  close();
  const readAt = new Date(Date.now() - minutes * 60_000);
  for (const [key, text] of stored()) {
    window.localStorage.setItem(key, JSON.stringify({ ...(JSON.parse(text) as object), readAt }));
  }
  return requested().length;
};

/** Answers of the CRM wait for the gate. */
const hold = () => {
  const held = gate();
  const seen: { tag: string | null; status: number }[] = [];
  const holding = http.get(policyUrl, async ({ request }) => {
    await held.opened;
    const answer = await forward(request);
    seen.push({ tag: request.headers.get('if-none-match'), status: answer.status });
    return answer;
  });
  server.use(holding);
  return { seen, open: held.open };
};

const goOffline = () => {
  const state = { online: false };
  jest.spyOn(navigator, 'onLine', 'get').mockImplementation(() => state.online);
  server.use(http.get(policyUrl, () => (state.online ? undefined : HttpResponse.error())));
  return {
    comeBack: () => {
      state.online = true;
      act(() => void window.dispatchEvent(new Event('online')));
    },
  };
};

describe("a reader's next opening", () => {
  it('shows the policy at once and asks whether it still holds', async () => {
    await openedBefore('tom');
    const { seen, open } = hold();
    await openAtOnce('tom');
    expect(screen.getByRole('heading', level)).toBeVisible();
    expect(row(crmInterval).getByText('300')).toBeVisible();
    expect(seen).toEqual([]);
    open();
    expect(await screen.findByText(/^As of \d+:\d\d\s[AP]M$/)).toBeVisible();
    expect(row(crmInterval).getByText('300')).toBeVisible();
    expect(seen).toEqual([{ tag: expect.stringMatching(/^"g\d+-o\d+-u\d+-a\d+"$/) as string, status: 304 }]);
  });

  it('shows what has changed since as soon as it is answered, and says so', async () => {
    await openedBefore('tom');
    await colleagueSets('outlook.crm_sync_interval', 900);
    const { seen, open } = hold();
    await openAtOnce('tom');
    expect(row(crmInterval).getByText('300')).toBeVisible();
    open();
    expect(await row(crmInterval).findByText('900')).toBeVisible();
    expect(seen).toMatchObject([{ status: 200 }]);
    expect(screen.getByText('Changed since you looked')).toBeVisible();
  });

  it('says when a try has failed that another follows, over the policy', async () => {
    jest.mocked(Math.random).mockReturnValue(1);
    await openedBefore('tom');
    server.use(http.get(policyUrl, () => HttpResponse.error(), { once: true }));
    await openAtOnce('tom');
    expect(await screen.findByText('OroCRM cannot be reached')).toBeVisible();
    expect(row(crmInterval).getByText('300')).toBeVisible();
    await waitFor(() => expect(screen.queryByText('OroCRM cannot be reached')).not.toBeInTheDocument());
  });
});

it("waits for the CRM at an administrator's next opening, so that no control comes late", async () => {
  await openedBefore('grace');
  const { open } = hold();
  await openAtOnce('grace');
  expect(screen.queryByRole('heading', level)).not.toBeInTheDocument();
  open();
  expect(await screen.findByRole('textbox', { name: crmInterval })).toHaveValue('300');
});

describe('offline at opening', () => {
  it.each([
    ['tom', true],
    ['tom', false],
    ['grace', true],
    ['grace', false],
  ] as const)('%s sees the last-known policy with its age, to be read only (answer awaited: %s)', async (who, wait) => {
    await openedBefore(who);
    goOffline();
    await act(() => openPane(who, { wait }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /You are offline.*This is the policy as of .+ \(12 minutes ago\)\. Connect to a network, then try again\./,
    );
    expect(row(crmInterval).getByText('300')).toBeVisible();
    expectNoInput();
  });

  it.each(['tom', 'grace'] as const)('%s: one request once the network is back, and all is as ever', async (who) => {
    await openedBefore(who);
    const { comeBack } = goOffline();
    await act(() => openPane(who));
    const before = requested().length;
    comeBack();
    await waitFor(() => expect(screen.queryByText('You are offline')).not.toBeInTheDocument());
    if (who === 'grace') expect(await screen.findByRole('textbox', { name: crmInterval })).toBeEnabled();
    else expectNoInput();
    await letAnswersArrive();
    expect(requested().slice(before)).toHaveLength(1);
  });

  it('offers to try again where nothing is known, and asks by itself once the network is back', async () => {
    const { comeBack } = goOffline();
    await openPane('tom');
    expect(screen.getByRole('alert')).toHaveTextContent('You are offline');
    expect(button('Try again')).toBeEnabled();
    const before = requested().length;
    comeBack();
    expect(await screen.findByRole('heading', level)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(requested().slice(before)).toHaveLength(1);
  });
});

it('grows older before the eyes, and is told only once', async () => {
  await openedBefore('tom');
  goOffline();
  const timers = jest.spyOn(window, 'setInterval');
  await act(() => openPane('tom'));
  const alert = await screen.findByRole('alert');
  const [told, seen] = within(alert).getAllByText(/^This is the policy as of/);
  const before = told?.textContent;
  expect(seen).toHaveAttribute('aria-hidden', 'true');
  const now = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => now + 60_000);
  const [minute] = timers.mock.calls.find(([, milliseconds]) => milliseconds === 60_000) ?? [];
  act(() => minute?.());
  expect(seen).toHaveTextContent('(13 minutes ago)');
  expect(told?.textContent).toBe(before);
  expect(before).toContain('(12 minutes ago)');
});

describe("a network's sign-in page in the place of the CRM", () => {
  const page = '<!doctype html><title>Welcome to the hotel</title>';
  const portal = () => server.use(http.get(policyUrl, () => HttpResponse.html(page)));

  it('is not kept', async () => {
    portal();
    await openPane('tom');
    expect(screen.getByRole('alert')).toHaveTextContent('Your network asks you to sign in');
    expect(stored()).toEqual([]);
  });

  it('leaves what is known as it was, and shown', async () => {
    await openedBefore('tom');
    const before = stored();
    expect(before).not.toEqual([]);
    portal();
    await act(() => openPane('tom'));
    expect(screen.getByRole('alert')).toHaveTextContent(/Your network asks you to sign in.*\(12 minutes ago\)/);
    expect(row(crmInterval).getByText('300')).toBeVisible();
    expect(stored()).toEqual(before);
  });
});

it('shows nothing of what is known on the device to another account', async () => {
  await openedBefore('tom');
  hold();
  await openAtOnce('sven');
  expect(screen.queryByRole('heading', level)).not.toBeInTheDocument();
});

describe('an account that is somebody else’s now', () => {
  it.each([
    ['tom', 'sven', 'Sven Aaltonen is signed in now', 'Sync policy: Globex'],
    ['tom', 'lena', 'Lena Fischer is signed in now', 'Sync policy: Acme'],
  ] as const)('shows nothing more of what was %s’s (now %s)', async (before, now, title, name) => {
    await openedBefore(before);
    becomes(now);
    await openAtOnce(before);
    expect(await screen.findByText(title)).toBeVisible();
    expect(await screen.findByRole('heading', { level: 1, name })).toBeVisible();
    expect(screen.queryByText(/^(Tom Okafor|Grace Weber) can/)).not.toBeInTheDocument();
    expect(stored().filter(([key]) => key.startsWith(`sync-policy:policy:["/api","${people[before]}"`))).toEqual([]);
  });

  it('shows the one who is signed in, also where both may do the same at one level', async () => {
    await openedBefore('grace');
    becomes('yusuf');
    await openAtOnce('grace');
    expect(await screen.findByText('Yusuf Demir can change this organization', {}, { timeout: 1_500 })).toBeVisible();
  });
});

it('lets nothing be changed that is known from the device alone, also after another failure', async () => {
  await openedBefore('grace');
  server.use(http.get(policyUrl, () => HttpResponse.error()));
  const { user } = await act(() => openPane('grace'));
  await user.click(button('Try again'));
  await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByText('OroCRM cannot be reached')).toBeVisible();
  expectNoInput();
  server.resetHandlers();
  server.use(http.get(policyUrl, ({ request }) => forward(request)));
  await user.click(button('Try again'));
  await waitFor(() => expect(textbox(crmInterval)).toBeEnabled());
});
