import type { BrowserContext } from '@playwright/test';

/**
 * Collects the violations of all documents in the context.
 * @returns a growing list, for example "script-src-elem inline"
 */
export const watchCspViolations = async (context: BrowserContext): Promise<string[]> => {
  const violations: string[] = [];
  const prefix = 'CSP violation: ';
  await context.addInitScript((text) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.debug(`${text}${effectiveDirective} ${blockedURI}`);
    });
  }, prefix);
  context.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(prefix)) violations.push(text.slice(prefix.length));
    // Chromium blocks a script element with modified text without an event.
    else if (text.includes("requires 'TrustedScript'")) violations.push(text);
  });
  return violations;
};
