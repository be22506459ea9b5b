// From a refused request to its failure: above all what a CRM may say in Retry-After.
import { toChangeFailure } from '../../src/client/changes';
import { toFailure } from '../../src/client/httpFailure';

const failureOf = (status: number, headers: Record<string, string> = {}, document?: unknown) =>
  toFailure({ status, headers: new Headers(headers), document });
const changeFailureOf = (status: number, document?: unknown) =>
  toChangeFailure({ status, headers: new Headers(), document }, ['tasks', 'crmSyncInterval']);

describe('Retry-After', () => {
  const waitOf = (value: string) => {
    const failure = failureOf(429, { 'retry-after': value });
    return failure.kind === 'busy' ? failure.retryAfter : failure;
  };

  it('is a number of seconds', () => {
    expect(waitOf('120')).toBe(120);
  });

  it('is 0 where the CRM says at once', () => {
    expect(waitOf('0')).toBe(0);
  });

  it('is a date', () => {
    const inAMinute = Math.floor(Date.now() / 1000) * 1000 + 60_000;
    const seconds = Number(waitOf(new Date(inAMinute).toUTCString()));
    expect(seconds).toBeGreaterThan(58);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('is 0 for a date that has passed', () => {
    expect(waitOf('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(0);
  });

  it('is kept where it is absurdly long', () => {
    expect(waitOf('1000000000')).toBe(1e9);
  });

  it.each(['soon', '1e9', '-5', '1.5', 'in 5 minutes', 'soon 5', '', '12abc', '9'.repeat(400)])(
    'says nothing as "%s"',
    (junk) => {
      expect(waitOf(junk)).toBeUndefined();
    },
  );

  it('says nothing where it is missing', () => {
    expect(failureOf(503)).toEqual({ kind: 'busy', retryAfter: undefined });
  });
});

it.each([
  [401, 'signed_out'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [405, 'rejected'],
  [413, 'rejected'],
  [500, 'server_error'],
  [504, 'server_error'],
  [204, 'unreadable'],
  [302, 'unreadable'],
])('is told by the status alone where %i has no document: %s', (status, kind) => {
  expect(failureOf(status).kind).toBe(kind);
});

it('takes a 405 for a CRM that takes no changes only where a change was sent', () => {
  expect(changeFailureOf(405)).toEqual({ kind: 'read_only' });
  expect(failureOf(405)).toMatchObject({ kind: 'rejected', status: 405 });
});

it('is forbidden with those who can give access', () => {
  const contacts = [{ id: '7', name: 'Grace Weber' }];
  const document = { errors: [{ status: '403', code: 'access_denied', meta: { contacts } }] };
  expect(failureOf(403, {}, document)).toEqual({ kind: 'forbidden', contacts });
});

it('is unreadable where a 412 does not tell what has changed', () => {
  const document = { errors: [{ status: '412', code: 'precondition_failed' }], meta: { requestId: 'r-1' } };
  expect(changeFailureOf(412, document)).toEqual({ kind: 'unreadable', requestId: 'r-1' });
});

it('points at the setting that was sent at that place', () => {
  const document = {
    errors: [
      { code: 'range', detail: 'Too long.', source: { pointer: '/included/1/attributes/value' } },
      { code: 'not_editable', detail: 'Locked.', source: { pointer: '/included/0' } },
      { code: 'range', detail: 'Nobody sent this.', source: { pointer: '/included/7/attributes/value' } },
    ],
  };
  const failure = changeFailureOf(400, document);
  expect(failure).toEqual({
    kind: 'invalid',
    errors: [
      { id: 'crmSyncInterval', detail: 'Too long.' },
      { id: 'tasks', detail: 'Locked.' },
      { id: undefined, detail: 'Nobody sent this.' },
    ],
  });
});

it('is a conflict of another kind than a running key where a 409 says so', () => {
  const conflict = { errors: [{ code: 'conflict', detail: 'Another resource.' }] };
  expect(changeFailureOf(409, conflict)).toMatchObject({ kind: 'rejected', status: 409, detail: 'Another resource.' });
  expect(changeFailureOf(409, { errors: [{ code: 'key_in_progress' }] })).toEqual({ kind: 'in_progress' });
});
