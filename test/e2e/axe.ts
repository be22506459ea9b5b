// What axe, which looks for what keeps people out, finds in a page or in the pane.
import type { Frame, FrameLocator } from '@playwright/test';
import axe from 'axe-core';

/** The rules that are broken, each with the elements that break it. */
type Violations = [rule: string, elements: string[]][];

/** Looked at by itself, without what it frames or stands in. @param rules all where none is named */
export const violationsIn = async (frame: Frame, rules?: readonly string[]): Promise<Violations> => {
  // Once in each document; not by a script element, which a Content Security Policy refuses.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async (named) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(
      { exclude: 'iframe' },
      { resultTypes: ['violations'], preload: false, ...(named && { runOnly: [...named] }) },
    );
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }, rules);
};

export const frameOf = async (pane: FrameLocator): Promise<Frame> => {
  const frame = await (await pane.owner().elementHandle()).contentFrame();
  if (!frame) throw new Error('The pane is in no frame');
  return frame;
};
