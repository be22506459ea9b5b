/** What whoever starts the server can correct. The message is one line for them. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
}
