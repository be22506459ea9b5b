// The host names of the pages. The browser resolves them to loopback, and no others.
import type { TargetName } from './targets';

/** Each target is its own site, so that targets do not share caches. */
export const hostOf = (target: TargetName): string => `${target.toLowerCase()}.test`;

/** The first page of a new browser is always slower, so it is not measured. */
export const warmUpHost = 'warm-up.test';

/** The address of office.js and of the files that it loads. */
export const officeBase = 'appsforoffice.microsoft.com/lib/1/hosted/';
export const officeJs = `https://${officeBase}office.js`;

/** office.js loads it only from this address. */
export const microsoftAjaxAddress = 'ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js';

/** @param port of the server on loopback. @returns the value of Chromium's `--host-resolver-rules` */
export const resolverRules = (port: number): string => {
  const foreign = [officeBase, microsoftAjaxAddress].map((address) => new URL(`https://${address}`).host);
  return [...['*.test', ...foreign].map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND'].join(', ');
};
