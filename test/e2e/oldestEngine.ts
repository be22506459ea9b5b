// Emulates the oldest supported engines: removes every built-in and API that one of them lacks.
import type { BrowserContext, Page } from '@playwright/test';
import { missingApis, missingBuiltIns } from '../oldestEngines';

/** Keeps Trusted Types, because this browser would still enforce the page's policy without the API. */
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
    // Members of a window are on the window itself or on its prototype.
    const holders = owner === window ? [window, Window.prototype] : [isStatic ? owner : memberOf(owner, 'prototype')];
    remove(path, holders, name);
  }
  Object.assign(window, { engine: result });
};

/** Applies to every new document of `target`. */
export const asOldestEngine = (target: BrowserContext | Page) => target.addInitScript(removeAll, missing);

/** The number of removed properties, and those that could not be removed. */
export const removedFrom = (page: Page): Promise<Removed> =>
  page.evaluate(() => (window as unknown as { engine: Removed }).engine);
