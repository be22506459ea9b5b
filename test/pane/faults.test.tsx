// Every fault of the network and of the CRM at every moment: nothing is lost, nothing is claimed, and there is a way on without a reload.
import { act, screen, waitFor } from '@testing-library/react';
import { HttpResponse } from 'msw';
import type { UserEvent } from '@testing-library/user-event';
import { button, crmInterval, fill, save, textbox, tryAgain } from './actions';
import { pass } from './clock';
import { savedSince } from './colleague';
import { answer, mediaType, policyWith, refusal } from './literalPolicy';
import { forward, openEditor, openPane, patches, row } from './openPane';
import { breakDown, lostAnswer } from './faultyCrm';

type Respond = (request: Request) => Response | Promise<Response>;
type Moment = 'opening' | 'editing' | 'refreshing' | 'saving';

type Fault = {
  name: string;
  respond: Respond;
  /** What the pane says, of a reading and of a change. */
  title: string;
  titleOfChange?: string;
  /** What a person does once the fault is over. @default 'Try again' */
  wayOn?: 'Try again' | 'Sign in';
  /** The same after a change, where it is another. 'Save settings': shown once more before it is sent. */
  wayOnOfChange?: 'Save settings' | 'Refresh';
  /** Only at these. @default at all */
  moments?: readonly Moment[];
  /** The CRM wants to be left alone for longer than anybody waits. */
  long?: boolean;
  /** The CRM stores the change in spite of it. */
  stores?: boolean;
  /** The change is another intent when it is sent again. */
  newIntent?: boolean;
  /** How often a change is sent before it is given up, and what stands in the notice then, beside the title. */
  givenUp?: { after: 1 | 2; next: string };
};

/** What the pane takes for the same as another fault here; at opening, openingFailures has it. */
const alike = ['saving'] as const;
const nothingLost = 'Your changes are kept.';

const status =
  (code: number, error = 'an_error', headers: Record<string, string> = {}): Respond =>
  () =>
    answer(refusal(code, error, 'A detail.'), code, headers);
const text =
  (body: string | null, type: string, code = 200): Respond =>
  () =>
    new HttpResponse(body, { status: code, headers: { 'content-type': type } });
const page = '<!doctype html><title>Sign in to the network</title>';
const whole = JSON.stringify(policyWith({}));
const cutOff: Respond = () => HttpResponse.error();
const afterStoring =
  (then: Respond): Respond =>
  async (request) => {
    await forward(request);
    return then(request);
  };
const busy = (retryAfter: string): Respond => status(429, 'too_many_requests', { 'retry-after': retryAfter });
const inTwoMinutes = () => new Date(Date.now() + 120_000).toUTCString();

const unreadable = 'OroCRM answered something unreadable';
const portal = 'Your network asks you to sign in';
const isBusy = 'OroCRM is busy';
const failedOnTheWay = (code: number) => `Something on the way to OroCRM failed (${code})`;
const failedInside = (code: number) => `OroCRM had an internal error (${code})`;

const faults: readonly Fault[] = [
  { name: 'no network', respond: cutOff, title: 'You are offline' },
  {
    name: 'no connection',
    respond: cutOff,
    title: 'OroCRM cannot be reached',
    givenUp: { after: 2, next: `Check your network, then try again. ${nothingLost}` },
  },
  {
    name: 'a connection that breaks after the change was stored',
    respond: lostAnswer,
    title: 'OroCRM cannot be reached',
    moments: ['saving'],
    stores: true,
    givenUp: { after: 2, next: nothingLost },
  },
  { name: '401', respond: text(null, mediaType, 401), title: 'You are signed out', wayOn: 'Sign in' },
  {
    name: '403',
    respond: status(403, 'access_denied'),
    title: 'You may not see this sync policy',
    titleOfChange: 'You may not change these settings',
    wayOnOfChange: 'Refresh',
    newIntent: true,
  },
  {
    name: '404',
    respond: status(404, 'not_found'),
    title: 'OroCRM has no such sync policy',
    wayOnOfChange: 'Save settings',
    newIntent: true,
    givenUp: { after: 1, next: 'Ask' },
  },
  {
    name: '404 of an API that is switched off',
    respond: status(404, 'api_switched_off'),
    title: 'The API of this OroCRM is switched off',
    wayOnOfChange: 'Save settings',
    newIntent: true,
  },
  {
    name: '405',
    respond: status(405, 'method_not_allowed', { allow: 'GET, HEAD' }),
    title: 'This OroCRM does not take changes from here',
    moments: ['saving'],
    wayOnOfChange: 'Refresh',
    newIntent: true,
  },
  {
    name: '409',
    respond: status(409, 'key_in_progress'),
    title: 'Your changes are still being saved',
    moments: ['saving'],
    givenUp: { after: 2, next: `Try again in a moment. ${nothingLost}` },
  },
  { name: '429 for two minutes', respond: busy('120'), title: isBusy, long: true },
  {
    name: '429 until a time',
    respond: (request) => busy(inTwoMinutes())(request),
    title: isBusy,
    long: true,
    moments: alike,
  },
  { name: '429 for years', respond: busy('1000000000'), title: isBusy, long: true, moments: alike },
  { name: '429 without a time', respond: status(429), title: isBusy },
  { name: '429 with a time that is none', respond: busy('soon'), title: isBusy, moments: alike },
  {
    name: '503',
    respond: status(503),
    title: isBusy,
    moments: alike,
    givenUp: { after: 2, next: `Try again in a moment. ${nothingLost}` },
  },
  {
    name: '500',
    respond: status(500),
    title: failedInside(500),
    givenUp: { after: 2, next: `Request r-77. ${nothingLost}` },
  },
  {
    name: '500 after the change was stored',
    respond: afterStoring(status(500)),
    title: failedInside(500),
    moments: ['saving'],
    stores: true,
  },
  { name: '502 of a gateway, with its own page', respond: text(page, 'text/html', 502), title: failedOnTheWay(502) },
  { name: '504', respond: text('Too late', 'text/plain', 504), title: failedOnTheWay(504), moments: alike },
  {
    name: 'half a document',
    respond: text(whole.slice(0, 500), mediaType),
    title: unreadable,
    givenUp: { after: 1, next: nothingLost },
  },
  { name: 'an empty answer', respond: text('', mediaType), title: unreadable, moments: alike },
  { name: '204', respond: text(null, mediaType, 204), title: unreadable, moments: alike },
  {
    name: 'a document of another media type',
    respond: text(whole, 'application/json'),
    title: unreadable,
    moments: alike,
  },
  {
    name: "a network's own page",
    respond: text(page, 'text/html; charset=utf-8'),
    title: portal,
    givenUp: { after: 1, next: nothingLost },
  },
  {
    name: 'an answer that does not show what was sent',
    respond: () => answer(policyWith({}, 'g9-o9-a1')),
    title: unreadable,
    moments: ['saving'],
  },
];

const cells = faults.flatMap((fault) =>
  (fault.moments ?? (['opening', 'editing', 'refreshing', 'saving'] as const)).map((moment) => ({ ...fault, moment })),
);

let rejections: unknown[];
const onRejection = (reason: unknown) => void rejections.push(reason);
beforeEach(() => {
  rejections = [];
  process.on('unhandledRejection', onRejection);
});
afterEach(() => {
  process.off('unhandledRejection', onRejection);
  expect(rejections).toEqual([]);
});

/** In sight, and told to a screen reader. */
const expectTold = (title: string) =>
  waitFor(() => {
    const [shown] = screen.getAllByText(title);
    expect(shown).toBeVisible();
    const region = shown?.closest('[role=alert], [role=group]');
    expect(region).not.toBeNull();
    if (region?.getAttribute('role') === 'group') expect(region).toHaveFocus();
  });
const expectGivenUp = ({ title, givenUp }: Fault) => {
  if (!givenUp) return;
  expect(patches()).toHaveLength(givenUp.after);
  expect(screen.getByText(title).closest('[role=alert]')).toHaveTextContent(givenUp.next);
};
const expectNothingClaimed = () => expect(screen.queryByText('Configuration saved')).not.toBeInTheDocument();
const expectKept = () => {
  const box = screen.queryByRole('textbox', { name: crmInterval });
  if (box) expect(box).toHaveValue('450');
  else expect(row(crmInterval).getByText('You have 450, not saved')).toBeVisible();
};
const expectSavedOnce = async (fault: Fault) => {
  expect(await screen.findByText('Configuration saved')).toBeVisible();
  expect(textbox(crmInterval)).toHaveValue('450');
  expect(await savedSince()).toHaveLength(1);
  const keys = new Set(patches().map(({ headers }) => headers.get('idempotency-key')));
  expect(keys.size).toBe(fault.newIntent ? 2 : 1);
};

/** The device says what the fault is to it. @returns ends it */
const strike = (method: 'get' | 'patch', { name, respond }: Fault): (() => void) => {
  const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(name !== 'no network');
  const heal = breakDown(method, respond);
  return () => {
    heal();
    online.mockReturnValue(true);
  };
};

const waitForLeave = async ({ long }: Fault) => {
  if (!long) return;
  expect(button('Try again')).toHaveAttribute('aria-disabled', 'true');
  await pass(61);
  expect(button('Try again')).toHaveAttribute('aria-disabled', 'false');
};

const moments: Record<Moment, (fault: Fault) => Promise<void>> = {
  opening: async (fault) => {
    const heal = strike('get', fault);
    const { user } = await openPane('grace');
    await expectTold(fault.title);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(window.localStorage).toHaveLength(0);
    heal();
    await waitForLeave(fault);
    await user.click(button(fault.wayOn ?? 'Try again'));
    expect(await screen.findByRole('heading', { name: 'Sync policy: Acme' })).toBeVisible();
    await waitFor(() => expect(textbox(crmInterval)).toHaveValue('300'));
    expect(screen.queryByText(fault.title)).not.toBeInTheDocument();
    expect(patches()).toHaveLength(0);
  },
  editing: (fault) =>
    whileTyped(fault, () => act(() => void window.dispatchEvent(new Event(navigator.onLine ? 'focus' : 'offline')))),
  refreshing: (fault) => whileTyped(fault, (user) => user.click(button('Refresh'))),
  saving: async (fault) => {
    const { user } = await openEditor('grace');
    await fill(user, crmInterval, '450');
    const heal = strike('patch', fault);
    await save(user);
    await expectTold(fault.titleOfChange ?? fault.title);
    expectGivenUp(fault);
    expectNothingClaimed();
    expectKept();
    expect(await savedSince()).toHaveLength(fault.stores ? 1 : 0);
    heal();
    await waitForLeave(fault);
    switch (fault.wayOnOfChange ?? fault.wayOn ?? 'Try again') {
      case 'Try again':
        await tryAgain(user);
        break;
      case 'Sign in':
        expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
        await user.click(button('Sign in'));
        break;
      case 'Refresh':
        await user.click(button('Refresh'));
        await screen.findByRole('textbox', { name: crmInterval });
        await save(user);
        break;
      case 'Save settings':
        await save(user);
    }
    await expectSavedOnce(fault);
  },
};

/** The policy is asked for while something is typed. */
const whileTyped = async (fault: Fault, ask: (user: UserEvent) => unknown) => {
  const { user } = await openEditor('grace');
  await fill(user, crmInterval, '450');
  const heal = strike('get', fault);
  await ask(user);
  await expectTold(fault.title);
  expectKept();
  expect(patches()).toHaveLength(0);
  heal();
  await waitForLeave(fault);
  await user.click(button(fault.wayOn ?? 'Try again'));
  await waitFor(() => expect(screen.queryByText(fault.title)).not.toBeInTheDocument());
  expectKept();
  await save(user);
  await expectSavedOnce({ ...fault, newIntent: false });
};

it.each(cells)('$moment: $name', async ({ moment, ...fault }) => {
  await moments[moment](fault);
  expect(screen.getByRole('main')).not.toBeEmptyDOMElement();
});
