// What a build is told by its environment: where the add-in will be, where office.js is, who signs people in.
import { Problem } from './command.mjs';
import { DEVELOPMENT } from './manifest/production.mjs';
import { GUID } from './manifest/rules.mjs';

const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The names of all inputs in the environment. */
export const INPUTS = ['ADDIN_URL', 'OFFICE_JS_URL', 'ENTRA_CLIENT_ID', 'FRAME_ANCESTORS'];

/** For what concerns the project, not the deployment that a shell may be set up for. */
export const withoutInputs = (environment) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !INPUTS.includes(name)));

/** @param {string | undefined} text as in the environment; nothing but blanks is as good as nothing */
const given = (text) => text?.trim() || undefined;

/** https: Outlook loads nothing else. Without what the address of a file or a folder never has. */
function address(name, text, example) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url?.protocol === 'https:' && url.username === '' && url.search === '' && url.hash === '';
  if (plain) return url;
  throw new Problem(`${name} is "${text}", but must be an address of https like ${example}.`);
}

/** Of the folder, without the slash at its end. */
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
 * @returns {{ addin: string, officeJs: string, clientId: string | undefined }} the add-in's address without a slash at its end
 * @throws {Problem} that names the first input that is wrong
 */
export const inputsFrom = (environment) => ({
  addin: addinFrom(given(environment.ADDIN_URL) ?? DEVELOPMENT),
  officeJs: address('OFFICE_JS_URL', given(environment.OFFICE_JS_URL) ?? OFFICE_JS, OFFICE_JS).href,
  clientId: clientIdFrom(given(environment.ENTRA_CLIENT_ID)),
});
