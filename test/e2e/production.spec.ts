// The production build in a plain browser: no mock in it, and the policy is there though office.js cannot be had.
import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { save } from './actions';
import { test } from './production';
import { headersIn } from './headersFile';
import { dist } from './productionServer';

/** Words that stand in the endpoint, its data or its mock, each with a file that proves that the word is the right one. */
const ofTheMock = [
  ['Grace Weber', 'src/server/demonstration.ts'],
  ['precondition_required', 'src/server/problem.ts'],
  ['mockedCrm', 'src/preview/mockedFetch.ts'],
] as const;

test('contains nothing of the endpoint, its data or its mock', () => {
  const files = readdirSync(dist).filter((file) => /\.(js|html)$/.test(file));
  expect(files.length).toBeGreaterThan(3);
  const built = files.map((file) => readFileSync(join(dist, file), 'utf8')).join('\n');
  for (const [word, origin] of ofTheMock) {
    expect(readFileSync(origin, 'utf8'), `${word} in ${origin}`).toContain(word);
    expect(built.includes(word), `${word} in the production build`).toBe(false);
  }
});

test('shows the policy while office.js fails, and changes it', async ({ page, production }) => {
  await page.clock.install();
  await page.goto(`${production.origin}/taskpane.html?person=7`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
  const interval = page.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await interval.fill('240');
  await save(page);
  await expect(page.getByText('Configuration saved')).toBeVisible();
  await page.reload();
  await expect(interval).toHaveValue('240');
  // By now nothing waits for office.js any more.
  await page.clock.runFor(11_000);
});

test('sends what the build wrote, and nothing that would keep Outlook or a dialog out', async ({
  page,
  production,
}) => {
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

test('is styled under its policy', async ({ page, production }) => {
  await page.goto(`${production.origin}/taskpane.html?person=7`);
  const interval = page.getByRole('textbox', { name: 'CRM Sync Interval (In Seconds)' });
  await interval.fill('240');
  const saveSettings = page.getByRole('button', { name: 'Save settings' });
  await expect(saveSettings).toHaveCSS('border-top-left-radius', '4px');
  await expect(saveSettings).toHaveCSS('background-color', 'rgb(15, 108, 189)');
});

test('lets office.js load what belongs to it', async ({ page, production }) => {
  const itsOwn = [
    'https://appsforoffice.microsoft.com/lib/1/hosted/outlook-web-16.01.js',
    'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js',
  ];
  for (const address of itsOwn) {
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'document.title += "+"' }),
    );
  }
  await page.goto(`${production.origin}/taskpane.html`);
  await page.evaluate((addresses) => {
    for (const address of addresses)
      document.head.append(Object.assign(document.createElement('script'), { src: address }));
  }, itsOwn);
  await expect(page).toHaveTitle('Sync Policy++');
});

/** What an attacker would do with a text that gets into the page; and how it is refused. */
const attacks: Record<string, { attack: () => void; told: string }> = {
  'a script in the page': {
    attack: () => {
      const script = document.createElement('script');
      script.append('document.title = "mine"');
      document.head.append(script);
    },
    // The one refusal that Chromium tells on the console only.
    told: 'An HTMLScriptElement was directly modified and will not be executed.',
  },
  'text taken for HTML': {
    attack: () => {
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title = \'mine\'">');
    },
    told: 'require-trusted-types-for trusted-types-sink',
  },
  'a script from elsewhere': {
    attack: () => {
      const script = document.createElement('script');
      script.src = 'https://ajax.aspnetcdn.com/ajax/old-library.js';
      document.head.append(script);
    },
    told: 'require-trusted-types-for trusted-types-sink',
  },
  'text taken for code': {
    attack: () => {
      // Later, because what a test runs in the page may do so.
      setTimeout(() => {
        try {
          Reflect.construct(Function, ['document.title = "mine"']);
        } catch {
          // Refused, as it should be.
        }
      }, 0);
    },
    told: 'require-trusted-types-for trusted-types-sink',
  },
  'a picture that tells somebody': {
    attack: () => {
      new Image().src = 'https://evil.example/told.png';
    },
    told: 'img-src https://evil.example/told.png',
  },
};

for (const [name, { attack, told }] of Object.entries(attacks)) {
  test(`refuses ${name}`, async ({ page, production, refused }) => {
    await page.goto(`${production.origin}/taskpane.html`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sync policy: Acme');
    await page.evaluate(attack).catch(() => undefined);
    await expect.poll(() => refused).toContainEqual(expect.stringContaining(told));
    await expect(page).toHaveTitle('Sync Policy');
    refused.length = 0;
  });
}
