// A page in a browser: finds elements as a person does, by role and name, and uses mouse and keyboard.
import { expect, type FrameLocator } from '@playwright/test';
import axe from 'axe-core';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as TestingLibrary from '@testing-library/dom';
import { idOf, type Connection, type ElementReference } from './webDriver';

/** A text has to be the whole name. */
type Name = string | RegExp;

export type Session = Awaited<ReturnType<typeof createSession>>;

/** Milliseconds until something has to be there. */
const timeout = 30_000;

/** By their WebDriver codes. */
const keys: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

type Query = { role: string; text?: string; pattern?: string; flags?: string };

declare const TestingLibraryDom: typeof TestingLibrary;

/** In the script that defines it, because patterns and Testing Library need the same global object. */
const queryAll = ({ role, text, pattern, flags }: Query, within: HTMLElement | null): HTMLElement[] =>
  TestingLibraryDom.queryAllByRole(within ?? document.body, role, {
    ...(text !== undefined && { name: text }),
    ...(pattern !== undefined && { name: new RegExp(pattern, flags) }),
  });

const testingLibrary = readFileSync(
  require.resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);
const defineQueryAll = `${testingLibrary}\nwindow.queryAll = ${queryAll.toString()};`;

export const createSession = async ({ send }: Connection) => {
  const main = await send('window');

  /** @param script is serialized: it must not use anything outside itself; elements are references outside the page */
  const run = async <Result>(script: (...given: never[]) => Result, ...args: unknown[]): Promise<Awaited<Result>> =>
    (await send('runScript', { script: `return (${script.toString()})(...arguments)`, args })) as Awaited<Result>;

  const findAll = async (role: string, name?: Name, within?: ElementReference): Promise<ElementReference[]> => {
    const isDefined = await run(() => 'queryAll' in window);
    if (!isDefined) await send('runScript', { script: defineQueryAll, args: [] });
    const named = name instanceof RegExp ? { pattern: name.source, flags: name.flags } : { text: name };
    const query = (...given: Parameters<typeof queryAll>) =>
      (window as unknown as { queryAll: (...given: unknown[]) => unknown }).queryAll(...given);
    return (await run(query, { role, ...named }, within ?? null)) as ElementReference[];
  };

  /** Waits for exactly one element. @param act repeated until it succeeds */
  const find = async (
    role: string,
    name?: Name,
    within?: ElementReference,
    act?: (element: ElementReference) => Promise<void>,
  ): Promise<ElementReference> => {
    let element: ElementReference = {};
    await expect(async () => {
      const all = await findAll(role, name, within);
      expect(all, `${role} ${String(name)}`).toHaveLength(1);
      [element = {}] = all;
      await act?.(element);
    }).toPass({ timeout });
    return element;
  };

  const gone = (role: string, name?: Name): Promise<void> =>
    expect(async () => expect(await findAll(role, name)).toEqual([])).toPass({ timeout });

  const clickOn = async (element: ElementReference): Promise<void> => {
    // Not below a bar at an edge, where it would not get the click.
    await run((target: Element) => target.scrollIntoView({ block: 'center' }), element);
    await send('click', { id: idOf(element) });
  };

  const click = async (role: string, name?: Name, within?: ElementReference): Promise<void> => {
    await find(role, name, within, clickOn);
  };

  /** @param combination "Tab", "Shift+Tab", "Control+a" */
  const press = async (combination: string): Promise<void> => {
    const values = combination.split('+').map((key) => keys[key] ?? key);
    const down = values.map((value) => ({ type: 'keyDown', value }));
    const up = [...values].reverse().map((value) => ({ type: 'keyUp', value }));
    await send('performActions', { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] });
  };

  /** Into the focused element. */
  const type = async (text: string): Promise<void> => {
    for (const character of text) await press(character);
  };

  /** Waits for the text in the visible page. */
  const see = (text: string): Promise<void> =>
    expect(async () => expect(await run(() => document.body.innerText)).toContain(text)).toPass({ timeout });

  /** Role and name of the focused element, as this browser passes them to assistive technology. */
  const focused = async (): Promise<string> => {
    const element = (await run((): unknown => document.activeElement ?? document.body)) as ElementReference;
    const id = idOf(element);
    return `${String(await send('computedRole', { id }))} ${String(await send('computedLabel', { id }))}`;
  };

  const windows = async () => (await send('windows')) as readonly string[];
  const switchTo = (handle: unknown) => send('switchToWindow', { handle });

  const asFrame = (): FrameLocator => {
    const locator = (selector: string) => ({
      evaluate: (script: (element: Element, given: unknown) => unknown, given: unknown = null) =>
        inPage(`(${script.toString()})(document.querySelector(${JSON.stringify(selector)}), arguments[0])`, [given]),
      evaluateAll: (script: (elements: Element[]) => unknown) =>
        inPage(`(${script.toString()})([...document.querySelectorAll(${JSON.stringify(selector)})])`, []),
    });
    const inPage = (expression: string, args: readonly unknown[]) =>
      send('runScript', { script: `return ${expression}`, args });
    return { locator } as unknown as FrameLocator;
  };

  return {
    ...{ run, findAll, find, gone, clickOn, click, press, type, see, focused, windows },
    /** The document, for the measurements of the other browser tests: only `locator`, and its evaluations. */
    asFrame,
    open: async (url: string) => {
      await send('navigate', { url });
    },
    reload: async () => {
      await send('refresh');
    },
    /** Replaces the text of a field. */
    fill: async (name: Name, text: string): Promise<void> => {
      await click('textbox', name);
      await press('Control+a');
      await type(text);
    },
    /** The first frame of the page, once it has loaded. */
    enterFrame: (): Promise<void> =>
      expect(async () => {
        await send('switchToFrame', { id: null });
        await send('switchToFrame', { id: 0 });
        const state = await run(() => [window.location.protocol === 'about:', document.readyState]);
        expect(state).toEqual([false, 'complete']);
      }).toPass({ timeout }),
    leaveFrame: async () => {
      await send('switchToFrame', { id: null });
    },
    /** In a new window, which it closes. */
    inNewWindow: async (act: () => Promise<void>): Promise<void> => {
      const first = await send('window');
      const { handle } = (await send('newWindow', { type: 'window' })) as { handle: string };
      await switchTo(handle);
      await act();
      await send('closeWindow');
      await switchTo(first);
    },
    /** In a window that the page opens, and closes itself. */
    inPopup: async (act: () => Promise<void>): Promise<void> => {
      const first = await send('window');
      await expect.poll(windows).toHaveLength(2);
      await switchTo((await windows()).find((each) => each !== first));
      await act();
      await expect.poll(windows).toEqual([first]);
      await switchTo(first);
    },
    /** After a test that may have failed in another one. */
    closeOtherWindows: async (): Promise<void> => {
      for (const other of (await windows()).filter((each) => each !== main)) {
        await switchTo(other);
        await send('closeWindow');
      }
      await switchTo(main);
    },
    resize: async (width: number, height: number) => {
      await send('setWindowRect', { width, height });
    },
    /** Each rule of axe that the document violates, with the elements. */
    axeViolations: async (): Promise<unknown[]> => {
      await send('runScript', { script: `${axe.source}\nwindow.axe = axe;`, args: [] });
      return run(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
          resultTypes: ['violations'],
          preload: false,
        });
        return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      });
    },
    /** @param file a PNG file */
    takePicture: async (file: string): Promise<void> => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, Buffer.from((await send('takeScreenshot', { full: false })) as string, 'base64'));
    },
  };
};
