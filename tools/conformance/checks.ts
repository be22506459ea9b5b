// All checks, in the order of the report.
import { accessChecks } from './checks/access';
import type { Check } from './check';
import { changingChecks } from './checks/changing';
import { concurrencyChecks } from './checks/concurrency';
import { enforcementChecks } from './checks/enforcement';
import { keyChecks } from './checks/keys';
import { listChecks } from './checks/lists';
import { otherOriginChecks } from './checks/otherOrigins';
import { readingChecks } from './checks/reading';
import { validationChecks } from './checks/validation';

export const checks: readonly Check[] = [
  ...accessChecks,
  ...readingChecks,
  ...changingChecks,
  ...validationChecks,
  ...keyChecks,
  ...concurrencyChecks,
  ...enforcementChecks,
  ...listChecks,
  ...otherOriginChecks,
];
