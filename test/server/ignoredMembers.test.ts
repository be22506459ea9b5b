// Members of a body that JSON:API clients add, and that the CRM ignores.
import { crm, documentOf, optionIn, patch, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const interval = '"type":"configurationoptions","id":"outlook.crm_sync_interval"';

type Places = { top?: string; data?: string; attributes?: string; option?: string };

/** The same change each time, with more members at these places. */
const withMembers = ({ top = '', data = '', attributes = '', option = '' }: Places) =>
  `{${top}"data":{${data}"type":"configuration","id":"outlook","relationships":{"options":{"data":[{${interval}}]}}},` +
  `"included":[{${option}${interval},"meta":{"update":true},` +
  `"attributes":{${attributes}"useParentScopeValue":false,"value":900}}]}`;

it.each([
  ['`jsonapi`', { top: '"jsonapi":{"version":"1.1","meta":{}},' }],
  ['an @-member of the document', { top: '"@context":"https://example.org",' }],
  ['an @-member of the resource', { data: '"@type":"x",' }],
  ['an @-member of an option', { option: '"@id":null,' }],
  ['an @-member of the attributes', { attributes: '"@value":{"a":[]},' }],
  ['empty attributes of the resource', { data: '"attributes":{},' }],
  ['attributes of the resource with only an @-member', { data: '"attributes":{"@a":1},' }],
])('%s', async (_name, places) => {
  const response = await patch(crm().ask, { ifMatch, body: withMembers(places) });
  expect(response.status).toBe(200);
  expect(optionIn(await documentOf(response), 'outlook.crm_sync_interval')).toMatchObject({ value: 900 });
});

it.each([
  ['`jsonapi` of the resource', { data: '"jsonapi":{},' }],
  ['an attribute of the resource', { data: '"attributes":{"value":900},' }],
  ['attributes that are an array', { data: '"attributes":[],' }],
  ['another member of the document', { top: '"links":{},' }],
  ['a member that only contains @', { option: '"a@b":1,' }],
])('but not %s', async (_name, places) => {
  const body = withMembers(places);
  expect(await verdict(await patch(crm().ask, { ifMatch, body }))).toBe('400 bad_request');
});
