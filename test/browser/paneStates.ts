// Every state of the pane: how it comes about, what it says, the next step, and how a screen reader is told.
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { crmInterval } from './acts';
import { chooseNetwork, openWith, pressAside, type Person } from './preview';
import type { FaultId } from '../../src/preview/faults/faults';
import { resize } from './measures';

/** `page` is the preview with its controls, `pane` what stands in its frame. */
type Scene = { page: Page; pane: FrameLocator };

export type PaneState = {
  /** Names its pictures. */
  id: string;
  name: string;
  person: Person;
  /** From the opening on. */
  network?: FaultId;
  /** Before the pane is there. */
  prepare?: (page: Page) => Promise<void>;
  act?: (scene: Scene) => Promise<void>;
  says: string;
  /** A sentence, or what a button is called. */
  next: string;
  /** Where a screen reader meets it: a live region, what has the focus, the heading that it begins with, or the setting itself. */
  told: 'status' | 'alert' | 'focus' | 'heading' | 'setting' | 'text';
  /** Pixels; 320 by 600 where nothing is said. */
  size?: readonly [width: number, height: number];
};

/** A group of states, as the document lists them. */
export type Chapter = { title: string; states: readonly PaneState[] };

const reader = 'Tom Okafor';
const administrator = 'Grace Weber';

const fill = ({ pane }: Scene, text: string, label = crmInterval) =>
  pane.getByRole('textbox', { name: label }).fill(text);
const press = (within: Locator | FrameLocator, name: string | RegExp) => within.getByRole('button', { name }).click();
const save = async ({ pane }: Scene) => {
  await press(pane, 'Save settings');
  await press(pane.getByRole('dialog'), 'Save settings');
};
const refresh = ({ pane }: Scene) => press(pane, 'Refresh');
const refreshUnder = (network: FaultId) => async (scene: Scene) => {
  await ready(scene);
  await chooseNetwork(scene.page, network);
  // A pane that gets the focus asks by itself, and could meet the fault first.
  await pressAside(scene.pane.getByRole('button', { name: 'Refresh' }));
};
const saveUnder = (network: FaultId) => async (scene: Scene) => {
  await fill(scene, '450');
  await chooseNetwork(scene.page, network);
  await save(scene);
};
const ready = ({ pane }: Scene) => pane.getByText(/^As of/).waitFor();
const reload = async (scene: Scene) => {
  await ready(scene);
  await press(scene.page.locator('body'), 'Reload pane');
};
const reloadUnder = (network: FaultId) => async (scene: Scene) => {
  await ready(scene);
  await chooseNetwork(scene.page, network);
  await scene.page.clock.fastForward('20:00');
  await reload(scene);
};
const colleagueChanges = async (scene: Scene, label: string) => {
  const { page } = scene;
  await ready(scene);
  await page.getByRole('combobox', { name: /^Meanwhile/ }).selectOption(label);
  await page.getByRole('button', { name: 'Save as colleague' }).click();
  await page.getByText('Your pane does not know yet.').waitFor();
};
/** A file of the pane cannot be had; the service worker, through which it would come, is out of a route's reach. */
const withoutFile = (pattern: string) => async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: [pattern] });
};
/** The server of the add-in has no such file. */
const withoutConfiguration = async (page: Page) => {
  await page.addInitScript(() => {
    const real = window.fetch.bind(window);
    window.fetch = async (input, init) =>
      input === 'config.json' ? new Response(null, { status: 404 }) : real(input, init);
  });
};
/** Waits for an answer that does not come, by the clock of the page. */
const runOutOfTime = async ({ page, pane }: Scene, tries: number) => {
  for (let tried = 0; tried < tries; tried += 1) {
    await pane.locator('html').evaluate(() => new Promise(requestAnimationFrame));
    await page.clock.runFor(9_000);
  }
};

export const chapters: readonly Chapter[] = [
  {
    title: 'Reading',
    states: [
      {
        id: 'loading',
        name: 'Loading: the same shape as the policy, so that nothing jumps',
        person: reader,
        network: 'no-answer',
        says: 'Reading the sync policy from OroCRM…',
        next: 'Reading the sync policy from OroCRM…',
        told: 'status',
      },
      {
        id: 'reader',
        name: 'Ready, for somebody who reads',
        person: reader,
        says: 'Tom Okafor can view, not change',
        next: 'Source: Organization: Acme, Tasks',
        told: 'heading',
      },
      {
        id: 'administrator',
        name: 'Ready, for somebody who may change something',
        person: administrator,
        says: 'Grace Weber can change this organization',
        next: 'Use System (On), Contacts',
        told: 'heading',
      },
      {
        id: 'source',
        name: 'Where a value comes from',
        person: reader,
        act: ({ pane }) => press(pane, 'Source: Organization: Acme, Tasks'),
        says: 'Set by Grace Weber, Nov 2, 2026, 9:00 AM',
        next: 'Source: Organization: Acme, Tasks',
        told: 'setting',
      },
      {
        id: 'effects',
        name: 'What a value does to people’s data',
        person: reader,
        act: async ({ pane }) => {
          await press(pane, 'Source: Organization: Acme, Sync Direction');
          await press(pane, 'What happens on an edit or a delete, Sync Direction');
        },
        says: 'When both were edited, the edit in OroCRM replaces the one in Outlook.',
        next: 'What happens on an edit or a delete, Sync Direction',
        told: 'setting',
      },
      {
        id: 'refreshing',
        name: 'Refreshing',
        person: reader,
        act: refreshUnder('no-answer'),
        says: 'Refreshing…',
        next: 'Refresh',
        told: 'status',
      },
      {
        id: 'up-to-date',
        name: 'Refreshed',
        person: reader,
        act: refreshUnder('fine'),
        says: 'Up to date',
        next: 'Refresh',
        told: 'status',
      },
      {
        id: 'trying-again',
        name: 'Trying again, after a first try without an answer',
        person: reader,
        act: async (scene) => {
          await refreshUnder('no-answer')(scene);
          await runOutOfTime(scene, 1);
        },
        says: 'OroCRM did not answer in time',
        next: 'Trying again…',
        told: 'status',
      },
      {
        id: 'waiting',
        name: 'Waiting for a busy CRM (429), counted down',
        person: reader,
        act: refreshUnder('too-many'),
        says: 'OroCRM is busy',
        next: 'Trying again in',
        told: 'status',
      },
      {
        id: 'waiting-long',
        name: 'A busy CRM that asks for more than a minute',
        person: reader,
        act: refreshUnder('too-many-for-long'),
        says: 'OroCRM is busy',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'changed-meanwhile',
        name: 'Somebody else changed something while the pane stood open',
        person: administrator,
        act: async (scene) => {
          await colleagueChanges(scene, 'Outlook Sync Interval (In Seconds)');
          await refresh(scene);
        },
        says: 'Changed meanwhile',
        next: 'Dismiss',
        told: 'status',
      },
      {
        id: 'person-changed',
        name: 'Somebody else is signed in',
        person: administrator,
        act: refreshUnder('person-changed'),
        says: 'Yusuf Demir is signed in now',
        next: 'Dismiss',
        told: 'status',
      },
    ],
  },
  {
    title: 'The policy cannot be read',
    states: [
      {
        id: 'offline-known',
        name: 'Offline, with the policy last known and its age',
        person: reader,
        act: reloadUnder('offline'),
        says: 'You are offline',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'offline',
        name: 'Offline, and nothing is known',
        person: reader,
        network: 'offline',
        says: 'You are offline',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'unreachable',
        name: 'The CRM cannot be reached',
        person: reader,
        network: 'unreachable',
        says: 'OroCRM cannot be reached',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'timeout',
        name: 'No answer in time',
        person: reader,
        network: 'no-answer',
        act: async (scene) => {
          await scene.pane.getByText(/^Reading/).waitFor();
          await runOutOfTime(scene, 4);
        },
        says: 'OroCRM did not answer in time',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'captive-portal',
        name: "A network's own page in the place of the CRM",
        person: reader,
        act: refreshUnder('captive-portal'),
        says: 'Your network asks you to sign in',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'signed-out',
        name: 'Signed out (401)',
        person: reader,
        network: 'signed-out',
        says: 'You are signed out',
        next: 'Sign in',
        told: 'alert',
      },
      {
        id: 'no-access',
        name: 'Refused (403), with whom to ask',
        person: reader,
        network: 'no-access',
        says: 'You may not see this sync policy',
        next: 'Ask Grace Weber',
        told: 'alert',
      },
      {
        id: 'not-found',
        name: 'Not found (404)',
        person: reader,
        network: 'not-found',
        says: 'OroCRM has no such sync policy',
        next: 'Ask an administrator whether the Outlook integration is set up.',
        told: 'alert',
      },
      {
        id: 'switched-off',
        name: 'The API is switched off',
        person: reader,
        network: 'switched-off',
        says: 'The API of this OroCRM is switched off',
        next: 'Ask an administrator to switch it on.',
        told: 'alert',
      },
      {
        id: 'internal-error',
        name: 'An error inside the CRM (500)',
        person: reader,
        network: 'internal-error',
        says: 'OroCRM had an internal error (500)',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'unreadable',
        name: 'An answer that is not of the contract',
        person: reader,
        act: refreshUnder('malformed'),
        says: 'OroCRM answered something unreadable',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'server-unreachable',
        name: 'The server of the add-in cannot be reached, and nothing is known',
        person: reader,
        prepare: withoutFile('*/config.json'),
        says: 'The server of this add-in cannot be reached',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'not-set-up',
        name: 'The add-in is not set up',
        person: reader,
        prepare: withoutConfiguration,
        says: 'This add-in is not set up correctly',
        next: 'Try again',
        told: 'alert',
      },
    ],
  },
  {
    title: 'Values of another CRM',
    states: [
      {
        id: 'unknown-value',
        name: 'A value and an option that this build does not know',
        person: administrator,
        network: 'newer-crm',
        says: 'This add-in does not know this value',
        next: 'not known to this add-in',
        told: 'setting',
      },
      {
        id: 'out-of-range',
        name: 'A value out of range',
        person: administrator,
        network: 'out-of-range',
        says: 'Not a value that this setting allows',
        next: 'Not a value that this setting allows',
        told: 'setting',
      },
      {
        id: 'option-missing',
        name: 'An option that this CRM does not have',
        person: administrator,
        network: 'older-crm',
        says: 'Not offered by this OroCRM',
        next: 'Not offered by this OroCRM',
        told: 'setting',
      },
      {
        id: 'read-only',
        name: 'A CRM that takes no changes',
        person: administrator,
        network: 'read-only',
        says: 'Read only: this OroCRM does not take changes from here.',
        next: 'Refresh',
        told: 'text',
      },
    ],
  },
  {
    title: 'Changing',
    states: [
      {
        id: 'unsaved',
        name: 'A change that is not saved, and a value to correct',
        person: administrator,
        act: async (scene) => {
          await scene.pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
          await fill(scene, '0');
        },
        says: '1 value to correct',
        next: 'Save settings',
        told: 'status',
      },
      {
        id: 'review',
        name: 'The review of a change that can delete or overwrite data',
        person: administrator,
        act: async ({ pane }) => {
          await pane.getByRole('combobox', { name: 'Sync Direction' }).selectOption('outlook_to_crm');
          await press(pane, 'Save settings');
          await pane.getByRole('dialog').waitFor();
        },
        says: 'This can delete or overwrite data',
        next: 'I understand what can be lost',
        told: 'text',
      },
      {
        id: 'saving',
        name: 'Saving',
        person: administrator,
        act: saveUnder('no-answer'),
        says: 'Saving…',
        next: 'Saving…',
        told: 'focus',
      },
      {
        id: 'saved',
        name: 'Saved',
        person: administrator,
        act: saveUnder('fine'),
        says: 'Configuration saved',
        next: 'It takes effect at the next sync.',
        told: 'focus',
      },
      {
        id: 'not-saved',
        name: 'Not saved, because the CRM cannot be reached',
        person: administrator,
        act: saveUnder('unreachable'),
        says: 'OroCRM cannot be reached',
        next: 'Try again',
        told: 'alert',
      },
      {
        id: 'refused-values',
        name: 'Values that the CRM refuses (400)',
        person: administrator,
        act: saveUnder('refused-values'),
        says: 'OroCRM did not accept the changes',
        next: 'Correct the marked settings, then save again.',
        told: 'alert',
      },
      {
        id: 'takes-no-changes',
        name: 'A CRM that says only when saving that it takes no changes (405)',
        person: administrator,
        act: saveUnder('refuses-changes'),
        says: 'This OroCRM does not take changes from here',
        next: 'Copy your changes and make them in OroCRM.',
        told: 'focus',
      },
      {
        id: 'right-taken-away',
        name: 'The right is taken away while editing (403)',
        person: administrator,
        act: saveUnder('right-taken-away'),
        says: 'You may not change these settings',
        next: 'You have 450, not saved',
        told: 'focus',
      },
      {
        id: 'rebased',
        name: 'Somebody else saved other settings (412)',
        person: administrator,
        act: async (scene) => {
          await fill(scene, '450');
          await colleagueChanges(scene, 'Outlook Sync Interval (In Seconds)');
          await save(scene);
        },
        says: 'Somebody else saved meanwhile',
        next: 'Save settings',
        told: 'focus',
      },
      {
        id: 'conflict',
        name: 'Somebody else saved the same setting (412)',
        person: administrator,
        act: async (scene) => {
          await fill(scene, '450');
          await colleagueChanges(scene, crmInterval);
          await save(scene);
        },
        says: 'Somebody else saved meanwhile',
        next: 'Keep mine (450)',
        told: 'focus',
      },
      {
        id: 'draft-left',
        name: 'Unsaved changes that a pane that is gone has left',
        person: administrator,
        act: async (scene) => {
          await fill(scene, '450');
          await reload(scene);
        },
        says: 'You have unsaved changes',
        next: 'Restore',
        told: 'alert',
      },
      {
        id: 'controls-missing',
        name: 'The controls could not be loaded',
        person: administrator,
        prepare: withoutFile('*/editor.*js'),
        says: 'The controls could not be loaded',
        next: 'Try again',
        told: 'alert',
      },
    ],
  },
  {
    title: 'Little room',
    states: [
      {
        id: 'narrow',
        name: 'Too narrow to read anything',
        person: reader,
        says: 'This pane is too small to read the sync policy.',
        next: 'Make it larger.',
        told: 'text',
        size: [110, 300],
      },
      {
        id: 'low',
        name: 'Too low to read anything',
        person: reader,
        says: 'This pane is too small to read the sync policy.',
        next: 'Make it larger.',
        told: 'text',
        size: [320, 90],
      },
    ],
  },
];

/** Makes the page as high as it takes for a pane of 320 by 600 pixels. */
const fit = async (page: Page) => {
  const frame = page.locator('iframe[title^="Task pane"]');
  const height = (await frame.boundingBox())?.height ?? 600;
  const { width = 1_280, height: whole = 720 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height: Math.round(whole + 600 - height) });
};

/** Opens the preview, brings the pane into the state, and waits until it says so. */
export const bringAbout = async (page: Page, state: PaneState): Promise<FrameLocator> => {
  const { person, network = 'fine', prepare, act, size } = state;
  await page.clock.install({ time: '2026-11-24T10:00:00Z' });
  await prepare?.(page);
  const pane = await openWith(page, { person, network });
  await fit(page);
  await act?.({ page, pane });
  if (size) await resize(page, ...size);
  await pane.getByText(state.says).filter({ visible: true }).first().waitFor();
  return pane;
};

/** Where what the state says is met, and at least once in sight or told. */
export const toldIn = (pane: FrameLocator, { told, says }: PaneState): Locator => {
  const roles = {
    status: '[role=status]',
    alert: '[role=alert]',
    focus: ':focus',
    heading: 'header:has(h1)',
    setting: '[role=group]',
    text: 'main, [role=dialog]',
  } as const;
  return pane.locator(roles[told]).filter({ hasText: says });
};
