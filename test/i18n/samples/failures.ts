import type { SignInProblem } from '../../../src/auth/auth';
import type { Failure } from '../../../src/client/failure';
import { mistakes, type Mistake } from '../../../src/config/config';
import type { FailureMessages } from '../../../src/i18n/english/failures';
import { grace, remark, type Samples } from './values';

const people = [
  { id: '7', name: grace },
  { id: '8', name: 'Yusuf Demir' },
];

const failures: { [Kind in Failure['kind']]: readonly Extract<Failure, { kind: Kind }>[] } = {
  offline: [{ kind: 'offline' }],
  unreachable: [{ kind: 'unreachable' }],
  timeout: [{ kind: 'timeout' }],
  signed_out: [
    { kind: 'signed_out', refused: true },
    { kind: 'signed_out', refused: false },
  ],
  forbidden: [
    { kind: 'forbidden', contacts: [] },
    { kind: 'forbidden', contacts: people },
  ],
  not_found: [{ kind: 'not_found' }],
  switched_off: [{ kind: 'switched_off' }],
  read_only: [{ kind: 'read_only' }],
  stale: [{ kind: 'stale', changes: [] }],
  in_progress: [{ kind: 'in_progress' }],
  invalid: [
    { kind: 'invalid', errors: [{ id: 'tasks', detail: remark }] },
    { kind: 'invalid', errors: [{ id: undefined, detail: remark }] },
    { kind: 'invalid', errors: [undefined, undefined].map((id) => ({ id, detail: remark })) },
  ],
  busy: [undefined, 0, 1, 2, 90, 100_000].map((retryAfter) => ({ kind: 'busy', retryAfter })),
  server_error: [
    { kind: 'server_error', status: 500, requestId: 'X-1' },
    { kind: 'server_error', status: 502, requestId: undefined },
  ],
  rejected: [{ kind: 'rejected', status: 418, detail: remark, requestId: 'X-1' }],
  unreadable: [{ kind: 'unreadable', requestId: undefined }],
  captive_portal: [{ kind: 'captive_portal' }],
};

const problems: readonly SignInProblem[] = [
  'closed',
  'blocked',
  'late',
  'refused',
  'unavailable',
  'no_storage',
  'outdated',
];

export const failureSamples: Samples<FailureMessages> = {
  details: { request: [['X-1']], status: [[500]] },
  config: {
    mistake: [
      [{ kind: 'not_found', status: 404 }],
      [{ kind: 'not_json' }],
      ...mistakes.flatMap((kind): [Mistake][] => [[{ kind, place: 'crm.url' }], [{ kind, place: '' }]]),
    ],
  },
  signIn: {
    problem: problems.flatMap((problem): [SignInProblem, string | undefined][] => [
      [problem, undefined],
      [problem, 'AADSTS50105'],
    ]),
  },
  notAllowed: [[[]], [people]],
  of: Object.values(failures).flatMap((each) => each.map((failure): [Failure] => [failure])),
};
