// A CRM that answers late, wrongly or never, once or for as long as the test wants.
import { http, HttpResponse } from 'msw';
import { gate } from './deferred';
import { forward, isChange, server } from './openPane';

export const policyUrl = '*/api/configuration/outlook';

type Answer = (request: Request) => Response | Promise<Response>;

/** Answers every change; validations reach the CRM. */
export const onChange = (answer: Answer) =>
  http.patch(policyUrl, ({ request }) => (isChange(request) ? answer(request) : undefined));

/** Answers one change. */
export const onNextChange = (answer: Answer) => {
  let answered = false;
  return http.patch(policyUrl, ({ request }) => {
    if (answered || !isChange(request)) return undefined;
    answered = true;
    return answer(request);
  });
};

/** Answers every validation; changes reach the CRM. */
export const onValidation = (answer: Answer) =>
  http.patch(policyUrl, ({ request }) => (isChange(request) ? undefined : answer(request)));

/** The next change is stored, and its answer waits until the gate that is returned is opened. */
export const answerSlowly = (): (() => void) => {
  const { opened, open } = gate();
  const slowly = onNextChange(async (request) => {
    const response = await forward(request);
    await opened;
    return response;
  });
  server.use(slowly);
  return open;
};

/**
 * Every reading of the CRM or every change of it meets the fault, the tries that the pane makes by itself too, until what is returned is
 * called.
 */
export const breakDown = (method: 'get' | 'patch', fault: Answer, url = policyUrl): (() => void) => {
  let broken = true;
  const isMeant = (request: Request) => broken && (method === 'get' || isChange(request));
  server.use(http[method](url, ({ request }) => (isMeant(request) ? fault(request) : undefined)));
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
  server.use(onNextChange(lostAnswer));
};
