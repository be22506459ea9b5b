import { expectEqual, expectThat, type Check } from '../check';
import type { Answer } from '../crm';
import {
  atOrganization,
  bodyOf,
  change,
  expectStatus,
  expectVerdict,
  history,
  newestId,
  newKey,
  ownEntryOf,
  patch,
  read,
  setTo,
  validate,
} from '../requests';
import { prepared } from './changing';

const as = 'organizationAdministrator';
const query = atOrganization;

const contentOf = ({ status, header, document }: Answer) => [status, header('ETag'), document];

export const keyChecks: readonly Check[] = [
  {
    name: 'a change requires a UUID as its key',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      for (const key of [null, '1', 'not-a-uuid']) {
        const answer = await patch(crm, {
          as,
          query,
          ifMatch: policy.etag,
          key,
          body: bodyOf({ [interval]: setTo(first) }),
        });
        expectVerdict(`the key ${key ?? 'is missing'}`, answer, '400 bad_request Idempotency-Key');
      }
    },
  },
  {
    name: 'a repeated request gets the first response again, and is not applied twice',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const request = {
        as,
        query,
        ifMatch: policy.etag,
        key: newKey(),
        body: bodyOf({ [interval]: setTo(first) }),
      } as const;
      const answer = await patch(crm, request);
      expectStatus('the first request', answer, 200);
      const id = await newestId(crm, as, query);
      expectEqual('the second response', contentOf(await patch(crm, request)), contentOf(answer));
      expectEqual('the newest change', await newestId(crm, as, query), id);
    },
  },
  {
    name: 'a repeated request gets the first response after a later change too',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first, second } = await prepared(crm);
      const request = {
        as,
        query,
        ifMatch: policy.etag,
        key: newKey(),
        body: bodyOf({ [interval]: setTo(first) }),
      } as const;
      const answer = await patch(crm, request);
      await change(crm, as, query, { [interval]: setTo(second) });
      expectEqual('the second response', contentOf(await patch(crm, request)), contentOf(answer));
      expectEqual('the value', ownEntryOf(await read(crm, as, query), interval)?.value, second);
    },
  },
  {
    name: 'a key with another body or version is a 422',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first, second } = await prepared(crm);
      const request = {
        as,
        query,
        ifMatch: policy.etag,
        key: newKey(),
        body: bodyOf({ [interval]: setTo(first) }),
      } as const;
      const { header } = await patch(crm, request);
      const ifMatch = header('ETag') ?? '';
      const expected = '422 key_reused Idempotency-Key';
      expectVerdict(
        'another body',
        await patch(crm, { ...request, body: bodyOf({ [interval]: setTo(second) }) }),
        expected,
      );
      expectVerdict('another version', await patch(crm, { ...request, ifMatch }), expected);
      expectEqual('the value', ownEntryOf(await read(crm, as, query), interval)?.value, first);
    },
  },
  {
    name: 'a key belongs to one person',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first, second } = await prepared(crm);
      const key = newKey();
      await patch(crm, { as, query, ifMatch: policy.etag, key, body: bodyOf({ [interval]: setTo(first) }) });
      const colleague = 'secondOrganizationAdministrator';
      const { etag } = await read(crm, colleague, query);
      const body = bodyOf({ [interval]: setTo(second) });
      expectStatus('the key of another', await patch(crm, { as: colleague, query, ifMatch: etag, key, body }), 200);
      expectEqual('the value', ownEntryOf(await read(crm, as, query), interval)?.value, second);
    },
  },
  {
    name: 'a response that is not a 2xx leaves the key unused',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const key = newKey();
      const wrong = await patch(crm, { as, query, ifMatch: policy.etag, key, body: bodyOf({ [interval]: setTo(0) }) });
      expectStatus('a wrong value', wrong, 400);
      const body = bodyOf({ [interval]: setTo(first) });
      expectStatus('an old version', await patch(crm, { as, query, ifMatch: '"g0-o0-a0"', key, body }), 412);
      expectStatus('the corrected request', await patch(crm, { as, query, ifMatch: policy.etag, key, body }), 200);
    },
  },
  {
    name: 'one intent sent many times at once is applied once',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const before = await newestId(crm, as, query);
      const request = {
        as,
        query,
        ifMatch: policy.etag,
        key: newKey(),
        body: bodyOf({ [interval]: setTo(first) }),
      } as const;
      const answers = await Promise.all(Array.from({ length: 16 }, () => patch(crm, request)));
      const statuses = answers.map(({ status }) => status);
      const isExpected = statuses.includes(200) && statuses.every((status) => status === 200 || status === 409);
      expectThat('the statuses', isExpected, 'only 200 and 409 (key_in_progress)', statuses);
      const bodies = new Set(answers.filter(({ status }) => status === 200).map(({ text }) => text));
      expectEqual('different responses of a 200', bodies.size, 1);
      const since = (await history(crm, as, query)).filter(({ id }) => Number(id) > before);
      expectEqual('changes in the history', since.length, 1);
    },
  },
  {
    name: 'a validation accepts no key',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const body = bodyOf({ [interval]: setTo(first) }, { validate: true });
      const answer = await patch(crm, { as, query, ifMatch: policy.etag, body });
      expectVerdict('with a key', answer, '400 bad_request Idempotency-Key');
      const without = await validate(crm, as, query, policy.etag, { [interval]: setTo(first) });
      expectStatus('without a key', without, 200);
    },
  },
];
