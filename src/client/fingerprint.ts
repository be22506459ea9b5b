/**
 * A short digest to compare access tokens without storing one: two runs of FNV-1a with different offsets, 64 bits. It protects
 * no secret. `crypto.subtle` would, but only asynchronously, and the headers of a request cannot wait for it.
 */
export const fingerprint = (token: string): string =>
  [0x811c9dc5, 0x050c5d1f].map((offset) => fnv1a(token, offset).toString(16)).join('-');

const fnv1a = (text: string, offset: number): number => {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
};
