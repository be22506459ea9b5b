// Faults that need a real server and browser: responses that hang or break off, captive portals, huge responses, and
// failing storage.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { mediaType } from '../../src/contract/mediaType';
import { crmInterval, level, outlookInterval, overrideOutlookInterval, save, saveButton, savedNotice } from './actions';
import { test } from './production';
import type { Fault, Production } from './productionServer';

const [tom, grace] = ['3', '7'];
const open = (page: Page, { origin }: Production, person: string) =>
  page.goto(`${origin}/taskpane.html?person=${person}`);
const interval = (page: Page) => page.getByRole('textbox', { name: crmInterval });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const alert = (page: Page, title: string) => page.getByRole('alert').filter({ hasText: title });
const saved = (page: Page) => savedNotice(page);

/** The number of changes saved for Acme in this test. */
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
/** Responds to requests that read or change the policy; validations, which have no key, go to the CRM. */
const whenAsked =
  (
    method: 'GET' | 'PATCH',
    respond: (response: ServerResponse, request: IncomingMessage, crm: () => void) => void,
  ): Fault =>
  (request, response, crm) => {
    const applies = method === 'GET' || request.headers['idempotency-key'] !== undefined;
    if (request.method !== method || !applies || !request.url?.startsWith(policy)) return false;
    respond(response, request, crm);
    return true;
  };
const sendHalf = (response: ServerResponse) =>
  response.writeHead(200, { 'content-type': mediaType, 'content-length': 5_000 }).write('{"data":');

/** `limit`: milliseconds of the page's clock after which the pane must report the timeout. */
const hangingResponses = [
  { name: 'without headers', respond: () => undefined, limit: 8_000 },
  { name: 'in the middle of the body', respond: (response: ServerResponse) => void sendHalf(response), limit: 10_000 },
] as const;

for (const { name, respond, limit } of hangingResponses) {
  test.describe(`a response that hangs ${name}`, () => {
    test.beforeEach(({ page }) => page.clock.install());
    const timeoutMessage = 'OroCRM isn’t responding';
    /** Stops the page's clock right after the limit. */
    const passLimit = async (page: Page) => {
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + limit + 200);
    };
    const waitUntilGivenUp = (page: Page) =>
      expect(async () => {
        await page.clock.runFor(limit + 200);
        await expect(alert(page, timeoutMessage)).toBeVisible({ timeout: 100 });
      }).toPass();

    test('on opening: reports the first timeout, and after the last attempt shows a button to retry', async ({
      page,
      production,
    }) => {
      production.setFault(whenAsked('GET', respond));
      await open(page, production, tom);
      await expect(page.getByRole('status')).toContainText('Loading sync policy…');
      await passLimit(page);
      await expect(page.getByRole('status')).toContainText(timeoutMessage);
      await expect(page.getByRole('status')).toContainText('Trying again…');
      await page.clock.resume();
      await waitUntilGivenUp(page);
      production.setFault(undefined);
      await press(page, 'Try again');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
    });

    test('on saving: can be tried again after the last attempt, and stores the change once', async ({
      page,
      production,
    }) => {
      await open(page, production, grace);
      await interval(page).fill('450');
      const sent = keys(page);
      production.setFault(whenAsked('PATCH', respond));
      await save(page);
      await expect(page.getByRole('button', { name: 'Saving…' })).toBeVisible();
      await passLimit(page);
      await expect(page.getByRole('status').filter({ hasText: timeoutMessage })).toBeVisible();
      await expect(saveButton(page)).toHaveCount(0);
      await page.clock.resume();
      await waitUntilGivenUp(page);
      await expect(alert(page, timeoutMessage)).toContainText('Your changes are kept.');
      await expect(page.getByRole('button', { name: 'Try again' })).toBeEnabled();
      await expect(interval(page)).toHaveValue('450');
      await expect(saved(page)).toHaveCount(0);
      production.setFault(undefined);
      await press(page, 'Try again');
      await expect(saved(page)).toBeVisible();
      expect(new Set(sent).size).toBe(1);
      expect(await savedSince(production)).toBe(1);
    });

    test('on refreshing: keeps edits', async ({ page, production }) => {
      await open(page, production, grace);
      await interval(page).fill('450');
      production.setFault(whenAsked('GET', respond));
      await press(page, 'Refresh');
      await waitUntilGivenUp(page);
      await expect(interval(page)).toHaveValue('450');
    });
  });
}

test('reports a response whose body breaks off', async ({ page, production }) => {
  production.setFault(
    whenAsked('GET', (response) => {
      sendHalf(response);
      setTimeout(() => response.destroy(), 20);
    }),
  );
  await open(page, production, tom);
  await expect(alert(page, 'OroCRM can’t be reached')).toBeVisible();
  production.setFault(undefined);
  await press(page, 'Try again');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
});

test('shows a skeleton with a message during a slow response, without layout shifts or further requests', async ({
  page,
  production,
}) => {
  let respond: () => void = () => undefined;
  production.setFault(
    whenAsked('GET', (_response, _request, crm) => {
      respond = crm;
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
  await expect(page.getByRole('status')).toHaveText('Loading sync policy…');
  respond();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
  await expect(page.getByRole('group')).toHaveCount(7);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  expect(production.requests).toHaveLength(1);
});

test('retries with the same key after the connection was reset, and saves the change once', async ({
  page,
  production,
}) => {
  await open(page, production, grace);
  await interval(page).fill('450');
  const sent = keys(page);
  const received: unknown[] = [];
  production.setFault(
    whenAsked('PATCH', (response, request, crm) => {
      received.push(request.headers['idempotency-key']);
      if (received.length > 1) {
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
  expect(new Set(received).size).toBe(1);
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
  test(`reports a captive portal (${name}) and does not store its response`, async ({ page, production }) => {
    const portal = 'Your network requires a sign-in';
    const storedText = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
    production.setFault(whenAsked('GET', respond));
    await open(page, production, grace);
    await expect(alert(page, portal)).toBeVisible();
    expect(await storedText()).toBe('[]');
    production.setFault(undefined);
    await press(page, 'Try again');
    await interval(page).fill('450');
    const before = await storedText();
    production.setFault(whenAsked('GET', respond));
    await press(page, 'Refresh');
    await expect(alert(page, portal)).toBeVisible();
    production.setFault(whenAsked('PATCH', respond));
    await save(page);
    await expect(alert(page, portal)).toContainText('Your changes are kept.');
    await expect(interval(page)).toHaveValue('450');
    expect(await storedText()).toBe(before);
    expect(await savedSince(production)).toBe(0);
    production.setFault(undefined);
    await press(page, 'Try again');
    await expect(saved(page)).toBeVisible();
    expect(await savedSince(production)).toBe(1);
  });
}

const options = Array.from({ length: 100_000 }, (_, index) => ({ type: 'configurationoptions', id: `o${index}` }));
/** The maximum number of bytes that the pane reads of a response; here every character is one byte. */
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
  test(`does not read a response ${name}, and stays responsive`, async ({ page, production }) => {
    // Counts decoded and parsed characters, because times are not reliable.
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
    production.setFault(
      whenAsked('GET', (response) => {
        left = new Promise((resolve) => response.once('close', resolve));
        flood(response.writeHead(200, { 'content-type': mediaType }));
      }),
    );
    await press(page, 'Refresh');
    await expect(alert(page, 'Unexpected answer from OroCRM')).toBeVisible();
    // The pane closes the connection, even if the response never ends.
    await left;
    await expect(interval(page)).toHaveValue('450');
    const { parsed, decoded } = await read();
    expect(parsed).toBeLessThan(limit);
    expect(decoded - before.decoded).toBeLessThanOrEqual(limit);
    production.setFault(undefined);
    await press(page, 'Try again');
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
    await save(page);
    await expect(saved(page)).toBeVisible();
  });
}

test('restores edits after a reload, merged with a colleague’s changes', async ({ page, production, context }) => {
  await open(page, production, grace);
  await interval(page).fill('450');
  const other = await context.newPage();
  await open(other, production, '8');
  await overrideOutlookInterval(other, '900');
  await save(other);
  await expect(saved(other)).toBeVisible();
  await other.close();
  await page.reload();
  const offer = alert(page, 'You have unsaved changes');
  await expect(offer).toContainText('The policy has changed since: your changes will be merged with it.');
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

test('restores edits after the pane was closed and opened again', async ({ page, production, context }) => {
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
  'that throws': () => {
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
  test(`works in memory with a storage ${name}`, async ({ page, production }) => {
    await page.addInitScript(breakIt);
    await open(page, production, grace);
    await interval(page).fill('450');
    await press(page, 'Refresh');
    await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
    await expect(interval(page)).toHaveValue('450');
    await level(page, 'System').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: System');
    await level(page, 'Acme').click();
    await expect(interval(page)).toHaveValue('450');
    await save(page);
    await expect(saved(page)).toBeVisible();
    expect(await savedSince(production)).toBe(1);
  });
}
