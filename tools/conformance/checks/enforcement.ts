import { expectEqual, NotApplicable, type Check } from '../check';
import type { Crm } from '../crm';
import {
  atOrganization,
  atOwn,
  atSystem,
  attributesOf,
  bodyOf,
  change,
  editableInterval,
  enforce,
  expectVerdict,
  history,
  otherIntervals,
  ownEntryOf,
  patch,
  read,
  setTo,
  useParent,
} from '../requests';

const as = 'organizationAdministrator';
const query = atOrganization;

/** An interval that can be enforced at the organization. @throws NotApplicable */
const prepared = async (crm: Crm) => {
  const policy = await read(crm, as, query);
  const interval = editableInterval(policy);
  if (attributesOf(policy, interval).chain.some(({ inEffect }) => inEffect === undefined)) {
    throw new NotApplicable('This CRM has no enforcement: a chain has no inEffect.');
  }
  const [first = 0, second = 0] = otherIntervals(policy, interval, 2);
  return { policy, interval, first, second };
};

const effectOf = async (crm: Crm, id: string) => {
  const { value, valueScope, editable, chain } = attributesOf(await read(crm, as, query), id);
  const own = chain.find(({ scope }) => scope === 'organization');
  return { value, valueScope, editable, own: own && [own.value, own.inEffect] };
};

export const enforcementChecks: readonly Check[] = [
  {
    name: 'a value that the system enforces is effective; that of the organization stays stored and returns',
    rule: 'Options',
    run: async (crm) => {
      const { interval, first, second } = await prepared(crm);
      await change(crm, as, query, { [interval]: setTo(first) });
      await change(crm, 'systemAdministrator', atSystem, { [interval]: enforce(second) });
      expectEqual('while it is enforced', await effectOf(crm, interval), {
        value: second,
        valueScope: 'global',
        editable: false,
        own: [first, false],
      });
      await change(crm, 'systemAdministrator', atSystem, { [interval]: { ...setTo(second), enforced: false } });
      expectEqual('afterwards', await effectOf(crm, interval), {
        value: first,
        valueScope: 'organization',
        editable: true,
        own: [first, true],
      });
    },
  },
  {
    name: 'an option that a scope above enforces is a 403 at its pointer',
    rule: 'Errors',
    run: async (crm) => {
      const { interval, first, second } = await prepared(crm);
      await change(crm, 'systemAdministrator', atSystem, { [interval]: enforce(second) });
      const { etag } = await read(crm, as, query);
      for (const attributes of [setTo(first), useParent]) {
        const answer = await patch(crm, { as, query, ifMatch: etag, body: bodyOf({ [interval]: attributes }) });
        expectVerdict(JSON.stringify(attributes), answer, '403 enforced /included/0');
      }
    },
  },
  {
    name: 'an organization enforces its value for its people',
    rule: 'Options',
    run: async (crm) => {
      const { interval, first, second } = await prepared(crm);
      await change(crm, 'ownConfiguration', atOwn, { [interval]: setTo(first) });
      await change(crm, as, query, { [interval]: enforce(second) });
      const own = await read(crm, 'ownConfiguration', atOwn);
      const { value, valueScope, editable } = attributesOf(own, interval);
      expectEqual(
        'the option of the person',
        { value, valueScope, editable },
        {
          value: second,
          valueScope: 'organization',
          editable: false,
        },
      );
      expectEqual('their own value', ownEntryOf(own, interval)?.value, first);
      const body = bodyOf({ [interval]: setTo(second) });
      const answer = await patch(crm, { as: 'ownConfiguration', query: atOwn, ifMatch: own.etag, body });
      expectVerdict('a change by the person', answer, '403 enforced /included/0');
    },
  },
  {
    name: 'if two scopes enforce, the value of the weaker one is effective',
    rule: 'Options',
    run: async (crm) => {
      const { interval, first, second } = await prepared(crm);
      await change(crm, as, query, { [interval]: enforce(first) });
      await change(crm, 'systemAdministrator', atSystem, { [interval]: enforce(second) });
      const { value, valueScope } = await effectOf(crm, interval);
      expectEqual('the option', { value, valueScope }, { value: second, valueScope: 'global' });
    },
  },
  {
    name: 'without the member, the enforcement stays as it is, and a new value is not enforced',
    rule: 'Change',
    run: async (crm) => {
      const { interval, first, second } = await prepared(crm);
      await change(crm, as, query, { [interval]: useParent });
      const created = await change(crm, as, query, { [interval]: setTo(first) });
      expectEqual('a new value', ownEntryOf(created, interval)?.enforced, undefined);
      await change(crm, as, query, { [interval]: enforce(first) });
      const changed = await change(crm, as, query, { [interval]: setTo(second) });
      expectEqual('another value', ownEntryOf(changed, interval)?.enforced, true);
    },
  },
  {
    name: 'enforced is missing in an entry that is not enforced',
    rule: 'Read',
    run: async (crm) => {
      const { interval, first } = await prepared(crm);
      await change(crm, as, query, { [interval]: enforce(first) });
      const changed = await change(crm, as, query, { [interval]: { ...setTo(first), enforced: false } });
      const entries = attributesOf(changed, interval).chain.filter((entry) => entry.enforced === false);
      expectEqual('entries with "enforced": false', entries, []);
    },
  },
  {
    name: 'only an own value above the people can be enforced',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const pointer = '400 not_enforceable /included/0/attributes/enforced';
      const inherited = bodyOf({ [interval]: { ...useParent, enforced: true } });
      expectVerdict(
        'an inherited value',
        await patch(crm, { as, query, ifMatch: policy.etag, body: inherited }),
        pointer,
      );
      const { etag } = await read(crm, 'ownConfiguration', atOwn);
      const request = { as: 'ownConfiguration', query: atOwn, ifMatch: etag } as const;
      const answer = await patch(crm, { ...request, body: bodyOf({ [interval]: enforce(first) }) });
      expectVerdict('a value of a person', answer, pointer);
    },
  },
  {
    name: 'the history has the start and the end of an enforcement',
    rule: 'History',
    run: async (crm) => {
      const { interval, first } = await prepared(crm);
      await change(crm, as, query, { [interval]: setTo(first) });
      await change(crm, as, query, { [interval]: enforce(first) });
      await change(crm, as, query, { [interval]: { ...setTo(first), enforced: false } });
      const entries = (await history(crm, as, query)).slice(0, 2).map(({ attributes }) => attributes.entries[0]);
      const both = { option: interval, action: 'update', from: first, to: first };
      expectEqual('the newest entries', entries, [
        { ...both, fromEnforced: true },
        { ...both, toEnforced: true },
      ]);
    },
  },
];
