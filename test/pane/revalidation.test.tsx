// An open pane revalidates the policy when it gets the focus, when it becomes visible, each minute, and when the network is lost or back.
import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { crmInterval, fill, flushResponses, focusAgain, focusPane, save, textbox } from './actions';
import { advanceClock } from './clock';
import { colleagueSets } from './colleague';
import { deferred } from './deferred';
import { policyUrl, setOnline } from './faultyCrm';
import { errorDocument, jsonResponse } from './literalPolicy';
import { forward, openEditor, openPane, requested, row, server } from './openPane';

const title = 'Changed since you looked';
const showPane = () => act(() => void document.dispatchEvent(new Event('visibilitychange')));
const hidePane = () => jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');

const recordReads = () => {
  const reads: { tag: string | null; status: number }[] = [];
  const recording = http.get(policyUrl, async ({ request }) => {
    const response = await forward(request);
    reads.push({ tag: request.headers.get('if-none-match'), status: response.status });
    return response;
  });
  server.use(recording);
  return reads;
};
/** Although `navigator.onLine` is false. */
const reportOffline = () => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  server.use(
    http.all('*/api/*', ({ request }) => forward(request)),
    http.get('*/config.json', () => HttpResponse.json({})),
  );
};
const notModified = { tag: '"g2-o4-a1"', status: 304 };

describe('a revalidation', () => {
  it.each([
    ['gets the focus', focusPane],
    ['becomes visible', showPane],
  ])('starts once when the pane %s', async (_event, trigger) => {
    await openEditor('grace');
    const reads = recordReads();
    trigger();
    await flushResponses();
    expect(reads).toEqual([notModified]);
  });

  it('starts once for both events, and again for a later event', async () => {
    await openEditor('grace');
    const reads = recordReads();
    showPane();
    focusPane();
    await flushResponses();
    expect(reads).toEqual([notModified]);
    await advanceClock(1);
    await focusAgain();
    expect(reads).toEqual([notModified, notModified]);
  });

  it('changes nothing on the page when the policy is not modified', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '45');
    const before = screen.getByRole('main').innerHTML.replace(/As of [^<"]+/, '');
    recordReads();
    await focusAgain();
    expect(screen.getByRole('main').innerHTML.replace(/As of [^<"]+/, '')).toBe(before);
    expect(textbox(crmInterval)).toHaveFocus();
  });

  it('is not sent while the pane is hidden', async () => {
    await openEditor('grace');
    const reads = recordReads();
    hidePane();
    showPane();
    await focusAgain();
    expect(reads).toEqual([]);
  });

  it('has one attempt, and shows its failure', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const before = requested().length;
    server.use(http.get(policyUrl, () => HttpResponse.error()));
    await focusAgain();
    expect(screen.getByText('OroCRM can’t be reached')).toBeVisible();
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(requested().slice(before)).toHaveLength(1);
  });

  it('is not sent while the CRM is busy', async () => {
    await openEditor('grace');
    const before = requested().length;
    const busy = jsonResponse(errorDocument(429, 'too_many_requests', 'Too many.'), 429, { 'retry-after': '20' });
    server.use(http.get(policyUrl, () => busy.clone()));
    await focusAgain();
    await advanceClock(1);
    await focusAgain();
    expect(requested().slice(before)).toHaveLength(1);
  });
});

describe('each minute', () => {
  const seconds = (count: number) => act(() => jest.advanceTimersByTimeAsync(count * 1_000));
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it.each([
    ['earliest', 0, 50, 6],
    ['latest', 0.999, 60, 6],
  ])('a visible pane revalidates once (at the %s random time)', async (_when, random, before, after) => {
    jest.mocked(Math.random).mockReturnValue(random);
    await openPane('tom');
    const reads = recordReads();
    await seconds(before);
    expect(reads).toEqual([]);
    await seconds(after);
    await waitFor(() => expect(reads).toMatchObject([{ status: 304 }]));
    await seconds(before);
    await waitFor(() => expect(reads).toHaveLength(1));
    await seconds(after);
    await waitFor(() => expect(reads).toHaveLength(2));
  });

  it('a visible pane shows the changes of a colleague', async () => {
    await openPane('tom');
    await colleagueSets('outlook.crm_sync_interval', 900);
    await seconds(60);
    expect(await screen.findByText(title)).toBeVisible();
    expect(row(crmInterval).getByText('(900)')).toBeVisible();
  });

  it('a hidden pane sends no request', async () => {
    await openPane('tom');
    const reads = recordReads();
    hidePane();
    await seconds(600);
    expect(reads).toEqual([]);
  });

  it('a closed pane sends no request', async () => {
    const { close } = await openPane('tom');
    const reads = recordReads();
    close();
    await seconds(600);
    expect(reads).toEqual([]);
  });
});

describe('when the network', () => {
  it('is lost, one request decides that, and the typed text stays', async () => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '45');
    const before = requested().length;
    setOnline(false);
    expect(await screen.findByText('You’re offline')).toBeVisible();
    await user.keyboard('0');
    expect(textbox(crmInterval)).toHaveValue('450');
    expect(requested().slice(before)).toHaveLength(1);
  });

  it('only seems to be lost, nothing is shown, and the pane goes on to revalidate and to save', async () => {
    const { user } = await openEditor('grace');
    reportOffline();
    const reads = recordReads();
    act(() => void window.dispatchEvent(new Event('offline')));
    await flushResponses();
    expect(screen.queryByText(/offline|reached/)).not.toBeInTheDocument();
    await focusAgain();
    expect(reads).toEqual([notModified, notModified]);
    await fill(user, crmInterval, '450');
    await save(user);
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  it('only seems to be lost while the CRM is down, the pane names the CRM', async () => {
    await openEditor('grace');
    reportOffline();
    server.use(http.get(policyUrl, () => HttpResponse.error()));
    await focusAgain();
    expect(screen.getByText('OroCRM can’t be reached')).toBeVisible();
  });

  it('is lost and back within one request, the pane sends another one', async () => {
    await openEditor('grace');
    const pending = deferred();
    server.use(http.get(policyUrl, () => pending.promise.then(() => HttpResponse.error()), { once: true }));
    act(() => void window.dispatchEvent(new Event('offline')));
    await flushResponses();
    act(() => void window.dispatchEvent(new Event('online')));
    const reads = recordReads();
    pending.resolve();
    await waitFor(() => expect(reads).toEqual([notModified]));
    await flushResponses();
    expect(screen.queryByText(/reached/)).not.toBeInTheDocument();
  });

  it('is back, the pane revalidates once and removes the message', async () => {
    await openEditor('grace');
    setOnline(false);
    await screen.findByText('You’re offline');
    const reads = recordReads();
    setOnline(true);
    await waitFor(() => expect(screen.queryByText('You’re offline')).not.toBeInTheDocument());
    await flushResponses();
    expect(reads).toEqual([notModified]);
  });
});
