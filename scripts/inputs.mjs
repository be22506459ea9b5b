// The inputs of a build, from its environment.
import { Problem } from './command.mjs';

/** The address in manifest.xml. */
export const DEVELOPMENT_URL = 'https://localhost:3443';

const OFFICE_JS_URL = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The names of all inputs in the environment. */
export const INPUTS = ['ADDIN_URL', 'OFFICE_JS_URL', 'ENTRA_CLIENT_ID', 'FRAME_ANCESTORS'];

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

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {{ addin: string, officeJs: string, clientId: string | undefined }} `addin` has no slash at its end
 * @throws {Problem} for the first invalid input
 */
export const inputsFrom = (environment) => ({
  addin: addinFrom(given(environment.ADDIN_URL) ?? DEVELOPMENT_URL),
  officeJs: address('OFFICE_JS_URL', given(environment.OFFICE_JS_URL) ?? OFFICE_JS_URL, OFFICE_JS_URL).href,
  clientId: clientIdFrom(given(environment.ENTRA_CLIENT_ID)),
});
