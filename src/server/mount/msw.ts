// The endpoint as msw request handlers, for the preview page and for tests.
import { http, type HttpHandler } from 'msw';

type FetchApp = { fetch: (request: Request) => Response | Promise<Response> };

/** @param basePath the `basePath` of the app */
export const handlersOf = (app: FetchApp, basePath = '/api'): HttpHandler[] => [
  http.all(`*${basePath}/*`, ({ request }) => app.fetch(request)),
];
