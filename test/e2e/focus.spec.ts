// The focus is never lost: whatever a key does, something in the pane has it afterwards, and it is in sight.
import type { Locator } from '@playwright/test';
import type { SettingId } from '../../src/policy/settings';
import type { FaultId } from '../../src/preview/faults/faults';
import { crmInterval, outlookInterval } from './actions';
import { overriddenWith } from './crm';
import { focusInSight } from './keys';
import { atRest } from './measures';
import { expect, test, type Opened } from './pane';

const button = ({ pane }: Opened, name: string | RegExp) => pane.getByRole('button', { name });
/** By the keyboard alone. */
const press = async (control: Locator, key = 'Enter') => {
  await control.focus();
  await control.press(key);
};
const type = async ({ pane }: Opened) => {
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
};
const review = async (opened: Opened) => {
  await type(opened);
  await press(button(opened, 'Save settings'));
  await opened.pane.getByRole('dialog').waitFor();
};
const save = async (opened: Opened) => {
  await review(opened);
  await press(opened.pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }));
};
const colleagueSaves = ({ crm }: Opened, setting: SettingId) =>
  crm.save('Yusuf Demir', 'organization', setting, overriddenWith(900));
const saveUnder = (fault: FaultId) => async (opened: Opened) => {
  await review(opened);
  await opened.breakNetwork(fault);
  await press(opened.pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }));
};
const saveAfterColleague = (setting: SettingId) => async (opened: Opened) => {
  await type(opened);
  await colleagueSaves(opened, setting);
  await press(button(opened, 'Save settings'));
};
const leaveDraft = async (opened: Opened) => {
  await type(opened);
  await opened.pane.locator('html').evaluate(() => window.location.reload());
  await button(opened, 'Restore').waitFor();
};
/** The pane asks by itself whether anything has changed, at most once a second, while something in it has the focus. */
const lookAgain = ({ pane }: Opened, text: string) =>
  expect(async () => {
    await pane.locator('html').evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(pane.getByText(text)).toBeVisible({ timeout: 1_000 });
  }).toPass();
const failToRefresh = async (opened: Opened) => {
  await opened.breakNetwork('internal-error');
  await press(button(opened, 'Refresh'));
  await button(opened, 'Try again').waitFor();
};
const gone = async (locator: Locator) => {
  await expect(locator).toHaveCount(0);
};
const there = async (locator: Locator) => {
  await expect(locator.first()).toBeVisible();
};

type Act = {
  name: string;
  before?: (opened: Opened) => Promise<void>;
  act: (opened: Opened) => Promise<void>;
  /** What shows that it is done. */
  done: (opened: Opened) => Promise<void>;
};

const shows = (text: string) => (opened: Opened) => there(opened.pane.getByText(text));

const acts: readonly Act[] = [
  { name: 'saved', act: save, done: shows('Configuration saved') },
  { name: 'not saved', act: saveUnder('unreachable'), done: (opened) => there(button(opened, 'Try again')) },
  { name: 'values refused', act: saveUnder('refused-values'), done: shows('OroCRM did not accept the changes') },
  { name: 'the right taken away', act: saveUnder('right-taken-away'), done: shows('You have 450, not saved') },
  { name: 'a CRM that takes no changes', act: saveUnder('refuses-changes'), done: shows('You have 450, not saved') },
  {
    name: 'a colleague saved something else',
    act: saveAfterColleague('outlookSyncInterval'),
    done: shows('Somebody else saved meanwhile'),
  },
  {
    name: 'a colleague saved the same',
    act: saveAfterColleague('crmSyncInterval'),
    done: (opened) => there(button(opened, 'Keep mine (450)')),
  },
  ...(['Keep mine (450)', 'Take theirs (900)'] as const).map((choice): Act => ({
    name: `a conflict decided: ${choice}`,
    before: async (opened) => {
      await saveAfterColleague('crmSyncInterval')(opened);
      await button(opened, choice).waitFor();
    },
    act: (opened) => press(button(opened, choice)),
    done: (opened) => gone(button(opened, choice)),
  })),
  {
    name: 'Discard changes',
    before: type,
    act: (opened) => press(button(opened, 'Discard changes')),
    done: (opened) => gone(button(opened, 'Discard changes')),
  },
  {
    name: 'one unsaved value discarded, after the right went',
    before: async (opened) => {
      await saveUnder('right-taken-away')(opened);
      await button(opened, `Discard, ${crmInterval}`).waitFor();
    },
    act: (opened) => press(button(opened, `Discard, ${crmInterval}`)),
    done: (opened) => gone(button(opened, `Discard, ${crmInterval}`)),
  },
  {
    name: 'Use System cleared',
    act: ({ pane }) => press(pane.getByRole('checkbox', { name: `Use System (30), ${outlookInterval}` }), 'Space'),
    done: ({ pane }) => expect(pane.getByRole('textbox', { name: outlookInterval })).toBeEnabled(),
  },
  {
    name: 'Use System checked',
    act: ({ pane }) => press(pane.getByRole('checkbox', { name: `Use System (60), ${crmInterval}` }), 'Space'),
    done: ({ pane }) => expect(pane.getByRole('textbox', { name: crmInterval })).toBeDisabled(),
  },
  {
    name: 'the review left by Escape',
    before: review,
    act: ({ page }) => page.keyboard.press('Escape'),
    done: ({ pane }) => gone(pane.getByRole('dialog')),
  },
  {
    name: 'the review left by Keep editing',
    before: review,
    act: (opened) => press(button(opened, 'Keep editing')),
    done: ({ pane }) => gone(pane.getByRole('dialog')),
  },
  {
    name: 'the review brought up to date',
    before: review,
    act: async (opened) => {
      await colleagueSaves(opened, 'outlookSyncInterval');
      await press(opened.pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }));
    },
    done: shows('Changed while you were looking'),
  },
  {
    name: 'the review closed by a conflict',
    before: review,
    act: async (opened) => {
      await colleagueSaves(opened, 'crmSyncInterval');
      await press(opened.pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }));
      await gone(opened.pane.getByRole('dialog'));
    },
    done: ({ pane }) => expect(pane.getByRole('group', { name: `${crmInterval}: two changes` })).toBeFocused(),
  },
  {
    name: 'a notice dismissed',
    before: async (opened) => {
      await save(opened);
      await button(opened, 'Dismiss').waitFor();
    },
    act: (opened) => press(button(opened, 'Dismiss')),
    done: (opened) => gone(button(opened, 'Dismiss')),
  },
  {
    name: 'news dismissed',
    before: async (opened) => {
      await colleagueSaves(opened, 'outlookSyncInterval');
      await press(button(opened, 'Refresh'));
      await button(opened, 'Dismiss').waitFor();
    },
    act: (opened) => press(button(opened, 'Dismiss')),
    done: (opened) => gone(button(opened, 'Dismiss')),
  },
  ...['Restore', 'Discard'].map((choice): Act => ({
    name: `a draft that was left: ${choice}`,
    before: leaveDraft,
    act: ({ pane }) => press(pane.getByRole('button', { name: choice, exact: true })),
    done: (opened) => gone(button(opened, 'Restore')),
  })),
  {
    name: 'another level',
    act: ({ pane }) => press(pane.getByRole('radio', { name: 'System' }), 'Space'),
    done: ({ pane }) => expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: System'),
  },
  { name: 'Refresh', act: (opened) => press(button(opened, 'Refresh')), done: shows('Up to date') },
  {
    name: 'Try again',
    before: failToRefresh,
    act: async (opened) => {
      await button(opened, 'Try again').focus();
      await opened.breakNetwork('fine');
      await button(opened, 'Try again').press('Enter');
    },
    done: (opened) => gone(button(opened, 'Try again')),
  },
  {
    name: 'a save tried again that fails again',
    before: async (opened) => {
      await saveUnder('internal-error')(opened);
      await button(opened, 'Try again').waitFor();
    },
    act: async (opened) => {
      await press(button(opened, 'Try again'));
      await button(opened, 'Checking…').waitFor();
    },
    done: (opened) => there(button(opened, 'Try again')),
  },
  {
    name: 'a sign-in after which the CRM still refuses',
    before: async (opened) => {
      await saveUnder('signed-out')(opened);
      await button(opened, 'Sign in').waitFor();
    },
    act: async (opened) => {
      const refused = () => opened.crm.exchanges.filter(({ status }) => status === 401).length;
      const before = refused();
      await press(button(opened, 'Sign in'));
      await expect.poll(refused).toBeGreaterThan(before);
    },
    done: (opened) => there(button(opened, 'Sign in')),
  },
  {
    name: 'the right taken away in the middle of typing',
    before: type,
    act: async (opened) => {
      await opened.breakNetwork('right-taken-away');
      await lookAgain(opened, 'You have 450, not saved');
    },
    done: shows('You have 450, not saved'),
  },
  {
    name: 'somebody else signed in in the middle of typing',
    before: type,
    act: async (opened) => {
      await opened.breakNetwork('person-changed');
      await lookAgain(opened, 'Yusuf Demir is signed in now');
    },
    done: shows('Yusuf Demir is signed in now'),
  },
];

for (const { name, before, act, done } of acts) {
  test(`after this, something has the focus: ${name}`, async ({ openAs }) => {
    const opened = await openAs('Grace Weber');
    const { pane } = opened;
    await pane.getByRole('textbox', { name: crmInterval }).waitFor();
    await before?.(opened);
    await act(opened);
    await done(opened);
    await atRest(pane);
    await expect.poll(() => focusInSight(pane)).toMatchObject({ inside: true, seen: true });
  });
}
