// The proofs run in `npm test` in a reduced form, and whole with `npm run prove`, which writes docs/reliability.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isWhole = process.env.PROVE === '1';

export const scaled = <Value>(whole: Value, reduced: Value): Value => (isWhole ? whole : reduced);

const folder = join(__dirname, '..', '..', 'build', 'prove');

/** A row of the table in docs/reliability.md. @param order of the row */
export const record = (order: number, what: string, figure: string): void => {
  if (!isWhole) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${String(order).padStart(3, '0')}.json`), JSON.stringify({ what, figure }));
};
