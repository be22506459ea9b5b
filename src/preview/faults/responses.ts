// Responses that break the contract, follow another version of it, or contain values that no policy may have.
import { chainOf, settingAt, type ChainEntry, type Policy } from '../../policy/policy';
import type { SettingId } from '../../policy/settings';
import type { serializeConfiguration } from '../../contract/configuration';
import { isPatch, type FaultHandler, type Fault } from './fault';
import { alterResponse, alterPolicy } from './alterResponse';

const malformed = alterResponse(
  (text, { headers }) => new Response(text.slice(0, text.length / 2), { status: 200, headers }),
);

const empty = alterResponse((_text, { headers }) => new Response(null, { status: 204, headers }));
const emptyBody = alterResponse((_text, { headers }) => new Response('', { status: 200, headers }));

const wrongType = alterResponse((text, init) => {
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

/** Generates the text only as fast as it is read. */
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

const streamed = (parts: () => Iterator<string, void>) =>
  alterResponse((_text, { headers }) => new Response(streamOf(parts()), { status: 200, headers }));

/** Overrides the setting at the organization, in the policies of the organization and of its people. */
const overrideAtOrganization =
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

const compose =
  (...alterations: readonly ((policy: Policy) => Policy)[]) =>
  (policy: Policy): Policy =>
    alterations.reduce((altered, alter) => alter(altered), policy);

const farOutOfRange = compose(
  overrideAtOrganization('crmSyncInterval', 0),
  overrideAtOrganization('outlookSyncInterval', 1e21),
);

/** A string, a fraction and null. */
const otherTypes = compose(
  overrideAtOrganization('tasks', null),
  overrideAtOrganization('crmSyncInterval', '300'),
  overrideAtOrganization('outlookSyncInterval', 1.5),
);

/** An option that this build does not know. */
const addNotesOption = (document: ReturnType<typeof serializeConfiguration>, { scope }: Policy): object => {
  const identifier = { type: 'configurationoptions', id: 'outlook.notes_enabled' };
  const source = { useParentScopeValue: true, valueScope: 'default', chain: [{ scope: 'default', value: true }] };
  const attributes = { scope, dataType: 'boolean', value: true, editable: true, ...source };
  const { data, included = [] } = document;
  const relationships = { options: { data: [...data.relationships.options.data, identifier] } };
  return { data: { ...data, relationships }, included: [...included, { ...identifier, attributes }] };
};

const removeConflictResolution = (policy: Policy): Policy => {
  const { conflictResolution: _missing, ...settings } = policy.settings;
  return { ...policy, settings };
};

/** Removes the impact on others from the response to a validation. */
const removeImpact =
  (handle: FaultHandler): FaultHandler =>
  async (request, forward) => {
    const response = await handle(request, forward);
    if (!response.ok || !isPatch(request)) return response;
    const { meta: _impact, ...document } = (await response.json()) as { meta?: object };
    return new Response(JSON.stringify(document), response);
  };

export const responseFaults = [
  { id: 'malformed', group: 'answers', handle: malformed },
  { id: 'empty', group: 'answers', handle: empty },
  { id: 'empty-body', group: 'answers', handle: emptyBody },
  { id: 'wrong-type', group: 'answers', handle: wrongType },
  { id: 'huge', group: 'answers', handle: streamed(tenMegabytes) },
  { id: 'many-options', group: 'answers', handle: streamed(hundredThousandOptions) },
  {
    id: 'newer-crm',
    group: 'answers',
    handle: alterPolicy(overrideAtOrganization('direction', 'mirror'), addNotesOption),
  },
  { id: 'older-crm', group: 'answers', handle: removeImpact(alterPolicy(removeConflictResolution)) },
  { id: 'out-of-range', group: 'answers', handle: alterPolicy(overrideAtOrganization('outlookSyncInterval', 86400)) },
  { id: 'far-out-of-range', group: 'answers', handle: alterPolicy(farOutOfRange) },
  { id: 'other-types', group: 'answers', handle: alterPolicy(otherTypes) },
] as const satisfies readonly Fault[];
