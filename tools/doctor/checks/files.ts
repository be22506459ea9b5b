// The files: content as built, type, compression, and the page with the query that Outlook adds.
import { createHash } from 'node:crypto';
import type { Answer } from '../client';
import { read, type Deployment, type Examination } from '../deployment';
import { quoted, type Finding, type Report } from '../report';

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

const types: Readonly<Record<string, RegExp>> = {
  // The page itself names its charset, which a header would replace.
  html: /^text\/html(; *charset="?utf-8"?)?$/i,
  js: /^(text|application)\/(x-)?javascript(;|$)/i,
  json: /^application\/json(;|$)/i,
  png: /^image\/png$/i,
  txt: /^text\/plain(;|$)/i,
};

const examples: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

const extensionOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1);

const isText = (file: string): boolean => extensionOf(file) !== 'png';

/** How the content differs from that of the build, and how to get that. */
const difference = (file: string, body: Buffer | undefined, hash: string): Pick<Finding, 'problem' | 'remedy'> => {
  const again = 'Upload the whole folder dist/ of one build again';
  if (body === undefined)
    return {
      problem: 'the content is not encoded as the header Content-Encoding names it',
      remedy: 'Let the server or the proxy compress the files, but not both, and upload them uncompressed',
    };
  if (body[0] === 0x1f && body[1] === 0x8b)
    return {
      problem: 'the content is compressed with gzip, and no header names it',
      remedy: 'Upload the files uncompressed, or send Content-Encoding: gzip',
    };
  if (body.length === 0) return { problem: 'the file is empty', remedy: again };
  const text = body.toString('utf8');
  if (
    isText(file) &&
    [text.replaceAll('\r\n', '\n'), text.replace(/^\uFEFF/, '')].some((each) => sha256(each) === hash)
  )
    return {
      problem: 'the transfer changed the line ends or added a byte order mark',
      remedy: 'Upload the files again in binary mode',
    };
  if (extensionOf(file) === 'html')
    return {
      problem: 'the page is not the one of build.json: it is of another build, or something on the way changes it',
      remedy: `${again}. If that does not help, switch off what inserts scripts or minifies pages (CDN, proxy, firewall)`,
    };
  return { problem: 'the content is not that of the build', remedy: again };
};

const see = 'hosting.md#build';

const checkFile = (file: string, answer: Answer, hash: string | undefined, report: Report): void => {
  const { url, body } = answer;
  const wrong = { severity: 'wrong', at: url, see } as const;
  if (hash !== undefined) {
    const isSame = body !== undefined && sha256(body) === hash;
    report.check(isSame, { ...wrong, ...(isSame ? { problem: '', remedy: '' } : difference(file, body, hash)) });
  }
  const extension = extensionOf(file);
  const type = answer.header('Content-Type');
  const expected = types[extension];
  if (expected)
    report.check(expected.test(type ?? ''), {
      ...wrong,
      problem: `the Content-Type of .${extension} files is ${quoted(type)}`,
      remedy: `It must be ${examples[extension] ?? ''}`,
    });
};

/** Bytes: smaller files gain nothing. */
const worthCompressing = 10_000;

const checkCompression = (files: Deployment['files'], addin: string, report: Report): void => {
  const large = [...files].filter(([file, { body }]) => file.endsWith('.js') && (body?.length ?? 0) > worthCompressing);
  if (large.length === 0) return;
  report.check(
    large.some(([, answer]) => answer.header('Content-Encoding') !== undefined),
    {
      severity: 'advice',
      at: `${addin}/*.js`,
      problem: 'the scripts are sent uncompressed, so that the pane opens slowly on slow networks',
      remedy: 'Switch compression on (gzip or brotli)',
      see: 'performance.md',
    },
  );
};

/** Outlook adds these to the address of the pane. */
const queries = ['_host_Info=Outlook$Web$16.01$en-US$$$$0', 'et='];

const checkQueries = async (examination: Examination, { files, hashes }: Deployment): Promise<void> => {
  const page = files.get('taskpane.html');
  // What changes the page on its way may insert something else for each request.
  if (!page?.body || sha256(page.body) !== hashes.get('taskpane.html')) return;
  for (const query of queries) {
    const answer = await read(examination, `${page.url}?${query}`);
    if (!answer) return;
    const isSame = answer.status === 200 && answer.body?.equals(page.body) === true;
    examination.report.check(isSame, {
      severity: 'wrong',
      at: page.url,
      problem:
        answer.status === 200
          ? 'another page comes when Outlook adds its query to the address'
          : `the response is ${answer.status} when Outlook adds its query to the address (?${query})`,
      remedy: 'Let the server, or the firewall in front of it, ignore the query of this page',
      see,
    });
    if (!isSame) return;
  }
};

/** A name as the scripts of a build have it. */
const absent = 'absent.00000000000000000000.js';

const checkAbsentFile = async (examination: Examination): Promise<void> => {
  const answer = await read(examination, `${examination.addin}/${absent}`);
  if (!answer) return;
  examination.report.check(answer.status !== 200, {
    severity: 'wrong',
    at: answer.url,
    problem: 'a file that is not there gets 200, so that a pane of a former build takes a page for a script',
    remedy:
      'Remove the fallback (try_files, error_page, FallbackResource, rewrite rules): a missing file must be a 404',
    see: 'hosting.md#headers',
  });
};

export const checkFiles = async (examination: Examination, deployment: Deployment): Promise<void> => {
  const { files, hashes } = deployment;
  for (const [file, answer] of files) checkFile(file, answer, hashes.get(file), examination.report);
  checkCompression(files, examination.addin, examination.report);
  await checkQueries(examination, deployment);
  await checkAbsentFile(examination);
};
