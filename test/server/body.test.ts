import { atAcme, bodyOf, crm, documentOf, mediaType, newKey, patch, setTo, useParent, verdict } from './crm';

const ifMatch = '"g2-o4-a1"';

describe('a body', () => {
  const mebibyte = 1024 * 1024;
  const valid = bodyOf({ 'outlook.tasks_enabled': useParent });
  const padded = (size: number) => valid + ' '.repeat(size - valid.length);

  it('of 16 KiB is accepted', async () => {
    expect(await verdict(await patch(crm().ask, { ifMatch, body: padded(16 * 1024) }))).toBe('200');
  });

  it('of one more byte is too large', async () => {
    const body = padded(16 * 1024 + 1);
    expect(await verdict(await patch(crm().ask, { ifMatch, body }))).toBe('413 too_large');
  });

  it('is measured in bytes, not in characters', async () => {
    const body = bodyOf({ 'outlook.tasks_enabled': setTo('ü'.repeat(9000)) });
    expect(body.length).toBeLessThan(16 * 1024);
    expect(await verdict(await patch(crm().ask, { ifMatch, body }))).toBe('413 too_large');
  });

  it.each([
    ['no Content-Length', {}],
    ['a wrong Content-Length', { 'Content-Length': '10' }],
  ])('without end and with %s is rejected and not read to the end', async (_name, headers) => {
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += mebibyte;
        controller.enqueue(new Uint8Array(mebibyte).fill(32));
      },
    });
    const request = new Request(`http://localhost${atAcme}`, {
      method: 'PATCH',
      headers: { Authorization: 'Bearer demo.7', 'Content-Type': mediaType, ...headers },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    const response = await crm().app.fetch(request);
    expect([response.headers.get('Connection'), await verdict(response)]).toEqual(['close', '413 too_large']);
    expect(sent).toBeLessThan(40 * mebibyte);
  });

  it('is read in a browser without body streams', async () => {
    const request = new Request(`http://localhost${atAcme}`, {
      method: 'PATCH',
      headers: {
        Authorization: 'Bearer demo.7',
        'Content-Type': mediaType,
        'If-Match': ifMatch,
        'Idempotency-Key': newKey(),
      },
      body: valid,
    });
    Object.defineProperty(request, 'body', { value: undefined });
    expect(await verdict(await crm().app.fetch(request))).toBe('200');
  });

  it('that is cut off is a 400', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
    const headers = { Authorization: 'Bearer demo.7', 'Content-Type': mediaType };
    const init = { method: 'PATCH', headers, body, duplex: 'half' };
    const request = new Request(`http://localhost${atAcme}`, init);
    expect(await verdict(await crm().app.fetch(request))).toBe('400 bad_request');
  });

  it.each([
    ['nothing', ''],
    ['half of it', valid.slice(0, 40)],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('%s: 400 at the whole body', async (_name, body) => {
    const response = await patch(crm().ask, { ifMatch, body });
    const { errors } = await documentOf(response);
    expect([response.status, errors[0]?.code, errors[0]?.source]).toEqual([400, 'bad_request', { pointer: '' }]);
  });

  it.each([
    ['null', 'null', ''],
    ['an unknown member', valid.replace('"data":{', '"data":{"surplus":1,'), '/data/surplus'],
    [
      'an unknown attribute',
      valid.replace('"attributes":{', '"attributes":{"hidden":true,'),
      '/included/0/attributes/hidden',
    ],
    ['no `useParentScopeValue`', valid.replace('"useParentScopeValue":true', ''), '/included/0/attributes'],
    ['an option of another section', valid.replaceAll('tasks_enabled', 'notes_enabled'), '/included/0/id'],
    ['no `update`', valid.replace('"update":true', '"update":false'), '/included/0/meta/update'],
    [
      'an option that is not included',
      valid.replace(/"included":\[.*\]/, '"included":[]'),
      '/data/relationships/options/data/0/id',
    ],
    ['no options', bodyOf({}), '/data/relationships/options/data'],
  ])('with %s: 400 with the pointer', async (_name, body, pointer) => {
    const response = await patch(crm().ask, { ifMatch, body });
    const { errors } = await documentOf(response);
    expect(response.status).toBe(400);
    expect(errors.map(({ source }) => source)).toContainEqual({ pointer });
  });

  it('may have a reason of up to 500 characters', async () => {
    const send = (length: number) =>
      patch(crm().ask, {
        ifMatch,
        body: bodyOf({ 'outlook.tasks_enabled': useParent }, { reason: 'x'.repeat(length) }),
      });
    expect([await verdict(await send(500)), await verdict(await send(501))]).toEqual(['200', '400 bad_request']);
  });

  it('has an error for every mismatch', async () => {
    const body = valid.replace('"data":{', '"data":{"a":1,').replace('"included":[{', '"included":[{"b":1,');
    const { errors } = await documentOf(await patch(crm().ask, { ifMatch, body }));
    expect(errors.map(({ source }) => source)).toEqual([{ pointer: '/data/a' }, { pointer: '/included/0/b' }]);
  });
});
