// Signing in within Outlook when it goes wrong: there is always a next step within ten seconds, and never a token where it may not be.
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { test, type Outlook } from './outlook';

const button = ({ pane }: Outlook) => pane.getByRole('button', { name: 'Sign in' });
const heading = ({ pane }: Outlook) => pane.getByRole('heading', { level: 1 });
const patience = 10_000;

const base64url = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** Microsoft's pages, answered at once: the person is known, and agrees; or is refused. */
const microsoftAnswers = async (context: BrowserContext, { crm }: Outlook, refusal?: string) => {
  let nonce = '';
  await context.route('https://login.microsoftonline.com/**', async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    if (pathname.endsWith('/authorize')) {
      nonce = searchParams.get('nonce') ?? '';
      const answer: Record<string, string> = refusal
        ? { error: 'access_denied', error_description: refusal }
        : { code: 'a-code', client_info: base64url({ uid: 'grace', utid: 'acme' }) };
      const fragment = new URLSearchParams({ ...answer, state: searchParams.get('state') ?? '' });
      const location = `${searchParams.get('redirect_uri')}#${fragment.toString()}`;
      return route.fulfill({ status: 302, headers: { location } });
    }
    if (!pathname.endsWith('/token')) return route.abort();
    const cors = { 'access-control-allow-origin': '*' };
    const { token } = await crm.ticketFor('grace');
    const [head = '', claims = '', signature = ''] = token.id_token.split('.');
    const withNonce = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), nonce };
    const answer = {
      ...token,
      token_type: 'Bearer',
      id_token: [head, base64url(withNonce), signature].join('.'),
      client_info: base64url({ uid: 'grace', utid: 'acme' }),
    };
    return route.fulfill({ json: answer, headers: cors });
  });
};

test('asks to be pressed where Outlook has to ask the person, and goes on by itself after that', async ({
  outlook,
}) => {
  const opened = await outlook({ nestedAppAuth: 'asks' });
  await button(opened).click();
  await expect(heading(opened)).toContainText('Acme');
});

test('says so where the person closes the window of Outlook', async ({ outlook }) => {
  const opened = await outlook({ nestedAppAuth: 'cancelled' });
  await button(opened).click();
  await expect(opened.pane.getByText('The sign-in was closed before it was done.')).toBeVisible();
  await expect(button(opened)).toBeEnabled();
});

test('takes a dialog where Outlook promises to sign in and does not', async ({ outlook, context }) => {
  const opened = await outlook({ nestedAppAuth: 'silent' });
  await expect(button(opened)).toBeVisible({ timeout: patience });
  await microsoftAnswers(context, opened);
  await button(opened).click();
  await expect(heading(opened)).toContainText('Acme');
});

test('takes a dialog where this Outlook does not sign add-ins in, which closes by itself', async ({
  outlook,
  context,
}) => {
  const opened = await outlook({ nestedAppAuth: 'none' });
  await microsoftAnswers(context, opened);
  const dialog = context.waitForEvent('page');
  await button(opened).click();
  await expect(heading(opened)).toContainText('Acme');
  await expect(opened.pane.getByText(/grace@acme.example/)).toBeVisible();
  await expect.poll(async () => (await dialog).isClosed()).toBe(true);
});

test('tells with its code why Microsoft has refused', async ({ outlook, context }) => {
  const opened = await outlook({ nestedAppAuth: 'none' });
  await microsoftAnswers(context, opened, 'AADSTS50105: not assigned');
  await button(opened).click();
  await expect(opened.pane.getByText(/AADSTS50105/)).toBeVisible();
});

test('says so where the dialog is blocked', async ({ outlook }) => {
  const opened = await outlook({ nestedAppAuth: 'none' });
  await expect(button(opened)).toBeVisible();
  await opened.frame().evaluate(() => (window.open = () => null));
  await button(opened).click();
  await expect(opened.pane.getByText(/^The window to sign in was blocked/)).toBeVisible();
});

test('says so where the person closes the dialog', async ({ outlook, context }) => {
  const opened = await outlook({ nestedAppAuth: 'none' });
  await context.route('https://login.microsoftonline.com/**', (route) => route.fulfill({ body: 'Sign in here' }));
  const dialog = context.waitForEvent('page');
  await button(opened).click();
  await (await dialog).close();
  await expect(opened.pane.getByText('The sign-in was closed before it was done.')).toBeVisible();
});

for (const script of ['officeJs', 'microsoftAjax'] as const) {
  for (const loading of ['blocked', 'never'] as const) {
    test(`a way on within ten seconds where ${script} is ${loading}`, async ({ outlook }) => {
      const opened = await outlook({ [script]: loading });
      await expect(button(opened)).toBeVisible({ timeout: patience });
      opened.problems.length = 0;
    });
  }
}

/** Everything that a page keeps or shows in its address. */
const kept = (page: Page): Promise<string[]> =>
  Promise.all(
    page.frames().map(async (frame) => {
      const stored = await frame.evaluate(async () => {
        const databases = await indexedDB.databases();
        return [document.cookie, window.name, Object.entries(localStorage), Object.entries(sessionStorage), databases];
      });
      return JSON.stringify([frame.url(), stored]);
    }),
  );

test('no token in storage, addresses, the console or the roaming settings', async ({ outlook, context }) => {
  const said: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  const addresses: string[] = [];
  context.on('request', (request) => addresses.push(request.url()));
  for (const nestedAppAuth of ['there', 'none'] as const) {
    const opened = await outlook({ nestedAppAuth });
    const tokens = new Set<string>();
    opened.crm.meet(({ headers: { authorization } }) => {
      if (authorization !== undefined) tokens.add(authorization.replace('Bearer ', ''));
      return false;
    });
    await microsoftAnswers(context, opened);
    if (nestedAppAuth === 'none') await button(opened).click();
    await expect(heading(opened)).toContainText('Acme');
    await opened.pane.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' }).fill('450');
    await opened.pane.getByRole('button', { name: 'Save settings' }).click();
    await opened.pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }).click();
    await expect(opened.pane.getByText('Configuration saved')).toBeVisible();
    expect(tokens.size).toBe(1);
    const everything = [
      ...(await kept(opened.page)),
      ...said,
      ...addresses,
      JSON.stringify(await opened.roamingSettings()),
    ];
    for (const token of tokens) {
      const [, , signature = ''] = token.split('.');
      expect(signature.length).toBeGreaterThan(100);
      expect(everything.filter((text) => text.includes(signature))).toEqual([]);
    }
  }
});
