/** A promise that the test resolves, such as to delay a response. */
export const deferred = () => {
  let resolvePromise = (): void => undefined;
  const promise = new Promise<void>((resolve) => (resolvePromise = resolve));
  return { promise, resolve: () => resolvePromise() };
};

/** The same with the names that the browser tests use. */
export const gate = () => {
  const { promise, resolve } = deferred();
  return { opened: promise, open: resolve };
};
