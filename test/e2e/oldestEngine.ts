// This browser as one of the oldest engines that the add-in runs in: without anything that one of them lacks.
import type { BrowserContext, Page } from '@playwright/test';
import { missingApis, missingBuiltIns } from '../oldestEngines';

/** Without Trusted Types this browser would still enforce what the page's policy asks of them. */
const missing = { builtIns: missingBuiltIns, apis: missingApis.filter((path) => !/trusted/i.test(path)) };

type Removed = { removed: number; left: string[] };

/** Runs in each window before anything else. */
const removeAll = ({ builtIns, apis }: typeof missing) => {
  const result: Removed = { removed: 0, left: [] };
  const memberOf = (owner: unknown, name: string): unknown =>
    owner instanceof Object ? (Reflect.get(owner, name) as unknown) : undefined;
  const ownerOf = ([first, ...others]: readonly string[]): unknown => {
    if (first === undefined || first === 'Window') return window;
    const start: unknown = first === 'TypedArray' ? Object.getPrototypeOf(Uint8Array) : memberOf(window, first);
    return others.reduce(memberOf, start);
  };
  const remove = (path: string, holders: readonly unknown[], name: string) => {
    for (const holder of holders) {
      if (!(holder instanceof Object) || !Object.hasOwn(holder, name)) continue;
      if (Reflect.deleteProperty(holder, name)) result.removed += 1;
      else result.left.push(path);
    }
  };
  for (const path of builtIns) {
    const names = path.split('.');
    const owner = ownerOf(names.slice(0, -1));
    remove(path, [owner, memberOf(owner, 'prototype')], names.at(-1) ?? '');
  }
  for (const path of apis) {
    const names = path.split('.');
    const [, name = '', isStatic] = /^(.*?)(_static)?$/.exec(names.at(-1) ?? '') ?? [];
    const owner = ownerOf(names.slice(0, -1));
    // What is in a window is on the window itself, or on its prototype.
    const holders = owner === window ? [window, Window.prototype] : [isStatic ? owner : memberOf(owner, 'prototype')];
    remove(path, holders, name);
  }
  Object.assign(window, { engine: result });
};

/** @param target every page of it from now on */
export const asOldestEngine = (target: BrowserContext | Page) => target.addInitScript(removeAll, missing);

/** How many were removed from a page, and what could not be. */
export const removedFrom = (page: Page): Promise<Removed> =>
  page.evaluate(() => (window as unknown as { engine: Removed }).engine);
