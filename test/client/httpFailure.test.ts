import { toChangeFailure } from '../../src/client/changes';
import { toFailure } from '../../src/client/httpFailure';

const failureOf = (status: number, headers: Record<string, string> = {}, document?: unknown) =>
  toFailure({ status, headers: new Headers(headers), document });
const changeFailureOf = (status: number, document?: unknown) =>
  toChangeFailure({ status, headers: new Headers(), document }, ['tasks', 'crmSyncInterval']);

describe('Retry-After', () => {
  const retryAfterOf = (value: string) => {
    const failure = failureOf(429, { 'retry-after': value });
    return failure.kind === 'busy' ? failure.retryAfter : failure;
  };

  it('is a number of seconds', () => {
    expect(retryAfterOf('120')).toBe(120);
  });

  it('may be 0', () => {
    expect(retryAfterOf('0')).toBe(0);
  });

  it('may be a date', () => {
    const inAMinute = Math.floor(Date.now() / 1000) * 1000 + 60_000;
    const seconds = Number(retryAfterOf(new Date(inAMinute).toUTCString()));
    expect(seconds).toBeGreaterThan(58);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('is 0 for a date in the past', () => {
    expect(retryAfterOf('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(0);
  });

  it('may be absurdly long', () => {
    expect(retryAfterOf('1000000000')).toBe(1e9);
  });

  it.each(['soon', '1e9', '-5', '1.5', 'in 5 minutes', 'soon 5', '', '12abc', '9'.repeat(400)])(
    'is ignored as "%s"',
    (junk) => {
      expect(retryAfterOf(junk)).toBeUndefined();
    },
  );

  it('may be missing', () => {
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
])('depends on the status alone when %i has no document: %s', (status, kind) => {
  expect(failureOf(status).kind).toBe(kind);
});

it('is read_only after a 405 only for a change', () => {
  expect(changeFailureOf(405)).toEqual({ kind: 'read_only' });
  expect(failureOf(405)).toMatchObject({ kind: 'rejected', status: 405 });
});

it('is forbidden with the contacts who can give access', () => {
  const contacts = [{ id: '7', name: 'Grace Weber' }];
  const document = { errors: [{ status: '403', code: 'access_denied', meta: { contacts } }] };
  expect(failureOf(403, {}, document)).toEqual({ kind: 'forbidden', contacts });
});

it('is unreadable after a 412 without the changes', () => {
  const document = { errors: [{ status: '412', code: 'precondition_failed' }], meta: { requestId: 'r-1' } };
  expect(changeFailureOf(412, document)).toEqual({ kind: 'unreadable', requestId: 'r-1' });
});

it('names the setting that a pointer refers to', () => {
  const document = {
    errors: [
      { code: 'range', detail: 'Too long.', source: { pointer: '/included/1/attributes/value' } },
      { code: 'not_editable', detail: 'Locked.', source: { pointer: '/included/0' } },
      { code: 'range', detail: 'Not sent.', source: { pointer: '/included/7/attributes/value' } },
    ],
  };
  const failure = changeFailureOf(400, document);
  expect(failure).toEqual({
    kind: 'invalid',
    errors: [
      { id: 'crmSyncInterval', detail: 'Too long.' },
      { id: 'tasks', detail: 'Locked.' },
      { id: undefined, detail: 'Not sent.' },
    ],
  });
});

it('is in_progress after a 409 only for a key in progress', () => {
  const conflict = { errors: [{ code: 'conflict', detail: 'Another resource.' }] };
  expect(changeFailureOf(409, conflict)).toMatchObject({ kind: 'rejected', status: 409, detail: 'Another resource.' });
  expect(changeFailureOf(409, { errors: [{ code: 'key_in_progress' }] })).toEqual({ kind: 'in_progress' });
});
