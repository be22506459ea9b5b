// Mailbox 1.14 sends each change of the theme, older Outlooks do not; no failure of Office's callbacks breaks the pane.
import { connectHost } from '../../src/office/connectHost';
import { colourScheme } from './colourScheme';
import { mailboxOf, outlook, page, pass, removeOffice, upTo } from './fakeOffice';

const themed = (bodyBackgroundColor: unknown) => ({ officeTheme: { bodyBackgroundColor } });

beforeEach(() => {
  jest.useFakeTimers();
  colourScheme(false);
});
afterEach(() => {
  jest.useRealTimers();
  removeOffice();
});

it('follows each change', async () => {
  const { mailbox, sendEvent } = mailboxOf();
  page(outlook({ ...themed('#ffffff'), mailbox, requirements: upTo(14) }));
  const host = connectHost();
  await pass();
  const shown = [host.appearance().theme];
  for (const colour of ['#1b1a19', '#ffffff', 0x1b1a19, 0xffffff]) {
    sendEvent(themed(colour));
    shown.push(host.appearance().theme);
  }
  expect(shown).toEqual(['light', 'dark', 'light', 'dark', 'light']);
});

it('takes the theme from the event while the context still has the previous colours', async () => {
  const { mailbox, sendEvent } = mailboxOf();
  const context = { ...themed('#ffffff'), mailbox, requirements: upTo(14) };
  page(outlook(context));
  const host = connectHost();
  await pass();
  sendEvent(themed('#000000'));
  expect(host.appearance().theme).toBe('dark');
});

it.each([
  undefined,
  {},
  themed(undefined),
  themed('blue'),
  themed('#NaN'),
  themed(-1),
  themed(1.5),
  { officeTheme: null },
])('ignores a change to %j', async (event) => {
  const { mailbox, sendEvent } = mailboxOf();
  page(outlook({ ...themed('#000000'), mailbox, requirements: upTo(14) }));
  const host = connectHost();
  await pass();
  sendEvent(event);
  expect(host.appearance().theme).toBe('dark');
});

it('no longer follows the system after Outlook has sent a theme', async () => {
  const { turn } = colourScheme(false);
  const { mailbox, sendEvent } = mailboxOf();
  page(outlook({ mailbox, requirements: upTo(14) }));
  const host = connectHost();
  await pass();
  turn(true);
  expect(host.appearance().theme).toBe('dark');
  sendEvent(themed('#ffffff'));
  turn(false);
  turn(true);
  expect(host.appearance().theme).toBe('light');
});

it.each(['fails', 'has no result', 'never calls back', 'throws'] as const)(
  'has the theme of the system when the call %s',
  async (outcome) => {
    const { turn } = colourScheme(false);
    const { mailbox } = mailboxOf(outcome);
    page(outlook({ mailbox, requirements: upTo(14) }));
    const host = connectHost();
    await pass(5_000);
    expect(host.appearance()).toMatchObject({ language: 'en-GB', hostLimitation: 'oldTheme' });
    turn(true);
    expect(host.appearance().theme).toBe('dark');
  },
);

it('treats requirements that throw as an older Outlook', async () => {
  const { mailbox } = mailboxOf();
  const isSetSupported = () => {
    throw new Error('Office');
  };
  page(outlook({ mailbox, requirements: { isSetSupported } }));
  const host = connectHost();
  await pass();
  expect(host.appearance().hostLimitation).toBe('oldTheme');
});

it('has the language of Outlook when reading its theme throws', async () => {
  const context = {
    displayLanguage: 'en-GB',
    get officeTheme() {
      throw new Error('Office');
    },
  };
  page({ ...outlook(), context });
  const host = connectHost();
  await pass();
  expect(host.appearance()).toMatchObject({ language: 'en-GB', hostLimitation: 'oldTheme' });
});

it.each(['', undefined, null])(
  'has the language of the browser when the language of Outlook is %j',
  async (displayLanguage) => {
    page(outlook({ displayLanguage }));
    const host = connectHost();
    await pass();
    expect(host.appearance().language).toBe(navigator.language);
  },
);
