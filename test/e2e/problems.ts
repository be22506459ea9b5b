// Errors on the console, exceptions and unhandled rejections in all pages of a context: none belongs there.
import type { BrowserContext } from '@playwright/test';
import { isOfOfficeJs } from './officeJs';

/** The browser's own word about a request that failed or was refused. */
const failed = 'Failed to load resource: ';

/**
 * A list that grows. What the browser says of the CRM's answers is left out: what they do to the pane is each test's affair.
 * So is what it says of scripts of office.js that a test keeps back.
 */
export const watchProblems = (context: BrowserContext, crm: string): string[] => {
  const problems: string[] = [];
  context.on('weberror', (webError) => {
    const text = String(webError.error());
    if (!isOfOfficeJs(text, '')) problems.push(text);
  });
  context.on('console', (message) => {
    const text = message.text();
    const { url } = message.location();
    const isExpected = isOfOfficeJs(text, url) || (text.startsWith(failed) && url.startsWith(crm));
    if (message.type() === 'error' && !isExpected) problems.push(`${text} (${url})`);
  });
  return problems;
};
