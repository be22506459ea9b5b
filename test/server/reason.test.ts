// The reason of a change, beside the values that it set.
import { atAcme, bodyOf, crm, etagNow, jsonOf, patch, readOption, setTo, useParent } from './crm';

const ifMatch = '"g2-o4-a1"';
const tasks = 'outlook.tasks_enabled';
const interval = 'outlook.outlook_sync_interval';

it.each([atAcme, '/api/configuration/outlook?scope=user'])('is read by everybody who may read %s', async (path) => {
  expect((await readOption(crm().ask, tasks, path, '3'))?.chain).toContainEqual({
    scope: 'organization',
    scopeName: 'Acme',
    value: false,
    inEffect: true,
    updatedAt: '2026-11-02T09:00:00Z',
    updatedBy: { id: '7', name: 'Grace Weber', email: 'grace.weber@acme.example' },
    reason: 'Tasks stay in the CRM',
  });
});

it('is that of the last change of the value', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, body: bodyOf({ [interval]: setTo(10) }, { reason: 'first' }) });
  const body = bodyOf({ [interval]: setTo(20) }, { reason: 'second' });
  await patch(ask, { ifMatch: await etagNow(ask), body });
  expect(await readOption(ask, interval)).toMatchObject({ chain: [{ value: 30 }, { value: 20, reason: 'second' }] });
  expect(await readOption(ask, tasks)).toMatchObject({ chain: [{}, { reason: 'Tasks stay in the CRM' }] });
});

it('is missing beside a value that was set without one, also where the former value had one', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, body: bodyOf({ [interval]: setTo(10) }, { reason: 'first' }) });
  await patch(ask, { ifMatch: await etagNow(ask), body: bodyOf({ [interval]: setTo(20) }) });
  const [shipped, own] = (await readOption(ask, interval))?.chain as object[];
  expect(own).toMatchObject({ value: 20 });
  expect([shipped, own].filter((entry) => entry && 'reason' in entry)).toEqual([]);
});

it('is gone with the value', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, body: bodyOf({ [tasks]: useParent }, { reason: 'as in the system' }) });
  expect(await readOption(ask, tasks)).toMatchObject({ chain: [{ scope: 'default' }] });
});

it('stays with a change that sets the same value again, and so does the ETag', async () => {
  const { ask } = crm();
  await patch(ask, { ifMatch, body: bodyOf({ [tasks]: setTo(false) }, { reason: 'again' }) });
  expect(await readOption(ask, tasks)).toMatchObject({ chain: [{}, { reason: 'Tasks stay in the CRM' }] });
  expect(await etagNow(ask)).toBe(ifMatch);
});

it('is stored and sent exactly as it was given', async () => {
  const { ask } = crm();
  const reason = ' two\r\nlines\t\u202eand\u0007 controls ';
  const response = await patch(ask, { ifMatch, body: bodyOf({ [tasks]: setTo(true) }, { reason }) });
  expect(JSON.stringify(await jsonOf(response))).toContain(`"reason":${JSON.stringify(reason)}`);
  expect(await readOption(ask, tasks)).toMatchObject({ chain: [{}, { reason }] });
});
