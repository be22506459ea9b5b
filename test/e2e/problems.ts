// Collects console errors, exceptions and unhandled rejections of all pages in a context.
import type { BrowserContext } from '@playwright/test';
import { isFromOfficeJs } from './officeJs';

/** The start of the browser's message about a failed request. */
const resourceError = 'Failed to load resource: ';
const offlineError = 'net::ERR_INTERNET_DISCONNECTED';

/**
 * Ignores the browser's messages about error responses of the CRM, about a device that is offline, and about blocked
 * scripts of office.js: tests cause those.
 * @returns a growing list
 */
export const watchProblems = (context: BrowserContext, crm: string): string[] => {
  const problems: string[] = [];
  context.on('weberror', (webError) => {
    const text = String(webError.error());
    if (!isFromOfficeJs(text, '')) problems.push(text);
  });
  context.on('console', (message) => {
    const text = message.text();
    const { url } = message.location();
    const isFailedRequest = text.startsWith(resourceError) && (url.startsWith(crm) || text.includes(offlineError));
    const isExpected = isFromOfficeJs(text, url) || isFailedRequest;
    if (message.type() === 'error' && !isExpected) problems.push(`${text} (${url})`);
  });
  return problems;
};
