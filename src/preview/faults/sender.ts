// Demonstration tokens contain the id of the person who sends the request.
import { demonstrationPeople, type DemonstrationPerson } from '../../server/demonstration/demonstration';

export const senderOf = ({ headers }: Request): DemonstrationPerson | undefined =>
  demonstrationPeople.find(({ id }) => headers.get('authorization') === `Bearer demo.${id}`);

/** The same request with another person's token. */
export const withSender = (request: Request, { id }: DemonstrationPerson): Request => {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer demo.${id}`);
  return new Request(request, { headers });
};
