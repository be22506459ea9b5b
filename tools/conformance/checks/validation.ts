import { expectEqual, expectThat, type Check } from '../check';
import {
  atOrganization,
  atOwn,
  atSystem,
  attributesOf,
  bodyOf,
  configurationPath,
  editableInterval,
  editableOptions,
  expectCodes,
  expectStatus,
  expectVerdict,
  mediaType,
  newestId,
  newKey,
  otherIntervals,
  ownEntryOf,
  patch,
  policyIn,
  read,
  setTo,
  useParent,
  validate,
  verdict,
  type ErrorDocument,
} from '../requests';
import type { Answer, Crm } from '../crm';
import { prepared } from './changing';

const as = 'organizationAdministrator';
const query = atOrganization;

const pointersOf = ({ document }: Answer): string[] =>
  (document as ErrorDocument).errors.map(({ code, source }) => `${code} ${source?.pointer ?? ''}`).sort();

const valuePointer = (index: number): string => `/included/${index}/attributes/value`;

/** A body of the shape of the contract, changed as text. */
const changedBody = async (crm: Crm, change: (body: string) => string) => {
  const { policy, interval, first } = await prepared(crm);
  const body = change(bodyOf({ [interval]: setTo(first) }));
  return patch(crm, { as, query, ifMatch: policy.etag, body });
};

const expectShapeError = async (crm: Crm, subject: string, change: (body: string) => string, pointer: string) => {
  const answer = await changedBody(crm, change);
  expectStatus(subject, answer, 400);
  const pointers = pointersOf(answer);
  expectThat(subject, pointers.includes(`bad_request ${pointer}`), `an error at "${pointer}"`, pointers);
};

export const validationChecks: readonly Check[] = [
  {
    name: 'all wrong values are errors, each at its pointer',
    rule: 'Errors',
    run: async (crm) => {
      const policy = await read(crm, as, query);
      const [toggle, other] = editableOptions(policy, 'boolean');
      const [one, two] = editableOptions(policy, 'integer');
      const options = {
        [toggle]: setTo('yes'),
        [one]: setTo(0),
        [other]: { useParentScopeValue: false },
        [two]: setTo(1.5),
      };
      const answer = await patch(crm, { as, query, ifMatch: policy.etag, body: bodyOf(options) });
      expectStatus('the change', answer, 400);
      const errors = [
        `type ${valuePointer(0)}`,
        `range ${valuePointer(1)}`,
        'not_blank /included/2/attributes', // of a missing member, the object
        `type ${valuePointer(3)}`,
      ];
      expectEqual('the errors', pointersOf(answer), errors.sort());
    },
  },
  {
    name: 'values that no option has are rejected',
    rule: 'Options',
    run: async (crm) => {
      const policy = await read(crm, as, query);
      const interval = editableInterval(policy);
      const cases: [string, unknown, string][] = [
        [interval, 86400, 'range'],
        [interval, -1, 'range'],
        [interval, '60', 'type'],
        [interval, true, 'type'],
        [interval, null, 'type'],
        [interval, '', 'not_blank'],
      ];
      const isEditable = (id: string) => policy.options.some((each) => each.id === id && each.attributes.editable);
      if (isEditable('outlook.sync_direction')) cases.push(['outlook.sync_direction', 'sideways', 'choice']);
      for (const [id, value, code] of cases) {
        const answer = await patch(crm, { as, query, ifMatch: policy.etag, body: bodyOf({ [id]: setTo(value) }) });
        expectVerdict(`${id}: ${JSON.stringify(value)}`, answer, `400 ${code} ${valuePointer(0)}`);
      }
    },
  },
  {
    name: 'the limits of an interval are values',
    rule: 'Options',
    run: async (crm) => {
      const { policy, interval } = await prepared(crm);
      for (const value of [1, 86399]) {
        const answer = await validate(crm, as, query, policy.etag, { [interval]: setTo(value) });
        expectStatus(String(value), answer, 200);
      }
    },
  },
  {
    name: 'a body that is not JSON is a 400 at the whole body',
    rule: 'Errors',
    run: async (crm) => {
      for (const end of [0, 40]) {
        const answer = await changedBody(crm, (body) => body.slice(0, end));
        expectStatus('the change', answer, 400);
        expectEqual('the errors', pointersOf(answer), ['bad_request ']);
      }
    },
  },
  {
    name: 'an unknown member is an error at its pointer, all of them together',
    rule: 'Change',
    run: async (crm) => {
      const both = (body: string) =>
        body.replace('"data":{', '"data":{"surplus":1,').replace('"attributes":{', '"attributes":{"hidden":true,');
      const answer = await changedBody(crm, both);
      expectStatus('the change', answer, 400);
      expectEqual('the errors', pointersOf(answer), [
        'bad_request /data/surplus',
        'bad_request /included/0/attributes/hidden',
      ]);
    },
  },
  {
    name: 'members that begin with @, jsonapi and empty attributes are ignored',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const body = bodyOf({ [interval]: setTo(first) }, { validate: true })
        .replace('{"data":{', '{"jsonapi":{"version":"1.1"},"@context":"x","data":{"attributes":{},"@id":"x",')
        .replace('"useParentScopeValue"', '"@type":"x","useParentScopeValue"');
      const answer = await patch(crm, { as, query, ifMatch: policy.etag, key: null, body });
      expectStatus('the validation', answer, 200);
    },
  },
  {
    name: 'a string or a name with a lone surrogate or U+0000 is an error at its pointer',
    rule: 'Change',
    run: async (crm) => {
      for (const text of ['\\u0000', '\\ud800']) {
        const inReason = (body: string) => body.replace(/"reason":"[^"]*"/, `"reason":"${text}"`);
        await expectShapeError(crm, `the reason "${text}"`, inReason, '/data/meta/reason');
        const inName = (body: string) => body.replace('"attributes":{', `"attributes":{"${text}":1,`);
        await expectShapeError(crm, `the name "${text}"`, inName, '/included/0/attributes');
      }
    },
  },
  {
    name: 'a body has every option once in both lists',
    rule: 'Change',
    run: async (crm) => {
      const none = (body: string) => body.replace(/"included":\[.*\]/, '"included":[]');
      await expectShapeError(crm, 'an option that is not included', none, '/data/relationships/options/data/0/id');
      const unnamed = (body: string) => body.replace(/"data":\[\{[^\]]*\]/, '"data":[]');
      await expectShapeError(crm, 'no option', unnamed, '/data/relationships/options/data');
      const unknown = (body: string) => body.replaceAll(/outlook\.\w+/g, 'outlook.notes_enabled');
      await expectShapeError(crm, 'an unknown option', unknown, '/included/0/id');
      const twice = (body: string) => body.replace(/"included":\[(.*)\]/, '"included":[$1,$1]');
      await expectShapeError(crm, 'an option twice', twice, '/included/1/id');
    },
  },
  {
    name: 'a reason has at most 500 characters',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const send = (length: number) => {
        const body = bodyOf({ [interval]: setTo(first) }, { reason: 'x'.repeat(length), validate: true });
        return patch(crm, { as, query, ifMatch: policy.etag, key: null, body });
      };
      expectStatus('500 characters', await send(500), 200);
      expectVerdict('501 characters', await send(501), '400 bad_request /data/meta/reason');
    },
  },
  {
    name: 'a body of another resource is a 409',
    rule: 'Errors',
    run: async (crm) => {
      const other = (body: string) => body.replace('"id":"outlook"', '"id":"mail"');
      expectVerdict('data.id', await changedBody(crm, other), '409 conflict /data/id');
      const type = (body: string) => body.replace('"type":"configuration"', '"type":"settings"');
      expectVerdict('data.type', await changedBody(crm, type), '409 conflict /data/type');
    },
  },
  {
    name: 'another media type is a 415; profile is the only parameter',
    rule: 'Errors',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const body = bodyOf({ [interval]: setTo(first) }, { validate: true });
      const send = (contentType: string) =>
        patch(crm, { as, query, ifMatch: policy.etag, key: null, body, contentType });
      for (const type of ['application/json', `${mediaType}; charset=utf-8`, `${mediaType}; ext="x"`]) {
        expectCodes(type, await send(type), '415 unsupported_media_type');
      }
      expectStatus('profile', await send(`${mediaType}; profile="https://example.com/profile"`), 200);
    },
  },
  {
    name: 'an encoded body is a 415 with Accept-Encoding: identity',
    rule: 'Errors',
    run: async (crm) => {
      const headers = { 'Content-Type': mediaType, 'Content-Encoding': 'gzip' };
      const answer = await crm.send({ as, method: 'PATCH', path: configurationPath(query), headers, body: '{}' });
      expectCodes('gzip', answer, '415 unsupported_media_type');
      expectEqual('Accept-Encoding', answer.header('Accept-Encoding'), 'identity');
      expectEqual('Accept-Patch', answer.header('Accept-Patch'), mediaType);
    },
  },
  {
    name: 'a body of more than 16 KiB is a 413',
    rule: 'Errors',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const body = bodyOf({ [interval]: setTo(first) }, { validate: true });
      const send = (length: number) =>
        patch(crm, { as, query, ifMatch: policy.etag, key: null, body: body.padEnd(length, ' ') });
      expectStatus('16 KiB', await send(16 * 1024), 200);
      expectEqual('one byte more', verdict(await send(16 * 1024 + 1)), '413 too_large');
    },
  },
  {
    name: 'if several errors apply, the response is the first of the list',
    rule: 'Errors',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const wrong = bodyOf({ [interval]: setTo(0) });
      const request = {
        as,
        method: 'PATCH',
        path: configurationPath(`${query}&surplus=1`).replace('outlook', 'mail'),
        headers: { 'Content-Type': 'application/json', 'If-Match': '"g0-o0-a0"' } as Record<string, string>,
        body: `${wrong.replace('"id":"outlook"', '"id":"mail"')}x${' '.repeat(16 * 1024)}`,
      } as const;
      let next: { path: string; headers: Record<string, string>; body: string } = request;
      const steps: [string, () => Partial<typeof next>, string][] = [
        ['another section', () => ({}), '404 not_found'],
        ['the media type', () => ({ path: request.path.replace('mail', 'outlook') }), '415 unsupported_media_type'],
        ['the size', () => ({ headers: { ...next.headers, 'Content-Type': mediaType } }), '413 too_large'],
        ['JSON', () => ({ body: next.body.trimEnd() }), '400 bad_request'],
        ['the query', () => ({ body: next.body.slice(0, -1) }), '400 bad_request surplus'],
        ['the key', () => ({ path: configurationPath(query) }), '400 bad_request Idempotency-Key'],
        [
          'the resource',
          () => ({ headers: { ...next.headers, 'Idempotency-Key': newKey() } }),
          '409 conflict /data/id',
        ],
        ['the version', () => ({ body: wrong }), '412 precondition_failed If-Match'],
        [
          'the values',
          () => ({ headers: { ...next.headers, 'If-Match': policy.etag } }),
          `400 range ${valuePointer(0)}`,
        ],
        ['nothing', () => ({ body: bodyOf({ [interval]: setTo(first) }) }), '200'],
      ];
      for (const [name, fix, expected] of steps) {
        next = { ...next, ...fix() };
        const found = verdict(await crm.send({ ...request, ...next }));
        expectThat(`the first error is about ${name}`, found.startsWith(expected), expected, found);
      }
    },
  },
  {
    name: 'a validation stores nothing, and returns the document that would result',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const id = await newestId(crm, as, query);
      const answer = await validate(crm, as, query, policy.etag, { [interval]: setTo(first) });
      expectStatus('the validation', answer, 200);
      expectEqual('ETag', answer.header('ETag'), undefined);
      const result = policyIn(answer);
      expectEqual('version', result.meta.version, policy.meta.version);
      expectEqual('the value in it', ownEntryOf(result, interval)?.value, first);
      expectEqual('the stored document', (await read(crm, as, query)).document, policy.document);
      expectEqual('the newest change', await newestId(crm, as, query), id);
    },
  },
  {
    name: 'a validation fails for the same reasons as the change',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const send = (ifMatch: string | null, value: unknown) =>
        validate(crm, as, query, ifMatch, { [interval]: setTo(value) });
      expectVerdict('no If-Match', await send(null, first), '428 precondition_required If-Match');
      expectVerdict('another version', await send('"g0-o0-a0"', first), '412 precondition_failed If-Match');
      expectVerdict('a wrong value', await send(policy.etag, 0), `400 range ${valuePointer(0)}`);
    },
  },
  {
    name: 'a validation has the impact on the people below the scope',
    rule: 'Change',
    run: async (crm) => {
      const { policy, interval, first } = await prepared(crm);
      const answer = await validate(crm, as, query, policy.etag, { [interval]: setTo(first) });
      const impact = policyIn(answer).document.meta?.impact;
      expectThat('meta.impact', impact !== undefined, 'people and organizations', impact);
      const path = `/configurationreach?filter[section]=outlook&${query}`;
      const reach = (await crm.send({ as, path })).document as {
        data: { id: string; attributes: { inheriting: number; overriding: number } }[];
      };
      const { inheriting = 0, overriding = 0 } = reach.data.find(({ id }) => id === interval)?.attributes ?? {};
      expectEqual('reached', impact.people.reached, inheriting + overriding);
      expectEqual('changed', impact.people.changed, inheriting);
      const same = await validate(crm, as, query, policy.etag, {
        [interval]: setTo(attributesOf(policy, interval).value),
      });
      expectEqual('changed by nothing', policyIn(same).document.meta?.impact?.people.changed, 0);
    },
  },
  {
    name: 'a validation at user has no impact',
    rule: 'Change',
    run: async (crm) => {
      const policy = await read(crm, 'ownConfiguration', atOwn);
      const id = editableInterval(policy);
      const [value] = otherIntervals(policy, id, 1);
      const answer = await validate(crm, 'ownConfiguration', atOwn, policy.etag, { [id]: setTo(value) });
      expectStatus('the validation', answer, 200);
      expectEqual('meta', policyIn(answer).document.meta, undefined);
    },
  },
  {
    name: 'a validation at the system has the organizations that it changes',
    rule: 'Change',
    run: async (crm) => {
      const { interval, first } = await prepared(crm);
      const removed = await read(crm, as, query);
      if (ownEntryOf(removed, interval)) {
        const body = bodyOf({ [interval]: useParent });
        expectStatus('a removal', await patch(crm, { as, query, ifMatch: removed.etag, body }), 200);
      }
      const system = await read(crm, 'systemAdministrator', atSystem);
      const value = ownEntryOf(system, interval)?.value === first ? first + 1 : first;
      const answer = await validate(crm, 'systemAdministrator', atSystem, system.etag, { [interval]: setTo(value) });
      expectStatus('the validation', answer, 200);
      const impact = policyIn(answer).document.meta?.impact as
        { organizations: { organization: { id: string }; to: Record<string, unknown> }[]; more?: number } | undefined;
      const found = impact?.organizations.find(({ organization }) => organization.id === removed.meta.organization?.id);
      if (!found && (impact?.more ?? 0) > 0) return;
      expectEqual('the new values of the organization', found?.to, { [interval]: value });
    },
  },
];
