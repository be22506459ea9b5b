import { expectEqual, expectThat, type Check } from '../check';
import type { Crm } from '../crm';
import {
  atOrganization,
  atSystem,
  attributesOf,
  bodyOf,
  change,
  configurationPath,
  editableInterval,
  editableOptions,
  expectStatus,
  expectVerdict,
  history,
  mediaType,
  newestId,
  newKey,
  numberIn,
  otherIntervals,
  ownEntryOf,
  patch,
  policyIn,
  read,
  reason,
  setTo,
  useParent,
  type ErrorDocument,
  type Policy,
} from '../requests';

const as = 'organizationAdministrator';
const query = atOrganization;

/** The organization's policy, an interval that can be changed there, and values that it does not have. */
export const prepared = async (crm: Crm) => {
  const policy = await read(crm, as, query);
  const interval = editableInterval(policy);
  const [first = 0, second = 0, third = 0] = otherIntervals(policy, interval, 3);
  return { policy, interval, first, second, third };
};

const expectStored = (subject: string, policy: Policy, id: string, value: unknown): void =>
  expectEqual(subject, ownEntryOf(policy, id)?.value, value);

export const changingChecks: readonly Check[] = [
  {
    name: 'a change returns the whole new document with a new ETag, as a read does afterwards',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const changed = await change(crm, as, query, { [interval]: setTo(first) });
      expectStored('the value in the response', changed, interval, first);
      expectEqual('ETag', changed.etag, `"${changed.meta.version}"`);
      const numbers = [policy, changed].map(({ meta }) => numberIn(meta.version, 'o'));
      expectEqual('the number of the scope', numbers[1], (numbers[0] ?? 0) + 1);
      const readAgain = await read(crm, as, query);
      expectEqual('the document', readAgain.document, changed.document);
      expectEqual('its ETag', readAgain.etag, changed.etag);
    },
  },
  {
    name: 'a removal follows the parent, and never copies its value',
    rule: 'Change',
    run: async (crm) => {
      const { interval, first, second, third } = await prepared(crm);
      await change(crm, as, query, { [interval]: setTo(first) });
      const removed = await change(crm, as, query, { [interval]: useParent });
      for (const policy of [removed, await read(crm, as, query)]) {
        const { useParentScopeValue, chain } = attributesOf(policy, interval);
        expectEqual('useParentScopeValue', useParentScopeValue, true);
        expectEqual(
          'an own entry',
          chain.find(({ scope }) => scope === 'organization'),
          undefined,
        );
      }
      if (!crm.has('systemAdministrator')) return;
      for (const value of [second, third]) {
        await change(crm, 'systemAdministrator', atSystem, { [interval]: setTo(value) });
        const { value: effective } = attributesOf(await read(crm, as, query), interval);
        expectEqual('the value after a change of the parent', effective, value);
      }
    },
  },
  {
    name: "a value equal to the parent's is stored",
    rule: 'Change',
    run: async (crm) => {
      const { interval } = await prepared(crm);
      const inherited = await change(crm, as, query, { [interval]: useParent });
      const { value } = attributesOf(inherited, interval);
      await change(crm, as, query, { [interval]: setTo(value) });
      const { useParentScopeValue, valueScope } = attributesOf(await read(crm, as, query), interval);
      expectEqual(
        'the option',
        { useParentScopeValue, valueScope },
        { useParentScopeValue: false, valueScope: 'organization' },
      );
    },
  },
  {
    name: 'a value beside useParentScopeValue: true is ignored',
    rule: 'Change',
    run: async (crm) => {
      const { interval, first, second } = await prepared(crm);
      await change(crm, as, query, { [interval]: setTo(first) });
      await change(crm, as, query, { [interval]: { useParentScopeValue: true, value: second } });
      expectEqual('an own entry', ownEntryOf(await read(crm, as, query), interval), undefined);
    },
  },
  {
    name: 'false is a value',
    rule: 'Options',
    run: async (crm) => {
      const [option] = editableOptions(await read(crm, as, query), 'boolean');
      for (const value of [true, false]) {
        await change(crm, as, query, { [option]: setTo(value) });
        const { value: effective, valueScope } = attributesOf(await read(crm, as, query), option);
        expectEqual('the option', { effective, valueScope }, { effective: value, valueScope: 'organization' });
      }
    },
  },
  {
    name: 'everything is stored or nothing',
    rule: 'Change',
    run: async (crm) => {
      const { policy, first } = await prepared(crm);
      const [one, other] = editableOptions(policy, 'integer');
      const body = bodyOf({ [one]: setTo(first), [other]: setTo(0) });
      expectStatus('a change with a wrong value', await patch(crm, { as, query, ifMatch: policy.etag, body }), 400);
      const after = await read(crm, as, query);
      expectEqual('the document afterwards', after.document, policy.document);
    },
  },
  {
    name: 'a change that changes nothing leaves the version and the history as they are',
    rule: 'Change',
    run: async (crm) => {
      const { interval, first } = await prepared(crm);
      const changed = await change(crm, as, query, { [interval]: setTo(first) });
      const id = await newestId(crm, as, query);
      const again = await change(crm, as, query, { [interval]: setTo(first) });
      expectEqual('the version', again.meta.version, changed.meta.version);
      expectEqual('the newest change', await newestId(crm, as, query), id);
    },
  },
  {
    name: 'the history omits the options of a change that did not change',
    rule: 'Change',
    run: async (crm) => {
      const { policy, first, second } = await prepared(crm);
      const [one, other] = editableOptions(policy, 'integer');
      await change(crm, as, query, { [one]: setTo(first), [other]: setTo(first) });
      await change(crm, as, query, { [one]: setTo(second), [other]: setTo(first) });
      const [newest] = await history(crm, as, query);
      expectEqual('its entries', newest?.attributes.entries, [
        { option: one, action: 'update', from: first, to: second },
      ]);
    },
  },
  {
    name: 'a reason is stored and sent as it was given',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const text = `${reason}: "quotes", ümlauts, <b>markup</b>\nand a second line `;
      const body = bodyOf({ [interval]: setTo(first) }, { reason: text });
      const answer = await patch(crm, { as, query, ifMatch: policy.etag, body });
      expectStatus('the change', answer, 200);
      expectEqual('in the chain', ownEntryOf(policyIn(answer), interval)?.reason, text);
      expectEqual('in the history', (await history(crm, as, query))[0]?.attributes.reason, text);
    },
  },
  {
    name: 'an empty reason is none',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const body = bodyOf({ [interval]: setTo(first) }, { reason: '' });
      const answer = await patch(crm, { as, query, ifMatch: policy.etag, body });
      expectStatus('the change', answer, 200);
      expectEqual('in the chain', ownEntryOf(policyIn(answer), interval)?.reason, undefined);
      expectEqual('in the history', (await history(crm, as, query))[0]?.attributes.reason, undefined);
    },
  },
  {
    name: 'the author of a value is the person who set it',
    rule: 'Read',
    run: async (crm) => {
      const { interval, first } = await prepared(crm);
      const changed = await change(crm, as, query, { [interval]: setTo(first) });
      const { id, name } = changed.meta.actor;
      const author = ownEntryOf(changed, interval)?.updatedBy;
      expectEqual('updatedBy', { id: author?.id, name: author?.name }, { id, name });
    },
  },
  {
    name: 'a change requires If-Match with one tag',
    rule: 'Errors',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const body = bodyOf({ [interval]: setTo(first) });
      const cases: [string | null, string][] = [
        [null, '428 precondition_required'],
        ['*', '400 bad_request'],
        [`${policy.etag}, "g0-o0-a0"`, '400 bad_request'],
        ['no tag', '400 bad_request'],
        [`W/${policy.etag}`, '412 precondition_failed'],
        ['"g0-o0-a0"', '412 precondition_failed'],
      ];
      for (const [ifMatch, expected] of cases) {
        const answer = await patch(crm, { as, query, ifMatch, body });
        const [error] = (answer.document as Partial<ErrorDocument> | undefined)?.errors ?? [];
        expectEqual(`If-Match: ${ifMatch ?? 'missing'}`, `${answer.status} ${error?.code ?? ''}`, expected);
        expectEqual('source', error?.source, { header: 'If-Match' });
      }
      expectEqual('the version', (await read(crm, as, query)).etag, policy.etag);
    },
  },
  {
    name: 'a 412 has the present version and the changes since, oldest first',
    rule: 'Errors',
    run: async (crm) => {
      const { policy, interval, first, second, third } = await prepared(crm);
      await change(crm, as, query, { [interval]: setTo(first) });
      const { meta } = await change(crm, as, query, { [interval]: setTo(second) });
      const answer = await patch(crm, { as, query, ifMatch: policy.etag, body: bodyOf({ [interval]: setTo(third) }) });
      expectStatus('a change of the first version', answer, 412);
      const { version, changes = [] } = (answer.document as ErrorDocument).meta;
      expectEqual('version', version, meta.version);
      const number = numberIn(meta.version, 'o');
      expectEqual(
        'the versions of the changes',
        changes.map((each) => each.version),
        [`o${number - 1}`, `o${number}`],
      );
      expectEqual('the last entries', changes.at(-1)?.entries, [
        { option: interval, action: 'update', from: first, to: second },
      ]);
    },
  },
  {
    name: 'a 412 for a tag that cannot be an earlier version has no changes',
    rule: 'Errors',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const higher = policy.etag.replace(/o(\d+)/, (_part, number) => `o${Number(number) + 1000}`);
      for (const ifMatch of [higher, '"g0-a0"', '"other"']) {
        const answer = await patch(crm, { as, query, ifMatch, body: bodyOf({ [interval]: setTo(first) }) });
        expectStatus(`If-Match: ${ifMatch}`, answer, 412);
        const { version, changes } = (answer.document as ErrorDocument).meta;
        expectEqual(`meta for ${ifMatch}`, { version, changes }, { version: policy.meta.version, changes: [] });
      }
    },
  },
  {
    name: 'a change with If-None-Match that matches is a 412',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const request = {
        as,
        path: configurationPath(query),
        method: 'PATCH',
        body: bodyOf({ [interval]: setTo(first) }),
      };
      for (const tag of ['*', policy.etag]) {
        const headers = {
          'Content-Type': mediaType,
          'Idempotency-Key': newKey(),
          'If-Match': policy.etag,
          'If-None-Match': tag,
        };
        expectVerdict(tag, await crm.send({ ...request, as, headers }), '412 precondition_failed If-None-Match');
      }
    },
  },
  {
    name: 'a change of the parent makes a 412',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first, second } = await prepared(crm);
      const system = await change(crm, 'systemAdministrator', atSystem, { [interval]: setTo(first) });
      const answer = await patch(crm, { as, query, ifMatch: policy.etag, body: bodyOf({ [interval]: setTo(second) }) });
      expectStatus('a change of a version from before', answer, 412);
      const { changes = [] } = (answer.document as ErrorDocument).meta;
      const since = changes.filter(({ scope }) => scope === 'global').map(({ version }) => version);
      expectThat('the changes', since.includes(system.meta.version.split('-')[0] ?? ''), 'that of the system', since);
      expectEqual(
        'the number of the system',
        numberIn((await read(crm, as, query)).meta.version, 'g'),
        numberIn(system.meta.version, 'g'),
      );
    },
  },
  {
    name: 'one person at a time: an outdated version is rejected whoever sends it',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first, second } = await prepared(crm);
      const colleague = 'secondOrganizationAdministrator';
      const { etag } = await read(crm, colleague, query);
      await change(crm, as, query, { [interval]: setTo(first) });
      const body = bodyOf({ [interval]: setTo(second) });
      expectStatus('a colleague', await patch(crm, { as: colleague, query, ifMatch: etag, body }), 412);
      expectStatus('the person', await patch(crm, { as, query, ifMatch: policy.etag, key: newKey(), body }), 412);
      expectStored('the value', await read(crm, as, query), interval, first);
    },
  },
];
