// npm run conformance -- https://crm.example/api: compares a CRM with docs/contract.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createJiti } from 'jiti';
import { Problem, checkOptions, projectRoot, runAsCommand } from './command.mjs';
import { isLoopback } from './config.mjs';
import { readJson } from './textFile.mjs';

const usage =
  'Use it like this: CONFORMANCE_TOKENS=tokens.json npm run conformance -- https://crm.example/api ' +
  '--allow-changes --origin https://pane.example --report report.md';

function parse(args) {
  const options = {
    'allow-changes': { type: 'boolean', default: false },
    origin: { type: 'string' },
    report: { type: 'string' },
  };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${error.message.split('. ')[0]}. ${usage}`);
  }
}

function addressFrom(positionals, allowChanges) {
  const [text, ...others] = positionals;
  const url = URL.parse ? URL.parse(text ?? '') : URL.canParse(text ?? '') ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || others.length > 0) {
    throw new Problem(`The address of the CRM's API is missing or wrong. ${usage}`);
  }
  if (!isLoopback(url) && !allowChanges) {
    throw new Problem(
      `The checks change settings at ${url.host}, and restore them at the end. Add --allow-changes if they may.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function originFrom(text) {
  if (text === undefined || (URL.canParse(text) && new URL(text).origin === text)) return text;
  throw new Problem(`--origin is "${text}", but must be an origin such as https://pane.example. ${usage}`);
}

function tokensFrom(file, { demonstrationTokens, parseTokens }) {
  if (file === undefined) return demonstrationTokens;
  const tokens = parseTokens(readJson(file));
  if (typeof tokens === 'string') throw new Problem(`${file}: ${tokens}.`);
  return tokens;
}

/** Ctrl+C ends the run after the present check; what was changed is restored. A second one ends it at once. */
function interrupted() {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    console.error('Restoring the values ...');
    controller.abort();
  });
  return controller.signal;
}

runAsCommand(import.meta.url, async () => {
  checkOptions(['allow-changes', 'origin', 'report']);
  const { values, positionals } = parse(process.argv.slice(2));
  const url = addressFrom(positionals, values['allow-changes']);
  const { import: load } = createJiti(import.meta.url);
  const people = await load('../tools/conformance/people.ts');
  const { runConformance } = await load('../tools/conformance/conformance.ts');
  const { createResponseValidator } = await load('../tools/openapi/validator.ts');
  const { hasFailed, lineOf, markdownOf, summaryOf } = await load('../tools/conformance/report.ts');
  const document = JSON.parse(readFileSync(join(projectRoot, 'docs', 'openapi.json'), 'utf8'));
  const options = {
    fetch,
    url,
    tokens: tokensFrom(process.env.CONFORMANCE_TOKENS, people),
    origin: originFrom(values.origin),
    validate: createResponseValidator(document, { strict: false }),
    signal: interrupted(),
    onResult: (result) => console.log(lineOf(result)),
  };
  const results = await runConformance(options).catch((error) => {
    throw error.name === 'NotReady' ? new Problem(error.message) : error;
  });
  console.log(`\n${summaryOf(results)}`);
  if (values.report !== undefined) {
    writeFileSync(values.report, markdownOf(results, { url, at: new Date().toISOString() }));
  }
  if (options.signal.aborted) throw new Problem('Stopped before the last check.');
  if (hasFailed(results)) process.exitCode = 1;
});
