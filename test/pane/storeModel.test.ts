// A person, a colleague and an unreliable network act on one store in random order: nothing that was typed is lost, nothing is called
// saved that is not, no change is stored twice, and everything can be retried.
import fc from 'fast-check';
import { setImmediate as turn } from 'node:timers/promises';
import { createClient } from '../../src/client/client';
import { createEndpoint } from '../../src/server/app';
import { demonstration, identifyDemonstration } from '../../src/server/demonstration';
import { createMemoryStore } from '../../src/server/memoryStore';
import { startEditing, type Editing } from '../../src/pane/editor/session/editing';
import { isSendable } from '../../src/pane/editor/session/edits';
import { sessionInView } from '../../src/pane/editor/session/reduceEditing';
import { createPaneStore, type PaneStore } from '../../src/pane/store/paneStore';
import { actorOf, scopeInView } from '../../src/pane/store/selectors';
import {
  pendingChanges,
  editOf,
  isEditable,
  sameEdit,
  storedEdit,
  type SettingChange,
  type Edit,
} from '../../src/policy/draft';
import type { Policy } from '../../src/policy/policy';
import { scopeKey, type ScopeRef } from '../../src/policy/scopes';
import { settings, type SettingId } from '../../src/policy/settings';
import { createDraftStorage } from '../../src/storage/draftStorage';
import { createPolicyCache } from '../../src/storage/policyCache';

/** What happens to requests: `lost` stores a change and loses its response. */
const faults = ['cut', 'lost', 'failed', 'signedOut', 'forbidden', 'readOnly'] as const;
type Fault = (typeof faults)[number];

/** At Acme: Grace and Yusuf can edit it and their own settings, Tom can edit nothing. */
const people = { grace: '7', yusuf: '8', tom: '3' } as const;
type PersonName = keyof typeof people;

/** Edits by person, scope and setting, as they were typed and neither saved nor discarded. */
type Model = { typed: Map<string, Map<SettingId, Edit>> };

const mediaType = 'application/vnd.api+json';
const errorDocument = (status: number, code: string): Response =>
  new Response(JSON.stringify({ errors: [{ status: String(status), code, detail: 'No.' }] }), {
    status,
    headers: { 'content-type': mediaType },
  });

/** Everything outside the store. */
type World = {
  person: PersonName;
  fault: Fault | undefined;
  /** Confirmed reviews: each is one intent to save. */
  confirmed: number;
  fetch: typeof fetch;
  /** Bypasses the faults. */
  ask: (path: string, init?: RequestInit, as?: PersonName) => Promise<Response>;
};

const createWorld = (): World => {
  const app = createEndpoint({ store: createMemoryStore(demonstration), identify: identifyDemonstration });
  const world: World = {
    person: 'grace',
    fault: undefined,
    confirmed: 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const isSave = request.method === 'PATCH' && request.headers.has('idempotency-key');
      switch (world.fault) {
        case 'cut':
          throw new TypeError('Failed to fetch');
        case 'failed':
          return errorDocument(500, 'internal');
        case 'signedOut':
          return errorDocument(401, 'unauthorized');
        case 'lost':
          await app.fetch(request);
          throw new TypeError('Failed to fetch');
        case 'forbidden':
          return isSave ? errorDocument(403, 'access_denied') : app.fetch(request);
        case 'readOnly':
          return isSave ? errorDocument(405, 'method_not_allowed') : app.fetch(request);
        case undefined:
          return app.fetch(request);
      }
    },
    ask: async (path, init = {}, as = world.person) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer demo.${people[as]}`);
      headers.set('content-type', mediaType);
      return app.request(path, { ...init, headers });
    },
  };
  return world;
};

type Real = { world: World; pane: PaneStore; editing: Editing };

const openPane = (world: World): Pick<Real, 'pane' | 'editing'> => {
  const token = () => Promise.resolve(`demo.${people[world.person]}`);
  const pane = createPaneStore({
    client: createClient({ url: '/api', token }),
    cache: createPolicyCache('/api', 'one account'),
    crmUrl: '/api',
    signIn: () => {
      if (world.fault === 'signedOut') world.fault = undefined;
      return Promise.resolve();
    },
    userName: () => undefined,
  });
  return { pane, editing: startEditing(pane) };
};

const closePane = ({ pane, editing }: Pick<Real, 'pane' | 'editing'>): void => {
  editing.stop();
  editing.recovery.stop();
  pane.stop();
};

/** No request is in progress. */
const settled = async ({ pane }: Pick<Real, 'pane'>): Promise<void> => {
  for (let turns = 0; turns < 5; turns += 1) {
    await turn();
    const { requests, editing } = pane.getState();
    if (Object.keys(requests).length > 0 || ['checking', 'saving'].includes(editing?.save.status.kind ?? '')) turns = 0;
  }
};

const session = ({ pane }: Real) => sessionInView(pane.getState());

const typedAt = (model: Model, policy: Policy): Map<SettingId, Edit> => {
  const key = `${policy.actor.id} ${scopeKey(policy)}`;
  const typed = model.typed.get(key) ?? new Map<SettingId, Edit>();
  model.typed.set(key, typed);
  return typed;
};

/** The edits that the store shows are those that were typed: to be called after an edit. */
const note = (model: Model, real: Real, id: SettingId): void => {
  const now = session(real);
  if (!now) return;
  const typed = typedAt(model, now.policy);
  const edit = now.draft[id];
  if (edit) typed.set(id, edit);
  else typed.delete(id);
};

/** I1: each typed edit is in the store, on the device, or what the CRM has anyway. */
const expectNothingLost = (model: Model, { pane }: Real): void => {
  const { scopes, editing, view } = pane.getState();
  const actor = actorOf(pane.getState());
  for (const [key, typed] of model.typed) {
    const [actorId = '', ref = ''] = key.split(' ');
    const scope = scopes[ref];
    if (!scope || scope.isCached || actorId !== actor?.id) continue;
    const stored = createDraftStorage('/api', 'nobody').others(scope.policy);
    for (const [id, edit] of typed) {
      if (sameEdit(id, storedEdit(scope.policy, id), edit)) {
        typed.delete(id);
        continue;
      }
      const candidates = [editing?.edits[ref]?.draft[id], ...stored.map((draft) => draft.edits[id])];
      const isThere = candidates.some((candidate) => candidate && sameEdit(id, candidate, edit));
      if (!isThere) throw new Error(`Lost: ${JSON.stringify(edit)} of ${id} at ${ref}, in view ${scopeKey(view)}`);
    }
  }
};

const valuesAt = async (world: World, { scope, scopeId }: ScopeRef): Promise<Policy> => {
  const token = () => Promise.resolve(`demo.${people[world.person]}`);
  const { fault } = world;
  world.fault = undefined;
  const result = await createClient({ url: '/api', token }).readPolicy({ scope, scopeId });
  world.fault = fault;
  if (!result.ok) throw new Error(`The CRM does not answer: ${result.failure.kind}`);
  return result.value.policy;
};

/** I2: what is called saved is stored. */
const expectStored = async ({ world, pane }: Real, ref: ScopeRef, sent: readonly SettingChange[]): Promise<void> => {
  const { save } = pane.getState().editing ?? {};
  if (save?.status.kind !== 'saved') return;
  const policy = await valuesAt(world, ref);
  for (const { id, to, action } of sent) {
    const edit = storedEdit(policy, id);
    expect(edit).toMatchObject(action === 'remove' ? { useParent: true } : { input: String(to.value) });
  }
};

/** I5: the history has at most one change for each intent. */
const expectNoChangeTwice = async ({ world }: Real, before: number): Promise<void> => {
  expect((await historyLength(world)) - before).toBeLessThanOrEqual(world.confirmed);
};

const historyLength = async (world: World): Promise<number> => {
  const lengths = ['organization', 'user'].map(async (scope) => {
    const path = `/api/configurationchanges?filter[section]=outlook&page[size]=100&scope=${scope}`;
    const response = await world.ask(path, {}, 'grace');
    const { data } = (await response.json()) as { data: { attributes: { actor: { id: string } } }[] };
    return data.filter(({ attributes }) => attributes.actor.id === people.grace).length;
  });
  return (await Promise.all(lengths)).reduce((sum, length) => sum + length, 0);
};

const intervals = ['crmSyncInterval', 'outlookSyncInterval'] as const;
type Interval = (typeof intervals)[number];

type Step = { name: string; run: (model: Model, real: Real) => Promise<void> | void };

const edit = (id: Interval, seconds: number): Step => ({
  name: `edit ${id} ${seconds}`,
  run: (model, real) => {
    const now = session(real);
    if (!now || now.isCached || !isEditable(now.policy, id)) return;
    if (editOf(now.policy, now.draft, id).useParent) real.pane.dispatch({ type: 'overrideAdded', id });
    real.pane.dispatch({ type: 'fieldEdited', id, input: String(seconds) });
    note(model, real, id);
  },
});

const inheritAgain = (id: Interval): Step => ({
  name: `use parent ${id}`,
  run: (model, real) => {
    const now = session(real);
    if (!now || now.isCached || !isEditable(now.policy, id)) return;
    real.pane.dispatch({ type: 'overrideRemoved', id });
    note(model, real, id);
  },
});

const discard: Step = {
  name: 'discard',
  run: (model, real) => {
    const now = session(real);
    if (!now) return;
    typedAt(model, now.policy).clear();
    real.editing.discardAll();
  },
};

/** Conflicts are decided first. */
const save = (fault: Fault | undefined, choice: 'mine' | 'theirs', isSavedByColleague: boolean): Step => ({
  name: `save (${fault ?? 'works'}, ${choice}${isSavedByColleague ? ', colleague first' : ''})`,
  run: async (model, real) => {
    const { pane, editing, world } = real;
    for (const id of session(real)?.conflicts ?? []) {
      pane.dispatch({ type: 'conflictResolved', id, choice });
      note(model, real, id);
    }
    const now = session(real);
    if (!now || !isSendable(now)) return;
    await editing.review();
    const review = pane.getState().editing?.review;
    if (!review) return;
    if (isSavedByColleague) await colleagueSaves(world, 'crmSyncInterval', 777);
    world.fault = fault;
    world.confirmed += 1;
    const sent = pendingChanges(review.session.policy, review.session.draft);
    await editing.confirmReview(review);
    world.fault = undefined;
    await expectStored(real, now.policy, sent);
    editing.cancelReview();
  },
});

const retry = (fault: Fault | undefined): Step => ({
  name: `retry (${fault ?? 'works'})`,
  run: async (_model, real) => {
    const { pane, editing, world } = real;
    const { status, ref } = pane.getState().editing?.save ?? {};
    if (status?.kind !== 'failed' || !ref) return;
    world.fault = fault;
    const { session: reviewed } = status.reviewed;
    await editing.retry(status);
    world.fault = undefined;
    await expectStored(real, ref, pendingChanges(reviewed.policy, reviewed.draft));
    editing.cancelReview();
  },
});

const colleagueSaves = async (world: World, id: Interval, seconds: number): Promise<void> => {
  const path = '/api/configuration/outlook?scope=organization';
  const etag = (await world.ask(path, {}, 'yusuf')).headers.get('etag') ?? '';
  const option = id === 'crmSyncInterval' ? 'outlook.crm_sync_interval' : 'outlook.outlook_sync_interval';
  const body = {
    data: {
      type: 'configuration',
      id: 'outlook',
      relationships: { options: { data: [{ type: 'configurationoptions', id: option }] } },
    },
    included: [
      {
        type: 'configurationoptions',
        id: option,
        meta: { update: true },
        attributes: { useParentScopeValue: false, value: seconds },
      },
    ],
  };
  const headers = { 'if-match': etag, 'idempotency-key': crypto.randomUUID() };
  await world.ask(path, { method: 'PATCH', headers, body: JSON.stringify(body) }, 'yusuf');
};

const withFault = (name: string, fault: Fault | undefined, act: (real: Real) => Promise<unknown>): Step => ({
  name: `${name} (${fault ?? 'works'})`,
  run: async (_model, real) => {
    real.world.fault = fault;
    await act(real);
    await settled(real);
    real.world.fault = undefined;
  },
});

const select = (scope: 'organization' | 'user', fault: Fault | undefined): Step =>
  withFault(`select ${scope}`, fault, async (real) => {
    real.pane.reads.selectScope({ scope });
    await settled(real);
  });

const offline: Step = {
  name: 'offline',
  run: (_model, { pane }) => pane.dispatch({ type: 'wentOffline', at: Date.now() }),
};

/** Their edits are gone with them, by decision 011. */
const becomes = (person: PersonName): Step => ({
  name: `${person} signs in`,
  run: async (model, real) => {
    real.world.person = person;
    await real.pane.signIn();
    if (actorOf(real.pane.getState())?.id !== people[person]) return;
    for (const key of [...model.typed.keys()]) if (!key.startsWith(`${people[person]} `)) model.typed.delete(key);
  },
});

/** Also a crash: nothing runs before the page is gone. */
const reload = (recovers: boolean): Step => ({
  name: `reload${recovers ? ', recover' : ''}`,
  run: async (_model, real) => {
    closePane(real);
    Object.assign(real, openPane(real.world));
    await settled(real);
    if (recovers) real.editing.recovery.recover();
  },
});

const toCommand = ({ name, run }: Step): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run: async (model, real) => {
    await run(model, real);
    await settled(real);
    expectNothingLost(model, real);
  },
  toString: () => name,
});

const anyInterval = fc.constantFrom(...intervals);
const anyFault = fc.option(fc.constantFrom(...faults), { nil: undefined, freq: 2 });
const anyReadFault = fc.option(fc.constantFrom<Fault>('cut', 'failed', 'signedOut'), { nil: undefined, freq: 2 });

const commands = [
  fc.tuple(anyInterval, fc.constantFrom(60, 300, 777, 900)).map(([id, seconds]) => edit(id, seconds)),
  fc.tuple(anyInterval, fc.constantFrom(60, 300, 777, 900)).map(([id, seconds]) => edit(id, seconds)),
  anyInterval.map(inheritAgain),
  fc.constant(discard),
  fc
    .tuple(anyFault, fc.constantFrom('mine' as const, 'theirs' as const), fc.boolean())
    .map(([fault, choice, first]) => save(fault, choice, first)),
  fc
    .tuple(anyFault, fc.constantFrom('mine' as const, 'theirs' as const))
    .map(([fault, choice]) => save(fault, choice, false)),
  anyFault.map(retry),
  fc.tuple(anyInterval, fc.constantFrom(777, 900)).map(([id, seconds]) => ({
    name: `colleague saves ${id} ${seconds}`,
    run: (_model: Model, { world }: Real) => colleagueSaves(world, id, seconds),
  })),
  anyReadFault.map((fault) => withFault('refresh', fault, ({ pane }) => pane.reads.refresh())),
  anyReadFault.map((fault) => withFault('revalidate', fault, ({ pane }) => pane.reads.revalidate())),
  fc
    .tuple(fc.constantFrom('organization' as const, 'user' as const), anyReadFault)
    .map(([scope, fault]) => select(scope, fault)),
  fc.constant(offline),
  fc.constantFrom<PersonName>('grace', 'grace', 'yusuf', 'tom').map(becomes),
  fc.boolean().map(reload),
].map((steps: fc.Arbitrary<Step>) => steps.map(toCommand));

beforeEach(() => {
  jest.spyOn(Math, 'random').mockReturnValue(0);
});

it('keeps its promises whatever happens in whatever order', async () => {
  expect(settings.crmSyncInterval.kind).toBe('interval');
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 12, size: '+1' }), async (steps) => {
      window.localStorage.clear();
      const world = createWorld();
      const fetching = jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => world.fetch(input, init));
      const before = await historyLength(world);
      const real: Real = { world, ...openPane(world) };
      try {
        await settled(real);
        await fc.asyncModelRun(() => ({ model: { typed: new Map() }, real }), steps);
        await expectNoChangeTwice(real, before);
        // I6: without a reload, one press of Refresh leads back to the policy of now.
        await real.pane.reads.refresh();
        const state = real.pane.getState();
        expect(state.readStatus).toEqual({ kind: 'idle' });
        const shown = scopeInView(state)?.policy;
        expect(shown?.version).toBe(shown && (await valuesAt(world, shown)).version);
      } finally {
        closePane(real);
        fetching.mockRestore();
      }
    }),
    { numRuns: 1_000 },
  );
}, 300_000);
