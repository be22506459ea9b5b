// Under a level that enforces: no change of the option, whatever it asks for; and what cannot be enforced at all.
import { atAcme, atOwn, atSystem, bodyOf, crm, documentOf, enforce, etagNow, historyNow, newKey } from './crm';
import { patch, setTo, useParent, verdict } from './crm';

const crmInterval = 'outlook.crm_sync_interval';
const outlookInterval = 'outlook.outlook_sync_interval';
const tasks = 'outlook.tasks_enabled';
const direction = 'outlook.sync_direction';

/** The system enforces both intervals. */
const enforcing = async () => {
  const opened = crm();
  const body = bodyOf({ [crmInterval]: enforce(60), [outlookInterval]: enforce(30) });
  await patch(opened.ask, { as: '2', path: atSystem, ifMatch: '"g2-a1"', body });
  return opened;
};

const acme = { ifMatch: '"g3-o4-a1"' };
const lena = { as: '5', path: atOwn, ifMatch: '"g3-o4-u1-a1"' };

describe('an enforced option', () => {
  it.each([
    ['at the organization', acme, 'another value', { [crmInterval]: setTo(900) }],
    ['at the organization', acme, 'the value that is enforced', { [crmInterval]: setTo(60) }],
    ['at the organization', acme, 'what it says already', { [crmInterval]: setTo(300) }],
    ['at the organization', acme, 'a first value', { [outlookInterval]: setTo(30) }],
    ['at the organization', acme, 'an enforcement of its own', { [crmInterval]: enforce(300) }],
    ['at the organization', acme, 'the way back to the parent', { [crmInterval]: useParent }],
    ['at the organization', acme, 'the way back where it says nothing', { [outlookInterval]: useParent }],
    ['at a person', lena, 'another value', { [outlookInterval]: setTo(900) }],
    ['at a person', lena, 'a first value', { [crmInterval]: setTo(30) }],
    ['at a person', lena, 'the way back to the parent', { [outlookInterval]: useParent }],
  ])('%s refuses %s %s', async (_where, change, _what, options) => {
    const { ask } = await enforcing();
    expect(await verdict(await patch(ask, { ...change, body: bodyOf(options) }))).toBe('403 enforced');
  });

  it('refuses whoever may change everything, at an organization', async () => {
    const { ask } = await enforcing();
    const path = `${atAcme}&scopeId=2`;
    const change = { as: '2', path, ifMatch: await etagNow(ask, path, '2') };
    expect(await verdict(await patch(ask, { ...change, body: bodyOf({ [crmInterval]: setTo(5) }) }))).toBe(
      '403 enforced',
    );
  });

  it('is told at its place, with who enforces it', async () => {
    const body = bodyOf({ [direction]: setTo('bidirectional') });
    const change = { as: '9', path: atOwn, ifMatch: '"g2-o2-u0-a1"', body };
    const { errors } = await documentOf(await patch(crm().ask, change));
    expect(errors).toEqual([
      {
        status: '403',
        code: 'enforced',
        title: 'access denied exception',
        detail: 'This option is enforced by Globex.',
        source: { pointer: '/included/0' },
      },
    ]);
  });

  it('keeps what is sent beside it from being stored, and every one is told', async () => {
    const { ask } = await enforcing();
    const history = await historyNow(ask);
    const body = bodyOf({ [tasks]: setTo(true), [crmInterval]: setTo(5), [outlookInterval]: useParent });
    const { errors } = await documentOf(await patch(ask, { ...acme, body }));
    expect(errors.map(({ code, source }) => ({ code, source }))).toEqual([
      { code: 'enforced', source: { pointer: '/included/1' } },
      { code: 'enforced', source: { pointer: '/included/2' } },
    ]);
    expect([await etagNow(ask), await historyNow(ask)]).toEqual(['"g3-o4-a1"', history]);
  });

  it('is refused in a validation too', async () => {
    const { ask } = await enforcing();
    const body = bodyOf({ [crmInterval]: setTo(5) }, { validate: true });
    expect(await verdict(await patch(ask, { ...acme, key: null, body }))).toBe('403 enforced');
  });

  it('leaves the key free for a change without it', async () => {
    const { ask } = await enforcing();
    const key = newKey();
    await patch(ask, { ...acme, key, body: bodyOf({ [crmInterval]: setTo(5) }) });
    expect(await verdict(await patch(ask, { ...acme, key, body: bodyOf({ [tasks]: setTo(true) }) }))).toBe('200');
  });

  it('is told after a version that is old, and after a wrong value', async () => {
    const { ask } = await enforcing();
    const body = bodyOf({ [crmInterval]: setTo(5) });
    expect(await verdict(await patch(ask, { ifMatch: '"g2-o4-a1"', body }))).toBe('412 precondition_failed');
    const wrong = bodyOf({ [crmInterval]: setTo(0) });
    expect(await verdict(await patch(ask, { ...acme, body: wrong }))).toBe('400 range');
  });

  it('can be changed at the level that enforces it', async () => {
    const change = { as: '9', path: atAcme, ifMatch: '"g2-o2-a1"' };
    expect(await verdict(await patch(crm().ask, { ...change, body: bodyOf({ [direction]: useParent }) }))).toBe('200');
  });

  it('can be changed under it once that has ended', async () => {
    const { ask } = await enforcing();
    const ended = bodyOf({ [crmInterval]: { ...setTo(60), enforced: false } });
    await patch(ask, { as: '2', path: atSystem, ifMatch: '"g3-a1"', body: ended });
    const body = bodyOf({ [crmInterval]: setTo(5) });
    expect(await verdict(await patch(ask, { ifMatch: '"g4-o4-a1"', body }))).toBe('200');
  });
});

describe('what cannot be enforced', () => {
  const refusal = (detail: string) => [
    {
      status: '400',
      code: 'not_enforceable',
      title: 'not enforceable constraint',
      detail,
      source: { pointer: '/included/0/attributes/enforced' },
    },
  ];

  it('is what a person says', async () => {
    const change = { as: '5', path: atOwn, ifMatch: '"g2-o4-u1-a1"', body: bodyOf({ [outlookInterval]: enforce(45) }) };
    const response = await patch(crm().ask, change);
    expect(response.status).toBe(400);
    expect((await documentOf(response)).errors).toEqual(refusal('There is no level under this one.'));
  });

  it.each([
    ['the system', { as: '2', path: atSystem, ifMatch: '"g2-a1"' }],
    ['an organization', { ifMatch: '"g2-o4-a1"' }],
  ])('is what %s does not say itself', async (_where, change) => {
    const body = bodyOf({ [crmInterval]: { ...useParent, enforced: true } });
    const response = await patch(crm().ask, { ...change, body });
    expect(response.status).toBe(400);
    expect((await documentOf(response)).errors).toEqual(refusal('Only an own value can be enforced.'));
  });

  it('is told with every wrong value, each at its place', async () => {
    const body = bodyOf({ [tasks]: { ...useParent, enforced: true }, [crmInterval]: enforce(0) });
    const { errors } = await documentOf(await patch(crm().ask, { ifMatch: '"g2-o4-a1"', body }));
    expect(errors.map(({ code, source }) => ({ code, source }))).toEqual([
      { code: 'not_enforceable', source: { pointer: '/included/0/attributes/enforced' } },
      { code: 'range', source: { pointer: '/included/1/attributes/value' } },
    ]);
  });

  it('may be said not to be enforced', async () => {
    const own = bodyOf({ [outlookInterval]: { ...setTo(45), enforced: false } });
    const change = { as: '5', path: atOwn, ifMatch: '"g2-o4-u1-a1"', body: own };
    expect(await verdict(await patch(crm().ask, change))).toBe('200');
    const back = bodyOf({ [crmInterval]: { ...useParent, enforced: false } });
    expect(await verdict(await patch(crm().ask, { ifMatch: '"g2-o4-a1"', body: back }))).toBe('200');
  });
});
