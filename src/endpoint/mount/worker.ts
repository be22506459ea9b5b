// The endpoint for msw: handlers for a service worker in a browser and for a server in Node alike.
import { http, type HttpHandler } from 'msw';

type FetchApp = { fetch: (request: Request) => Response | Promise<Response> };

/** @param basePath the same that the app was made with */
export const handlersOf = (app: FetchApp, basePath = '/api'): HttpHandler[] => [
  http.all(`*${basePath}/*`, ({ request }) => app.fetch(request)),
];
