/** Why the server cannot start, for a person who can correct it: one line for each mistake, printed without a stack. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** The system's code of an error: "EADDRINUSE". */
export const codeOf = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
};
