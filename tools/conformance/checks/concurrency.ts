import { expectEqual, expectThat, type Check } from '../check';
import {
  atOrganization,
  atSystem,
  bodyOf,
  history,
  newestId,
  otherIntervals,
  ownEntryOf,
  patch,
  read,
  setTo,
} from '../requests';
import { prepared } from './changing';

const as = 'organizationAdministrator';
const query = atOrganization;
const clients = 16;

export const concurrencyChecks: readonly Check[] = [
  {
    name: 'exactly one of many concurrent changes of one version is stored',
    rule: 'Change',
    run: async (crm) => {
      for (let round = 1; round <= 3; round += 1) {
        const { policy, interval } = await prepared(crm);
        const before = await newestId(crm, as, query);
        const values = otherIntervals(policy, interval, clients);
        const answers = await Promise.all(
          values.map((value) =>
            patch(crm, { as, query, ifMatch: policy.etag, body: bodyOf({ [interval]: setTo(value) }) }),
          ),
        );
        const accepted = values.filter((_value, index) => answers[index]?.status === 200);
        expectEqual('the number of 200', accepted.length, 1);
        const others = answers.map(({ status }) => status).filter((status) => status !== 200);
        expectThat(
          'the others',
          others.every((status) => status === 412),
          '412',
          others,
        );
        expectEqual('the value', ownEntryOf(await read(crm, as, query), interval)?.value, accepted[0]);
        const since = (await history(crm, as, query)).filter(({ id }) => Number(id) > before);
        expectEqual('changes in the history', since.length, 1);
      }
    },
  },
  {
    name: 'of a scope and its parent that change at once, the later one is rejected or does not depend on the other',
    rule: 'Change',
    run: async (crm) => {
      for (let round = 1; round <= 3; round += 1) {
        const { policy, interval, first, second } = await prepared(crm);
        const system = await read(crm, 'systemAdministrator', atSystem);
        const systemValue = ownEntryOf(system, interval)?.value === first ? second : first;
        const parent = { as: 'systemAdministrator', query: atSystem, ifMatch: system.etag } as const;
        const [above, below] = await Promise.all([
          patch(crm, { ...parent, body: bodyOf({ [interval]: setTo(systemValue) }) }),
          patch(crm, { as, query, ifMatch: policy.etag, body: bodyOf({ [interval]: setTo(second) }) }),
        ]);
        expectEqual('the status of the parent', above.status, 200);
        expectThat('the status of the scope', [200, 412].includes(below.status), '200 or 412', below.status);
        if (below.status !== 200) continue;
        // Stored first: its response must not have the parent's new number.
        const number = (etag: string | undefined) => /g\d+/.exec(etag ?? '')?.[0];
        expectEqual('the version of the parent in the response', number(below.header('ETag')), number(policy.etag));
        const changes = await history(crm, as, `${query}&include=parents`);
        expectEqual('the scope of the newest change', changes[0]?.attributes.scope, 'global');
      }
    },
  },
];
