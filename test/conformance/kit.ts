// Runs the conformance kit against an endpoint of this process.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEndpoint } from '../../src/server/app';
import { demonstration, identifyDemonstration } from '../../src/server/demonstration/demonstration';
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import type { Store } from '../../src/server/store';
import type { Check } from '../../tools/conformance/check';
import { runConformance, type Result } from '../../tools/conformance/conformance';
import type { Fetch } from '../../tools/conformance/crm';
import { demonstrationTokens } from '../../tools/conformance/people';
import { createResponseValidator, type OpenApiDocument } from '../../tools/openapi/validator';

const file = join(__dirname, '../../docs/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;

export const origin = 'https://pane.example.org';

export const endpointWith = (store: Store = createMemoryStore(demonstration)) =>
  createEndpoint({ store, identify: identifyDemonstration, origins: [origin], report: () => undefined });

type Options = { url?: string; checks?: readonly Check[]; tokens?: Partial<typeof demonstrationTokens> };

export const runKit = (fetch: Fetch, { url = 'http://crm.example.org/api', tokens, ...more }: Options = {}) =>
  runConformance({
    fetch,
    url,
    origin,
    tokens: { ...demonstrationTokens, ...tokens },
    validate: createResponseValidator(document, { strict: false }),
    ...more,
  });

export const failuresIn = (results: readonly Result[]): readonly Result[] =>
  results.filter(({ outcome }) => outcome !== 'passed');
