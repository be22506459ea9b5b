// Answers of the CRM that arrive as something else: another body altogether, or another policy in the document.
import { parseConfiguration, serializeConfiguration } from '../../contract/configuration';
import type { Policy } from '../../policy/policy';
import type { Answer } from './fault';

/** @param respond with the text, status and headers of the CRM's answer; the headers may be changed */
export const spoiled =
  (respond: (text: string, init: { status: number; headers: Headers }) => Response): Answer =>
  async (request, forward) => {
    const response = await forward(request);
    return respond(await response.text(), { status: response.status, headers: new Headers(response.headers) });
  };

/** Whether a good answer has all options in it. */
const asksForOptions = ({ method, url }: Request): boolean => {
  const { pathname, searchParams } = new URL(url);
  return pathname.endsWith('/configuration/outlook') && (method === 'PATCH' || searchParams.has('include'));
};

type Document = ReturnType<typeof serializeConfiguration>;

/**
 * Another policy under the same version, in every document of it. What a validation says beside it stays.
 * @param extend adds what a policy does not know
 */
export const withPolicy =
  (alter: (policy: Policy) => Policy, extend: (document: Document, policy: Policy) => object = asItIs): Answer =>
  async (request, forward) => {
    const response = await forward(request);
    if (!response.ok || !asksForOptions(request)) return response;
    const received = (await response.json()) as { meta?: object };
    const policy = alter(parseConfiguration(received));
    const document = extend(serializeConfiguration(policy, { includeOptions: true }), policy);
    return new Response(JSON.stringify({ ...document, meta: received.meta }), response);
  };

const asItIs = (document: Document): Document => document;
