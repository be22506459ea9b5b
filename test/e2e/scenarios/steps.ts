// Steps of the scenarios: actions of the person and of colleagues, and faults.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { demonstrationPeople } from '../../../src/server/demonstration/demonstration';
import type { SettingId } from '../../../src/policy/settings';
import type { FaultId } from '../../../src/preview/faults/faults';
import {
  chooseDirection,
  click,
  crmInterval,
  enforce,
  level,
  openReview,
  save,
  saveButton,
  saveWithoutFocus,
} from '../actions';
import { overriddenWith } from '../crm';
import type { Opened } from '../pane';

export const reader = 'Tom Okafor';
export const administrator = 'Grace Weber';
export const systemAdministrator = 'Ines Costa';

export const fill = ({ pane }: Opened, text: string, label = crmInterval) =>
  pane.getByRole('textbox', { name: label }).fill(text);
export const press = (within: Locator | FrameLocator, name: string | RegExp) =>
  within.getByRole('button', { name }).click();
/** What is wrong with a text is shown when its field is left. */
export const fillAndLeave = async (opened: Opened, text: string) => {
  await fill(opened, text);
  await opened.pane.getByRole('textbox', { name: crmInterval }).blur();
};
/** A direction that can delete or overwrite data. */
export const chooseRisk = ({ pane }: Pick<Opened, 'pane'>) => chooseDirection(pane, 'Outlook to OroCRM');

/** Waits for the policy. */
export const ready = ({ pane }: Opened) => pane.getByRole('button', { name: 'Refresh' }).waitFor();
export const refresh = ({ pane }: Opened) => press(pane, 'Refresh');
export const reload = async (opened: Opened) => {
  await ready(opened);
  await opened.pane.locator('html').evaluate(() => window.location.reload());
};

export const refreshUnder = (fault: FaultId) => async (opened: Opened) => {
  await ready(opened);
  await opened.setFault(fault);
  // A focused pane revalidates by itself, and could trigger the fault first.
  await click(opened.pane.getByRole('button', { name: 'Refresh' }));
};
/** Enforces a direction at System, which Globex has overridden, and opens the review. */
export const enforceBothWays = async ({ pane }: Pick<Opened, 'pane'>) => {
  await level(pane, 'System').check();
  await pane.getByRole('checkbox', { name: 'Use Default (Bidirectional), Sync Direction' }).uncheck();
  await enforce(pane, 'Sync Direction');
  await openReview(pane);
};
/** Opens the review, sets the fault, and saves. */
export const saveUnder = (fault: FaultId) => async (opened: Opened) => {
  await fill(opened, '450');
  const review = await openReview(opened.pane);
  await opened.setFault(fault);
  await saveButton(review).click();
};
/** Opens the review and saves, without an answer of the CRM to that. */
export const saveUnanswered = async (opened: Opened) => {
  await opened.page.route('**/api/**', (route) =>
    'idempotency-key' in route.request().headers() ? undefined : route.continue(),
  );
  await fill(opened, '450');
  await save(opened.pane);
};
/** With the focus visible, what reports the success stays. */
export const saveByKeyboard = async ({ pane }: Pick<Opened, 'pane'>) => {
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  const review = await openReview(pane);
  await saveButton(review).press('Enter');
};
export const reloadUnder = (fault: FaultId) => async (opened: Opened) => {
  await ready(opened);
  await opened.setFault(fault);
  await opened.page.clock.fastForward('20:00');
  await reload(opened);
};

/** Another administrator of Acme overrides the setting. */
export const colleagueSaves = ({ crm }: Opened, setting: SettingId) =>
  crm.save('Yusuf Demir', 'organization', setting, overriddenWith(900));
/** Saves a change before the pane knows of the colleague's change. */
export const saveAfterColleague = (setting: SettingId) => async (opened: Opened) => {
  await fill(opened, '450');
  await colleagueSaves(opened, setting);
  await saveWithoutFocus(opened.pane);
};
/** The system administrator enforces a value while the pane is open; then the pane is refreshed. */
export const systemEnforces = async (opened: Opened) => {
  await ready(opened);
  await opened.crm.save('Ines Costa', 'global', 'crmSyncInterval', overriddenWith(60, { enforced: true }));
  await refresh(opened);
  await press(opened.pane, 'Dismiss, Changed since you looked');
};

/** The browser's messages about missing files. */
export const missingFile = /net::ERR_BLOCKED|status of 404/;
/** Blocks a file of the pane. */
export const withoutFile = (pattern: string) => (page: Page) =>
  page.route(pattern, (route) => route.abort('blockedbyclient'));
/** The server of the add-in has no config.json. */
export const withoutConfiguration = (page: Page) =>
  page.route('**/config.json', (route) => route.fulfill({ status: 404 }));
/** The server of the add-in has a config.json that offers people to be. */
export const asDemonstration = (page: Page) =>
  page.route('**/config.json', (route) =>
    route.fulfill({
      json: {
        crm: { url: '/api', productName: 'OroCRM' },
        signIn: {
          kind: 'demonstration',
          person: '3',
          people: demonstrationPeople.map(({ id, name, organization, capabilities }) => ({
            id,
            name,
            organization: organization.name,
            capabilities,
          })),
        },
      },
    }),
  );
/** The CRM has deleted old changes. */
export const withDeletedHistory = (page: Page) =>
  page.route('**/api/configurationchanges?*', async (route) => {
    const response = await route.fetch();
    const document = (await response.json()) as object;
    const body = JSON.stringify({ ...document, meta: { since: '2026-08-01T00:00:00Z' } });
    await route.fulfill({ response, body });
  });
export const withoutClipboard = (page: Page) =>
  page.addInitScript(() => {
    // In a later task, as in a browser, which asks for the permission first.
    navigator.clipboard.writeText = () =>
      new Promise((_resolve, reject) => setTimeout(() => reject(new Error('NotAllowedError')), 20));
  });

/** Advances the page's clock until every attempt has timed out. */
export const exhaustRetries = async ({ page, pane }: Opened, attempts: number) => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await pane.locator('html').evaluate(() => new Promise(requestAnimationFrame));
    await page.clock.runFor(9_000);
  }
};
