// What a check is, and how it ends: without an exception, or with one of these.
import type { Crm } from './crm';

/** `rule`: a section of docs/contract.md. */
export type Check = { name: string; rule: string; run: (crm: Crm) => Promise<void> };

/** The CRM does not do what the contract demands. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly subject: string,
    readonly expected: string,
    readonly actual: string,
  ) {
    super(`${subject}: expected ${expected}, but it was ${actual}`);
  }
}

/** The check cannot be made with this CRM, or with these people. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** The order of members has no meaning in JSON. */
const sorted = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

const textOf = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value, sorted));

/** Compares as JSON. @throws Failure */
export const expectEqual = (subject: string, actual: unknown, expected: unknown): void => {
  const [actualText, expectedText] = [textOf(actual), textOf(expected)];
  if (actualText !== expectedText) throw new Failure(subject, expectedText, actualText);
};

/** @param expected as text @throws Failure */
export function expectThat(subject: string, holds: boolean, expected: string, actual: unknown): asserts holds {
  if (!holds) throw new Failure(subject, expected, textOf(actual));
}
