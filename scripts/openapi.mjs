// npm run openapi: writes docs/openapi.json from the schemas of the product.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJiti } from 'jiti';
import { format, resolveConfig } from 'prettier';
import { projectRoot, runAsCommand } from './command.mjs';

const file = join(projectRoot, 'docs', 'openapi.json');

/** As it is checked in. */
export async function openApiText() {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const { openApiDocument } = await createJiti(import.meta.url).import('../tools/openapi/document.ts');
  const text = JSON.stringify(await openApiDocument(version));
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

runAsCommand(import.meta.url, async () => writeFileSync(file, await openApiText()));
