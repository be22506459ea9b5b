// The inputs of a build, from its environment.
import { Problem } from './command.mjs';

/** The address in manifest.xml. */
export const DEVELOPMENT_URL = 'https://localhost:3443';

const OFFICE_JS_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Outlook on the web and new Outlook run here. No other page may frame the pane. */
const OUTLOOK = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
  'https://outlook.cloud.microsoft',
];

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The names of all inputs in the environment. */
export const INPUTS = ['ADDIN_URL', 'OFFICE_JS_URL', 'ENTRA_CLIENT_ID', 'FRAME_ANCESTORS', 'ALLOW_DEMONSTRATION'];

/** For checks of the project, which must not depend on the deployment that a shell is set up for. */
export const withoutInputs = (environment) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !INPUTS.includes(name)));

/** @param {string | undefined} text blank is the same as missing */
const given = (text) => text?.trim() || undefined;

/** https, because Outlook loads nothing else; without a user name, query and fragment. */
function address(name, text, example) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.search === '' && url.hash === '';
  if (isPlain) return url;
  throw new Problem(`${name} is "${text}", but must be an address of https like ${example}.`);
}

function addinFrom(text) {
  const { href, pathname } = address('ADDIN_URL', text, 'https://addin.example.com');
  if (!/\.html?$/.test(pathname)) return href.replace(/\/+$/, '');
  throw new Problem(`ADDIN_URL is "${text}", but must be the address of the folder that the page is in.`);
}

function clientIdFrom(text) {
  if (text === undefined || GUID.test(text)) return text;
  throw new Problem(`ENTRA_CLIENT_ID is "${text}", but the id of an application in Microsoft Entra is a GUID.`);
}

/** @param {string | undefined} text origins separated by blanks */
function frameAncestorsFrom(text) {
  const origins = text?.split(/\s+/) ?? OUTLOOK;
  const invalid = origins.find((origin) => !/^https:\/\/[\w.*-]+(:\d+)?$/.test(origin));
  if (invalid === undefined) return origins;
  throw new Problem(`FRAME_ANCESTORS has "${invalid}", but must be origins like ${OUTLOOK[0]}.`);
}

function allowDemonstrationFrom(text) {
  if (text === undefined || text === '1') return text === '1';
  throw new Problem(`ALLOW_DEMONSTRATION is "${text}", but must be 1 or missing.`);
}

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {{ addin?: string, officeJs: string, clientId?: string, frameAncestors: string[], allowDemonstration: boolean }}
 *   `addin` has no slash at its end
 * @throws {Problem} for the first invalid input
 */
export function inputsFrom(environment) {
  const [addin, officeJs, clientId, frameAncestors, allowDemonstration] = INPUTS.map((name) =>
    given(environment[name]),
  );
  return {
    addin: addin && addinFrom(addin),
    officeJs: address('OFFICE_JS_URL', officeJs ?? OFFICE_JS_URL, OFFICE_JS_URL).href,
    clientId: clientIdFrom(clientId),
    frameAncestors: frameAncestorsFrom(frameAncestors),
    allowDemonstration: allowDemonstrationFrom(allowDemonstration),
  };
}
