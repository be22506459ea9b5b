// Parses the file `_headers` as static hosts do: a path, which may end in an asterisk, and below it the headers to
// send.
import { readFileSync } from 'node:fs';

type Headers = Record<string, string>;

/** Returns a function from a path to the headers of all matching rules. */
export const headersIn = (file: string): ((pathname: string) => Headers) => {
  const rules: { path: string; headers: Headers }[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const [, name, value] = /^ +([\w-]+): (.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name === undefined || value === undefined) rules.push({ path: line, headers: {} });
    else if (rule) rule.headers[name.toLowerCase()] = value;
  }
  const matches = (path: string, pathname: string) =>
    path.endsWith('*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path;
  return (pathname) =>
    Object.assign({}, ...rules.filter(({ path }) => matches(path, pathname)).map(({ headers }) => headers)) as Headers;
};
