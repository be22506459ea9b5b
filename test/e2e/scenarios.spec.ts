import { test as withoutBrowser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { textsBesideOthers } from './measurements';
import { expect, test } from './pane';
import { allScenarios } from './scenarios/all';
import { arrange, messageIn, nextStepIn } from './scenarios/scenario';
import { missingFile } from './scenarios/steps';
import { document, documentFile } from './statesDocument';

for (const scenario of allScenarios) {
  test(`shows the message and the next step: ${scenario.name}`, async ({ page, open, problems }) => {
    if (scenario.prepare) problems.expected = missingFile;
    const { pane } = await arrange(page, open, scenario);
    await expect(messageIn(pane, scenario).first()).toBeAttached();
    await expect(nextStepIn(pane, scenario)).toBeVisible();
    expect(await textsBesideOthers(pane)).toEqual([]);
  });
}

withoutBrowser('docs/states.md lists every state', async () => {
  expect(readFileSync(documentFile, 'utf8')).toBe(await document());
});
