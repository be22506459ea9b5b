// The steps that bring scenarios about: what the person does, what a colleague does, and what fails meanwhile.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { SettingId } from '../../../src/policy/settings';
import type { FaultId } from '../../../src/preview/faults/faults';
import { click, crmInterval, saveUnaware } from '../actions';
import { overriddenWith } from '../crm';
import type { Opened } from '../pane';

export const reader = 'Tom Okafor';
export const administrator = 'Grace Weber';
export const systemAdministrator = 'Ines Costa';

export const fill = ({ pane }: Opened, text: string, label = crmInterval) =>
  pane.getByRole('textbox', { name: label }).fill(text);
export const press = (within: Locator | FrameLocator, name: string | RegExp) =>
  within.getByRole('button', { name }).click();
export const chooseDirection = ({ pane }: Opened, direction: string) =>
  pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption(direction);

/** The policy is there. */
export const ready = ({ pane }: Opened) => pane.getByText(/^As of/).waitFor();
export const refresh = ({ pane }: Opened) => press(pane, 'Refresh');
/** The pane is loaded anew. */
export const reload = async (opened: Opened) => {
  await ready(opened);
  await opened.pane.locator('html').evaluate(() => window.location.reload());
};

export const refreshUnder = (fault: FaultId) => async (opened: Opened) => {
  await ready(opened);
  await opened.breakNetwork(fault);
  // A pane that gets the focus asks by itself, and could meet the fault first.
  await click(opened.pane.getByRole('button', { name: 'Refresh' }));
};
/** At System, up to the review: Globex has decided otherwise. */
export const enforceBothWays = async ({ pane }: Pick<Opened, 'pane'>) => {
  await pane.getByRole('radio', { name: 'System' }).check();
  await pane.getByRole('checkbox', { name: 'Use Default (Bidirectional), Sync Direction' }).uncheck();
  await pane.getByRole('checkbox', { name: 'Organizations and users can override, Sync Direction' }).uncheck();
  await press(pane, 'Save settings');
  await pane.getByRole('dialog').waitFor();
};
/** From the review on. */
export const saveUnder = (fault: FaultId) => async (opened: Opened) => {
  await fill(opened, '450');
  await press(opened.pane, 'Save settings');
  const dialog = opened.pane.getByRole('dialog');
  await dialog.waitFor();
  await opened.breakNetwork(fault);
  await press(dialog, 'Save settings');
};
export const reloadUnder = (fault: FaultId) => async (opened: Opened) => {
  await ready(opened);
  await opened.breakNetwork(fault);
  await opened.page.clock.fastForward('20:00');
  await reload(opened);
};

/** Another administrator of Acme overrides an interval. */
export const colleagueSaves = async (opened: Opened, setting: SettingId) => {
  await ready(opened);
  await opened.crm.save('Yusuf Demir', 'organization', setting, overriddenWith(900));
};
/** The person saves a change without knowing of it. */
export const saveAfterColleague = (setting: SettingId) => async (opened: Opened) => {
  await fill(opened, '450');
  await colleagueSaves(opened, setting);
  await saveUnaware(opened.pane);
};
/** Ines, of the system, enforces a value while the pane stands open; then it is read again. */
export const systemEnforces = async (opened: Opened) => {
  await ready(opened);
  await opened.crm.save('Ines Costa', 'global', 'crmSyncInterval', overriddenWith(60, { enforced: true }));
  await refresh(opened);
  await press(opened.pane, 'Dismiss, Changed since you looked');
};

/** What the browser logs of files that cannot be had. */
export const missingFile = /net::ERR_BLOCKED|status of 404/;
/** A file of the pane cannot be had. */
export const withoutFile = (pattern: string) => (page: Page) =>
  page.route(pattern, (route) => route.abort('blockedbyclient'));
/** The server of the add-in has no such file. */
export const withoutConfiguration = (page: Page) =>
  page.route('**/config.json', (route) => route.fulfill({ status: 404 }));
export const withoutClipboard = (page: Page) =>
  page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('NotAllowedError'));
  });

/** Waits for a response that does not come, by the clock of the page. */
export const runOutOfTime = async ({ page, pane }: Opened, tries: number) => {
  for (let tried = 0; tried < tries; tried += 1) {
    await pane.locator('html').evaluate(() => new Promise(requestAnimationFrame));
    await page.clock.runFor(9_000);
  }
};
