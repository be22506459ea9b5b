// After every action by keyboard, a visible element in the pane must have the focus.
import type { Locator } from '@playwright/test';
import type { SettingId } from '../../src/policy/settings';
import type { FaultId } from '../../src/preview/faults/faults';
import { conflictCard, crmInterval, level, outlookInterval, refocusUntil, reviewPage } from './actions';
import { save as saveByPointer, saveButton, savedNotice } from './actions';
import { overriddenWith } from './crm';
import { focusState } from './tabOrder';
import { animationsFinished } from './measurements';
import { expect, test, type Opened } from './pane';

const button = ({ pane }: Opened, name: string | RegExp) => pane.getByRole('button', { name });
/** Presses a key on the control. */
const press = async (control: Locator, key = 'Enter') => {
  await control.focus();
  await control.press(key);
};
const type = async ({ pane }: Opened) => {
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
};
const review = async (opened: Opened) => {
  await type(opened);
  await press(saveButton(opened.pane));
  await reviewPage(opened.pane).waitFor();
};
const save = async (opened: Opened) => {
  await review(opened);
  await press(saveButton(reviewPage(opened.pane)));
};
const colleagueSaves = ({ crm }: Opened, setting: SettingId) =>
  crm.save('Yusuf Demir', 'organization', setting, overriddenWith(900));
const saveUnder = (fault: FaultId) => async (opened: Opened) => {
  await review(opened);
  await opened.setFault(fault);
  await press(saveButton(reviewPage(opened.pane)));
};
const saveAfterColleague = (setting: SettingId) => async (opened: Opened) => {
  await type(opened);
  await colleagueSaves(opened, setting);
  await press(saveButton(opened.pane));
};
const leaveDraft = async (opened: Opened) => {
  await type(opened);
  await opened.pane.locator('html').evaluate(() => window.location.reload());
  await button(opened, 'Restore').waitFor();
};
const failToRefresh = async (opened: Opened) => {
  await opened.setFault('internal-error');
  await press(button(opened, 'Refresh'));
  await button(opened, 'Try again').waitFor();
};
const expectGone = async (locator: Locator) => {
  await expect(locator).toHaveCount(0);
};
const expectVisible = async (locator: Locator) => {
  await expect(locator.first()).toBeVisible();
};

type FocusCase = {
  name: string;
  before?: (opened: Opened) => Promise<void>;
  act: (opened: Opened) => Promise<void>;
  /** Resolves when the action has taken effect. */
  settled: (opened: Opened) => Promise<void>;
};

const showsText = (text: string) => (opened: Opened) => expectVisible(opened.pane.getByText(text));

const focusCases: readonly FocusCase[] = [
  { name: 'saved', act: save, settled: ({ pane }) => expect(pane.getByRole('group', { name: 'Saved' })).toBeFocused() },
  {
    name: 'not saved',
    act: saveUnder('unreachable'),
    settled: (opened) => expect(button(opened, 'Try again')).toBeFocused(),
  },
  { name: 'values refused', act: saveUnder('refused-values'), settled: showsText('OroCRM didn’t accept your changes') },
  { name: 'permission revoked', act: saveUnder('right-taken-away'), settled: showsText('You have 450, not saved') },
  { name: 'a read-only CRM', act: saveUnder('refuses-changes'), settled: showsText('You have 450, not saved') },
  {
    name: 'a colleague saved another setting',
    act: saveAfterColleague('outlookSyncInterval'),
    settled: showsText('Yusuf Demir saved before you'),
  },
  {
    name: 'a colleague saved the same setting',
    act: saveAfterColleague('crmSyncInterval'),
    settled: ({ pane }) => expect(conflictCard(pane, crmInterval)).toBeFocused(),
  },
  ...['Keep “450”', 'Take “900”'].map((choice): FocusCase => ({
    name: `a conflict resolved: ${choice}`,
    before: async (opened) => {
      await saveAfterColleague('crmSyncInterval')(opened);
      await conflictCard(opened.pane, crmInterval)
        .getByRole('radio', { name: choice === 'Keep “450”' ? /^Yours/ : /^Yusuf/ })
        .press('Space');
    },
    act: (opened) => press(button(opened, choice)),
    settled: (opened) => expectGone(button(opened, choice)),
  })),
  {
    name: 'Edit my value',
    before: async (opened) => {
      await saveAfterColleague('crmSyncInterval')(opened);
      await conflictCard(opened.pane, crmInterval).waitFor();
    },
    act: (opened) => press(button(opened, `Edit my value, ${crmInterval}`)),
    settled: ({ pane }) => expect(pane.getByRole('textbox', { name: crmInterval })).toBeFocused(),
  },
  {
    name: 'Not saved: go back',
    before: type,
    act: (opened) => press(button(opened, `Not saved: go back to 300, ${crmInterval}`)),
    settled: ({ pane }) => expect(pane.getByRole('textbox', { name: crmInterval })).toBeFocused(),
  },
  {
    name: 'Discard all changes',
    before: type,
    act: (opened) => press(button(opened, 'Discard all changes')),
    settled: (opened) => expectGone(button(opened, 'Discard all changes')),
  },
  {
    name: 'Undo after a save',
    before: save,
    act: (opened) => press(button(opened, 'Undo')),
    settled: ({ pane }) => expect(reviewPage(pane).getByRole('heading', { level: 1 })).toBeFocused(),
  },
  {
    name: 'an unsaved value discarded, after the permission was revoked',
    before: async (opened) => {
      await saveUnder('right-taken-away')(opened);
      await button(opened, `Discard, ${crmInterval}`).waitFor();
    },
    act: (opened) => press(button(opened, `Discard, ${crmInterval}`)),
    settled: (opened) => expectGone(button(opened, `Discard, ${crmInterval}`)),
  },
  {
    name: 'Use System cleared',
    act: ({ pane }) => press(pane.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }), 'Space'),
    settled: ({ pane }) => expect(pane.getByRole('textbox', { name: outlookInterval })).toBeFocused(),
  },
  {
    name: 'Use System checked',
    act: ({ pane }) => press(pane.getByRole('checkbox', { name: `Use System (60), ${crmInterval}` }), 'Space'),
    settled: ({ pane }) => expectGone(pane.getByRole('textbox', { name: crmInterval })),
  },
  {
    name: 'the review closed by Escape',
    before: review,
    act: ({ page }) => page.keyboard.press('Escape'),
    settled: ({ pane }) => expectGone(pane.getByRole('dialog')),
  },
  {
    name: 'the review closed by Keep editing',
    before: review,
    act: (opened) => press(button(opened, 'Keep editing')),
    settled: ({ pane }) => expectGone(pane.getByRole('dialog')),
  },
  {
    name: 'the review updated',
    before: review,
    act: async (opened) => {
      await colleagueSaves(opened, 'outlookSyncInterval');
      await press(saveButton(reviewPage(opened.pane)));
    },
    settled: showsText('This review has been updated'),
  },
  {
    name: 'the review closed by a conflict',
    before: review,
    act: async (opened) => {
      await colleagueSaves(opened, 'crmSyncInterval');
      await press(saveButton(reviewPage(opened.pane)));
      await expectGone(opened.pane.getByRole('dialog'));
    },
    settled: ({ pane }) => expect(conflictCard(pane, crmInterval)).toBeFocused(),
  },
  {
    name: 'a notice dismissed',
    before: async (opened) => {
      await save(opened);
      await button(opened, 'Dismiss').waitFor();
    },
    act: (opened) => press(button(opened, 'Dismiss')),
    settled: (opened) => expectGone(button(opened, 'Dismiss')),
  },
  {
    name: 'remote changes dismissed',
    before: async (opened) => {
      await colleagueSaves(opened, 'outlookSyncInterval');
      await press(button(opened, 'Refresh'));
      await button(opened, 'Dismiss').waitFor();
    },
    act: (opened) => press(button(opened, 'Dismiss')),
    settled: (opened) => expectGone(button(opened, 'Dismiss')),
  },
  ...['Restore', 'Discard'].map((choice): FocusCase => ({
    name: `a recovered draft: ${choice}`,
    before: leaveDraft,
    act: ({ pane }) => press(pane.getByRole('button', { name: choice, exact: true })),
    settled: (opened) => expectGone(button(opened, 'Restore')),
  })),
  {
    name: 'another scope',
    act: ({ pane }) => press(level(pane, 'System'), 'Space'),
    settled: ({ pane }) => expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: System'),
  },
  { name: 'Refresh', act: (opened) => press(button(opened, 'Refresh')), settled: showsText('Up to date') },
  {
    name: 'Try again',
    before: failToRefresh,
    act: async (opened) => {
      await button(opened, 'Try again').focus();
      await opened.setFault('fine');
      await button(opened, 'Try again').press('Enter');
    },
    settled: (opened) => expectGone(button(opened, 'Try again')),
  },
  {
    name: 'a save retried that fails again',
    before: async (opened) => {
      await saveUnder('internal-error')(opened);
      await button(opened, 'Try again').waitFor();
    },
    act: async (opened) => {
      await press(button(opened, 'Try again'));
      await button(opened, 'Checking…').waitFor();
    },
    settled: (opened) => expectVisible(button(opened, 'Try again')),
  },
  {
    name: 'a sign-in after which the CRM still responds with 401',
    before: async (opened) => {
      await saveUnder('signed-out')(opened);
      await button(opened, 'Sign in').waitFor();
    },
    act: async (opened) => {
      const refused = () => opened.crm.requests.filter(({ status }) => status === 401).length;
      const before = refused();
      await press(button(opened, 'Sign in'));
      await expect.poll(refused).toBeGreaterThan(before);
    },
    settled: (opened) => expectVisible(button(opened, 'Sign in')),
  },
  {
    name: 'permission revoked while typing',
    before: type,
    act: async (opened) => {
      await opened.setFault('right-taken-away');
      await refocusUntil(opened.pane, opened.pane.getByText('You have 450, not saved'));
    },
    settled: showsText('You have 450, not saved'),
  },
  {
    name: 'another person signed in while typing',
    before: type,
    act: async (opened) => {
      await opened.setFault('person-changed');
      await refocusUntil(opened.pane, opened.pane.getByText('Yusuf Demir is signed in now'));
    },
    settled: showsText('Yusuf Demir is signed in now'),
  },
];

for (const { name, before, act, settled } of focusCases) {
  test(`keeps the focus visible after: ${name}`, async ({ openAs }) => {
    const opened = await openAs('Grace Weber');
    const { pane } = opened;
    await pane.getByRole('textbox', { name: crmInterval }).waitFor();
    await before?.(opened);
    await act(opened);
    await settled(opened);
    await animationsFinished(pane);
    await expect.poll(() => focusState(pane)).toMatchObject({ inside: true, visible: true });
  });
}

test('stays where a person has scrolled with the pointer when “Saved” goes by itself', async ({ page, openAs }) => {
  await page.clock.install();
  const { pane } = await openAs('Grace Weber');
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
  await saveByPointer(pane);
  await expect(savedNotice(pane)).toBeVisible();
  const scrolledTo = await pane.locator('html').evaluate((root) => {
    root.scrollTop = root.scrollHeight;
    return root.scrollTop;
  });
  expect(scrolledTo).toBeGreaterThan(0);
  await page.mouse.move(1, 1);
  await page.clock.runFor(17_000);
  await expect(savedNotice(pane)).toHaveCount(0);
  await expect(pane.getByRole('heading', { level: 1 })).toBeFocused();
  // The footer has become lower.
  expect(await pane.locator('html').evaluate((root) => root.scrollTop)).toBeGreaterThan(scrolledTo - 60);
});
