// A CRM that answers late, wrongly or never, once or for as long as the test wants.
import { http, HttpResponse } from 'msw';
import { gate } from './gate';
import { forward, server } from './openPane';

export const policyUrl = '*/api/configuration/outlook';

/** The next change is stored, and its answer waits until the gate that is returned is opened. */
export const answerSlowly = (): (() => void) => {
  const { opened, open } = gate();
  const slowly = http.patch(
    policyUrl,
    async ({ request }) => {
      const response = await forward(request);
      await opened;
      return response;
    },
    { once: true },
  );
  server.use(slowly);
  return open;
};

/** Every request of the method meets the fault, the tries that the pane makes by itself too, until what is returned is called. */
export const breakDown = (
  method: 'get' | 'patch',
  fault: (request: Request) => Response | Promise<Response>,
  url = policyUrl,
): (() => void) => {
  let broken = true;
  server.use(http[method](url, ({ request }) => (broken ? fault(request) : undefined)));
  return () => {
    broken = false;
  };
};

/** A change is stored, and the connection breaks before its answer. */
export const lostAnswer = async (request: Request): Promise<Response> => {
  await forward(request);
  return HttpResponse.error();
};

/** It happens to the next change. */
export const loseTheAnswer = (): void => {
  server.use(http.patch(policyUrl, ({ request }) => lostAnswer(request), { once: true }));
};
