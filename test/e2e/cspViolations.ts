// What the Content Security Policy refuses in any document of a browser context.
import type { BrowserContext } from '@playwright/test';

/** A list that grows: "script-src-elem inline". */
export const watchPolicy = async (context: BrowserContext): Promise<string[]> => {
  const refused: string[] = [];
  const mark = 'Refused by the policy: ';
  await context.addInitScript((start) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.debug(`${start}${effectiveDirective} ${blockedURI}`);
    });
  }, mark);
  context.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(mark)) refused.push(text.slice(mark.length));
    // A script whose text was changed is refused without an event.
    else if (text.includes("requires 'TrustedScript'")) refused.push(text);
  });
  return refused;
};
