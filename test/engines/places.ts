// Where the pane is opened: as a page of its own, or in the emulated Outlook.
import { expect } from '@playwright/test';
import { acmeAndGlobex } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { writeOptions, type Options } from '../../tools/outlook/options';
import { untrustedCertificate } from '../../tools/outlook/server/certificate';
import { microsoftSignIn } from '../../tools/outlook/server/microsoft';
import { startOutlook } from '../../tools/outlook/server/servers';
import { createCrm, idOf, type Person } from '../e2e/crm';
import { startPaneServer } from '../e2e/paneServer';
import { startMicrosoftProduction, startProduction } from '../e2e/productionServer';
import type { Session } from './session';

/** Of the host, which the pane takes over. */
export type HostAppearance = { theme?: 'light' | 'dark'; language?: 'de-DE' | 'ar-SA' };

export type Pane = {
  /** Opens it in the current window. */
  open: (person: Person) => Promise<void>;
  /** Opens it 320 pixels wide in a host with this appearance. */
  openNarrow: (person: Person, appearance: HostAppearance) => Promise<void>;
  /** Opens it without a token, so that it asks to sign in. */
  openSignedOut: () => Promise<void>;
  /** Goes to the pane after it was reloaded, or from another window. */
  enter: () => Promise<void>;
  /** Changes the theme of the host. */
  chooseTheme: (theme: 'light' | 'dark') => Promise<void>;
  /** Moves the focus into the pane by this key. */
  tabInto: (key: 'Tab' | 'Shift+Tab') => Promise<void>;
  stop: () => Promise<void> | void;
};

type Place = (session: Session, build: string) => Promise<Pane>;

const plainPage: Place = async (session, build) => {
  const production = await startProduction(build);
  const started: { stop: () => void }[] = [production];
  const setAppearance = (appearance: HostAppearance) =>
    session.run((chosen: object) => {
      (window as unknown as { setAppearance: (change: object) => void }).setAppearance(chosen);
    }, appearance);
  return {
    open: (person) => session.open(`${production.origin}/taskpane.html?person=${idOf(person)}`),
    openNarrow: async (person, appearance) => {
      const server = await startPaneServer({ build, sendsHeaders: true, width: '320px' });
      started.push(server);
      server.useCrm(createCrm(acmeAndGlobex()).fetch);
      await session.open(`${server.origin}/?person=${idOf(person)}`);
      await setAppearance(appearance);
      await session.enterFrame();
    },
    openSignedOut: async () => {
      const withMicrosoft = await startMicrosoftProduction(microsoftSignIn, build);
      started.push(withMicrosoft);
      await session.open(`${withMicrosoft.origin}/taskpane.html`);
    },
    enter: () => Promise.resolve(),
    chooseTheme: async (theme) => {
      await session.leaveFrame();
      await setAppearance({ theme });
      await session.enterFrame();
    },
    tabInto: session.press,
    stop: () => started.forEach(({ stop }) => stop()),
  };
};

const emulatedOutlook: Place = async (session, build) => {
  const servers = await startOutlook({ certificate: await untrustedCertificate(), build });
  servers.crm.reset(servers.paneOrigin, { store: createMemoryStore(acmeAndGlobex) });
  const open = async (options: Partial<Options>) => {
    await session.open(`${servers.origin}/?${writeOptions({ nestedAppAuth: 'off', ...options })}`);
    await session.enterFrame();
  };
  return {
    open: (person) => open({ person: idOf(person) }),
    openNarrow: (person, appearance) => open({ person: idOf(person), ...appearance }),
    openSignedOut: () => open({ signIn: 'microsoft' }),
    enter: session.enterFrame,
    chooseTheme: async (theme) => {
      await session.leaveFrame();
      await session.run(
        (select: Element, value: string) => {
          (select as HTMLSelectElement).value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        await session.find('combobox', 'Theme'),
        theme,
      );
      await session.enterFrame();
    },
    tabInto: async (key) => {
      await session.leaveFrame();
      const from =
        key === 'Tab' ? await session.find('button', 'Close pane') : await session.find('link', 'Outlook add-ins');
      // Not where the focus has just come from the pane: WebKit's driver would give it back to a frame that is entered.
      if (!(await session.run((element: Element) => element === document.activeElement, from))) {
        await session.enterFrame();
        // Before, office.js does not handle the keys.
        await session.run(async () => {
          await Office.onReady();
        });
        await session.leaveFrame();
        await session.run((element: Element) => (element as HTMLElement).focus(), from);
      }
      await session.press(key);
      await session.enterFrame();
      // Messages between the host and office.js pass the focus.
      await expect.poll(() => session.run(() => document.activeElement !== document.body)).toBe(true);
    },
    stop: servers.stop,
  };
};

export const places = { 'a plain page': plainPage, 'the emulated Outlook': emulatedOutlook };

export type PlaceName = keyof typeof places;
