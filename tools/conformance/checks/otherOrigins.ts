import { expectEqual, expectThat, NotApplicable, type Check } from '../check';
import type { Crm } from '../crm';
import { atOrganization, configurationPath, expectStatus, mediaType } from '../requests';

const path = configurationPath(atOrganization);
const requestHeaders = 'authorization,content-type,if-match,if-none-match,idempotency-key';

const originOf = ({ origin }: Crm): string => {
  if (origin === undefined) throw new NotApplicable('No --origin is given.');
  return origin;
};

const namesIn = (text: string | undefined): string[] => (text ?? '').toLowerCase().split(/\s*,\s*/);

const preflight = (crm: Crm, origin: string) =>
  crm.send({
    as: null,
    path,
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'PATCH',
      'Access-Control-Request-Headers': requestHeaders,
    },
  });

export const otherOriginChecks: readonly Check[] = [
  {
    name: 'OPTIONS is a 204 without a token, with Allow and Accept-Patch',
    rule: 'Errors',
    run: async (crm) => {
      const answer = await crm.send({ as: null, path, method: 'OPTIONS' });
      expectEqual('status and body', [answer.status, answer.text], [204, '']);
      expectThat('Allow', namesIn(answer.header('Allow')).includes('patch'), 'PATCH', answer.header('Allow'));
      expectEqual('Accept-Patch', answer.header('Accept-Patch'), mediaType);
      const list = await crm.send({ as: null, path: '/organizations', method: 'OPTIONS' });
      expectEqual('Accept-Patch of a list', [list.status, list.header('Accept-Patch')], [204, undefined]);
    },
  },
  {
    name: 'a preflight of an allowed origin allows the headers of the contract',
    rule: 'Other origins',
    run: async (crm) => {
      const origin = originOf(crm);
      const answer = await preflight(crm, origin);
      expectStatus('OPTIONS', answer, 204);
      expectEqual('Access-Control-Allow-Origin', answer.header('Access-Control-Allow-Origin'), origin);
      const methods = namesIn(answer.header('Access-Control-Allow-Methods'));
      expectThat('Access-Control-Allow-Methods', methods.includes('patch'), 'PATCH', methods);
      const headers = namesIn(answer.header('Access-Control-Allow-Headers'));
      const missing = requestHeaders.split(',').filter((name) => !headers.includes(name));
      expectEqual('headers that are not allowed', missing, []);
      expectEqual('Access-Control-Max-Age', answer.header('Access-Control-Max-Age'), '600');
    },
  },
  {
    name: 'an allowed origin may read responses and errors, with ETag, Retry-After and Allow',
    rule: 'Other origins',
    run: async (crm) => {
      const origin = originOf(crm);
      for (const [as, status] of [['organizationAdministrator', 200] as const, [null, 401] as const]) {
        const answer = await crm.send({ as, path, headers: { Origin: origin } });
        expectStatus('GET', answer, status);
        expectEqual('Access-Control-Allow-Origin', answer.header('Access-Control-Allow-Origin'), origin);
        const exposed = namesIn(answer.header('Access-Control-Expose-Headers'));
        const missing = ['etag', 'retry-after', 'allow'].filter((name) => !exposed.includes(name));
        expectEqual('headers that are not exposed', missing, []);
      }
    },
  },
  {
    name: 'another origin is not allowed',
    rule: 'Other origins',
    run: async (crm) => {
      const origin = 'https://not-allowed.example';
      const answer = await crm.send({ as: 'organizationAdministrator', path, headers: { Origin: origin } });
      expectEqual('Access-Control-Allow-Origin', answer.header('Access-Control-Allow-Origin'), undefined);
    },
  },
];
