import fc from 'fast-check';
import { formatVersion, fromETag, isOlder, parseVersion, toETag, type Version } from '../../src/contract/version';

const anyVersion: fc.Arbitrary<Version> = fc.record(
  { global: fc.nat(), organization: fc.nat(), user: fc.nat(), access: fc.nat() },
  { requiredKeys: ['global', 'access'] },
);

describe('a version', () => {
  it.each([
    ['g12-a3', { global: 12, access: 3 }],
    ['g12-o34-a3', { global: 12, organization: 34, access: 3 }],
    ['g12-o34-u5-a3', { global: 12, organization: 34, user: 5, access: 3 }],
    ['g0-a0', { global: 0, access: 0 }],
    ['g0-o0-u0-a0', { global: 0, organization: 0, user: 0, access: 0 }],
  ])('parses and formats %s', (text, version) => {
    expect(parseVersion(text)).toEqual(version);
    expect(formatVersion(version)).toBe(text);
  });

  it('is parsed as it was formatted', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        expect(parseVersion(formatVersion(version))).toEqual(version);
      }),
    );
  });

  it.each(['', 'g12', 'a3', 'g12-a', 'g-a3', 'o34-a3', 'g12-u5-o34-a3', 'g12-a3-o34', 'G12-A3', 'g-1-a3', 'g1.5-a3'])(
    'is undefined for %j',
    (text) => {
      expect(parseVersion(text)).toBeUndefined();
    },
  );

  it.each([' g12-a3', 'g12-a3 ', 'g12-a3\n', '"g12-a3"', 'x\ng12-a3', 'g٣-a3'])('is undefined for %j', (text) => {
    expect(parseVersion(text)).toBeUndefined();
  });
});

describe('one version is older than another', () => {
  it.each([
    ['g11-o34-u5-a3', 'system'],
    ['g12-o33-u5-a3', 'organization'],
    ['g12-o34-u4-a3', 'user'],
    ['g12-o34-u5-a2', 'access'],
  ])('when %s is lower in the part "%s" alone', (older) => {
    expect(isOlder(older, 'g12-o34-u5-a3')).toBe(true);
    expect(isOlder('g12-o34-u5-a3', older)).toBe(false);
  });

  it('when it is lower in one part and higher in another', () => {
    expect(isOlder('g13-o33-a3', 'g12-o34-a3')).toBe(true);
    expect(isOlder('g12-o34-a3', 'g13-o33-a3')).toBe(true);
  });

  it('compared as numbers', () => {
    expect(isOlder('g9-a3', 'g10-a3')).toBe(true);
    expect(isOlder('g10-a3', 'g9-a3')).toBe(false);
  });

  it('never when it is the same', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        expect(isOlder(formatVersion(version), formatVersion(version))).toBe(false);
      }),
    );
  });

  it('never when it is at least as new in every part', () => {
    fc.assert(
      fc.property(anyVersion, fc.nat(9), fc.nat(9), (version, more, moreAccess) => {
        const newer = { ...version, global: version.global + more, access: version.access + moreAccess };
        expect(isOlder(formatVersion(newer), formatVersion(version))).toBe(false);
      }),
    );
  });

  it('never when one of them cannot be compared', () => {
    expect(isOlder('2026-11-20', 'g12-a3')).toBe(false);
    expect(isOlder('g12-a3', '2026-11-20')).toBe(false);
  });
});

describe('an entity tag', () => {
  it('is the version in quotation marks', () => {
    expect(toETag('g12-o34-a3')).toBe('"g12-o34-a3"');
  });

  it('returns its version', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        expect(fromETag(toETag(formatVersion(version)))).toBe(formatVersion(version));
      }),
    );
  });

  it('may have spaces around it', () => {
    expect(fromETag(' "g12-a3" ')).toBe('g12-a3');
  });

  it.each([
    null,
    '',
    '*',
    'g12-a3',
    '"g12-a3',
    'g12-a3"',
    'W/"g12-a3"',
    'w/"g12-a3"',
    '"g12-a3", "g13-a3"',
    "'g12-a3'",
  ])('has no version in %j', (tag) => {
    expect(fromETag(tag)).toBeUndefined();
  });
});
