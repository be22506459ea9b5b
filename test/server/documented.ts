// Compares responses of the endpoint with docs/openapi.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createResponseValidator, type OpenApiDocument } from '../../tools/openapi/validator';

const file = join(__dirname, '../../docs/openapi.json');
const validate = createResponseValidator(JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument, { strict: true });

/** Reading the body of a clone is much slower. */
const withBody = (response: Response, body: string): Response =>
  Object.assign(response, {
    text: () => Promise.resolve(body),
    json: () => Promise.resolve(JSON.parse(body) as unknown),
    clone: () => response,
  });

/** @returns the response. Throws if it has another status, header or member than the document lists. */
export const documented = async (path: string, method = 'GET', response: Response): Promise<Response> => {
  const { status, headers } = response;
  const header = (name: string) => headers.get(name) ?? undefined;
  const body = await response.text();
  const mismatches = validate({ method, path: path.replace(/^\/(?:admin\/)?api(?=\/)/, ''), status, header, body });
  if (mismatches.length > 0) throw new Error(`${method} ${path} is not as documented:\n${mismatches.join('\n')}`);
  return withBody(response, body);
};
