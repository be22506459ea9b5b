// Every set of capabilities and every target. Grace belongs to organization 1.
import fc from 'fast-check';
import {
  mayChange,
  mayCountAudience,
  mayRead,
  mayReadAnything,
  type Capability,
  type Permission,
  type Subject,
  type ScopeTarget,
} from '../../src/policy/permission';

// R reader, P own (personal) configuration, O organization configuration, S system configuration.
const letters: [string, Capability][] = [
  ['R', 'reader'],
  ['P', 'own_configuration'],
  ['O', 'organization_configuration'],
  ['S', 'system_configuration'],
];
const capabilities = letters.map(([, capability]) => capability);

const grace = (set: string): Subject => ({
  id: '7',
  organizationId: '1',
  capabilities: letters.filter(([letter]) => set.includes(letter)).map(([, capability]) => capability),
});

const targets: [string, ScopeTarget][] = [
  ['the system', { scope: 'global' }],
  ['her organization', { scope: 'organization', organizationId: '1' }],
  ['another organization', { scope: 'organization', organizationId: '2' }],
  ['herself', { scope: 'user', organizationId: '1', userId: '7' }],
  ['a colleague', { scope: 'user', organizationId: '1', userId: '8' }],
  ['a stranger', { scope: 'user', organizationId: '2', userId: '9' }],
];

const permissions: Record<string, Permission> = {
  yes: { allowed: true },
  none: { allowed: false, reason: 'no_access' },
  unknown: { allowed: false, reason: 'unknown' },
  theirs: { allowed: false, reason: 'other_person' },
  needsP: { allowed: false, reason: { needs: 'own_configuration' } },
  needsO: { allowed: false, reason: { needs: 'organization_configuration' } },
  needsS: { allowed: false, reason: { needs: 'system_configuration' } },
};

// Columns: the system, her organization, another organization, herself, a colleague, a stranger.
const reads: Record<string, string> = {
  '': '    none none none    none none    none   ',
  R: '     yes  yes  unknown yes  unknown unknown',
  P: '     yes  yes  unknown yes  unknown unknown',
  O: '     yes  yes  unknown yes  unknown unknown',
  RP: '    yes  yes  unknown yes  unknown unknown',
  RO: '    yes  yes  unknown yes  unknown unknown',
  PO: '    yes  yes  unknown yes  unknown unknown',
  RPO: '   yes  yes  unknown yes  unknown unknown',
  S: '     yes  yes  yes     yes  unknown unknown',
  RS: '    yes  yes  yes     yes  unknown unknown',
  PS: '    yes  yes  yes     yes  unknown unknown',
  OS: '    yes  yes  yes     yes  unknown unknown',
  RPS: '   yes  yes  yes     yes  unknown unknown',
  ROS: '   yes  yes  yes     yes  unknown unknown',
  POS: '   yes  yes  yes     yes  unknown unknown',
  RPOS: '  yes  yes  yes     yes  unknown unknown',
};

const changes: Record<string, string> = {
  '': '    none   none   none    none   theirs theirs',
  R: '     needsS needsO unknown needsP theirs theirs',
  P: '     needsS needsO unknown yes    theirs theirs',
  O: '     needsS yes    unknown needsP theirs theirs',
  RP: '    needsS needsO unknown yes    theirs theirs',
  RO: '    needsS yes    unknown needsP theirs theirs',
  PO: '    needsS yes    unknown yes    theirs theirs',
  RPO: '   needsS yes    unknown yes    theirs theirs',
  S: '     yes    yes    yes     needsP theirs theirs',
  RS: '    yes    yes    yes     needsP theirs theirs',
  PS: '    yes    yes    yes     yes    theirs theirs',
  OS: '    yes    yes    yes     needsP theirs theirs',
  RPS: '   yes    yes    yes     yes    theirs theirs',
  ROS: '   yes    yes    yes     needsP theirs theirs',
  POS: '   yes    yes    yes     yes    theirs theirs',
  RPOS: '  yes    yes    yes     yes    theirs theirs',
};

const casesOf = (table: Record<string, string>) =>
  Object.entries(table).flatMap(([set, row]) =>
    row
      .trim()
      .split(/\s+/)
      .flatMap((expected, index) => {
        const [name, target] = targets[index] ?? [];
        return name && target ? [{ set: set === '' ? 'nothing' : set, name, target, expected }] : [];
      }),
  );

// As for reading, but the audience of the system only for those who may change the system.
const counts: Record<string, string> = Object.fromEntries(
  Object.entries(reads).map(([set, row]) => [
    set,
    row.replace(/^(\s*)\S+/, `$1${(changes[set] ?? '').trim().split(/\s+/)[0]}`),
  ]),
);

it('covers all sets of capabilities and all targets', () => {
  expect(casesOf(reads)).toHaveLength(16 * 6);
  expect(casesOf(changes)).toHaveLength(16 * 6);
});

it.each(casesOf(reads))('[$set] reads $name: $expected', ({ set, target, expected }) => {
  expect(mayRead(grace(set), target)).toEqual(permissions[expected]);
});

it.each(casesOf(changes))('[$set] changes $name: $expected', ({ set, target, expected }) => {
  expect(mayChange(grace(set), target)).toEqual(permissions[expected]);
});

it.each(casesOf(counts))('[$set] counts the audience of $name: $expected', ({ set, target, expected }) => {
  expect(mayCountAudience(grace(set), target)).toEqual(permissions[expected]);
});

it('any capability allows reading something', () => {
  expect(mayReadAnything(grace(''))).toEqual({ allowed: false, reason: 'no_access' });
  for (const [letter] of letters) expect(mayReadAnything(grace(letter))).toEqual({ allowed: true });
});

const anySubject: fc.Arbitrary<Subject> = fc.record({
  id: fc.constantFrom('1', '2', '3'),
  organizationId: fc.constantFrom('1', '2'),
  capabilities: fc.subarray(capabilities),
});

it("nobody may change another person's scope", () => {
  fc.assert(
    fc.property(
      anySubject,
      fc.constantFrom('1', '2'),
      fc.constantFrom('1', '2', '3'),
      (subject, organizationId, userId) => {
        fc.pre(userId !== subject.id);
        expect(mayChange(subject, { scope: 'user', organizationId, userId }).allowed).toBe(false);
      },
    ),
  );
});

const anyTarget: fc.Arbitrary<ScopeTarget> = fc.oneof(
  fc.constant<ScopeTarget>({ scope: 'global' }),
  fc.record({ scope: fc.constant('organization' as const), organizationId: fc.constantFrom('1', '2') }),
  fc.record({
    scope: fc.constant('user' as const),
    organizationId: fc.constantFrom('1', '2'),
    userId: fc.constantFrom('1', '2', '3'),
  }),
);

it('nobody may change what they may not read', () => {
  fc.assert(
    fc.property(anySubject, anyTarget, (subject, target) => {
      fc.pre(mayChange(subject, target).allowed);
      expect(mayRead(subject, target)).toEqual({ allowed: true });
    }),
  );
});

it('another capability never takes a permission away', () => {
  fc.assert(
    fc.property(anySubject, anyTarget, fc.constantFrom(...capabilities), (subject, target, capability) => {
      const more = { ...subject, capabilities: [...subject.capabilities, capability] };
      expect(mayRead(more, target).allowed || !mayRead(subject, target).allowed).toBe(true);
      expect(mayChange(more, target).allowed || !mayChange(subject, target).allowed).toBe(true);
    }),
  );
});
