// What is said of a failure in any language, and how the words for it are chosen.

export type FailureWords = { title: string; next: string };

/** Whether a gateway answered for a CRM that it does not reach. */
export const isGateway = (status: number): boolean => [502, 504].includes(status);

/** @param seconds too many to be told as a time to wait */
export const isLong = (seconds: number): boolean => seconds > 24 * 60 * 60;
