export type FailureMessage = { title: string; next: string };

/** Whether the status comes from a gateway that could not reach the CRM. */
export const isGateway = (status: number): boolean => [502, 504].includes(status);

/** @param seconds of a `Retry-After` that is too long to be shown as a duration */
export const isLong = (seconds: number): boolean => seconds > 24 * 60 * 60;
