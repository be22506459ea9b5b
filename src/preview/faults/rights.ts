// Faults of the sign-in and of permissions.
import { demonstrationPeople } from '../../server/demonstration/demonstration';
import type { Policy } from '../../policy/policy';
import { settingIds } from '../../policy/settings';
import { tour } from '../tour';
import type { FaultHandler, Fault } from './fault';
import { errorResponse, unauthorized } from './errorResponse';
import { senderOf, withSender } from './sender';
import { alterPolicy } from './alterResponse';

/** Lists administrators to contact, as the CRM does. */
const noAccess = (request: Request): Response => {
  const sender = senderOf(request);
  const contacts = demonstrationPeople
    .filter(({ id, organization, capabilities }) => {
      const administrates = capabilities.includes('organization_configuration');
      return administrates && organization.id === sender?.organization.id && id !== sender.id;
    })
    .map(({ id, name, email }) => ({ id, name, email }));
  return errorResponse(
    'access_denied',
    'You have no access to this.',
    contacts.length > 0 ? { meta: { contacts } } : {},
  );
};

const asReader = (policy: Policy): Policy => {
  const settings = { ...policy.settings };
  for (const id of settingIds) {
    const setting = settings[id];
    if (setting) settings[id] = { ...setting, editable: false };
  }
  return { ...policy, settings, editableScopes: [], actor: { ...policy.actor, capabilities: ['reader'] } };
};

const revokeRight: FaultHandler = (request, forward) =>
  request.method === 'PATCH' ? noAccess(request) : alterPolicy(asReader)(request, forward);

const asColleague: FaultHandler = (request, forward) => {
  const sender = senderOf(request);
  const mail = tour.find(({ to }) => to.id === sender?.id);
  return forward(mail ? withSender(request, mail.colleague) : request);
};

export const rightsFaults = [
  { id: 'token-expired', group: 'rights', pause: Infinity, handle: unauthorized },
  { id: 'signed-out', group: 'rights', handle: unauthorized },
  { id: 'no-access', group: 'rights', handle: noAccess },
  { id: 'right-taken-away', group: 'rights', handle: revokeRight },
  { id: 'person-changed', group: 'rights', handle: asColleague },
] as const satisfies readonly Fault[];
