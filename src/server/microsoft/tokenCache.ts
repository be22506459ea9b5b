// Verified tokens until they expire, because a pane sends the same token many times. In memory only.
const maxTokens = 1000;

export const createTokenCache = <Value>() => {
  const entries = new Map<string, { value: Value; exp: number }>();
  return {
    get: (token: string): Value | undefined => {
      const entry = entries.get(token);
      if (!entry) return undefined;
      if (entry.exp * 1000 > Date.now()) return entry.value;
      entries.delete(token);
      return undefined;
    },
    /** @param exp seconds since 1970, as in the token */
    set: (token: string, value: Value, exp: number): void => {
      const [oldest] = entries.keys();
      if (entries.size >= maxTokens && oldest !== undefined) entries.delete(oldest);
      entries.set(token, { value, exp });
    },
    clear: (): void => entries.clear(),
  };
};
