// What only a real server and a browser can do wrong: answers that hang or break off, other people's pages, floods, a storage that throws.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { mediaType } from '../../src/contract/mediaType';
import { crmInterval, outlookInterval, save } from './actions';
import { test } from './production';
import type { Fault, Production } from './productionServer';

const [tom, grace] = ['3', '7'];
const open = (page: Page, { origin }: Production, person: string) =>
  page.goto(`${origin}/taskpane.html?person=${person}`);
const interval = (page: Page) => page.getByRole('textbox', { name: crmInterval });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const alert = (page: Page, title: string) => page.getByRole('alert').filter({ hasText: title });
const saved = (page: Page) => page.getByText('Configuration saved');

/** How much was saved at Acme's level in this test. */
const savedSince = async ({ origin }: Production): Promise<number> => {
  const path = '/api/configurationchanges?filter[section]=outlook&scope=organization';
  const answer = await fetch(`${origin}${path}`, { headers: { authorization: 'Bearer demo.7' } });
  const { data } = (await answer.json()) as { data: unknown[] };
  return data.length - 4;
};
const keys = (page: Page): string[] => {
  const sent: string[] = [];
  page.on('request', (request) => {
    const key = request.headers()['idempotency-key'];
    if (request.method() === 'PATCH' && key !== undefined) sent.push(key);
  });
  return sent;
};

const policy = '/api/configuration/outlook';
/** Strikes what asks for the policy, or changes it; a validation, which has no key, reaches the CRM. */
const to =
  (
    method: 'GET' | 'PATCH',
    respond: (response: ServerResponse, request: IncomingMessage, crm: () => void) => void,
  ): Fault =>
  (request, response, crm) => {
    const isMeant = method === 'GET' || request.headers['idempotency-key'] !== undefined;
    if (request.method !== method || !isMeant || !request.url?.startsWith(policy)) return false;
    respond(response, request, crm);
    return true;
  };
const half = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': mediaType, 'content-length': 5_000 }).write('{"data":');

/** Never more than this, and the pane has said so by then: milliseconds of the page's clock. */
const hangs = [
  { name: 'without headers', respond: () => undefined, limit: 8_000 },
  { name: 'in the middle of the body', respond: (response: ServerResponse) => void half(response), limit: 10_000 },
] as const;

for (const { name, respond, limit } of hangs) {
  test.describe(`an answer that hangs ${name}`, () => {
    test.beforeEach(({ page }) => page.clock.install());
    const late = 'OroCRM did not answer in time';
    /** As soon as the limit has passed, and no later: the page's clock stands still then. */
    const passLimit = async (page: Page) => {
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + limit + 200);
    };
    const givenUp = (page: Page) =>
      expect(async () => {
        await page.clock.runFor(limit + 200);
        await expect(alert(page, late)).toBeVisible({ timeout: 100 });
      }).toPass();

    test('when opening: told after the first try, and after the last there is a button', async ({
      page,
      production,
    }) => {
      production.meet(to('GET', respond));
      await open(page, production, tom);
      await expect(page.getByRole('status')).toContainText('Reading the sync policy from OroCRM…');
      await passLimit(page);
      await expect(page.getByRole('status')).toContainText(`${late}. Trying again`);
      await page.clock.resume();
      await givenUp(page);
      production.meet(undefined);
      await press(page, 'Try again');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
    });

    test('when saving: Save is back when no try is left, and the change is stored once', async ({
      page,
      production,
    }) => {
      await open(page, production, grace);
      await interval(page).fill('450');
      const sent = keys(page);
      production.meet(to('PATCH', respond));
      await save(page);
      await expect(page.getByRole('button', { name: 'Saving…' })).toBeVisible();
      await passLimit(page);
      await expect(page.getByRole('status').filter({ hasText: late })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Save settings' })).toHaveCount(0);
      await page.clock.resume();
      await givenUp(page);
      await expect(alert(page, late)).toContainText('Your changes are kept.');
      await expect(page.getByRole('button', { name: 'Save settings' })).toBeEnabled();
      await expect(interval(page)).toHaveValue('450');
      await expect(saved(page)).toHaveCount(0);
      production.meet(undefined);
      await press(page, 'Try again');
      await expect(saved(page)).toBeVisible();
      expect(new Set(sent).size).toBe(1);
      expect(await savedSince(production)).toBe(1);
    });

    test('when refreshing: what is typed stays', async ({ page, production }) => {
      await open(page, production, grace);
      await interval(page).fill('450');
      production.meet(to('GET', respond));
      await press(page, 'Refresh');
      await givenUp(page);
      await expect(interval(page)).toHaveValue('450');
    });
  });
}

test('an answer that breaks off in its body is no policy', async ({ page, production }) => {
  production.meet(
    to('GET', (response) => {
      half(response);
      setTimeout(() => response.destroy(), 20);
    }),
  );
  await open(page, production, tom);
  await expect(alert(page, 'OroCRM cannot be reached')).toBeVisible();
  production.meet(undefined);
  await press(page, 'Try again');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
});

test('a slow answer: its shape stands there with a word, nothing jumps, and one request is made', async ({
  page,
  production,
}) => {
  let answer: () => void = () => undefined;
  production.meet(
    to('GET', (_response, _request, crm) => {
      answer = crm;
    }),
  );
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, production, tom);
  await expect(page.getByRole('status')).toHaveText('Reading the sync policy from OroCRM…');
  answer();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
  await expect(page.getByRole('group')).toHaveCount(7);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  expect(production.requests).toHaveLength(1);
});

test('a connection that is reset after the change was stored: asked for again under its key, saved once', async ({
  page,
  production,
}) => {
  await open(page, production, grace);
  await interval(page).fill('450');
  const sent = keys(page);
  const met: unknown[] = [];
  production.meet(
    to('PATCH', (response, request, crm) => {
      met.push(request.headers['idempotency-key']);
      if (met.length > 1) {
        crm();
        return;
      }
      response.writeHead = () => response;
      response.write = () => true;
      response.end = () => {
        request.socket.resetAndDestroy();
        return response;
      };
      crm();
    }),
  );
  await save(page);
  await expect(saved(page)).toBeVisible();
  expect(new Set(met).size).toBe(1);
  expect(sent).toHaveLength(2);
  expect(new Set(sent).size).toBe(1);
  expect(await savedSince(production)).toBe(1);
  await expect(interval(page)).toHaveValue('450');
});

const portals: Record<string, (response: ServerResponse) => void> = {
  'a page with 200': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  'a redirect': (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/login' }).end(),
};
for (const [name, respond] of Object.entries(portals)) {
  test(`a network's own page, as ${name}, is never taken for the CRM`, async ({ page, production }) => {
    const portal = 'Your network asks you to sign in';
    const known = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    production.meet(to('GET', respond));
    await open(page, production, grace);
    await expect(alert(page, portal)).toBeVisible();
    expect(await known()).toBe('[]');
    production.meet(undefined);
    await press(page, 'Try again');
    await interval(page).fill('450');
    const before = await known();
    production.meet(to('GET', respond));
    await press(page, 'Refresh');
    await expect(alert(page, portal)).toBeVisible();
    production.meet(to('PATCH', respond));
    await save(page);
    await expect(alert(page, portal)).toContainText('Your changes are kept.');
    await expect(interval(page)).toHaveValue('450');
    expect(await known()).toBe(before);
    expect(await savedSince(production)).toBe(0);
    production.meet(undefined);
    await press(page, 'Try again');
    await expect(saved(page)).toBeVisible();
    expect(await savedSince(production)).toBe(1);
  });
}

const options = Array.from({ length: 100_000 }, (_, index) => ({ type: 'configurationoptions', id: `o${index}` }));
/** Characters, which here are bytes: what the pane reads of an answer at most. */
const limit = 256 * 1024;
const floods: Record<string, (response: ServerResponse) => void> = {
  'of 10 MB': (response) => response.end(JSON.stringify({ data: 'x'.repeat(10_000_000) })),
  'with 100,000 options': (response) => response.end(JSON.stringify({ data: {}, included: options })),
  'without an end': (response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      response.once('drain', more);
    };
    more();
  },
};
for (const [name, flood] of Object.entries(floods)) {
  test(`an answer ${name} is left unread, and holds nothing up`, async ({ page, production }) => {
    // What is neither put together nor parsed costs no time that could be noticed.
    await page.addInitScript(() => {
      const read = { parsed: 0, decoded: 0 };
      JSON.parse = new Proxy(JSON.parse, {
        apply: (parse, self, parts: [string]): unknown => {
          read.parsed = Math.max(read.parsed, parts[0].length);
          return Reflect.apply(parse, self, parts);
        },
      });
      TextDecoder.prototype.decode = new Proxy(Reflect.get(TextDecoder.prototype, 'decode'), {
        apply: (decode, self, parts: []) => {
          const text = Reflect.apply(decode, self, parts);
          read.decoded += text.length;
          return text;
        },
      });
      Object.assign(window, { read });
    });
    await open(page, production, grace);
    await interval(page).fill('450');
    const read = () => page.evaluate(() => (window as unknown as { read: Record<'parsed' | 'decoded', number> }).read);
    const before = await read();
    let left: Promise<unknown> = Promise.resolve();
    production.meet(
      to('GET', (response) => {
        left = new Promise((resolve) => response.once('close', resolve));
        flood(response.writeHead(200, { 'content-type': mediaType }));
      }),
    );
    await press(page, 'Refresh');
    await expect(alert(page, 'OroCRM answered something unreadable')).toBeVisible();
    // The connection is let go of, also where the answer would never end.
    await left;
    await expect(interval(page)).toHaveValue('450');
    const { parsed, decoded } = await read();
    expect(parsed).toBeLessThan(limit);
    expect(decoded - before.decoded).toBeLessThanOrEqual(limit);
    production.meet(undefined);
    await press(page, 'Try again');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await save(page);
    await expect(saved(page)).toBeVisible();
  });
}

test('edits survive a reload and a colleague: offered with the version they were made on, merged, saved', async ({
  page,
  production,
  context,
}) => {
  await open(page, production, grace);
  await interval(page).fill('450');
  const other = await context.newPage();
  await open(other, production, '8');
  await other.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }).uncheck();
  await other.getByRole('textbox', { name: outlookInterval }).fill('900');
  await save(other);
  await expect(saved(other)).toBeVisible();
  await other.close();
  await page.reload();
  const offer = alert(page, 'You have unsaved changes');
  await expect(offer).toContainText('The policy has changed since: they are merged with it.');
  await expect(interval(page)).toHaveValue('300');
  await press(page, 'Restore');
  await expect(interval(page)).toHaveValue('450');
  await expect(page.getByRole('textbox', { name: outlookInterval })).toHaveValue('900');
  await save(page);
  await expect(saved(page)).toBeVisible();
  expect(await savedSince(production)).toBe(2);
  await page.reload();
  await expect(interval(page)).toHaveValue('450');
  await expect(offer).toHaveCount(0);
});

test('edits survive a pane that is closed and opened again', async ({ page, production, context }) => {
  await open(page, production, grace);
  await interval(page).fill('450');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).join())).toContain('draft');
  await page.close();
  const again = await context.newPage();
  await again.route(/office\.js/, (route) => route.abort());
  await open(again, production, grace);
  await press(again, 'Restore');
  await expect(interval(again)).toHaveValue('450');
});

const storages: Record<string, () => void> = {
  'that may not be touched': () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('No.', 'SecurityError');
        },
      });
    }
  },
  'that is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
  },
};
for (const [name, breakIt] of Object.entries(storages)) {
  test(`with a storage ${name}, everything goes on in memory`, async ({ page, production }) => {
    await page.addInitScript(breakIt);
    await open(page, production, grace);
    await interval(page).fill('450');
    await press(page, 'Refresh');
    await expect(page.getByText(/^As of/)).toBeVisible();
    await expect(interval(page)).toHaveValue('450');
    await page.getByRole('radio', { name: 'System' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: System');
    await page.getByRole('radio', { name: 'Organization' }).click();
    await expect(interval(page)).toHaveValue('450');
    await save(page);
    await expect(saved(page)).toBeVisible();
    expect(await savedSince(production)).toBe(1);
  });
}
