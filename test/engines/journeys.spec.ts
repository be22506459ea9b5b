// What people do with the pane, in Firefox and WebKit: as a page, and in the emulated Outlook.
import { crmInterval } from '../e2e/actions';
import { expectLayoutIntact } from '../e2e/layout';
import { animationsFinished } from '../e2e/measurements';
import { findEngine } from './engines';
import { expect, test } from './fixtures';
import { places, type HostAppearance, type Pane, type PlaceName } from './places';
import type { Session } from './session';

test.skip(({ engine }) => !findEngine(engine), 'The engine is not installed');

const review = /^Save 1 change for /;
const saved = 'applies at the next sync';

const valueOf = async ({ run, find }: Session, name: string) =>
  run((field: Element) => (field as HTMLInputElement).value, await find('textbox', name));

const save = async ({ click, find, see }: Session) => {
  await click('button', 'Save');
  await click('button', 'Save', await find('dialog', review));
  await see(saved);
};

const changeInterval = async (session: Session, text: string) => {
  await session.fill(crmInterval, text);
  await save(session);
};

/** Presses the key until this element has the focus. @returns all that had it */
const pressUntil = async ({ press, focused }: Session, key: string, last: string): Promise<string[]> => {
  const reached: string[] = [];
  while (reached.at(-1) !== last) {
    expect(reached.length, `${last} after ${reached.join(', ')}`).toBeLessThan(60);
    await press(key);
    reached.push(await focused());
  }
  return reached;
};

/** Tabs into the pane in Outlook, and on until the focus is out of it. @returns all that had it */
const tabThrough = async (session: Session, pane: Pane, key: 'Tab' | 'Shift+Tab'): Promise<string[]> => {
  await pane.tabInto(key);
  const reached: string[] = [];
  while (await session.run(() => document.hasFocus())) {
    expect(reached.length, reached.join(', ')).toBeLessThan(60);
    reached.push(await session.focused());
    await session.press(key);
  }
  await session.leaveFrame();
  return reached;
};

/** Nothing overflows, overlaps or is in the wrong order, no target is too small, and axe finds nothing. */
const expectIntact = async (session: Session, condition: string) => {
  const pane = session.asFrame();
  await animationsFinished(pane);
  await expectLayoutIntact(pane, condition);
  expect(await session.axeViolations(), condition).toEqual([]);
};

for (const place of Object.keys(places) as PlaceName[]) {
  test.describe(place, () => {
    test.use({ place });

    test('a reader reads the policy, and where a value comes from', async ({ session, pane }) => {
      await pane.open('Tom Okafor');
      await session.find('heading', 'Sync policy: Acme');
      expect(await session.findAll('group')).toHaveLength(7);
      await session.click('button', /, source of Tasks$/);
      await session.find('list', 'Where Tasks comes from');
      await session.see('Tasks stay in the CRM');
    });

    const tag = place === 'the emulated Outlook' ? ['@smoke'] : [];
    test('an administrator edits, reviews and saves', { tag }, async ({ session, pane }) => {
      await pane.open('Grace Weber');
      await session.fill(crmInterval, '90');
      await session.click('button', 'Save');
      await session.find('dialog', review);
      await session.see('from 300 to 90');
      await session.click('button', 'Save', await session.find('dialog', review));
      await session.see(saved);
      await session.reload();
      await pane.enter();
      expect(await valueOf(session, crmInterval)).toBe('90');
    });

    test('two administrators save the same setting, and the second decides', async ({ session, pane }) => {
      await pane.open('Grace Weber');
      await session.fill(crmInterval, '450');
      await session.inNewWindow(async () => {
        await pane.open('Yusuf Demir');
        await changeInterval(session, '900');
      });
      await pane.enter();
      await session.click('button', /^(Save|Resolve 1 conflict)$/);
      const conflict = await session.find('group', /^CRM Sync Interval \(In Seconds\) .*Yusuf Demir.* saved /);
      await session.click('radio', /^Yours/, conflict);
      await session.click('button', /^Keep .*450/, conflict);
      await save(session);
      expect(await valueOf(session, crmInterval)).toBe('450');
    });

    test('an administrator restores a value from the history', async ({ session, pane }) => {
      await pane.open('Grace Weber');
      await session.click('button', /, source of CRM Sync Interval/);
      await session.click('button', /^History, .*CRM Sync Interval/);
      await session.click('button', /^Details, CRM Sync Interval \(In Seconds\), Nov 2,/);
      await session.click('button', /^Restore .*600.*, CRM Sync Interval/);
      await session.gone('dialog');
      expect(await valueOf(session, crmInterval)).toBe('600');
      await save(session);
      await session.click('button', 'More');
      await session.click('menuitem', 'History');
      await session.see('Restored to the version of');
    });

    test('a person signs in at Microsoft’s page in a window', async ({ session, pane }) => {
      await pane.openSignedOut();
      await session.click('button', 'Sign in');
      await session.inPopup(async () => {
        await session.find('heading', 'Pick an account');
        await session.click('link', 'Grace Weber');
      });
      await pane.enter();
      await session.find('heading', 'Sync policy: Acme');
      await session.see('grace@acme.example');
    });

    test('an administrator edits and saves by keyboard alone', async ({ session, pane }) => {
      await pane.open('Grace Weber');
      await session.find('textbox', crmInterval);
      await pane.tabInto('Tab');
      await pressUntil(session, 'Tab', `textbox ${crmInterval}`);
      await session.press('Control+a');
      await session.type('450');
      await pressUntil(session, 'Tab', 'button Save');
      await session.press('Enter');
      await session.find('dialog', review);
      expect(await session.focused()).toMatch(/^heading Save 1 change for /);
      await session.press('Escape');
      await session.gone('dialog');
      expect(await session.focused()).toBe('button Save');
      await session.press('Enter');
      await session.find('dialog', review);
      await pressUntil(session, 'Tab', 'button Save');
      await session.press('Enter');
      await session.see(saved);
      expect(await session.focused()).toBe('group Saved');
    });

    for (const [name, appearance] of Object.entries<HostAppearance>({
      light: {},
      dark: { theme: 'dark' },
      Arabic: { language: 'ar-SA' },
      'Arabic and dark': { language: 'ar-SA', theme: 'dark' },
    })) {
      test(`all of it fits into 320 pixels: ${name}`, async ({ session, pane, takePicture }) => {
        const { theme = 'light', language = 'en-US' } = appearance;
        const direction = language === 'ar-SA' ? 'rtl' : 'ltr';
        await pane.openNarrow('Tom Okafor', appearance);
        const state = () => {
          const { dir, lang, dataset } = document.documentElement;
          return [window.innerWidth, dir, lang, dataset.theme];
        };
        await expect.poll(() => session.run(state)).toEqual([320, direction, language, theme]);
        expect(await session.findAll('group')).toHaveLength(7);
        for (const source of await session.findAll('button', /CRM|Outlook/)) await session.clickOn(source);
        // In every engine's calendar for Arabic.
        await session.see(direction === 'rtl' ? '٢٠٢٦' : '2026');
        await expectIntact(session, 'a reader');
        await takePicture('reader');

        await pane.openNarrow('Grace Weber', appearance);
        await expect.poll(() => session.run(state)).toEqual([320, direction, language, theme]);
        await session.fill(/CRM/, '90');
        await expectIntact(session, 'an administrator');
        await takePicture('administrator');
        await session.press('Enter');
        await session.find('dialog');
        await expectIntact(session, 'the review');
      });
    }
  });
}

test.describe('the emulated Outlook', () => {
  test.use({ place: 'the emulated Outlook' });

  test('passes host, language and theme, and changes of the theme', async ({ session, pane }) => {
    await pane.openNarrow('Tom Okafor', { language: 'de-DE', theme: 'dark' });
    await session.find('heading', /Acme/);
    const context = await session.run(async () => {
      const { host, platform } = await Office.onReady();
      return { host: String(host), platform: String(platform), language: Office.context.displayLanguage };
    });
    expect(context).toEqual({ host: 'Outlook', platform: 'OfficeOnline', language: 'de-DE' });
    const state = () => [document.documentElement.lang, document.documentElement.dataset.theme];
    await expect.poll(() => session.run(state)).toEqual(['de-DE', 'dark']);
    await pane.chooseTheme('light');
    await expect.poll(() => session.run(state)).toEqual(['de-DE', 'light']);
  });

  test('Tab moves through the pane and out of it, in both directions', async ({ session, pane }) => {
    await pane.open('Grace Weber');
    await session.find('textbox', crmInterval);
    const forward = await tabThrough(session, pane, 'Tab');
    expect(await session.focused()).toBe('link Outlook add-ins');
    const backward = await tabThrough(session, pane, 'Shift+Tab');
    expect(await session.focused()).toBe('button Close pane');
    expect(forward.length).toBeGreaterThan(15);
    expect(backward.reverse()).toEqual(forward);
  });
});
