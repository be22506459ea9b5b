// Somebody else signs in where the pane stands open: the token is theirs from then on.
import { http } from 'msw';
import { forward, people, server } from './openPane';
import { policyUrl } from './faultyCrm';

/** From now on, whoever asks is taken for another. */
export const becomes = (who: keyof typeof people): void => {
  const asAnother = ({ request }: { request: Request }) => {
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer demo.${people[who]}`);
    return forward(new Request(request, { headers }));
  };
  server.use(http.get(policyUrl, asAnother), http.patch(policyUrl, asAnother));
};
