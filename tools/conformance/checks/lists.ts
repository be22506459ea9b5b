// The history, the audience, the overview and the organizations.
import { expectEqual, expectThat, type Check } from '../check';
import type { Crm } from '../crm';
import type { Role } from '../people';
import {
  atOrganization,
  atOwn,
  atSystem,
  attributesOf,
  change,
  expectCodes,
  expectStatus,
  expectVerdict,
  history,
  historyPath,
  numberIn,
  otherIntervals,
  pathOf,
  read,
  setTo,
  editableOptions,
  useParent,
  type History,
} from '../requests';
import { prepared } from './changing';

const as = 'organizationAdministrator';
const query = atOrganization;

type Page<Item> = { data: Item[]; links?: { next?: string } };

/** Follows `links.next`, at most ten times. */
const pages = async <Item>(crm: Crm, role: Role, path: string): Promise<Page<Item>[]> => {
  const found: Page<Item>[] = [];
  for (let next: string | undefined = path; next !== undefined && found.length < 10;) {
    const answer = await crm.send({ as: role, path: next });
    expectStatus(`GET ${next}`, answer, 200);
    const page = answer.document as Page<Item>;
    found.push(page);
    next = page.links?.next === undefined ? undefined : pathOf(page.links.next);
  }
  return found;
};

const expectWrongPages = async (crm: Crm, role: Role, path: string): Promise<void> => {
  for (const size of ['0', '101', 'x']) {
    const answer = await crm.send({ as: role, path: `${path}&page[size]=${size}` });
    expectVerdict(`page[size]=${size}`, answer, '400 bad_request page[size]');
  }
  const answer = await crm.send({ as: role, path: `${path}&page[after]=nothing` });
  expectVerdict('page[after]=nothing', answer, '400 bad_request page[after]');
};

const historyChecks: readonly Check[] = [
  {
    name: 'the history has each change with its action, values, version, author and reason',
    rule: 'History',
    run: async (crm) => {
      const { interval, first, second } = await prepared(crm);
      await change(crm, as, query, { [interval]: useParent });
      await change(crm, as, query, { [interval]: setTo(first) });
      await change(crm, as, query, { [interval]: setTo(second) });
      const { meta } = await change(crm, as, query, { [interval]: useParent });
      const [removed, updated, created] = await history(crm, as, query);
      expectEqual(
        'entries',
        [removed, updated, created].map((each) => each?.attributes.entries),
        [
          [{ option: interval, action: 'remove', from: second }],
          [{ option: interval, action: 'update', from: first, to: second }],
          [{ option: interval, action: 'create', to: first }],
        ],
      );
      expectEqual('version', removed?.attributes.version, `o${numberIn(meta.version, 'o')}`);
      expectEqual('the id of its actor', removed?.attributes.actor?.id, meta.actor.id);
      expectEqual('scope', removed?.attributes.scope, 'organization');
    },
  },
  {
    name: 'the history is in pages, newest first, until the last one',
    rule: 'History',
    run: async (crm) => {
      const { interval, first, second } = await prepared(crm);
      for (const value of [first, second, first]) await change(crm, as, query, { [interval]: setTo(value) });
      const all = (await history(crm, as, query)).map(({ id }) => id);
      const found = await pages<History['data'][number]>(crm, as, historyPath(`${query}&page[size]=2`));
      const sizes = found.map(({ data }) => data.length);
      expectThat(
        'the sizes of the pages',
        sizes.slice(0, -1).every((size) => size === 2),
        '2 each',
        sizes,
      );
      const ids = found.flatMap(({ data }) => data.map(({ id }) => id));
      expectEqual('the ids', ids, all.slice(0, ids.length));
      const descending = ids.every((id, index) => index === 0 || Number(id) < Number(ids[index - 1]));
      expectThat('their order', descending, 'descending', ids);
      if (found.length < 10) expectEqual('links.next of the last page', found.at(-1)?.links?.next, undefined);
      await expectWrongPages(crm, as, historyPath(query));
    },
  },
  {
    name: 'filter[option] selects the changes of one option, with all their entries',
    rule: 'History',
    run: async (crm) => {
      const { policy, first, second } = await prepared(crm);
      const [one, other] = editableOptions(policy, 'integer');
      await change(crm, as, query, { [one]: setTo(first), [other]: setTo(first) });
      await change(crm, as, query, { [one]: setTo(second) });
      const optionsOf = (items: History['data']) =>
        items.map(({ attributes }) => attributes.entries.map(({ option }) => option));
      const filtered = optionsOf(await history(crm, as, `${query}&filter[option]=${other}`));
      const without = filtered.filter((options) => !options.includes(other));
      expectEqual('changes without the option', without, []);
      expectEqual('the newest', filtered[0]?.sort(), [one, other].sort());
    },
  },
  {
    name: 'include=parents adds the changes of the scopes above, ordered by id',
    rule: 'History',
    run: async (crm) => {
      const { interval, first, second } = await prepared(crm);
      await change(crm, as, query, { [interval]: setTo(first) });
      await change(crm, 'systemAdministrator', atSystem, { [interval]: setTo(second) });
      const changes = await history(crm, as, `${query}&include=parents`);
      expectEqual(
        'the scopes of the newest',
        changes.slice(0, 2).map(({ attributes }) => attributes.scope),
        ['global', 'organization'],
      );
      const scopes = (await history(crm, as, query)).map(({ attributes }) => attributes.scope);
      expectEqual('scopes without it', [...new Set(scopes)], ['organization']);
      const own = await history(crm, as, `${atOwn}&include=parents`);
      expectEqual('the newest for a person', own[0]?.id, changes[0]?.id);
    },
  },
  {
    name: 'the history requires filter[section]',
    rule: 'URLs',
    run: async (crm) => {
      const answer = await crm.send({ as, path: `/configurationchanges?${query}` });
      expectVerdict('without it', answer, '400 bad_request filter[section]');
    },
  },
];

type Reach = { id: string; attributes: { inheriting: number; overriding: number }; relationships?: object };
type Member = { id: string; attributes: { name: string; organization: string } };

const reachPath = (scope: string): string => `/configurationreach?filter[section]=outlook&${scope}`;

const reach = async (crm: Crm, role: Role, scope: string): Promise<Reach[]> => {
  const answer = await crm.send({ as: role, path: reachPath(scope) });
  expectStatus(`the audience at ${scope}`, answer, 200);
  return (answer.document as { data: Reach[] }).data;
};

const countsOf = async (crm: Crm, option: string) =>
  (await reach(crm, as, query)).find(({ id }) => id === option)?.attributes;

const audienceChecks: readonly Check[] = [
  {
    name: 'everybody below a scope is counted once for each option',
    rule: 'Audience',
    run: async (crm) => {
      const counts = await reach(crm, as, query);
      const sums = new Set(counts.map(({ attributes }) => attributes.inheriting + attributes.overriding));
      expectEqual('different sums', sums.size, 1);
      const ids = (await read(crm, as, query)).options.map(({ id }) => id);
      expectEqual('the options', counts.map(({ id }) => id).sort(), ids.sort());
    },
  },
  {
    name: 'a person who sets a value overrides it, and inherits it again without',
    rule: 'Audience',
    run: async (crm) => {
      const own = await read(crm, 'ownConfiguration', atOwn);
      const [interval] = editableOptions(own, 'integer');
      await change(crm, 'ownConfiguration', atOwn, { [interval]: useParent });
      const before = await countsOf(crm, interval);
      const [value] = otherIntervals(own, interval, 1);
      await change(crm, 'ownConfiguration', atOwn, { [interval]: setTo(value) });
      expectEqual('with a value', await countsOf(crm, interval), {
        inheriting: (before?.inheriting ?? 0) - 1,
        overriding: (before?.overriding ?? 0) + 1,
      });
    },
  },
  {
    name: 'the names are for those who may change the scope, in pages by name',
    rule: 'Audience',
    run: async (crm) => {
      const [option] = await reach(crm, as, query);
      expectThat('relationships of an administrator', option?.relationships !== undefined, 'links', option);
      const path = (side: string) => `/configurationreach/${option.id}/${side}?${query}`;
      for (const side of ['inheriting', 'overriding'] as const) {
        const count = option.attributes[side];
        const whole = (await pages<Member>(crm, as, `${path(side)}&page[size]=100`)).flatMap(({ data }) => data);
        if (count <= 1000) expectEqual(`how many are ${side}`, whole.length, count);
        const small = (await pages<Member>(crm, as, `${path(side)}&page[size]=2`)).flatMap(({ data }) => data);
        expectEqual('small pages', small, whole.slice(0, small.length));
      }
      await expectWrongPages(crm, as, path('inheriting'));
      expectCodes('an unknown side', await crm.send({ as, path: path('nobody') }), '404 not_found');
      expectCodes('a reader', await crm.send({ as: 'reader', path: path('inheriting') }), '403 access_denied');
      const [ofReader] = await reach(crm, 'reader', query);
      expectEqual('relationships of a reader', ofReader?.relationships, undefined);
    },
  },
  {
    name: 'the audience of the system is for system administrators, and a person has none',
    rule: 'Audience',
    run: async (crm) => {
      expectCodes('an administrator', await crm.send({ as, path: reachPath(atSystem) }), '403 access_denied');
      if (crm.has('systemAdministrator')) await reach(crm, 'systemAdministrator', atSystem);
      expectVerdict('at user', await crm.send({ as, path: reachPath(atOwn) }), '400 bad_request scope');
      const none = await crm.send({ as, path: '/configurationreach?filter[section]=outlook' });
      expectVerdict('without scope', none, '400 bad_request scope');
    },
  },
];

type Overview = {
  id: string;
  attributes: {
    name: string;
    options: Record<string, { value: unknown; enforced?: boolean; inEffect: boolean }>;
    people: Record<string, number>;
  };
};
type OverviewPage = Page<Overview> & { meta: { counts: Record<string, { organizations: number; people: number }> } };

const overviewPath = '/configurationoverview?filter[section]=outlook';

const overview = async (crm: Crm): Promise<OverviewPage[]> =>
  (await pages<Overview>(crm, 'systemAdministrator', `${overviewPath}&page[size]=100`)) as OverviewPage[];

const overviewChecks: readonly Check[] = [
  {
    name: 'the overview has what an organization sets itself',
    rule: 'Overview',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      await change(crm, as, query, { [interval]: useParent });
      const without = (await overview(crm))[0]?.meta.counts[interval]?.organizations ?? 0;
      await change(crm, as, query, { [interval]: setTo(first) });
      const found = await overview(crm);
      const organization = found.flatMap(({ data }) => data).find(({ id }) => id === policy.meta.organization?.id);
      const { inEffect = true } = attributesOf(await read(crm, as, query), interval).chain.at(-1) ?? {};
      expectEqual('the option', organization?.attributes.options[interval], { value: first, inEffect });
      expectEqual('how many organizations', found[0]?.meta.counts[interval]?.organizations, without + 1);
    },
  },
  {
    name: 'the overview is in pages by name, with the counts of all organizations on each',
    rule: 'Overview',
    run: async (crm) => {
      const [whole] = await overview(crm);
      const small = (await pages<Overview>(
        crm,
        'systemAdministrator',
        `${overviewPath}&page[size]=1`,
      )) as OverviewPage[];
      const ids = small.flatMap(({ data }) => data.map(({ id }) => id));
      expectEqual('the ids', ids, whole?.data.map(({ id }) => id).slice(0, ids.length));
      for (const { meta } of small) expectEqual('counts', meta.counts, whole?.meta.counts);
      await expectWrongPages(crm, 'systemAdministrator', overviewPath);
    },
  },
  {
    name: 'the overview is for system administrators only',
    rule: 'Overview',
    run: async (crm) => {
      for (const role of ['reader', as] as const) {
        if (crm.has(role)) expectCodes(role, await crm.send({ as: role, path: overviewPath }), '403 access_denied');
      }
    },
  },
  {
    name: 'people list the organizations that they may read',
    rule: 'Organizations',
    run: async (crm) => {
      const list = async (role: Role) => {
        const answer = await crm.send({ as: role, path: '/organizations' });
        expectStatus(`the organizations of ${role}`, answer, 200);
        return (answer.document as { data: { id: string; attributes: { name: string } }[] }).data;
      };
      const { organization } = (await read(crm, as, atOwn)).meta;
      const own = (await list(as)).map(({ id, attributes }) => ({ id, name: attributes.name }));
      expectEqual('of an administrator', own, [organization]);
      if (!crm.has('systemAdministrator')) return;
      const all = (await list('systemAdministrator')).map(({ id }) => id);
      expectThat('of a system administrator', all.includes(organization?.id ?? ''), 'all organizations', all);
    },
  },
];

export const listChecks: readonly Check[] = [...historyChecks, ...audienceChecks, ...overviewChecks];
