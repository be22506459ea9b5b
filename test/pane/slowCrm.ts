// A CRM that stores the next change and answers late, or never: what went wrong on the way back is not known in the pane.
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

/** The next change is stored, and the connection breaks before its answer. */
export const loseTheAnswer = (): void => {
  const lost = http.patch(
    policyUrl,
    async ({ request }) => {
      await forward(request);
      return HttpResponse.error();
    },
    { once: true },
  );
  server.use(lost);
};
