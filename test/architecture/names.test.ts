// Names and comments use the terms of CONTRIBUTING.md. These words stood for them before, and each had several meanings.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const project = resolve(__dirname, '../..');
const thisFile = 'test/architecture/names.test.ts';

const retired = new Set(
  'told tell tells telling said say says saying kept heard hear patience looks words room rooms house foot'.split(' '),
);

const wordsIn = (name: string): string[] => name.split(/(?=[A-Z])|[^A-Za-z]+/).map((part) => part.toLowerCase());
const retiredIn = (text: string): string[] => wordsIn(text).filter((word) => retired.has(word));

const kindOf = (file: string): ts.ScriptKind => (file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

/** Identifiers and comments, without strings and the texts of elements. */
const namesAndComments = (file: string, text: string): string[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kindOf(file));
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.push(node.text);
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      found.push(text.slice(pos, end));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...new Set(found)];
};

const findIn = (file: string, text: string): string[] =>
  namesAndComments(file, text).flatMap((part) => {
    const words = retiredIn(part);
    return words.length > 0 ? [`${file}: ${words.join(', ')} in ${part.slice(0, 80)}`] : [];
  });

it('are in use nowhere', () => {
  const patterns = ['src', 'test', 'tools', 'scripts', 'bench', '*.ts', '*.js', '*.mjs', '*.cjs'];
  const tracked = execFileSync('git', ['ls-files', ...patterns], { cwd: project, encoding: 'utf8' })
    .trim()
    .split('\n');
  const files = tracked.filter((file) => /\.(tsx?|[cm]?js)$/.test(file) && file !== thisFile);
  expect(files.length).toBeGreaterThan(500);
  expect(
    files.flatMap((file) => [...retiredIn(file), ...findIn(file, readFileSync(join(project, file), 'utf8'))]),
  ).toEqual([]);
});

it.each([
  ['an identifier', 'const toldBy = 1;'],
  ['a part of a camelCase name', 'type T = { whatItSays: string };'],
  ['a comment', '// The CRM is told.\nconst a = 1;'],
])('are found in %s', (_name, text) => {
  expect(findIn('a.ts', text)).toHaveLength(1);
});

it.each([
  ['a string', "const a = 'told';"],
  ['a longer word', 'const password = 1; const footer = 2; // headroom'],
])('are not meant in %s', (_name, text) => {
  expect(findIn('a.ts', text)).toEqual([]);
});
