// What is at the address: the listing of the build, and the response for each of its files.
import * as v from 'valibot';
import type { Config } from '../../src/config/config';
import type { ResponseValidator } from '../openapi/validator';
import { inParallel, isHtml, isRedirect, jsonOf, NoAnswer, targetOf, type Answer, type Client } from './client';
import { noAnswer } from './connection';
import { quoted, type Finding, type Report } from './report';

/** What the scripts of the project know about a deployment. */
type Project = {
  commonHeaders: (policy: string) => Readonly<Record<string, string>>;
  securityPolicy: (parts: { officeJs: string; pages: string[]; config: Config; frameAncestors: string[] }) => string;
  /** The address of office.js in a page. */
  officeJsOf: (page: string) => string | undefined;
  cacheControlOf: (file: string) => string;
  /** @throws Error with a sentence for people */
  parseConfigAt: (document: unknown, addin: string) => Promise<Config>;
  validateManifest: (xml: string) => Promise<readonly { line?: number; message: string }[]>;
  formatIssue: (name: string, issue: { line?: number; message: string }) => string;
  validateResponse: ResponseValidator;
};

/** The inputs of the build, as far as they are given. */
type Inputs = { frameAncestors: string[]; clientId?: string | undefined; allowDemonstration: boolean };

export type Manifest = { name: string; kind: 'xml' | 'json'; text: string };

export type Options = {
  /** The folder of taskpane.html, without a slash at its end. */
  addin: string;
  /** An access token for the CRM. It is never printed. */
  token?: string | undefined;
  /** @default those at the address */
  manifest?: Manifest | undefined;
  inputs: Inputs;
  project: Project;
  /** Milliseconds, for one request. @default 10000 */
  timeout?: number;
};

export type Examination = Options & { client: Client; report: Report };

export type Deployment = {
  /** Of the build, if build.json is there. */
  version: string | undefined;
  /** Those that are there, with a 200. The others are reported. */
  files: ReadonlyMap<string, Answer>;
  /** Hashes of the files in build.json. */
  hashes: ReadonlyMap<string, string>;
};

export const pages = ['taskpane.html', 'signin.html'];
const listing = 'build.json';

const listingSchema = v.object({
  version: v.pipe(v.string(), v.regex(/^[\w.+-]{1,40}$/)),
  files: v.pipe(
    // Nothing that leaves the folder.
    v.record(
      v.pipe(v.string(), v.regex(/^[\w@+-][\w.@+-]*(\/[\w@+-][\w.@+-]*)*$/)),
      v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    ),
    v.check((files) => Object.keys(files).length <= 1000),
  ),
});

/** What came instead of a file, and how to get the file. Undefined for a 200 that may be the file. */
const insteadOf = (file: string, answer: Answer): { problem: string; remedy: string } | undefined => {
  const { status, url } = answer;
  if (isRedirect(answer)) {
    const target = targetOf(answer);
    if (target === url.replace(/\.html$/, ''))
      return {
        problem: `${status}: the server redirects to the address without ".html"`,
        remedy: 'Switch this rewriting of addresses off: the manifest and the sign-in use the whole address',
      };
    return {
      problem: `${status}: redirected to ${quoted(target)}`,
      remedy:
        'Serve it without a redirect and without a sign-in: Outlook loads the files of the pane as they are, before anybody signs in',
    };
  }
  if (status === 401 || status === 407)
    return {
      problem: `${status}: the server asks for a sign-in (${quoted(answer.header('WWW-Authenticate'))})`,
      remedy: 'Serve the files without one: nothing in them is secret',
    };
  if (status === 403)
    return {
      problem: '403: the server refuses it',
      remedy: 'Check the permissions of the file, and the rules of the firewall or proxy in front of the server',
    };
  if (status === 404 || status === 410)
    return { problem: `${status}: it is not there`, remedy: 'Upload the whole folder dist/ of one build' };
  if (status === 429)
    return {
      problem: '429: too many requests',
      remedy: 'Wait for a minute, and check again. The limit must allow for an office that opens Outlook at once',
    };
  if (status >= 500)
    return {
      problem: `${status}: the server, or the one behind its proxy, fails`,
      remedy: 'Its log has the reason',
    };
  if (status !== 200) return { problem: `the status is ${status}`, remedy: 'It must be 200' };
  if (!file.endsWith('.html') && isHtml(answer))
    return {
      problem: 'an HTML page is in its place',
      remedy:
        'Upload the whole folder dist/, and let the server respond with 404 where there is no file, not with a page',
    };
  return undefined;
};

const see = 'hosting.md#build';

/** Adds what came instead of a file. @returns whether the file is there */
const isThere = (file: string, answer: Answer, report: Report): boolean => {
  const instead = insteadOf(file, answer);
  const finding: Finding = { severity: 'wrong', at: answer.url, problem: '', remedy: '', see, ...instead };
  return report.check(instead === undefined, finding);
};

/** A GET without an exception. @returns undefined after it has reported that nothing came */
export const read = async (
  { client, report }: Pick<Examination, 'client' | 'report'>,
  url: string,
  request: Parameters<Client['send']>[1] = {},
): Promise<Answer | undefined> => {
  try {
    return await client.send(url, request);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const { origin } = new URL(url);
    report.add({
      severity: 'wrong',
      // Where nothing ever came, the cause is the server's, whichever file it was.
      at: client.isResponding(origin) ? url : origin,
      ...noAnswer(error.code, url),
      see: 'hosting.md#check-a-deployment',
    });
    return undefined;
  }
};

/** The same response to everything: the address is wrong, or something in front of the server responds. */
const nothingThere = (answers: readonly Answer[], addin: string): Finding | undefined => {
  const [first] = answers;
  if (!first || answers.some(({ status }) => status !== first.status)) return undefined;
  const wrong = { severity: 'wrong', at: `${addin}/`, see } as const;
  const path = 'Check the path of the address, and that the server serves the folder dist/ of the build there';
  if (first.status === 404) return { ...wrong, problem: '404: nothing of the add-in is there', remedy: path };
  if (first.status === 200)
    return answers.every(isHtml)
      ? { ...wrong, problem: 'another page is there than that of the add-in', remedy: path }
      : undefined;
  const instead = insteadOf('taskpane.html', first);
  return instead && { ...wrong, ...instead };
};

/** @returns undefined after it has reported that there is no add-in */
export const readDeployment = async (examination: Examination): Promise<Deployment | undefined> => {
  const { addin, report } = examination;
  const address = (file: string) => `${addin}/${file}`;
  const first = await read(examination, address('taskpane.html'));
  const list = first && (await read(examination, address(listing)));
  const config = list && (await read(examination, address('config.json')));
  if (!first || !list || !config) {
    report.notChecked('Everything else', `it needs taskpane.html, ${listing} and config.json`);
    return undefined;
  }

  const nothing = nothingThere([first, list, config], addin);
  if (nothing) {
    report.check(false, nothing);
    return undefined;
  }

  const parsed = v.safeParse(listingSchema, list.status === 200 ? jsonOf(list) : undefined);
  const listed = parsed.success ? parsed.output : { version: undefined, files: {} };
  const names = [...new Set([...pages, 'config.json', listing, ...Object.keys(listed.files)])];
  const answers = new Map([
    ['taskpane.html', first],
    [listing, list],
    ['config.json', config],
  ]);
  const isLimited = () => [...answers.values()].some(({ status }) => status === 429);
  await inParallel(names, async (file) => {
    if (isLimited()) return;
    const answer = answers.get(file) ?? (await read(examination, address(file)));
    if (answer) answers.set(file, answer);
  });
  const files = new Map<string, Answer>();
  for (const file of names) {
    const answer = answers.get(file);
    if (!answer) continue;
    report.countFile();
    if (isThere(file, answer, report)) files.set(file, answer);
  }
  if (isLimited()) {
    report.notChecked('Everything else', 'more requests would be too many');
    return undefined;
  }
  if (files.has(listing))
    report.check(parsed.success, {
      ...{ severity: 'wrong', at: address(listing), see },
      problem: 'it does not list the files of a build',
      remedy: 'Upload the folder dist/ again',
    });
  if (!parsed.success)
    report.notChecked('The content of the files', 'only a build.json that can be read lists what must be there');
  return { version: listed.version, files, hashes: new Map(Object.entries(listed.files)) };
};
