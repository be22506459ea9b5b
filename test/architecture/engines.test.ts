// The page's feature test and TypeScript's built-ins must match the oldest engines in package.json.
import { readFileSync } from 'node:fs';
import data from '@mdn/browser-compat-data';
import ts from 'typescript';
import { firstVersion, missingBuiltIns, oldestEngines } from '../oldestEngines';

it('the property that the page tests for is supported since the versions in package.json', () => {
  const html = readFileSync('src/pane/app/taskpane.html', 'utf8');
  const [, property = ''] = /@supports \(([a-z-]+):/.exec(html) ?? [];
  const support = data.css.properties?.[property]?.__compat?.support ?? {};
  const supportedSince = oldestEngines.map(({ browser }) => ({ browser, version: firstVersion(support[browser]) }));
  expect(supportedSince).toEqual(oldestEngines);
});

/** Types that refer to it: a global, or a property of an object or of a constructor's instances. */
const usesOf = (builtIn: string): string[] => {
  const path = builtIn.replace(/^TypedArray\b/, 'Uint8Array');
  const dot = path.lastIndexOf('.');
  if (dot < 0) return [`typeof ${path}`];
  const [owner, name] = [path.slice(0, dot), path.slice(dot + 1)];
  return [`(typeof ${owner})['${name}']`, `InstanceType<typeof ${owner}>['${name}']`];
};

/** Declared by the types of Node, which the tests and the endpoint need. */
const declaredForNode = [
  'AsyncDisposableStack',
  'DisposableStack',
  'Error.captureStackTrace',
  'Error.stackTraceLimit',
  'SuppressedError',
  'Symbol.asyncDispose',
  'Symbol.dispose',
];

const isForNode = (builtIn: string): boolean =>
  declaredForNode.some((declared) => builtIn === declared || builtIn.startsWith(`${declared}.`));

it('TypeScript rejects every other built-in that one of the engines lacks', () => {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, '.');
  const uses = missingBuiltIns.filter((builtIn) => !isForNode(builtIn)).flatMap(usesOf);
  const text = uses.map((use, index) => `type Use${index} = ${use};`).join('\n');
  const host = ts.createCompilerHost(options);
  const readLibrary = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target) =>
    name === 'uses.ts' ? ts.createSourceFile(name, text, target) : readLibrary(name, target);
  const program = ts.createProgram(['uses.ts'], { ...options, noUnusedLocals: false }, host);
  const source = program.getSourceFile('uses.ts');
  const errors = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const refused = errors.map(({ start = 0 }) => source?.getLineAndCharacterOfPosition(start).line);
  expect(uses).toContain("InstanceType<typeof Array>['toReversed']");
  expect(uses.filter((_use, line) => !refused.includes(line))).toEqual([]);
});
