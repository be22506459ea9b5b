// The label of every fault, and a hint how to see it in the pane.
import type { FaultId } from '../../faults/faults';
import type { PaneMessages } from '../paneMessages';

export type FaultMessages = Readonly<Record<FaultId, { label: string; hint?: string }>>;

const save = 'Change a value and save.';
const reload = 'Reload the pane.';

export const faults = ({ reader }: PaneMessages): FaultMessages => {
  const { refresh: button } = reader.header;
  const refresh = `Press ${button} in the pane.`;
  const either = `Press ${button} in the pane, or change a value and save.`;
  return {
    fine: { label: 'Everything works' },

    slow: { label: 'Slow: each answer 4 s late', hint: either },
    offline: { label: 'This device is offline', hint: 'Look at the pane; then reload it, or save.' },
    unreachable: { label: 'The CRM cannot be reached', hint: either },
    'no-answer': { label: 'No answer, ever', hint: either },
    stuck: { label: 'Half an answer, then nothing', hint: either },
    'late-answer': {
      label: 'One answer 6 s late',
      hint: `Press ${button} in the pane, then change a value and save at once.`,
    },
    'reset-after-save': { label: 'Saved, then cut off', hint: save },
    'bad-gateway': { label: 'A gateway fails (502)', hint: either },
    'gateway-timeout': { label: 'A gateway gives up (504)', hint: either },
    'captive-portal': { label: 'A guest network’s sign-in page', hint: refresh },
    'captive-redirect': { label: 'A redirect to such a page (302)', hint: refresh },

    'token-expired': { label: 'The sign-in has expired', hint: either },
    'signed-out': { label: 'Signed out', hint: either },
    'no-access': { label: 'No access', hint: reload },
    'right-taken-away': {
      label: 'The right to change is gone',
      hint: 'As an administrator, change a value and save.',
    },
    'person-changed': { label: 'Signed in as somebody else', hint: refresh },

    'not-found': { label: 'Not found', hint: reload },
    'switched-off': { label: 'The API is switched off', hint: reload },
    'in-progress': { label: 'A change is under way: once', hint: save },
    'in-progress-for-long': { label: 'A change is under way: for long', hint: save },
    'refused-values': { label: 'Values are refused', hint: save },
    'read-only': { label: 'Takes no changes, and says so', hint: refresh },
    'refuses-changes': { label: 'Takes no changes, says so late', hint: save },
    'too-many': { label: 'Too many requests: for 20 s', hint: either },
    'too-many-for-long': { label: 'Too many requests: for years', hint: either },
    'too-many-until': { label: 'Too many requests: until a date', hint: either },
    'too-many-no-time': { label: 'Too many requests: no time told', hint: either },
    'too-many-odd-time': { label: 'Too many requests: an odd time', hint: either },
    'not-available': { label: 'Not available: for 5 s', hint: either },
    'error-after-save': { label: 'Saved, then an error', hint: save },
    'internal-error': { label: 'An error inside the CRM', hint: either },

    malformed: { label: 'Half a document', hint: refresh },
    empty: { label: 'Empty (204)', hint: refresh },
    'empty-body': { label: 'Empty (200)', hint: refresh },
    'wrong-type': { label: 'Of another media type', hint: refresh },
    huge: { label: '10 MB long', hint: refresh },
    'many-options': { label: '100,000 options long', hint: refresh },
    'newer-crm': { label: 'Of a newer CRM', hint: refresh },
    'older-crm': { label: 'Of an older CRM', hint: refresh },
    'out-of-range': { label: 'A value out of range', hint: refresh },
    'far-out-of-range': { label: 'Values far out of range', hint: refresh },
    'other-types': { label: 'Values of other types', hint: refresh },

    storage: { label: 'Web storage throws', hint: reload },
    'storage-full': { label: 'Web storage is full', hint: 'Change a value and save, then reload the pane.' },
    clock: { label: 'The clock is a day ahead', hint: reload },
  };
};
