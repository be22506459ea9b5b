// Who sent a request: the person that its demonstration token names.
import { demonstrationPeople, type DemonstrationPerson } from '../../server/demonstration';

export const senderOf = ({ headers }: Request): DemonstrationPerson | undefined =>
  demonstrationPeople.find(({ id }) => headers.get('authorization') === `Bearer demo.${id}`);

/** The same request as somebody else would send it. */
export const sentBy = (request: Request, { id }: DemonstrationPerson): Request => {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer demo.${id}`);
  return new Request(request, { headers });
};
