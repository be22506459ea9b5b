// If-Match on a read and If-None-Match on a change, as RFC 9110 defines them.
import { atAcme, crm, documentOf, etagNow, verdict, atOwn, mediaType, newKey, bodyOf, useParent } from './crm';

const ifMatch = '"g2-o4-a1"';

describe('If-Match on a read', () => {
  it.each([
    ['"g2-o4-a1"', 200],
    ['"g1-o1-a1", "g2-o4-a1"', 200],
    ['*', 200],
    ['"g2-o3-a1"', 412],
    ['W/"g2-o4-a1"', 412],
    ['g2-o4-a1', 412],
    ['', 412],
  ])('%s: %i', async (tag, status) => {
    for (const method of ['GET', 'HEAD'])
      expect((await crm().ask(atAcme, { method, headers: { 'If-Match': tag } })).status).toBe(status);
  });

  it('that does not match has a document with the present version', async () => {
    const response = await crm().ask(atAcme, { headers: { 'If-Match': '"g2-o3-a1"' } });
    const { errors, meta } = await documentOf(response);
    expect(errors).toMatchObject([{ status: '412', code: 'precondition_failed', source: { header: 'If-Match' } }]);
    expect(meta).toMatchObject({ version: 'g2-o4-a1', changes: [] });
  });
});

describe('If-None-Match on a change', () => {
  const change = (ask: ReturnType<typeof crm>['ask'], ifNoneMatch: string, validate = false) =>
    ask(atAcme, {
      method: 'PATCH',
      headers: {
        'Content-Type': mediaType,
        'If-Match': ifMatch,
        'If-None-Match': ifNoneMatch,
        ...(validate ? {} : { 'Idempotency-Key': newKey() }),
      },
      body: bodyOf({ 'outlook.tasks_enabled': useParent }, validate ? { validate } : undefined),
    });

  it.each([
    ['"g2-o3-a1"', '200'],
    ['*', '412 precondition_failed'],
    [ifMatch, '412 precondition_failed'],
    [`W/${ifMatch}`, '412 precondition_failed'],
    [`"g2-o3-a1", ${ifMatch}`, '412 precondition_failed'],
  ])('%s: %s', async (tag, expected) => {
    expect(await verdict(await change(crm().ask, tag, true))).toBe(expected);
    expect(await verdict(await change(crm().ask, tag))).toBe(expected);
  });

  it('that matches stores nothing', async () => {
    const { ask } = crm();
    const { meta } = await documentOf(await change(ask, '*'));
    expect(meta).toMatchObject({ version: 'g2-o4-a1', changes: [] });
    expect(await etagNow(ask)).toBe(ifMatch);
  });
});

it('no precondition is evaluated for a person without access', async () => {
  const response = await crm().ask(atOwn, { as: '4', headers: { 'If-Match': '"x"', 'If-None-Match': '*' } });
  expect(response.status).toBe(403);
});
