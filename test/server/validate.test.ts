// A change with `validate`: a dry run.
import { bodyOf, crm, documentOf, etagNow, historyNow, newKey, optionIn, patch, setTo, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';
const body = bodyOf({ 'outlook.crm_sync_interval': setTo(900) }, { validate: true });
const validate = { ifMatch, key: null, body };

it('responds with the resulting document', async () => {
  const response = await patch(crm().ask, validate);
  expect(response.status).toBe(200);
  expect(optionIn(await documentOf(response), 'outlook.crm_sync_interval')).toMatchObject({
    value: 900,
    valueScope: 'organization',
  });
});

it('has no ETag, because the version does not exist', async () => {
  const response = await patch(crm().ask, validate);
  expect(response.headers.has('ETag')).toBe(false);
  expect((await documentOf(response)).data.meta.version).toBe('g2-o4-a1');
});

it('stores nothing', async () => {
  const { ask } = crm();
  const history = await historyNow(ask);
  await patch(ask, validate);
  expect([await etagNow(ask), await historyNow(ask)]).toEqual([ifMatch, history]);
});

it('stores no key', async () => {
  const { ask, state } = crm();
  await patch(ask, validate);
  expect(state.keys).toEqual({});
});

it.each([
  ['a key', { key: newKey() }, '400 bad_request'],
  ['no version', { ifMatch: null }, '428 precondition_required'],
  ['an old version', { ifMatch: '"g2-o3-a1"' }, '412 precondition_failed'],
  ['an actor without permission', { as: '3' }, '403 access_denied'],
  ['an invalid value', { body: bodyOf({ 'outlook.crm_sync_interval': setTo(0) }, { validate: true }) }, '400 range'],
  ['another resource', { body: body.replace('"id":"outlook"', '"id":"other"') }, '409 conflict'],
])('with %s: %s', async (_name, change, expected) => {
  expect(await verdict(await patch(crm().ask, { ...validate, ...change }))).toBe(expected);
});

it('saves the change where `validate` is false', async () => {
  const { ask } = crm();
  const real = bodyOf({ 'outlook.crm_sync_interval': setTo(900) }, { validate: false });
  expect(await verdict(await patch(ask, { ifMatch, body: real }))).toBe('200');
  expect(await etagNow(ask)).toBe('"g2-o5-a1"');
});
