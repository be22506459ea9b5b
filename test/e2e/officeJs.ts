// office.js at its own address, from the unmodified package; what the package lacks, and what a network may keep back.
import type { BrowserContext, Route } from '@playwright/test';
import { microsoftAjax as shim } from '../../tools/outlook/pane/microsoftAjax';
import { officeJsFile } from '../../tools/outlook/server/hostPage';

/** `never`: asked for, and neither refused nor answered. */
type Loading = 'ok' | 'blocked' | 'never';

export type OfficeFaults = { officeJs: Loading; microsoftAjax: Loading };

const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const ajax = 'https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js';

const answer = (loading: Loading, send: (route: Route) => Promise<void>) => async (route: Route) => {
  if (loading === 'ok') await send(route);
  if (loading === 'blocked') await route.abort();
};

export const routeOfficeJs = async (context: BrowserContext, faults: OfficeFaults): Promise<void> => {
  const sendFile = (route: Route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: officeJsFile(pathname.slice(new URL(cdn).pathname.length)) });
  };
  const sendShim = (route: Route) => route.fulfill({ contentType: 'text/javascript', body: `(${shim.toString()})();` });
  await context.route(`${cdn}**`, answer(faults.officeJs, sendFile));
  await context.route(ajax, answer(faults.microsoftAjax, sendShim));
};

/** What the browser and office.js say of scripts that were kept back, though it is not the pane's doing. */
export const isOfOfficeJs = (text: string, url: string): boolean =>
  url.startsWith(cdn) || url === ajax || text.includes('MicrosoftAjax.js');
