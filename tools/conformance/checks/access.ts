import { expectEqual, expectThat, type Check } from '../check';
import type { Answer, Crm } from '../crm';
import type { Role } from '../people';
import {
  atOrganization,
  atOwn,
  atSystem,
  bodyOf,
  configurationPath,
  editableInterval,
  expectCodes,
  expectStatus,
  historyPath,
  patch,
  read,
  setTo,
  validate,
  type ErrorDocument,
} from '../requests';

const get = (crm: Crm, as: Role, path: string) => crm.send({ as, path });

const errorsOf = ({ document }: Answer) => (document as ErrorDocument).errors;

/** An id that no CRM has. */
const unknownId = '999999999999999';

const reach = (query: string): string => `/configurationreach?filter[section]=outlook&${query}`;

const organizationOf = async (crm: Crm, as: Role): Promise<string> =>
  (await read(crm, as, atOrganization)).meta.organization?.id ?? '';

/** A change that only somebody who may change the scope gets an error of the precondition for. */
const tryToChange = (crm: Crm, as: Role, query: string) =>
  patch(crm, { as, query, ifMatch: null, body: bodyOf({ 'outlook.crm_sync_interval': setTo(900) }) });

export const accessChecks: readonly Check[] = [
  {
    name: 'a request without a token is a 401 without a body',
    rule: 'Errors',
    run: async (crm) => {
      const answer = await crm.send({ as: null, path: '/organizations' });
      expectEqual('status and body', [answer.status, answer.text], [401, '']);
      expectEqual('WWW-Authenticate', answer.header('WWW-Authenticate'), 'Bearer');
    },
  },
  {
    name: 'a bad token is a 401 with error="invalid_token"',
    rule: 'Tokens',
    run: async (crm) => {
      const answer = await crm.send({ as: null, token: 'no.token.of.anybody', path: '/organizations' });
      expectEqual('status and body', [answer.status, answer.text], [401, '']);
      const challenge = answer.header('WWW-Authenticate') ?? '';
      expectThat('WWW-Authenticate', challenge.includes('error="invalid_token"'), 'error="invalid_token"', challenge);
    },
  },
  {
    name: 'a 401 comes before a 404',
    rule: 'Errors',
    run: async (crm) => expectStatus('an unknown URL', await crm.send({ as: null, path: '/nowhere' }), 401),
  },
  {
    name: 'a person without access gets a 403 with the people who can give access',
    rule: 'Errors',
    run: async (crm) => {
      for (const path of [configurationPath(atOwn), historyPath(atSystem), reach(atOrganization), '/organizations']) {
        const answer = await get(crm, 'noAccess', path);
        expectCodes(path, answer, '403 access_denied');
        const contacts = errorsOf(answer)[0]?.meta?.contacts ?? [];
        const areNamed = contacts.length > 0 && contacts.every(({ id, name }) => id !== '' && name !== '');
        expectThat('meta.contacts', areNamed, 'people with an id and a name', contacts);
      }
    },
  },
  {
    name: 'the contacts of a 403 administer the organization, and are not the person',
    rule: 'Errors',
    run: async (crm) => {
      const { meta } = await read(crm, 'organizationAdministrator', atOwn);
      const [error] = errorsOf(await tryToChange(crm, 'reader', atOrganization));
      const ids = error?.meta?.contacts?.map(({ id }) => id) ?? [];
      expectThat('the contacts of a reader', ids.includes(meta.actor.id), `the administrator ${meta.actor.id}`, ids);
      const [own] = errorsOf(await tryToChange(crm, 'organizationAdministrator', atSystem));
      const others = own?.meta?.contacts?.map(({ id }) => id) ?? [];
      expectThat('the contacts of an administrator', !others.includes(meta.actor.id), 'other people', others);
    },
  },
  {
    name: 'a reader reads the system, their organization and their own scope',
    rule: 'Who may',
    run: async (crm) => {
      for (const query of [atSystem, atOrganization, atOwn]) {
        const { meta } = await read(crm, 'reader', query);
        expectEqual('scope', `scope=${meta.scope}`, query);
      }
    },
  },
  {
    name: 'a reader changes nothing',
    rule: 'Who may',
    run: async (crm) => {
      for (const query of [atSystem, atOrganization, atOwn]) {
        expectCodes(query, await tryToChange(crm, 'reader', query), '403 access_denied');
      }
    },
  },
  {
    name: 'people change only the scopes that their capability is for',
    rule: 'Who may',
    run: async (crm) => {
      const denied = '403 access_denied';
      const allowed = '428 precondition_required';
      const { actor } = (await read(crm, 'organizationAdministrator', atOwn)).meta;
      const administratorOfOwn = actor.capabilities.includes('own_configuration') ? allowed : denied;
      const cases: [Role, string, string][] = [
        ['ownConfiguration', atOwn, allowed],
        ['ownConfiguration', atOrganization, denied],
        ['ownConfiguration', atSystem, denied],
        ['organizationAdministrator', atOrganization, allowed],
        ['organizationAdministrator', atOwn, administratorOfOwn],
        ['organizationAdministrator', atSystem, denied],
      ];
      for (const [role, query, expected] of cases) {
        if (crm.has(role)) expectCodes(`${role} at ${query}`, await tryToChange(crm, role, query), expected);
      }
    },
  },
  {
    name: 'a system administrator changes the system and every organization',
    rule: 'Who may',
    run: async (crm) => {
      const id = await organizationOf(crm, 'otherOrganizationAdministrator');
      for (const query of [atSystem, `${atOrganization}&scopeId=${id}`]) {
        const policy = await read(crm, 'systemAdministrator', query);
        const options = { [editableInterval(policy)]: setTo(900) };
        const answer = await validate(crm, 'systemAdministrator', query, policy.etag, options);
        expectStatus(`a validation at ${query}`, answer, 200);
      }
    },
  },
  {
    name: 'another organization is a 404, like one that does not exist',
    rule: 'Who may',
    run: async (crm) => {
      const id = await organizationOf(crm, 'otherOrganizationAdministrator');
      const ids = (query: string) => [id, unknownId].map((each) => `${query}&scopeId=${each}`);
      for (const paths of [atOrganization].map(ids)) {
        const answers = [];
        for (const query of paths) {
          for (const path of [configurationPath(query), historyPath(query), reach(query)]) {
            const answer = await get(crm, 'organizationAdministrator', path);
            expectCodes(path, answer, '404 not_found');
            answers.push(JSON.stringify(errorsOf(answer)));
          }
          expectCodes(query, await tryToChange(crm, 'organizationAdministrator', query), '404 not_found');
        }
        expectEqual('the errors of an unknown one', answers.slice(3), answers.slice(0, 3));
      }
    },
  },
  {
    name: 'the scope of another person is a 404 to everybody',
    rule: 'Who may',
    run: async (crm) => {
      const { meta } = await read(crm, 'organizationAdministrator', atOwn);
      for (const role of ['reader', 'systemAdministrator'] as const) {
        if (!crm.has(role)) continue;
        for (const query of [`${atOwn}&scopeId=${meta.actor.id}`, `${atOwn}&scopeId=${unknownId}`]) {
          expectCodes(query, await get(crm, role, configurationPath(query)), '404 not_found');
          expectCodes(query, await tryToChange(crm, role, query), '404 not_found');
        }
      }
    },
  },
  {
    name: 'another URL or section is a 404',
    rule: 'Errors',
    run: async (crm) => {
      const paths = ['/nowhere', '/configuration/mail?scope=user', '/configurationchanges?filter[section]=mail'];
      for (const path of paths) {
        expectCodes(path, await get(crm, 'organizationAdministrator', path), '404 not_found');
      }
    },
  },
  {
    name: 'another method is a 405 with Allow',
    rule: 'Errors',
    run: async (crm) => {
      for (const path of [configurationPath(atOrganization), historyPath(atOrganization), '/organizations']) {
        const answer = await crm.send({ as: 'organizationAdministrator', path, method: 'DELETE' });
        expectCodes(`DELETE ${path}`, answer, '405 method_not_allowed');
        const allow = answer.header('Allow') ?? '';
        expectThat('Allow', /\bGET\b/.test(allow) && /\bHEAD\b/.test(allow), 'GET and HEAD', allow);
      }
    },
  },
];
