// Requests that only people who can change settings make: saving, validating, and listing organizations.
import { serializeChange } from '../contract/change';
import { parseConfiguration } from '../contract/configuration';
import { includedIndex } from '../contract/errors';
import { parsePreconditionFailed } from '../contract/history';
import { parseImpact, type ParsedImpact } from '../contract/impact';
import { mediaType } from '../contract/mediaType';
import { parseOrganizations as organizationsIn } from '../contract/organizations';
import { toETag } from '../contract/version';
import { failed, succeeded } from '../lib/result';
import type { Organization, Policy } from '../policy/policy';
import type { SettingId } from '../policy/settings';
import { configuration, parseSnapshot, readDocument, understood, type Client, type PolicySnapshot } from './client';
import type { JsonResponse } from './fetchJson';
import type { Failure, Result, ConcurrentChange } from './failure';
import { toChangeRecord } from './changeRecord';
import { parseErrorBody, toFailure } from './httpFailure';
import { attemptLimits, type PendingRetry } from './retry';
import { type ScopeRef } from '../policy/scopes';

export type { ParsedImpact } from '../contract/impact';

export type PolicyChange = {
  options: Parameters<typeof serializeChange>[0];
  /** For the history. */
  reason: string | undefined;
  /** The version that the change was made on. */
  version: string;
  /** A UUID: one for each intent, the same when the intent is tried again. */
  key: string;
};

/** Every attempt has the same key: where the first response was lost, the second gets the stored result. */
export const changePolicy = (
  client: Client,
  ref: ScopeRef,
  { options, reason, version, key }: PolicyChange,
  onRetry?: (again: PendingRetry) => void,
): Promise<Result<PolicySnapshot>> => {
  const init = {
    method: 'PATCH',
    headers: { 'content-type': mediaType, 'if-match': toETag(version), 'idempotency-key': key },
    body: JSON.stringify(serializeChange(options, { reason })),
  };
  const sent = options.map(({ id }) => id);
  return client.request(
    configuration,
    { query: ref, init },
    (received) => (received.status === 200 ? parseSnapshot(received) : failed(toChangeFailure(received, sent))),
    { maxAttempts: attemptLimits.save, onRetry },
  );
};

/** `impact`: undefined where the CRM does not compute it. `actor`: whose token was used. */
type Validated = { impact: ParsedImpact | undefined; actor: Policy['actor'] };

/** Validates a change and stores nothing: its impact on everybody below its scope, or the failure that saving would have. */
export const validateChange = (
  client: Client,
  ref: ScopeRef,
  { options, version }: Pick<PolicyChange, 'options' | 'version'>,
  onRetry?: (again: PendingRetry) => void,
): Promise<Result<Validated>> => {
  const init = {
    method: 'PATCH',
    headers: { 'content-type': mediaType, 'if-match': toETag(version) },
    body: JSON.stringify(serializeChange(options, { validate: true })),
  };
  const sent = options.map(({ id }) => id);
  return client.request(
    configuration,
    { query: ref, init },
    (received) => {
      if (received.status !== 200) return failed(toChangeFailure(received, sent));
      const policy = understood(parseConfiguration, received.document);
      if (!policy.ok) return policy;
      return succeeded({ impact: parseImpact(received.document), actor: policy.value.actor });
    },
    { maxAttempts: attemptLimits.validate, onRetry },
  );
};

export const readOrganizations = (client: Client): Promise<Result<readonly Organization[]>> =>
  readDocument(client, 'organizations', {}, organizationsIn);

/** @param sent the settings of the change, in the order in which they stand in the body. */
export const toChangeFailure = (answer: JsonResponse, sent: readonly SettingId[]): Failure => {
  const { status, document } = answer;
  const body = parseErrorBody(document);
  if (status === 405) return { kind: 'read_only' };
  if (status === 409 && body?.errors[0]?.code === 'key_in_progress') return { kind: 'in_progress' };
  if (status === 412) {
    const stale = staleIn(document);
    return stale.ok
      ? { kind: 'stale', changes: stale.value }
      : { kind: 'unreadable', requestId: body?.meta?.requestId };
  }
  const errors = (body?.errors ?? []).map(({ detail, source }) => ({
    id: sent[includedIndex(source?.pointer) ?? -1],
    detail,
  }));
  if ((status === 400 || status === 403) && errors.some(({ id }) => id !== undefined))
    return { kind: 'invalid', errors };
  return toFailure(answer);
};

const staleIn = (document: unknown): Result<readonly ConcurrentChange[]> => {
  const stale = understood(parsePreconditionFailed, document);
  return stale.ok ? succeeded(stale.value.changes.map(toChangeRecord)) : stale;
};
