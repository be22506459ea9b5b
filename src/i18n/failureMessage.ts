export type FailureMessage = { title: string; next: string };

/** A name that stays on one line where it fits. */
export const unbroken = (name: string): string => name.replaceAll(' ', '\u00a0');

/** Whether the status comes from a gateway that could not reach the CRM. */
export const isGateway = (status: number): boolean => [502, 504].includes(status);

/** @param seconds of a `Retry-After` that is too long to be shown as a duration */
export const isLong = (seconds: number): boolean => seconds > 24 * 60 * 60;
