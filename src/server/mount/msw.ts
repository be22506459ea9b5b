// The endpoint as msw request handlers, for the preview page and for tests.
import { http, type HttpHandler } from 'msw';

type FetchApp = { fetch: (request: Request) => Response | Promise<Response> };

/** On every host. Not a pattern of msw, in which some characters of a path have a meaning, and a wildcard matches other paths too. */
const urlsUnder = (basePath: string): RegExp =>
  new RegExp(`^https?://[^/]+${encodeURI(basePath).replace(/[^\w/]/g, '\\$&')}/`);

/** @param basePath the `basePath` of the app */
export const handlersOf = (app: FetchApp, basePath = '/api'): HttpHandler[] => [
  http.all(urlsUnder(basePath), ({ request }) => app.fetch(request)),
];
