// The two override parts say the same: a newer client reads only 1.1, an older one only 1.0, and people must not notice.
import { below, mistake, parts } from './read.mjs';
import { ONLY_IN_1_1 } from './rules.mjs';

const line = (element) => [element.tag, ...Object.values(element.attributes), element.text].filter(Boolean).join(' ');

const content = ({ element }) => [...below(element)].filter((each) => !ONLY_IN_1_1.includes(each.name));

/** Tells the first difference only: the rest follow from it. */
export function* twins(root) {
  const [older, newer] = parts(root).map(content);
  if (!older || !newer) return;
  for (let index = 0; index < Math.max(older.length, newer.length); index += 1) {
    const [one, other] = [older[index], newer[index]];
    if (one && other && line(one) === line(other)) continue;
    const what = (element) => (element ? `${line(element)} (line ${element.line})` : 'nothing');
    yield mistake(other ?? one, `VersionOverridesV1_1 differs from 1.0: ${what(other)} where 1.0 has ${what(one)}`);
    return;
  }
}
