// Faults in what the CRM answers: not of the contract, of another version of it, or not what a policy can be.
import { chainOf, settingAt, type ChainEntry, type Policy } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import type { serializeConfiguration } from '../../contract/configuration';
import { changes, type Answer, type Fault } from './fault';
import { spoiled, withPolicy } from './spoiled';

const malformed = spoiled(
  (text, { headers }) => new Response(text.slice(0, text.length / 2), { status: 200, headers }),
);

const empty = spoiled((_text, { headers }) => new Response(null, { status: 204, headers }));
const emptyBody = spoiled((_text, { headers }) => new Response('', { status: 200, headers }));

const wrongType = spoiled((text, init) => {
  init.headers.set('Content-Type', 'application/json');
  return new Response(text, init);
});

const filler = 'x'.repeat(2 ** 16);

/** A document of 10 MB. */
function* tenMegabytes() {
  yield '{"data":{"type":"configuration","id":"outlook","meta":{"comment":"';
  for (let part = 0; part < 160; part += 1) yield filler;
  yield '"}},"included":[]}';
}

function* hundredThousandOptions() {
  yield '{"data":{"type":"configuration","id":"outlook"},"included":[';
  for (let index = 0; index < 100_000; index += 100) yield `${index > 0 ? ',' : ''}${hundredOptions(index)}`;
  yield ']}';
}

const hundredOptions = (first: number): string =>
  Array.from({ length: 100 }, (_, index) =>
    JSON.stringify({ type: 'configurationoptions', id: `outlook.option_${first + index}`, attributes: {} }),
  ).join();

/** Made only as fast as somebody reads it. */
const streamOf = (parts: Iterator<string, void>) => {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const { done, value } = parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
};

const flood = (parts: () => Iterator<string, void>) =>
  spoiled((_text, { headers }) => new Response(streamOf(parts()), { status: 200, headers }));

/** The organization's level says this of the setting, in every policy that it counts for. */
const organizationSays =
  (id: SettingId, value: unknown) =>
  (policy: Policy): Policy => {
    const setting = policy.settings[id];
    if (policy.scope === 'global' || !setting?.source) return policy;
    const at = (scope: ChainEntry['scope']) => setting.source?.chain.filter((entry) => entry.scope === scope) ?? [];
    const [own = { scopeName: policy.organization?.name, updatedAt: '2026-11-16T05:00:00Z', updatedBy: null }] =
      at('organization');
    const chain = chainOf(id, [...at('global'), { ...own, scope: 'organization', value }, ...at('user')]);
    return { ...policy, settings: { ...policy.settings, [id]: settingAt(policy.scope, chain, setting.editable) } };
  };

const all =
  (...alterations: readonly ((policy: Policy) => Policy)[]) =>
  (policy: Policy): Policy =>
    alterations.reduce((altered, alter) => alter(altered), policy);

const farOutOfRange = all(organizationSays('crmSyncInterval', 0), organizationSays('outlookSyncInterval', 1e21));

/** A text, a fraction, nothing at all. */
const otherTypes = all(
  organizationSays('tasks', null),
  organizationSays('crmSyncInterval', '300'),
  organizationSays('outlookSyncInterval', 1.5),
);

/** An option that this build does not know. */
const withNotes = (document: ReturnType<typeof serializeConfiguration>, { scope }: Policy): object => {
  const named = { type: 'configurationoptions', id: 'outlook.notes_enabled' };
  const source = { useParentScopeValue: true, valueScope: 'default', chain: [{ scope: 'default', value: true }] };
  const attributes = { scope, dataType: 'boolean', value: true, editable: true, ...source };
  const { data, included = [] } = document;
  const relationships = { options: { data: [...data.relationships.options.data, named] } };
  return { data: { ...data, relationships }, included: [...included, { ...named, attributes }] };
};

const withoutConflictResolution = (policy: Policy): Policy => {
  const { conflictResolution: _missing, ...settings } = policy.settings;
  return { ...policy, settings };
};

/** A validation that does not say what a change does to others. */
const withoutImpact =
  (answer: Answer): Answer =>
  async (request, forward) => {
    const response = await answer(request, forward);
    if (!response.ok || !changes(request)) return response;
    const { meta: _impact, ...document } = (await response.json()) as { meta?: object };
    return new Response(JSON.stringify(document), response);
  };

export const answerFaults = [
  { id: 'malformed', group: 'answers', answer: malformed },
  { id: 'empty', group: 'answers', answer: empty },
  { id: 'empty-body', group: 'answers', answer: emptyBody },
  { id: 'wrong-type', group: 'answers', answer: wrongType },
  { id: 'huge', group: 'answers', answer: flood(tenMegabytes) },
  { id: 'many-options', group: 'answers', answer: flood(hundredThousandOptions) },
  { id: 'newer-crm', group: 'answers', answer: withPolicy(organizationSays('direction', 'mirror'), withNotes) },
  { id: 'older-crm', group: 'answers', answer: withoutImpact(withPolicy(withoutConflictResolution)) },
  { id: 'out-of-range', group: 'answers', answer: withPolicy(organizationSays('outlookSyncInterval', 86400)) },
  { id: 'far-out-of-range', group: 'answers', answer: withPolicy(farOutOfRange) },
  { id: 'other-types', group: 'answers', answer: withPolicy(otherTypes) },
] as const satisfies readonly Fault[];
