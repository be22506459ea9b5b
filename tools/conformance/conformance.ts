// Runs the checks one after the other. Each begins with the values that the CRM had before the first one.
import { Failure, NotApplicable, type Check } from './check';
import { checks as allChecks } from './checks';
import { createCrm, type Crm, type CrmOptions } from './crm';
import { assertReady } from './preparation';
import { createRestoration } from './restoration';

export type Result = { name: string; rule: string } & (
  | { outcome: 'passed' }
  | { outcome: 'failed'; subject: string; expected: string; actual: string }
  | { outcome: 'not applicable'; reason: string }
);

export type ConformanceOptions = CrmOptions & {
  checks?: readonly Check[];
  /** Ends the run before the next check; what was changed is restored. */
  signal?: AbortSignal;
  onResult?: (result: Result) => void;
};

const failed = (error: unknown) => {
  if (error instanceof Failure) {
    const { subject, expected, actual } = error;
    return { outcome: 'failed', subject, expected, actual } as const;
  }
  // A document of another shape, or a connection that broke.
  const actual = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { outcome: 'failed', subject: 'the check', expected: 'documents as in the contract', actual } as const;
};

const resultOf = async ({ name, rule, run }: Check, crm: Crm): Promise<Result> => {
  try {
    await run(crm);
    return { name, rule, outcome: 'passed' };
  } catch (error) {
    if (error instanceof NotApplicable) return { name, rule, outcome: 'not applicable', reason: error.message };
    return { name, rule, ...failed(error) };
  }
};

const restoredCheck = (restore: () => Promise<void>): Check => ({
  name: 'the values are as before the checks',
  rule: 'Change',
  run: restore,
});

const documentedCheck: Check = {
  name: 'every response is as docs/openapi.json describes it',
  rule: 'URLs',
  run: ({ mismatches }) => {
    const lines = [...mismatches].map(([mismatch, times]) => `${mismatch} (${times} times)`);
    if (lines.length === 0) return Promise.resolve();
    const more = lines.length > 20 ? `; and ${lines.length - 20} more` : '';
    return Promise.reject(new Failure('responses', 'no mismatches', `${lines.slice(0, 20).join('; ')}${more}`));
  },
};

/** @throws NotReady */
export const runConformance = async (options: ConformanceOptions): Promise<readonly Result[]> => {
  const { checks = allChecks, signal, onResult = () => undefined } = options;
  const crm = createCrm(options);
  await assertReady(crm);
  const restore = await createRestoration(crm);
  const results: Result[] = [];
  const add = async (check: Check): Promise<void> => {
    const result = await resultOf(check, crm);
    results.push(result);
    onResult(result);
  };
  for (const check of checks) {
    if (signal?.aborted) break;
    await add(check);
    await restore().catch(() => undefined); // tried again at the end
  }
  await add(restoredCheck(restore));
  await add(documentedCheck);
  return results;
};
