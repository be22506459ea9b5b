// Serves office.js from the unmodified npm package at its public address. Requests for it can fail.
import type { BrowserContext, Route } from '@playwright/test';
import { microsoftAjax as shim } from '../../tools/outlook/pane/microsoftAjax';
import { officeJsFile } from '../../tools/outlook/server/hostPage';

/** `never`: the request never gets a response. */
type Loading = 'ok' | 'blocked' | 'never';

export type OfficeFaults = { officeJs: Loading; microsoftAjax: Loading };

const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const ajax = 'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js';

const respond = (loading: Loading, send: (route: Route) => Promise<void>) => async (route: Route) => {
  if (loading === 'ok') await send(route);
  if (loading === 'blocked') await route.abort();
};

export const routeOfficeJs = async (context: BrowserContext, faults: OfficeFaults): Promise<void> => {
  const sendFile = (route: Route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: officeJsFile(pathname.slice(new URL(cdn).pathname.length)) });
  };
  const sendShim = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: `(${shim.toString()})();` });
  await context.route(`${cdn}**`, respond(faults.officeJs, sendFile));
  await context.route(ajax, respond(faults.microsoftAjax, sendShim));
};

/** Console errors about blocked scripts of office.js, which the pane does not cause. */
export const isFromOfficeJs = (text: string, url: string): boolean =>
  url.startsWith(cdn) || url === ajax || text.includes('MicrosoftAjax.js');
