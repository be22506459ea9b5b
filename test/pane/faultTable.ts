// The faults of the network and of the CRM, with the notice and the next step that the pane shows for each.
import { HttpResponse } from 'msw';
import { loseResponse } from './faultyCrm';
import { errorDocument, jsonResponse, mediaType, policyWith } from './literalPolicy';
import { forward } from './openPane';

type Respond = (request: Request) => Response | Promise<Response>;
export type Moment = 'opening' | 'editing' | 'refreshing' | 'saving';

export type Fault = {
  name: string;
  respond: Respond;
  /** Of the notice. */
  title: string;
  /** @default `title` */
  titleAfterSave?: string;
  /** What the user clicks after the fault. @default 'Try again' */
  nextStep?: 'Try again' | 'Sign in';
  /** 'Save' opens another review. @default `nextStep` */
  nextStepAfterSave?: 'Save' | 'Refresh';
  /** @default all */
  moments?: readonly Moment[];
  /** The CRM is busy for too long to retry automatically. */
  isLong?: boolean;
  /** The CRM stores the change. */
  isStored?: boolean;
  /** The change has a new key when it is sent again. */
  isNewIntent?: boolean;
  /** The number of attempts to save, and a text of the notice after them. */
  givenUp?: { after: 1 | 2; text: string };
};

/** For faults that the pane handles like another one; openingFailures.test.tsx has them at opening. */
const savingOnly: readonly Moment[] = ['saving'];
const editsPreserved = 'Your changes are kept.';

const status =
  (code: number, error = 'an_error', headers: Record<string, string> = {}): Respond =>
  () =>
    jsonResponse(errorDocument(code, error, 'A detail.'), code, headers);
const text =
  (body: string | null, type: string, code = 200): Respond =>
  () =>
    new HttpResponse(body, { status: code, headers: { 'content-type': type } });
const html = '<!doctype html><title>Sign in to the network</title>';
const policyText = JSON.stringify(policyWith({}));
const cutOff: Respond = () => HttpResponse.error();
const afterStoring =
  (then: Respond): Respond =>
  async (request) => {
    await forward(request);
    return then(request);
  };
const busy = (retryAfter: string): Respond => status(429, 'too_many_requests', { 'retry-after': retryAfter });
const inTwoMinutes = () => new Date(Date.now() + 120_000).toUTCString();

const unreadable = 'Unexpected answer from OroCRM';
const portal = 'Your network requires a sign-in';
const isBusy = 'OroCRM is very busy';
const gatewayError = 'The connection to OroCRM failed';
const serverError = 'Something went wrong in OroCRM';

export const faults: readonly Fault[] = [
  { name: 'no network', respond: cutOff, title: 'You’re offline' },
  {
    name: 'no connection',
    respond: cutOff,
    title: 'OroCRM can’t be reached',
    givenUp: { after: 2, text: `Check your network, then try again. ${editsPreserved}` },
  },
  {
    name: 'a connection that fails after the change was stored',
    respond: loseResponse,
    title: 'OroCRM can’t be reached',
    moments: savingOnly,
    isStored: true,
    givenUp: { after: 2, text: editsPreserved },
  },
  { name: '401', respond: text(null, mediaType, 401), title: 'Your OroCRM session has expired', nextStep: 'Sign in' },
  {
    name: '403',
    respond: status(403, 'access_denied'),
    title: 'You don’t have access to this sync policy',
    titleAfterSave: 'You can’t change these settings',
    nextStepAfterSave: 'Refresh',
    isNewIntent: true,
  },
  {
    name: '404',
    respond: status(404, 'not_found'),
    title: 'Sync policy not found',
    nextStepAfterSave: 'Save',
    isNewIntent: true,
    givenUp: { after: 1, text: 'Ask' },
  },
  {
    name: '404 of an API that is switched off',
    respond: status(404, 'api_switched_off'),
    title: 'The API of OroCRM is off',
    nextStepAfterSave: 'Save',
    isNewIntent: true,
  },
  {
    name: '405',
    respond: status(405, 'method_not_allowed', { allow: 'GET, HEAD' }),
    title: 'OroCRM doesn’t take changes from here',
    moments: savingOnly,
    nextStepAfterSave: 'Refresh',
    isNewIntent: true,
  },
  {
    name: '409',
    respond: status(409, 'key_in_progress'),
    title: 'Your changes are still being saved',
    moments: savingOnly,
    givenUp: { after: 2, text: `Try again in a moment. ${editsPreserved}` },
  },
  { name: '429 for two minutes', respond: busy('120'), title: isBusy, isLong: true },
  {
    name: '429 until a time',
    respond: (request) => busy(inTwoMinutes())(request),
    title: isBusy,
    isLong: true,
    moments: savingOnly,
  },
  { name: '429 for years', respond: busy('1000000000'), title: isBusy, isLong: true, moments: savingOnly },
  { name: '429 without Retry-After', respond: status(429), title: isBusy },
  { name: '429 with an invalid time', respond: busy('soon'), title: isBusy, moments: savingOnly },
  {
    name: '503',
    respond: status(503),
    title: isBusy,
    moments: savingOnly,
    givenUp: { after: 2, text: `Try again in a moment. ${editsPreserved}` },
  },
  {
    name: '500',
    respond: status(500),
    title: serverError,
    givenUp: { after: 2, text: `Try again in a moment. ${editsPreserved}` },
  },
  {
    name: '500 after the change was stored',
    respond: afterStoring(status(500)),
    title: serverError,
    moments: savingOnly,
    isStored: true,
  },
  { name: '502 with the HTML page of a gateway', respond: text(html, 'text/html', 502), title: gatewayError },
  { name: '504', respond: text('Too late', 'text/plain', 504), title: gatewayError, moments: savingOnly },
  {
    name: 'half a document',
    respond: text(policyText.slice(0, 500), mediaType),
    title: unreadable,
    givenUp: { after: 1, text: editsPreserved },
  },
  { name: 'an empty response', respond: text('', mediaType), title: unreadable, moments: savingOnly },
  { name: '204', respond: text(null, mediaType, 204), title: unreadable, moments: savingOnly },
  {
    name: 'a document of another media type',
    respond: text(policyText, 'application/json'),
    title: unreadable,
    moments: savingOnly,
  },
  {
    name: 'a captive portal',
    respond: text(html, 'text/html; charset=utf-8'),
    title: portal,
    givenUp: { after: 1, text: editsPreserved },
  },
  {
    name: 'a response without the change',
    respond: () => jsonResponse(policyWith({}, 'g9-o9-a1')),
    title: unreadable,
    moments: savingOnly,
  },
];
