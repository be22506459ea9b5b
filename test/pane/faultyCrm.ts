// Late, wrong and missing responses of the CRM.
import { act } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { deferred } from './deferred';
import { forward, isSave, server } from './openPane';

export const policyUrl = '*/api/configuration/outlook';

type Respond = (request: Request) => Response | Promise<Response>;

/** Responds to every save; validations reach the CRM. */
export const onSave = (respond: Respond) =>
  http.patch(policyUrl, ({ request }) => (isSave(request) ? respond(request) : undefined));

/** Responds to one save. */
export const onNextSave = (respond: Respond) => {
  let isDone = false;
  return http.patch(policyUrl, ({ request }) => {
    if (isDone || !isSave(request)) return undefined;
    isDone = true;
    return respond(request);
  });
};

/** Responds to every validation; saves reach the CRM. */
export const onValidation = (respond: Respond) =>
  http.patch(policyUrl, ({ request }) => (isSave(request) ? undefined : respond(request)));

/** The next save is stored, but its response is delayed. @returns sends the response */
export const delayNextSave = (): (() => void) => {
  const { promise, resolve } = deferred();
  const delayed = onNextSave(async (request) => {
    const response = await forward(request);
    await promise;
    return response;
  });
  server.use(delayed);
  return resolve;
};

/** Every read, or every save, has the fault, automatic retries too. @returns ends the fault */
export const injectFault = (method: 'get' | 'patch', fault: Respond, url = policyUrl): (() => void) => {
  let isBroken = true;
  const isAffected = (request: Request) => isBroken && (method === 'get' || isSave(request));
  server.use(http[method](url, ({ request }) => (isAffected(request) ? fault(request) : undefined)));
  return () => {
    isBroken = false;
  };
};

/** Stores a change, and breaks the connection before the response. */
export const loseResponse = async (request: Request): Promise<Response> => {
  await forward(request);
  return HttpResponse.error();
};

export const loseNextResponse = (): void => {
  server.use(onNextSave(loseResponse));
};

/** Takes the device off the network, or back, with the browser's event. */
export const setOnline = (online: boolean): void => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  server.use(http.all('*/api/*', () => (navigator.onLine ? undefined : HttpResponse.error())));
  act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
};
