import { isDeepStrictEqual } from 'node:util';
import { expectEqual, expectThat, type Check } from '../check';
import type { Crm } from '../crm';
import type { Role } from '../people';
import {
  atOrganization,
  atOwn,
  atSystem,
  configurationPath,
  expectCodes,
  expectStatus,
  expectVerdict,
  mediaType,
  policyIn,
  read,
  type Attributes,
  type Policy,
} from '../requests';

const optionIds = [
  'outlook.contacts_enabled',
  'outlook.tasks_enabled',
  'outlook.calendar_events_enabled',
  'outlook.sync_direction',
  'outlook.conflict_resolution',
  'outlook.crm_sync_interval',
  'outlook.outlook_sync_interval',
];

/** Those of the contract; a CRM may have more. */
const knownOptions = ({ options }: Policy) => options.filter(({ id }) => optionIds.includes(id));

const scopes = [atSystem, atOrganization, atOwn];
const order = ['default', 'global', 'organization', 'user'];

const everywhere = async (crm: Crm, run: (policy: Policy, query: string) => void): Promise<void> => {
  for (const query of scopes) run(await read(crm, 'organizationAdministrator', query), query);
};

const expectChain = (subject: string, scope: string, attributes: Attributes): void => {
  const { chain, value, valueScope, useParentScopeValue } = attributes;
  const positions = chain.map((entry) => order.indexOf(entry.scope));
  const isInOrder = positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? 9));
  const endsInTime = positions.every((position) => position <= order.indexOf(scope));
  expectThat(
    `${subject}, the scopes of the chain`,
    isInOrder && endsInTime && positions[0] === 0,
    'weakest first',
    chain,
  );
  const effective = chain.find((entry) => entry.scope === valueScope);
  expectThat(`${subject}, value`, isDeepStrictEqual(effective?.value, value), `that of ${valueScope}`, value);
  const setsItself = chain.some((entry) => entry.scope === scope);
  expectEqual(`${subject}, useParentScopeValue`, useParentScopeValue, !setsItself);
};

const expectInEffect = (subject: string, { chain, valueScope }: Attributes): void => {
  if (chain.every(({ inEffect }) => inEffect === undefined)) return; // a CRM without enforcement
  const inEffect = chain.filter((entry) => entry.inEffect).map(({ scope }) => scope);
  expectEqual(`${subject}, inEffect`, inEffect, [valueScope]);
  const enforcing = chain.find(({ enforced }) => enforced)?.scope;
  expectEqual(`${subject}, valueScope`, valueScope, enforcing ?? chain.at(-1)?.scope);
};

const head = (crm: Crm, path: string) => crm.send({ as: 'organizationAdministrator', path, method: 'HEAD' });

export const readingChecks: readonly Check[] = [
  {
    name: 'a document has every option, with its type and limits',
    rule: 'Options',
    run: (crm) =>
      everywhere(crm, (policy, query) => {
        expectEqual(
          `options at ${query}`,
          knownOptions(policy)
            .map(({ id }) => id)
            .sort(),
          [...optionIds].sort(),
        );
        for (const { id, attributes } of knownOptions(policy)) {
          const isInterval = id.endsWith('_interval');
          const dataType = isInterval ? 'integer' : id.endsWith('_enabled') ? 'boolean' : 'string';
          expectEqual(`dataType of ${id}`, attributes.dataType, dataType);
          if (isInterval) expectEqual(`constraints of ${id}`, attributes.constraints, { min: 1, max: 86399 });
        }
      }),
  },
  {
    name: 'a chain has the scopes that set a value, weakest first, and agrees with the value',
    rule: 'Read',
    run: (crm) =>
      everywhere(crm, (policy, query) => {
        for (const { id, attributes } of policy.options)
          expectChain(`${id} at ${query}`, policy.meta.scope, attributes);
      }),
  },
  {
    name: 'inEffect is true only in the entry of valueScope',
    rule: 'Read',
    run: (crm) =>
      everywhere(crm, (policy, query) => {
        for (const { id, attributes } of policy.options) expectInEffect(`${id} at ${query}`, attributes);
      }),
  },
  {
    name: 'scopes inherit the values of the scopes above',
    rule: 'Options',
    run: async (crm) => {
      const [system, organization, own] = [
        await read(crm, 'organizationAdministrator', atSystem),
        await read(crm, 'organizationAdministrator', atOrganization),
        await read(crm, 'organizationAdministrator', atOwn),
      ];
      const valuesOf = (policy: Policy, upTo: string) =>
        knownOptions(policy).map(({ id, attributes }) => [
          id,
          attributes.chain
            .filter(({ scope }) => order.indexOf(scope) <= order.indexOf(upTo))
            .map(({ scope, value }) => [scope, value]),
        ]);
      expectEqual('the chains of the organization', valuesOf(organization, 'global'), valuesOf(system, 'global'));
      expectEqual('the chains of the person', valuesOf(own, 'organization'), valuesOf(organization, 'organization'));
    },
  },
  {
    name: 'scopeId and organization are missing at global and present elsewhere',
    rule: 'Read',
    run: (crm) =>
      everywhere(crm, ({ meta }, query) => {
        const { scope, scopeId, scopeName, organization, actor } = meta;
        expectEqual('scope', `scope=${scope}`, query);
        if (scope === 'global') expectEqual('global', [scopeId, organization], [undefined, undefined]);
        else expectThat(`organization at ${query}`, organization !== undefined, 'an organization', organization);
        if (scope === 'global') expectEqual('scopeName', scopeName, 'System');
        if (scope === 'organization') {
          expectEqual('the organization', { id: scopeId, name: scopeName }, organization);
        }
        if (scope === 'user')
          expectEqual('the person', { id: scopeId, name: scopeName }, { id: actor.id, name: actor.name });
      }),
  },
  {
    name: 'the scope is user by default, and scopeId the own one',
    rule: 'URLs',
    run: async (crm) => {
      const path = '/configuration/outlook?include=options';
      const byDefault = policyIn(await crm.send({ as: 'organizationAdministrator', path }));
      expectEqual('without scope', byDefault.document, (await read(crm, 'organizationAdministrator', atOwn)).document);
      const own = await read(crm, 'organizationAdministrator', atOrganization);
      const named = await read(crm, 'organizationAdministrator', `${atOrganization}&scopeId=${own.meta.scopeId ?? ''}`);
      expectEqual('with the own scopeId', named.document, own.document);
    },
  },
  {
    name: 'without include the options are only named',
    rule: 'Read',
    run: async (crm) => {
      const answer = await crm.send({ as: 'reader', path: configurationPath(atOrganization) });
      expectStatus('GET', answer, 200);
      const { document } = policyIn(answer);
      expectEqual('included', document.included, undefined);
      const named = document.data.relationships.options.data.map(({ id }) => id);
      expectEqual(
        'relationships',
        named,
        (await read(crm, 'reader', atOrganization)).options.map(({ id }) => id),
      );
    },
  },
  {
    name: 'editable and editableScopes are about the person',
    rule: 'Read',
    run: async (crm) => {
      const cases: [Role, string, string[]][] = [
        ['reader', atOrganization, []],
        ['ownConfiguration', atOwn, ['user']],
        ['organizationAdministrator', atOrganization, ['organization']],
        ['systemAdministrator', atSystem, ['global', 'organization']],
      ];
      for (const [role, query, scopesOfRole] of cases) {
        if (!crm.has(role)) continue;
        const { meta, options } = await read(crm, role, query);
        const required = scopesOfRole.every((scope) => meta.editableScopes.includes(scope));
        expectThat(`editableScopes of ${role}`, required, scopesOfRole.join(', ') || 'a list', meta.editableScopes);
        if (role !== 'reader') continue;
        expectEqual('editableScopes of a reader', meta.editableScopes, []);
        expectEqual(
          'editable options of a reader',
          options.filter(({ attributes }) => attributes.editable),
          [],
        );
      }
    },
  },
  {
    name: 'the ETag is the version in quotes, with the numbers of the scopes',
    rule: 'Read',
    run: (crm) =>
      everywhere(crm, ({ etag, meta }) => {
        expectEqual('ETag', etag, `"${meta.version}"`);
        const parts = { global: 'g a', organization: 'g o a', user: 'g o u a' }[meta.scope];
        expectEqual('its parts', meta.version.replaceAll(/\d+/g, '').replaceAll('-', ' '), parts);
      }),
  },
  {
    name: 'If-None-Match with the tag, a list, a weak tag or * is a 304',
    rule: 'Read',
    run: async (crm) => {
      const { etag } = await read(crm, 'reader', atOrganization);
      const get = (tags: string) =>
        crm.send({ as: 'reader', path: configurationPath(atOrganization), headers: { 'If-None-Match': tags } });
      for (const tags of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
        const answer = await get(tags);
        expectEqual(`with ${tags}`, [answer.status, answer.text, answer.header('ETag')], [304, '', etag]);
      }
      expectStatus('with another tag', await get('"g0-o0-a0"'), 200);
    },
  },
  {
    name: 'If-Match on a read is evaluated before If-None-Match',
    rule: 'Read',
    run: async (crm) => {
      const { etag } = await read(crm, 'reader', atOrganization);
      const get = (headers: Record<string, string>) =>
        crm.send({ as: 'reader', path: configurationPath(atOrganization), headers });
      for (const tags of [etag, `"other", ${etag}`, '*']) {
        expectStatus(`with ${tags}`, await get({ 'If-Match': tags }), 200);
      }
      for (const tags of ['"other"', `W/${etag}`]) {
        expectStatus(`with ${tags}`, await get({ 'If-Match': tags, 'If-None-Match': etag }), 412);
      }
      expectStatus('with both', await get({ 'If-Match': etag, 'If-None-Match': etag }), 304);
    },
  },
  {
    name: 'an Accept that excludes the media type is a 406',
    rule: 'The HTTP contract',
    run: async (crm) => {
      const get = (accept: string) =>
        crm.send({ as: 'reader', path: configurationPath(atOrganization), headers: { Accept: accept } });
      for (const accept of [`${mediaType}; ext="x"`, `${mediaType};q=0`]) {
        expectCodes(accept, await get(accept), '406 not_acceptable');
      }
      for (const accept of [`${mediaType}; ext="x", */*`, `${mediaType};profile="x"`, 'application/json', '*/*']) {
        expectStatus(accept, await get(accept), 200);
      }
    },
  },
  {
    name: 'a shipped value has no dates, and any other has both',
    rule: 'Read',
    run: (crm) =>
      everywhere(crm, (policy) => {
        for (const { id, attributes } of policy.options) {
          const { valueScope, createdAt = null, updatedAt = null } = attributes; // an older CRM may omit them
          const isShipped = valueScope === 'default';
          expectEqual(`dates of ${id}`, [createdAt === null, updatedAt === null], [isShipped, isShipped]);
        }
      }),
  },
  {
    name: 'the lists have the documents and the ETag of the section',
    rule: 'Read',
    run: async (crm) => {
      const { etag, options, meta } = await read(crm, 'reader', atOrganization);
      const get = async (path: string) => {
        const answer = await crm.send({ as: 'reader', path });
        expectStatus(path, answer, 200);
        expectEqual(`ETag of ${path}`, answer.header('ETag'), etag);
        return (answer.document as { data: unknown }).data;
      };
      const [section] = (await get(`/configuration?${atOrganization}`)) as { id: string; meta: unknown }[];
      expectEqual('the section', { id: section?.id, meta: section?.meta }, { id: 'outlook', meta });
      expectEqual('the options', await get(`/configurationoptions?${atOrganization}`), options);
      const [option] = options;
      const one = option?.id ?? '';
      expectEqual('an option', await get(`/configurationoptions/${one}?${atOrganization}`), option);
      expectEqual('a filter', await get(`/configurationoptions?${atOrganization}&filter[id]=${one},other`), [option]);
      const fields = `${atOrganization}&filter[id]=${one}&fields[configurationoptions]=value`;
      const [sparse] = (await get(`/configurationoptions?${fields}`)) as { attributes: unknown }[];
      expectEqual('its fields', sparse?.attributes, { value: option?.attributes.value });
    },
  },
  {
    name: 'responses are private, and are revalidated',
    rule: 'Read',
    run: async (crm) => {
      const answer = await crm.send({ as: 'reader', path: configurationPath(atOrganization) });
      const control = (answer.header('Cache-Control') ?? '')
        .toLowerCase()
        .split(/\s*,\s*/)
        .sort();
      expectEqual('Cache-Control', control, ['no-cache', 'no-transform', 'private']);
      const vary = (answer.header('Vary') ?? '').toLowerCase().split(/\s*,\s*/);
      expectThat(
        'Vary',
        ['authorization', 'accept'].every((name) => vary.includes(name)),
        'Authorization, Accept',
        vary,
      );
    },
  },
  {
    name: 'Allow has PATCH',
    rule: 'Read',
    run: async (crm) => {
      const allow = (await crm.send({ as: 'reader', path: configurationPath(atOrganization) })).header('Allow') ?? '';
      expectThat('Allow', /\bPATCH\b/.test(allow), 'PATCH: the checks need a CRM that accepts changes', allow);
    },
  },
  {
    name: 'HEAD has the headers of GET and no body',
    rule: 'URLs',
    run: async (crm) => {
      for (const path of [configurationPath(atOrganization), '/organizations']) {
        const [answer, get] = [await head(crm, path), await crm.send({ as: 'organizationAdministrator', path })];
        expectEqual(`HEAD ${path}`, [answer.status, answer.text], [200, '']);
        for (const name of ['ETag', 'Content-Type', 'Cache-Control']) {
          expectEqual(name, answer.header(name), get.header(name));
        }
      }
    },
  },
  {
    name: 'bodies have the media type of JSON:API',
    rule: 'The HTTP contract',
    run: async (crm) => {
      for (const path of [configurationPath(atOrganization), '/organizations', '/nowhere']) {
        const type = (await crm.send({ as: 'organizationAdministrator', path })).header('Content-Type') ?? '';
        expectThat(
          `Content-Type of ${path}`,
          type === mediaType || type.startsWith(`${mediaType};profile`),
          mediaType,
          type,
        );
      }
    },
  },
  {
    name: 'unknown, repeated and wrong parameters are errors, all together',
    rule: 'URLs',
    run: async (crm) => {
      const get = (query: string) => crm.send({ as: 'reader', path: `/configuration/outlook?${query}` });
      expectVerdict('an unknown one', await get('scope=user&surplus=1'), '400 bad_request surplus');
      expectVerdict('a repeated one', await get('scope=user&scope=user'), '400 bad_request scope');
      expectVerdict('an unknown scope', await get('scope=team'), '400 bad_request scope');
      expectVerdict('scopeId at global', await get('scope=global&scopeId=1'), '400 bad_request scopeId');
      const several = (await get('scope=user&include=all&surplus=1')).document as { errors: { source: unknown }[] };
      const names = several.errors.map(({ source }) => JSON.stringify(source)).sort();
      expectEqual('several', names, ['{"parameter":"include"}', '{"parameter":"surplus"}']);
    },
  },
];
