// The hosts that pages are loaded from. All of them are on loopback: the browser resolves these names there, and no other.
import type { TargetName } from './targets';

/** Each target is a site of its own: what one has cached is of no use to another. */
export const hostOf = (target: TargetName): string => `${target.toLowerCase()}.test`;

/** For the first page of a new browser, which takes longer whatever it is. */
export const warmUpHost = 'warm-up.test';

/** Where office.js is, and what it loads from beside it. */
export const officeBase = 'appsforoffice.microsoft.com/lib/1/hosted/';
export const officeJs = `https://${officeBase}office.js`;

/** office.js loads it from this address and no other. */
export const microsoftAjaxAddress = 'ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js';

/** @param port of the server on loopback. @returns Chromium's rules for names */
export const resolverRules = (port: number): string => {
  const foreign = [officeBase, microsoftAjaxAddress].map((address) => new URL(`https://${address}`).host);
  return [...['*.test', ...foreign].map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND'].join(', ');
};
