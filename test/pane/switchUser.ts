import { http } from 'msw';
import { policyUrl } from './faultyCrm';
import { forward, people, server } from './openPane';

/** Replaces the token of all later requests for the policy with that of another user. */
export const switchUser = (who: keyof typeof people): void => {
  const asOtherUser = ({ request }: { request: Request }) => {
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer demo.${people[who]}`);
    return forward(new Request(request, { headers }));
  };
  server.use(http.get(policyUrl, asOtherUser), http.patch(policyUrl, asOtherUser));
};
