// The CRM of one test: the endpoint with the demonstration's data, and in front of it the faults that the preview has too.
import { createEndpoint } from '../../src/server/app';
import { demonstrationPeople, identifyDemonstration } from '../../src/server/demonstration';
import type { State } from '../../src/server/state';
import { createMemoryStore } from '../../src/server/memoryStore';
import { optionIdOf } from '../../src/contract/options';
import type { SettingId } from '../../src/policy/settings';
import { saves } from '../../src/preview/faults/fault';
import type { FaultId } from '../../src/preview/faults/faults';
import { inFrontOf } from '../../src/preview/faults/front';

export type Person =
  'Ines Costa' | 'Tom Okafor' | 'Nadia Sorel' | 'Lena Fischer' | 'Grace Weber' | 'Yusuf Demir' | 'Maya Lindqvist';

export const idOf = (person: Person): string => demonstrationPeople.find(({ name }) => name === person)?.id ?? '';

/** `status` is there once it was answered. `isSave`: a change that is to be stored, not only validated. */
type Exchange = { method: string; url: string; isSave: boolean; status?: number };

/** When everything is saved that a test saves. */
export const now = '2026-11-24T10:00:00Z';

/** @param data what it begins with */
export const createCrm = (data: State) => {
  const app = createEndpoint({
    store: createMemoryStore(() => structuredClone(data)),
    identify: identifyDemonstration,
    now: () => new Date(now),
  });
  const front = inFrontOf(app);
  const exchanges: Exchange[] = [];
  return {
    /** What the pane has asked, in this order. */
    exchanges,
    fetch: async (request: Request): Promise<Response> => {
      const exchange: Exchange = { method: request.method, url: request.url, isSave: saves(request) };
      exchanges.push(exchange);
      const response = await front.fetch(request);
      exchange.status = response.status;
      return response;
    },
    /** What happens to this person's requests from now on. */
    breakFor: (person: Person, network: FaultId): void => front.choose({ person: idOf(person), network }),
    /** Saves one setting as somebody in another pane. @throws where the CRM refuses */
    save: async (person: Person, scope: 'global' | 'organization', setting: SettingId, attributes: object) => {
      const url = `http://localhost/api/configuration/outlook?scope=${scope}`;
      const authorization = `Bearer demo.${idOf(person)}`;
      const read = await app.request(url, { headers: { authorization } });
      const [type, option] = ['configurationoptions', optionIdOf(setting)];
      const document = {
        data: { type: 'configuration', id: 'outlook', relationships: { options: { data: [{ type, id: option }] } } },
        included: [{ type, id: option, meta: { update: true }, attributes }],
      };
      const { ok, status } = await app.request(url, {
        method: 'PATCH',
        headers: {
          authorization,
          'content-type': 'application/vnd.api+json',
          'if-match': read.headers.get('etag') ?? '',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify(document),
      });
      if (!ok) throw new Error(`${person} could not save: ${status}`);
    },
  };
};

export type Crm = ReturnType<typeof createCrm>;

/** The attributes of an option that a scope sets itself. */
export const overriddenWith = (value: unknown, more: { enforced?: boolean } = {}): object => ({
  useParentScopeValue: false,
  value,
  ...more,
});
