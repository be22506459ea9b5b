// The theme of Outlook, live: Mailbox 1.14 tells each change, others do not, and whatever Office's callbacks do harms nothing.
import { connect } from '../../src/office/connectHost';
import { colourScheme } from './colourScheme';
import { mailboxOf, outlook, page, pass, removeOffice, upTo } from './fakeOffice';

const to = (bodyBackgroundColor: unknown) => ({ officeTheme: { bodyBackgroundColor } });

beforeEach(() => {
  jest.useFakeTimers();
  colourScheme(false);
});
afterEach(() => {
  jest.useRealTimers();
  removeOffice();
});

it('follows each change', async () => {
  const { mailbox, tell } = mailboxOf();
  page(outlook({ ...to('#ffffff'), mailbox, requirements: upTo(14) }));
  const host = connect();
  await pass();
  const seen = [host.appearance().theme];
  for (const colour of ['#1b1a19', '#ffffff', 0x1b1a19, 0xffffff]) {
    tell(to(colour));
    seen.push(host.appearance().theme);
  }
  expect(seen).toEqual(['light', 'dark', 'light', 'dark', 'light']);
});

it('believes the event, where the context still has the colours of before', async () => {
  const { mailbox, tell } = mailboxOf();
  const context = { ...to('#ffffff'), mailbox, requirements: upTo(14) };
  page(outlook(context));
  const host = connect();
  await pass();
  tell(to('#000000'));
  expect(host.appearance().theme).toBe('dark');
});

it.each([undefined, {}, to(undefined), to('blue'), to('#NaN'), to(-1), to(1.5), { officeTheme: null }])(
  'makes nothing of a change to %j',
  async (event) => {
    const { mailbox, tell } = mailboxOf();
    page(outlook({ ...to('#000000'), mailbox, requirements: upTo(14) }));
    const host = connect();
    await pass();
    tell(event);
    expect(host.appearance().theme).toBe('dark');
  },
);

it('leaves the system alone once Outlook has told a theme', async () => {
  const { turn } = colourScheme(false);
  const { mailbox, tell } = mailboxOf();
  page(outlook({ mailbox, requirements: upTo(14) }));
  const host = connect();
  await pass();
  turn(true);
  expect(host.appearance().theme).toBe('dark');
  tell(to('#ffffff'));
  turn(false);
  turn(true);
  expect(host.appearance().theme).toBe('light');
});

it.each(['fails', 'is told nothing', 'never comes', 'throws'] as const)(
  'has the theme of the system where the callback %s',
  async (answer) => {
    const { turn } = colourScheme(false);
    const { mailbox } = mailboxOf(answer);
    page(outlook({ mailbox, requirements: upTo(14) }));
    const host = connect();
    await pass(5_000);
    expect(host.appearance()).toMatchObject({ language: 'en-GB', untold: 'oldTheme' });
    turn(true);
    expect(host.appearance().theme).toBe('dark');
  },
);

it('takes requirements that throw for an older Outlook', async () => {
  const { mailbox } = mailboxOf();
  const isSetSupported = () => {
    throw new Error('Office');
  };
  page(outlook({ mailbox, requirements: { isSetSupported } }));
  const host = connect();
  await pass();
  expect(host.appearance().untold).toBe('oldTheme');
});

it('has the language of Outlook where asking for its theme throws', async () => {
  const context = {
    displayLanguage: 'en-GB',
    get officeTheme() {
      throw new Error('Office');
    },
  };
  page({ ...outlook(), context });
  const host = connect();
  await pass();
  expect(host.appearance()).toMatchObject({ language: 'en-GB', untold: 'oldTheme' });
});

it.each(['', undefined, null])('has the language of the browser where Outlook names %j', async (displayLanguage) => {
  page(outlook({ displayLanguage }));
  const host = connect();
  await pass();
  expect(host.appearance().language).toBe(navigator.language);
});
