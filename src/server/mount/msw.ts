// The endpoint as msw's request handlers: for the preview page in a browser and for the tests in Node.
import { http, type HttpHandler } from 'msw';

type FetchApp = { fetch: (request: Request) => Response | Promise<Response> };

/** @param basePath the same that the app was made with */
export const handlersOf = (app: FetchApp, basePath = '/api'): HttpHandler[] => [
  http.all(`*${basePath}/*`, ({ request }) => app.fetch(request)),
];
