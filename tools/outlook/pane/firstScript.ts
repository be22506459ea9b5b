// For a person, who has no test that puts scripts first or answers for a CDN: the page with one script of ours before all others.
import { actInside } from './inside';
import { microsoftAjax } from './microsoftAjax';

export const firstScriptFile = 'emulated.js';

/** What stands in MicrosoftAjax.js is there before office.js would ask for it. */
export const firstScript = (): string => `(${actInside.toString()})();\n(${microsoftAjax.toString()})();\n`;

/** @param officeJs where the build has office.js from; @param query what the pane was opened with */
export const withFirstScript =
  (officeJs: string) =>
  (html: string, query: URLSearchParams): string => {
    const loading = query.get('officeJs') ?? 'ok';
    const kept = loading === 'ok' ? officeJs : new URL(`${loading}/office.js`, officeJs).href;
    return html.replace(officeJs, kept).replace('<script', `<script src="${firstScriptFile}"></script><script`);
  };
