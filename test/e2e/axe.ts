// Accessibility checks with axe.
import type { Frame, FrameLocator } from '@playwright/test';
import axe from 'axe-core';
import { animationsFinished } from './measurements';

/** Each violated rule, with the HTML of the elements that violate it. */
type Violations = [rule: string, elements: string[]][];

/** Checks one frame without its child frames, in its final colours. @param rules @default all */
export const violationsIn = async (frame: Frame, rules?: readonly string[]): Promise<Violations> => {
  // Not by a script element, which the Content Security Policy blocks.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  await animationsFinished(frame);
  return frame.evaluate(async (ruleIds) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(
      { exclude: 'iframe' },
      { resultTypes: ['violations'], preload: false, ...(ruleIds && { runOnly: [...ruleIds] }) },
    );
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  }, rules);
};

export const frameOf = async (pane: FrameLocator): Promise<Frame> => {
  const frame = await (await pane.owner().elementHandle()).contentFrame();
  if (!frame) throw new Error('The pane is in no frame');
  return frame;
};
