// Replaces the body of the CRM's responses, or the policy in it.
import { parseConfiguration, serializeConfiguration } from '../../contract/configuration';
import type { Policy } from '../../policy/policy';
import type { FaultHandler } from './fault';

/** @param respond gets the text, status and headers of the CRM's response, and may change the headers */
export const alterResponse =
  (respond: (text: string, init: { status: number; headers: Headers }) => Response): FaultHandler =>
  async (request, forward) => {
    const response = await forward(request);
    return respond(await response.text(), { status: response.status, headers: new Headers(response.headers) });
  };

/** Whether a successful response contains all options. */
const includesOptions = ({ method, url }: Request): boolean => {
  const { pathname, searchParams } = new URL(url);
  return pathname.endsWith('/configuration/outlook') && (method === 'PATCH' || searchParams.has('include'));
};

type Document = ReturnType<typeof serializeConfiguration>;

/**
 * Alters the policy in every document and leaves its version and the `meta` of a validation unchanged.
 * @param extend adds what a policy cannot represent
 */
export const alterPolicy =
  (
    alter: (policy: Policy) => Policy,
    extend: (document: Document, policy: Policy) => object = unchanged,
  ): FaultHandler =>
  async (request, forward) => {
    const response = await forward(request);
    if (!response.ok || !includesOptions(request)) return response;
    const received = (await response.json()) as { meta?: object };
    const policy = alter(parseConfiguration(received));
    const document = extend(serializeConfiguration(policy, { includeOptions: true }), policy);
    return new Response(JSON.stringify({ ...document, meta: received.meta }), response);
  };

const unchanged = (document: Document): Document => document;
