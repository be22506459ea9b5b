import { gunzipSync, gzipSync } from 'node:zlib';
import { all, body, header, inPages, json, on, respond, silence } from '../changes';
import { chunk, script } from '../build';
import type { Fault } from './fault';

const addin = /^addin /;
const ofChunk = new RegExp(`^addin GET /${chunk}`);
const ofScript = new RegExp(`^addin GET /${script}`);
const html = { 'Content-Type': 'text/html; charset=utf-8' };
const somePage = '<!doctype html><title>Our company</title>';
const login = 'https://login.example/start?back=';

export const fileFaults: readonly Fault[] = [
  {
    name: 'a chunk was not uploaded',
    change: on(ofChunk, respond(404)),
    expected: [/^WRONG .*\/editor\.abcdef0123456789abcd\.js: 404: it is not there\. Upload the whole folder dist/],
  },
  {
    name: 'a page comes where a file is missing',
    change: on(ofChunk, respond(200, html, somePage)),
    expected: [/^WRONG .*\/editor\.\w+\.js: an HTML page is in its place/],
  },
  {
    name: 'the server has a page for whatever is missing',
    change: on(/^addin GET \/absent\./, respond(200, html, somePage)),
    expected: [/^WRONG .*\/absent\.0+\.js: a file that is not there gets 200/],
  },
  {
    name: 'the transfer changed line ends',
    change: on(ofScript, (reply) => ({ ...reply, body: gzipSync('console.log(1);\r\n'.repeat(1000)) })),
    expected: [/^WRONG .*\/taskpane\.\w+\.js: the transfer changed the line ends/],
  },
  {
    name: 'the transfer stopped',
    change: on(ofChunk, body('')),
    expected: [/^WRONG .*\/editor\.\w+\.js: the file is empty/],
  },
  {
    name: 'a chunk has other content',
    change: on(ofChunk, body('console.log(3);\n')),
    expected: [/^WRONG .*\/editor\.\w+\.js: the content is not that of the build/],
  },
  {
    name: 'a chunk is compressed twice',
    change: on(ofChunk, (reply) => ({ ...reply, body: gzipSync(reply.body) })),
    expected: [/^WRONG .*\/editor\.\w+\.js: the content is compressed with gzip, and no header names it/],
  },
  {
    name: 'the header names a compression that is not there',
    change: on(ofChunk, (reply) => ({ ...reply, body: Buffer.from('console.log(2);\n') })),
    expected: [/^WRONG .*: the content is not encoded as the header Content-Encoding names it/],
  },
  {
    name: 'a proxy inserts a script into pages',
    change: inPages((reply, asked) =>
      body(
        `<!doctype html><script src=/watch.js></script>${asked.path.replace(/\?.*/, '')}<script id=office-js src=https://office.example/1/office.js></script><style>body { margin: 0; }</style>`,
      )(reply, asked),
    ),
    expected: [
      /^WRONG .*\/ \(taskpane\.html, signin\.html and support\.html\): the page is not the one of build\.json/,
    ],
  },
  {
    name: 'a proxy inserts many comments into a page',
    change: on(/signin\.html/, body('<!---->'.repeat(60))),
    expected: [/^WRONG .*\/signin\.html: the page is not the one of build\.json/],
  },
  {
    name: 'a page is longer than any of the build',
    change: on(/signin\.html/, body('<!doctype html>' + '<style>'.repeat(200_000))),
    expected: [/^WRONG .*\/signin\.html: the page is not the one of build\.json/],
  },
  {
    name: 'a proxy changes the address of office.js',
    change: on(/taskpane\.html/, (reply, asked) =>
      body(gunzipSync(reply.body).toString('utf8').replace('https://office.example/1', ''))(reply, asked),
    ),
    expected: [/^WRONG .*\/taskpane\.html: the page is not the one of build\.json/],
    notChecked: [/^NOT CHECKED Content-Security-Policy: that of the build cannot contain .* \("\/office\.js"\)/],
  },
  {
    name: 'scripts have the type of plain text',
    change: on(/^addin GET .*\.js$/, header('Content-Type', 'text/plain')),
    expected: [
      /^WRONG .*\/ \(editor\.\w+\.js and taskpane\.\w+\.js\): the Content-Type of \.js files is "text\/plain"/,
    ],
  },
  {
    name: 'pages have another charset',
    change: inPages(header('Content-Type', 'text/html; charset=iso-8859-1')),
    expected: [
      /^WRONG .*: the Content-Type of \.html files is "text\/html; charset=iso-8859-1"\. It must be text\/html; charset=utf-8/,
    ],
  },
  {
    name: 'config.json has the type of a page',
    change: on(/\/config\.json/, header('Content-Type', 'text/html')),
    expected: [/^WRONG .*\/config\.json: the Content-Type of \.json files is "text\/html"/],
  },
  {
    name: 'icons have no type',
    change: on(/\.png$/, header('Content-Type', undefined)),
    expected: [/^WRONG .*\/assets\/ \(icon-\d+\.png, .* and \d+ more\): the Content-Type of \.png files is missing/],
  },
  {
    name: 'a sign-in is in front of everything',
    change: on(addin, (_reply, { path }) => ({
      ...{ status: 302, headers: { Location: login + path }, body: Buffer.from('') },
    })),
    expected: [/^WRONG .*\/: 302: redirected to "https:\/\/login\.example\/start"\. Serve it without a redirect/],
  },
  {
    name: 'a sign-in is in front of pages',
    change: inPages((_reply, { path }) => ({
      ...{ status: 302, headers: { Location: login + path }, body: Buffer.from('') },
    })),
    expected: [
      /^WRONG .*\/ \(taskpane\.html, signin\.html and support\.html\): 302: redirected to "https:\/\/login\.example/,
    ],
  },
  {
    name: 'the server removes .html from addresses',
    change: inPages((_reply, { path }) => ({
      ...{ status: 308, headers: { Location: path.replace('.html', '') }, body: Buffer.from('') },
    })),
    expected: [
      /^WRONG .*\/ \(taskpane\.html, signin\.html and support\.html\): 308: the server redirects to the address without "\.html"/,
    ],
  },
  {
    name: 'a redirect leads to no address',
    change: on(addin, respond(302, { Location: 'http://[' })),
    expected: [/^WRONG .*\/: 302: redirected to "http:\/\/\["/],
  },
  {
    name: 'the path is wrong',
    path: '/nowhere',
    change: (reply) => reply,
    expected: [/^WRONG .*\/nowhere\/: 404: nothing of the add-in is there/],
  },
  {
    name: 'the server responds to every path with the same page',
    change: on(addin, respond(200, html, somePage)),
    expected: [/^WRONG .*\/: another page is there than that of the add-in/],
  },
  {
    name: 'the server asks for a password',
    change: on(addin, respond(401, { 'WWW-Authenticate': 'Basic realm="intranet"' })),
    expected: [/^WRONG .*\/: 401: the server asks for a sign-in \("Basic realm="intranet""\)/],
  },
  {
    name: 'the server is down behind its proxy',
    change: on(addin, respond(503, html, somePage)),
    expected: [/^WRONG .*\/: 503: the server, or the one behind its proxy, fails/],
  },
  {
    name: 'the permissions of a folder are wrong',
    change: on(/\/assets\//, respond(403)),
    expected: [/^WRONG .*\/assets\/ \(icon-\d+\.png, .*\): 403: the server refuses it/],
  },
  {
    name: 'nothing is compressed',
    change: on(/^addin GET .*\.js$/, (reply, asked) =>
      body(asked.path.includes('editor') ? 'console.log(2);\n' : 'console.log(1);\n'.repeat(1000))(reply, asked),
    ),
    expected: [/^ADVICE .*\/\*\.js: the scripts are sent uncompressed/],
  },
  {
    name: 'a firewall rejects the query of Outlook',
    change: on(/taskpane\.html\?_host_Info/, respond(403)),
    expected: [/^WRONG .*\/taskpane\.html: the response is 403 when Outlook adds its query to the address/],
  },
  {
    name: 'another page comes with the query of Outlook',
    change: on(/taskpane\.html\?et=/, body(somePage)),
    expected: [/^WRONG .*\/taskpane\.html: another page comes when Outlook adds its query/],
  },
  {
    name: 'build.json is missing',
    change: on(/\/build\.json/, respond(404)),
    expected: [/^WRONG .*\/build\.json: 404: it is not there/],
  },
  ...['{}', '{"version":"0.1.0","files":{"../../secret.txt":"00"}}', 'null'].map((text) => ({
    name: `build.json is ${text}`,
    change: on(/\/build\.json/, body(text)),
    expected: [/^WRONG .*\/build\.json: it does not list the files of a build/],
  })),
  {
    name: 'build.json is of a newer build',
    change: on(
      /\/build\.json/,
      json(({ version, files }: { version: string; files: object }) => ({
        version,
        files: { ...files, 'menu.00000000000000000000.js': '0'.repeat(64) },
      })),
    ),
    expected: [/^WRONG .*\/menu\.0+\.js: 404: it is not there/],
  },
  {
    name: 'the server does not respond',
    timeout: 1500,
    change: on(addin, silence),
    expected: [/^WRONG +https:\/\/localhost:\d+: there is no response in time/],
    notChecked: [/^NOT CHECKED Everything else: it needs taskpane\.html/],
  },
  {
    name: 'the server does not respond to some requests',
    timeout: 1500,
    change: on(/\/assets\/icon-(16|32|64)/, silence),
    expected: [/^WRONG .*\/assets\/ \(icon-\d+\.png, .*\): there is no response in time/],
  },
  {
    name: 'the server limits requests',
    change: on(/\.png|\.js|\?|login|crm/, respond(429)),
    expected: [/^WRONG .*: 429: too many requests\. Wait for a minute/],
    notChecked: [/^NOT CHECKED Everything else: more requests would be too many/],
  },
  {
    name: 'a proxy inserts another number into each page',
    change: inPages((reply, asked) =>
      body(`${gunzipSync(reply.body).toString('utf8')}<!-- ${Math.random()} -->`)(reply, asked),
    ),
    expected: [
      /^WRONG .*\/ \(taskpane\.html, signin\.html and support\.html\): the page is not the one of build\.json/,
    ],
  },
  {
    name: 'one file is slow, and the rest is checked',
    timeout: 1500,
    change: all(on(ofChunk, silence), on(/taskpane\.html\?et=/, body(somePage))),
    expected: [
      /^WRONG .*\/editor\.\w+\.js: there is no response in time/,
      /^WRONG .*\/taskpane\.html: another page comes when Outlook adds its query/,
    ],
  },
  {
    name: 'a file is endless',
    change: on(ofChunk, body(Buffer.alloc(21 * 1024 * 1024))),
    expected: [/^WRONG .*\/editor\.\w+\.js: the response is larger than any that belongs there/],
  },
  {
    name: 'two faults are two lines',
    change: all(on(ofChunk, respond(404)), on(ofScript, header('Content-Type', 'text/plain'))),
    expected: [/editor.*404/, /taskpane.*Content-Type/],
  },
];
