// For manual use: adds our script to the page before all others. Tests do that with Playwright instead.
import { emulateHostFeatures } from './inside';
import { microsoftAjax } from './microsoftAjax';

export const firstScriptFile = 'emulated.js';

/** With the replacement of MicrosoftAjax.js defined first, office.js does not load the original. */
export const firstScript = (): string => `(${emulateHostFeatures.toString()})();\n(${microsoftAjax.toString()})();\n`;

/** @param officeJs the URL of office.js in the build; @param query of the pane's URL */
export const withFirstScript =
  (officeJs: string) =>
  (html: string, query: URLSearchParams): string => {
    const loading = query.get('officeJs') ?? 'ok';
    const url = loading === 'ok' ? officeJs : new URL(`${loading}/office.js`, officeJs).href;
    return html.replace(officeJs, url).replace('<script', `<script src="${firstScriptFile}"></script><script`);
  };
