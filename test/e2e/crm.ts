// The CRM of one test: the endpoint with demonstration data, behind the faults of the preview.
import { createEndpoint } from '../../src/server/app';
import { demonstrationPeople, identifyDemonstration } from '../../src/server/demonstration/demonstration';
import type { State } from '../../src/server/memory/state';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { optionIdOf } from '../../src/contract/options';
import type { SettingId } from '../../src/policy/settings';
import { isSave } from '../../src/preview/faults/fault';
import type { FaultId } from '../../src/preview/faults/faults';
import { withFaults } from '../../src/preview/faults/withFaults';

export type Person =
  | 'Ines Costa'
  | 'Tom Okafor'
  | 'Nadia Sorel'
  | 'Lena Fischer'
  | 'Grace Weber'
  | 'Yusuf Demir'
  | 'Maya Lindqvist'
  | 'Sven Aaltonen';

export const idOf = (person: Person): string => demonstrationPeople.find(({ name }) => name === person)?.id ?? '';

/** `status` is set once there is a response. `isSave`: a change to store, not only to validate. */
type RecordedRequest = { method: string; url: string; isSave: boolean; status?: number };

/** The CRM's clock. */
export const now = '2026-11-24T10:00:00Z';

/** @param data the initial data */
export const createCrm = (data: State) => {
  const app = createEndpoint({
    store: createMemoryStore(() => structuredClone(data)),
    identify: identifyDemonstration,
    now: () => new Date(now),
  });
  const proxy = withFaults(app);
  const requests: RecordedRequest[] = [];
  return {
    /** All requests in the order of arrival. */
    requests,
    fetch: async (request: Request): Promise<Response> => {
      const exchange: RecordedRequest = { method: request.method, url: request.url, isSave: isSave(request) };
      requests.push(exchange);
      const response = await proxy.fetch(request);
      exchange.status = response.status;
      return response;
    },
    /** Applies to this person's requests from now on. */
    setFault: (person: Person, fault: FaultId): void => proxy.setFault({ person: idOf(person), network: fault }),
    /** Saves one setting as a person in another pane. @throws Error if the CRM rejects it */
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

/** The attributes of an option that a scope overrides. */
export const overriddenWith = (value: unknown, more: { enforced?: boolean } = {}): object => ({
  useParentScopeValue: false,
  value,
  ...more,
});
