// Every state of the pane: its message, where a screen reader meets it, and how it goes on. docs/states.md lists them.
import { test as withoutBrowser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, test } from './pane';
import { allScenarios } from './scenarios/all';
import { arrange, messageIn, nextStepIn } from './scenarios/scenario';
import { missingFile } from './scenarios/steps';
import { document, documentFile } from './statesDocument';

for (const scenario of allScenarios) {
  test(`${scenario.name}: the message is met, and it goes on`, async ({ page, open, problems }) => {
    if (scenario.prepare) problems.expected = missingFile;
    const { pane } = await arrange(page, open, scenario);
    await expect(messageIn(pane, scenario).first()).toBeAttached();
    await expect(nextStepIn(pane, scenario)).toBeVisible();
  });
}

withoutBrowser('docs/states.md lists every state', async () => {
  expect(readFileSync(documentFile, 'utf8')).toBe(await document());
});
