// The focus is never lost: whatever a key does, something in the pane has it afterwards, and it is in sight.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { FaultId } from '../../src/preview/faults/faults';
import { crmInterval, outlookInterval } from './acts';
import { focusInSight } from './keys';
import { atRest } from './measures';
import { chooseNetwork, expect, openAs, pressAside, test, type Exchange } from './preview';

type Scene = { page: Page; pane: FrameLocator; exchanges: () => Exchange[] };

const button = ({ pane }: Scene, name: string | RegExp) => pane.getByRole('button', { name });
/** By the keyboard alone. */
const press = async (control: Locator, key = 'Enter') => {
  await control.focus();
  await control.press(key);
};
const type = async ({ pane }: Scene) => {
  await pane.getByRole('textbox', { name: crmInterval }).fill('450');
};
const review = async (scene: Scene) => {
  await type(scene);
  await press(button(scene, 'Save settings'));
  await scene.pane.getByRole('dialog').waitFor();
};
const save = async (scene: Scene) => {
  await review(scene);
  await press(scene.pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }));
};
const colleagueChanges = async ({ page }: Scene, label: string) => {
  await page.getByRole('combobox', { name: /^Meanwhile/ }).selectOption(label);
  await pressAside(page.getByRole('button', { name: 'Save as colleague' }));
  await page.getByText('Your pane does not know yet.').waitFor();
};
const saveUnder = (network: FaultId) => async (scene: Scene) => {
  await review(scene);
  await chooseNetwork(scene.page, network);
  await press(scene.pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }));
};
const saveAfterColleague = (label: string) => async (scene: Scene) => {
  await type(scene);
  await press(button(scene, 'Save settings'));
  await colleagueChanges(scene, label);
  await press(scene.pane.getByRole('dialog').getByRole('button', { name: 'Save settings' }));
};
const leaveDraft = async (scene: Scene) => {
  await type(scene);
  await scene.page.getByRole('button', { name: 'Reload pane' }).click();
  await button(scene, 'Restore').waitFor();
};
/** The pane asks by itself whether anything has changed, at most once a second, while something in it has the focus. */
const lookAgain = ({ pane }: Scene, told: string) =>
  expect(async () => {
    await pane.locator('html').evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(pane.getByText(told)).toBeVisible({ timeout: 1_000 });
  }).toPass();
const failToRefresh = async (scene: Scene) => {
  await chooseNetwork(scene.page, 'internal-error');
  await press(button(scene, 'Refresh'));
  await button(scene, 'Try again').waitFor();
};
const gone = async (locator: Locator) => {
  await expect(locator).toHaveCount(0);
};
const there = async (locator: Locator) => {
  await expect(locator.first()).toBeVisible();
};

type Act = {
  name: string;
  before?: (scene: Scene) => Promise<void>;
  act: (scene: Scene) => Promise<void>;
  /** What shows that it is done. */
  done: (scene: Scene) => Promise<void>;
};

const says = (text: string) => (scene: Scene) => there(scene.pane.getByText(text));

const acts: readonly Act[] = [
  { name: 'saved', act: save, done: says('Configuration saved') },
  { name: 'not saved', act: saveUnder('unreachable'), done: (scene) => there(button(scene, 'Try again')) },
  { name: 'values refused', act: saveUnder('refused-values'), done: says('OroCRM did not accept the changes') },
  { name: 'the right taken away', act: saveUnder('right-taken-away'), done: says('You have 450, not saved') },
  { name: 'a CRM that takes no changes', act: saveUnder('refuses-changes'), done: says('You have 450, not saved') },
  {
    name: 'a colleague saved something else',
    act: saveAfterColleague(outlookInterval),
    done: says('Somebody else saved meanwhile'),
  },
  {
    name: 'a colleague saved the same',
    act: saveAfterColleague(crmInterval),
    done: (scene) => there(button(scene, 'Keep mine (450)')),
  },
  ...(['Keep mine (450)', 'Take theirs (900)'] as const).map((choice): Act => ({
    name: `a conflict decided: ${choice}`,
    before: async (scene) => {
      await saveAfterColleague(crmInterval)(scene);
      await button(scene, choice).waitFor();
    },
    act: (scene) => press(button(scene, choice)),
    done: (scene) => gone(button(scene, choice)),
  })),
  {
    name: 'Discard changes',
    before: type,
    act: (scene) => press(button(scene, 'Discard changes')),
    done: (scene) => gone(button(scene, 'Discard changes')),
  },
  {
    name: 'one unsaved value discarded, after the right went',
    before: async (scene) => {
      await saveUnder('right-taken-away')(scene);
      await button(scene, `Discard, ${crmInterval}`).waitFor();
    },
    act: (scene) => press(button(scene, `Discard, ${crmInterval}`)),
    done: (scene) => gone(button(scene, `Discard, ${crmInterval}`)),
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
    act: (scene) => press(button(scene, 'Keep editing')),
    done: ({ pane }) => gone(pane.getByRole('dialog')),
  },
  {
    name: 'a notice dismissed',
    before: async (scene) => {
      await save(scene);
      await button(scene, 'Dismiss').waitFor();
    },
    act: (scene) => press(button(scene, 'Dismiss')),
    done: (scene) => gone(button(scene, 'Dismiss')),
  },
  {
    name: 'news dismissed',
    before: async (scene) => {
      await colleagueChanges(scene, outlookInterval);
      await press(button(scene, 'Refresh'));
      await button(scene, 'Dismiss').waitFor();
    },
    act: (scene) => press(button(scene, 'Dismiss')),
    done: (scene) => gone(button(scene, 'Dismiss')),
  },
  ...['Restore', 'Discard'].map((choice): Act => ({
    name: `a draft that was left: ${choice}`,
    before: leaveDraft,
    act: ({ pane }) => press(pane.getByRole('button', { name: choice, exact: true })),
    done: (scene) => gone(button(scene, 'Restore')),
  })),
  {
    name: 'another level',
    act: ({ pane }) => press(pane.getByRole('radio', { name: 'System' }), 'Space'),
    done: ({ pane }) => expect(pane.getByRole('heading', { level: 1 })).toHaveText('Sync policy: System'),
  },
  { name: 'Refresh', act: (scene) => press(button(scene, 'Refresh')), done: says('Up to date') },
  {
    name: 'Try again',
    before: failToRefresh,
    act: async (scene) => {
      await button(scene, 'Try again').focus();
      await chooseNetwork(scene.page, 'fine');
      await button(scene, 'Try again').press('Enter');
    },
    done: (scene) => gone(button(scene, 'Try again')),
  },
  {
    name: 'a save tried again that fails again',
    before: async (scene) => {
      await saveUnder('internal-error')(scene);
      await button(scene, 'Try again').waitFor();
    },
    act: async (scene) => {
      await press(button(scene, 'Try again'));
      await button(scene, 'Saving…').waitFor();
    },
    done: (scene) => there(button(scene, 'Try again')),
  },
  {
    name: 'a sign-in after which the CRM still refuses',
    before: async (scene) => {
      await saveUnder('signed-out')(scene);
      await button(scene, 'Sign in').waitFor();
    },
    act: async (scene) => {
      const refused = () => scene.exchanges().filter(({ status }) => status === 401).length;
      const before = refused();
      await press(button(scene, 'Sign in'));
      await expect.poll(refused).toBeGreaterThan(before);
    },
    done: (scene) => there(button(scene, 'Sign in')),
  },
  {
    name: 'the right taken away in the middle of typing',
    before: type,
    act: async (scene) => {
      await chooseNetwork(scene.page, 'right-taken-away');
      await lookAgain(scene, 'You have 450, not saved');
    },
    done: says('You have 450, not saved'),
  },
  {
    name: 'somebody else signed in in the middle of typing',
    before: type,
    act: async (scene) => {
      await chooseNetwork(scene.page, 'person-changed');
      await lookAgain(scene, 'Yusuf Demir is signed in now');
    },
    done: says('Yusuf Demir is signed in now'),
  },
];

for (const { name, before, act, done } of acts) {
  test(`after this, something has the focus: ${name}`, async ({ page, exchanges }) => {
    const pane = await openAs(page, 'Grace Weber');
    await pane.getByRole('textbox', { name: crmInterval }).waitFor();
    const scene = { page, pane, exchanges };
    await before?.(scene);
    await act(scene);
    await done(scene);
    await atRest(pane);
    await expect.poll(() => focusInSight(pane)).toMatchObject({ inside: true, seen: true });
  });
}
