// Faults of signing in and of rights.
import { demonstrationPeople } from '../../server/demonstration';
import type { Policy } from '../../policy/policy';
import { settingIds } from '../../policy/settings';
import { colleagueOf } from '../colleague';
import type { Answer, Fault } from './fault';
import { refuse, refuseToken } from './refusal';
import { senderOf, sentBy } from './sender';
import { withPolicy } from './spoiled';

/** Told with whom to ask, as the CRM does. */
const noAccess = (request: Request): Response => {
  const sender = senderOf(request);
  const contacts = demonstrationPeople
    .filter(({ id, organization, capabilities }) => {
      const administrates = capabilities.includes('organization_configuration');
      return administrates && organization.id === sender?.organization.id && id !== sender.id;
    })
    .map(({ id, name }) => ({ id, name }));
  return refuse('access_denied', 'You have no access to this.', contacts.length > 0 ? { meta: { contacts } } : {});
};

const asReader = (policy: Policy): Policy => {
  const settings = { ...policy.settings };
  for (const id of settingIds) {
    const setting = settings[id];
    if (setting) settings[id] = { ...setting, editable: false };
  }
  return { ...policy, settings, editableScopes: [], actor: { ...policy.actor, capabilities: ['reader'] } };
};

const rightTakenAway: Answer = (request, forward) =>
  request.method === 'PATCH' ? noAccess(request) : withPolicy(asReader)(request, forward);

const asColleague: Answer = (request, forward) => {
  const sender = senderOf(request);
  const colleague = sender && colleagueOf(sender);
  return forward(colleague ? sentBy(request, colleague) : request);
};

export const rightsFaults = [
  { id: 'token-expired', group: 'rights', pause: Infinity, answer: refuseToken },
  { id: 'signed-out', group: 'rights', answer: refuseToken },
  { id: 'no-access', group: 'rights', answer: noAccess },
  { id: 'right-taken-away', group: 'rights', answer: rightTakenAway },
  { id: 'person-changed', group: 'rights', answer: asColleague },
] as const satisfies readonly Fault[];
