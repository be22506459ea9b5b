// The production build in a browser without office.js, and its Content Security Policy.
import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json' with { type: 'json' };
import { save, saveButton, savedNotice } from './actions';
import { test } from './production';
import { headersIn } from './headersFile';
import { dist } from './productionServer';

/** Strings of the endpoint, its data and the mock, each with the file that contains it. */
const mockMarkers = [
  ['Grace Weber', 'src/server/demonstration/demonstration.ts'],
  ['precondition_required', 'src/server/problem.ts'],
  ['mockedCrm', 'src/preview/mockedFetch.ts'],
] as const;

test('contains neither the endpoint nor its data nor the mock', () => {
  const files = readdirSync(dist).filter((file) => /\.(js|html)$/.test(file));
  expect(files.length).toBeGreaterThan(3);
  const built = files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');
  for (const [marker, origin] of mockMarkers) {
    expect(readFileSync(origin, 'utf8'), `${marker} in ${origin}`).toContain(marker);
    expect(built.includes(marker), `${marker} in the production build`).toBe(false);
  }
});

test('shows the version of package.json', () => {
  const scripts = readdirSync(dist).filter((file) => file.endsWith('.js'));
  const withVersion = scripts.filter((file) => readFileSync(join(dist, file), 'utf8').includes(`"${version}"`));
  expect(withVersion).toEqual([expect.stringMatching(/^menu\./)]);
});

test('names the packages of the pane and of the server with their licenses', async ({ request, production }) => {
  const response = await request.get(`${production.origin}/licenses.txt`);
  const pane = await response.text();
  const server = readFileSync(join('build', 'server', 'licenses.txt'), 'utf8');
  for (const name of ['react', 'react-dom', '@fluentui/react-components', '@azure/msal-browser', 'valibot', 'webpack'])
    expect(pane).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, 'm'));
  for (const name of ['hono', 'kysely', 'jose', 'pino', 'valibot'])
    expect(server).toMatch(new RegExp(`^${name} [\\d.]+ \\(MIT\\)$`, 'm'));
  expect(server).toMatch(/^prom-client [\d.]+ \(Apache-2\.0\)$/m);
  expect(pane).not.toContain('\nhono ');
  expect(readdirSync(dist).filter((file) => file.endsWith('.txt'))).toEqual(['licenses.txt']);
});

test('shows and saves the policy if office.js fails', async ({ page, production }) => {
  await page.clock.install();
  await page.goto(`${production.origin}/taskpane.html?person=7`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
  const interval = page.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await interval.fill('240');
  await save(page);
  await expect(savedNotice(page)).toBeVisible();
  await page.reload();
  await expect(interval).toHaveValue('240');
  // After this time the pane must have stopped waiting for office.js, without an error.
  await page.clock.runFor(11_000);
});

test('sends the headers of the build, which allow Outlook’s frame and its dialogs', async ({ page, production }) => {
  const answer = await page.goto(`${production.origin}/taskpane.html`);
  const written = headersIn(join(dist, '_headers'))('/taskpane.html');
  expect(Object.keys(written)).toHaveLength(5);
  expect(await answer?.allHeaders()).toMatchObject(written);
  expect(written).not.toHaveProperty('x-frame-options');
  expect(written).not.toHaveProperty('cross-origin-opener-policy');
  const policy = written['content-security-policy'];
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain('frame-ancestors https://outlook.office.com ');
  expect(policy).not.toContain('unsafe');
  expect(written['cache-control']).toBe('no-cache');
});

test('loads styles under the Content Security Policy', async ({ page, production }) => {
  await page.goto(`${production.origin}/taskpane.html?person=7`);
  const interval = page.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await interval.fill('240');
  const button = saveButton(page);
  await expect(button).toHaveCSS('border-top-left-radius', '4px');
  await expect(button).toHaveCSS('background-color', 'rgb(15, 108, 189)');
});

test('lets office.js load its own scripts', async ({ page, production }) => {
  const officeScripts = [
    'https://appsforoffice.microsoft.com/lib/1/hosted/outlook-web-16.01.js',
    'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js',
  ];
  for (const address of officeScripts) {
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'document.title += "+"' }),
    );
  }
  await page.goto(`${production.origin}/taskpane.html`);
  await page.evaluate((addresses) => {
    for (const address of addresses)
      document.head.append(Object.assign(document.createElement('script'), { src: address }));
  }, officeScripts);
  await expect(page).toHaveTitle('Sync Policy++');
});

for (const [how, replaced] of [
  ['are gone', { status: 404, body: '' }],
  ['are HTML pages', { contentType: 'text/html', body: '<!doctype html><title>Sync Policy</title>' }],
] as const) {
  test(`reports that the add-in was updated if its files ${how}, and offers the edits in the new pane`, async ({
    page,
    production,
    crashes,
  }) => {
    // From the start: the menu is also loaded when the pane finds out that office.js failed, which can be at any time.
    await page.route(/\/(menu|history)\.[0-9a-f]{20}\.js$/, (route) => route.fulfill(replaced));
    await page.goto(`${production.origin}/taskpane.html?person=7`);
    const interval = page.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
    await interval.fill('240');
    await page.route('**/taskpane.html', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/(taskpane\.)[0-9a-f]{20}/g, '$10123456789abcdef0123');
      await route.fulfill({ response, body });
    });
    await page.getByRole('button', { name: 'More' }).click();
    const updated = page.getByRole('alert').filter({ hasText: 'This add-in was updated' });
    await expect(updated).toHaveText(
      'This add-in was updated. Close the pane and open it again to continue. Reopen pane',
    );
    await expect(interval).toHaveValue('240');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Reopen pane' }).click();
    await page.getByRole('button', { name: 'Restore' }).click();
    await expect(interval).toHaveValue('240');
    // The browser tried to run the HTML.
    expect([...new Set(crashes.splice(0))]).toEqual(how === 'are gone' ? [] : ["SyntaxError: Unexpected token '<'"]);
  });
}

test('reports that files cannot be loaded if the server still has this build', async ({ page, production }) => {
  await page.route(/\/menu\.[0-9a-f]{20}\.js$/, (route) => route.abort());
  await page.goto(`${production.origin}/taskpane.html?person=7`);
  await page.getByRole('button', { name: 'More' }).click();
  await expect(page.getByText('The controls didn’t load. Check your network, then try again.')).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('menu', { name: 'More' })).toBeVisible();
});

/** Injection attacks, each with the violation that it must cause. */
const attacks: Record<string, { attack: () => void; violation: string }> = {
  'a script in the page': {
    attack: () => {
      const script = document.createElement('script');
      script.append('document.title = "mine"');
      document.head.append(script);
    },
    // Chromium reports this violation only on the console.
    violation: 'An HTMLScriptElement was directly modified and will not be executed.',
  },
  'text inserted as HTML': {
    attack: () => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title = \'mine\'">');
    },
    violation: 'require-trusted-types-for trusted-types-sink',
  },
  'a script from another origin': {
    attack: () => {
      const script = document.createElement('script');
      script.src = 'https://ajax.aspnetcdn.com/ajax/old-library.js';
      document.head.append(script);
    },
    violation: 'require-trusted-types-for trusted-types-sink',
  },
  'text evaluated as code': {
    attack: () => {
      // Delayed, because Playwright's own evaluation bypasses the policy.
      setTimeout(() => {
        try {
          Reflect.construct(Function, ['document.title = "mine"']);
        } catch {
          // Blocked, as expected.
        }
      }, 0);
    },
    violation: 'require-trusted-types-for trusted-types-sink',
  },
  'an image request to another origin': {
    attack: () => {
      new Image().src = 'https://evil.example/leak.png';
    },
    violation: 'img-src https://evil.example/leak.png',
  },
};

for (const [name, { attack, violation }] of Object.entries(attacks)) {
  test(`blocks ${name}`, async ({ page, production, cspViolations }) => {
    await page.goto(`${production.origin}/taskpane.html`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
    await page.evaluate(attack).catch(() => undefined);
    await expect.poll(() => cspViolations).toContainEqual(expect.stringContaining(violation));
    await expect(page).toHaveTitle('Sync Policy');
    cspViolations.length = 0;
  });
}
