// Tokens that were found good, until they expire: a pane sends the same one many times. In memory alone.
const mostTokens = 1000;

/** `exp` is in seconds since 1970, as in a token. */
type Kept<Value> = { value: Value; exp: number };

export const createVerified = <Value>() => {
  const kept = new Map<string, Kept<Value>>();
  return {
    find: (token: string): Value | undefined => {
      const found = kept.get(token);
      if (!found) return undefined;
      if (found.exp * 1000 > Date.now()) return found.value;
      kept.delete(token);
      return undefined;
    },
    keep: (token: string, value: Value, exp: number): void => {
      const [oldest] = kept.keys();
      if (kept.size >= mostTokens && oldest !== undefined) kept.delete(oldest);
      kept.set(token, { value, exp });
    },
  };
};
