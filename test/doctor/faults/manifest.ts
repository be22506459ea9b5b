import { on } from '../changes';
import type { Change, Reply } from '../deployment';
import type { Fault } from './fault';

const edit =
  (change: (text: string) => string) =>
  (reply: Reply): Reply => ({ ...reply, body: Buffer.from(change(reply.body.toString('utf8'))) });
const inXml = (change: (text: string) => string): Change => on(/^addin GET \/manifest\.xml$/, edit(change));
const inJson = (change: (text: string) => string): Change => on(/^addin GET \/manifest\.json$/, edit(change));
const inBoth = (change: (text: string) => string): Change => on(/^addin GET \/manifest\./, edit(change));

const other = '00001111-aaaa-2222-bbbb-3333cccc4444';

export const manifestFaults: readonly Fault[] = [
  {
    name: 'the manifests are for another address',
    withManifest: true,
    change: inBoth((text) => text.replaceAll('https://localhost:', 'https://old.example.com:')),
    expected: [
      /^WRONG .*\/ \(manifest\.xml and manifest\.json\): it has "https:\/\/old\.example\.com:.*" and \d+ more addresses elsewhere than below/,
    ],
  },
  {
    name: 'the manifest allows no windows of the add-in',
    change: inJson((text) => text.replace(/("validDomains": \[)\s*"[^"]*",/, '$1')),
    expected: [
      /^WRONG .*\/manifest\.json: its AppDomains lack https:\/\/localhost:\d+, so that the pane cannot open windows/,
    ],
  },
  {
    name: 'the manifest has no sign-in',
    change: inJson((text) => text.replace('"webApplicationInfo"', '"other"')),
    expected: [/^WRONG .*\/manifest\.json: it has no WebApplicationInfo, which the sign-in of config\.json needs/],
  },
  {
    name: 'the manifest has the sign-in of another registration',
    withManifest: true,
    change: inXml((text) =>
      text.replace(/<Id>cccc[^<]*</g, `<Id>${other}<`).replace(/(api:\/\/[^/]*\/)[^<]*/g, `$1${other}`),
    ),
    expected: [
      /^WRONG .*\/manifest\.xml: its WebApplicationInfo has the id "00001111-.*", and signIn\.clientId is "cccc/,
    ],
  },
  {
    name: 'the manifest lacks the host of the sign-in',
    withManifest: true,
    change: inXml((text) => text.replace(/(<AppDomain>[^<]*<\/AppDomain>\s*)<AppDomain>[^<]*<\/AppDomain>/, '$1')),
    expected: [/^WRONG .*\/manifest\.xml: its AppDomains lack https:\/\/localhost:\d+, where people sign in/],
  },
  {
    name: 'the manifest is of another version',
    change: inJson((text) => text.replace('"version": "0.1.0"', '"version": "0.0.9"')),
    expected: [/^ADVICE .*\/manifest\.json: its version is "0\.0\.9", and the files are of 0\.1\.0/],
  },
  {
    name: 'the manifest names what is not there',
    change: inJson((text) =>
      text.replaceAll('icon-16.png', 'icon-17.png').replace(/("websiteUrl": "[^"]*)support/, '$1help'),
    ),
    expected: [
      /^WRONG .*: it names what is not there: ".*\/assets\/icon-17\.png" \(404\) and ".*\/help\.html" \(404\)/,
    ],
  },
  {
    name: 'the manifest was edited',
    withManifest: true,
    change: inXml((text) => text.replace('ReadItem', 'ReadEverything')),
    expected: [/^WRONG .*\/manifest\.xml: it is not valid: .*Permissions/],
  },
  {
    name: 'manifest.json is that of a web app, and nothing is wrong',
    change: inJson(() => '{"name":"Sync Policy","start_url":"/"}'),
    expected: [],
  },
  {
    name: 'the manifest is no manifest',
    change: inJson(() => '{"extensions":[]}'),
    expected: [/^WRONG .*\/manifest\.json: it is no manifest of this add-in/],
  },
];
