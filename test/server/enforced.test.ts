// Changes of an enforced option, and what cannot be enforced.
import { atAcme, atOwn, atSystem, bodyOf, crm, documentOf, enforce, etagNow, historyNow, newKey } from './crm';
import { patch, setTo, useParent, verdict } from './crm';

const crmInterval = 'outlook.crm_sync_interval';
const outlookInterval = 'outlook.outlook_sync_interval';
const tasks = 'outlook.tasks_enabled';
const direction = 'outlook.sync_direction';

/** The system enforces both intervals. */
const enforcingCrm = async () => {
  const opened = crm();
  const body = bodyOf({ [crmInterval]: enforce(60), [outlookInterval]: enforce(30) });
  await patch(opened.ask, { as: '2', path: atSystem, ifMatch: '"g2-a1"', body });
  return opened;
};

const acme = { ifMatch: '"g3-o4-a1"' };
const lena = { as: '5', path: atOwn, ifMatch: '"g3-o4-u1-a1"' };

describe('an enforced option', () => {
  it.each([
    ['in the organization', 'another value', acme, { [crmInterval]: setTo(900) }],
    ['in the organization', 'the value that is enforced', acme, { [crmInterval]: setTo(60) }],
    ['in the organization', 'its own value', acme, { [crmInterval]: setTo(300) }],
    ['in the organization', 'a first value', acme, { [outlookInterval]: setTo(30) }],
    ['in the organization', 'its own enforcement', acme, { [crmInterval]: enforce(300) }],
    ['in the organization', 'the removal of its value', acme, { [crmInterval]: useParent }],
    ['in the organization', 'the removal of no value', acme, { [outlookInterval]: useParent }],
    ['for a person', 'another value', lena, { [outlookInterval]: setTo(900) }],
    ['for a person', 'a first value', lena, { [crmInterval]: setTo(30) }],
    ['for a person', 'the removal of its value', lena, { [outlookInterval]: useParent }],
  ])('%s rejects %s', async (_where, _what, change, options) => {
    const { ask } = await enforcingCrm();
    expect(await verdict(await patch(ask, { ...change, body: bodyOf(options) }))).toBe('403 enforced');
  });

  it('is read-only in an organization even for an administrator of the system', async () => {
    const { ask } = await enforcingCrm();
    const path = `${atAcme}&scopeId=2`;
    const change = { as: '2', path, ifMatch: await etagNow(ask, path, '2') };
    expect(await verdict(await patch(ask, { ...change, body: bodyOf({ [crmInterval]: setTo(5) }) }))).toBe(
      '403 enforced',
    );
  });

  it('is rejected with a pointer and the name of the enforcing scope', async () => {
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

  it('is rejected with an error for each option, and no other option is stored', async () => {
    const { ask } = await enforcingCrm();
    const history = await historyNow(ask);
    const body = bodyOf({ [tasks]: setTo(true), [crmInterval]: setTo(5), [outlookInterval]: useParent });
    const { errors } = await documentOf(await patch(ask, { ...acme, body }));
    expect(errors.map(({ code, source }) => ({ code, source }))).toEqual([
      { code: 'enforced', source: { pointer: '/included/1' } },
      { code: 'enforced', source: { pointer: '/included/2' } },
    ]);
    expect([await etagNow(ask), await historyNow(ask)]).toEqual(['"g3-o4-a1"', history]);
  });

  it('is rejected in a validation too', async () => {
    const { ask } = await enforcingCrm();
    const body = bodyOf({ [crmInterval]: setTo(5) }, { validate: true });
    expect(await verdict(await patch(ask, { ...acme, key: null, body }))).toBe('403 enforced');
  });

  it('leaves the key unused, for a change without it', async () => {
    const { ask } = await enforcingCrm();
    const key = newKey();
    await patch(ask, { ...acme, key, body: bodyOf({ [crmInterval]: setTo(5) }) });
    expect(await verdict(await patch(ask, { ...acme, key, body: bodyOf({ [tasks]: setTo(true) }) }))).toBe('200');
  });

  it('is checked after the version and the values', async () => {
    const { ask } = await enforcingCrm();
    const body = bodyOf({ [crmInterval]: setTo(5) });
    expect(await verdict(await patch(ask, { ifMatch: '"g2-o4-a1"', body }))).toBe('412 precondition_failed');
    const wrong = bodyOf({ [crmInterval]: setTo(0) });
    expect(await verdict(await patch(ask, { ...acme, body: wrong }))).toBe('400 range');
  });

  it('can be changed in the scope that enforces it', async () => {
    const change = { as: '9', path: atAcme, ifMatch: '"g2-o2-a1"' };
    expect(await verdict(await patch(crm().ask, { ...change, body: bodyOf({ [direction]: useParent }) }))).toBe('200');
  });

  it('can be changed below once the enforcement has ended', async () => {
    const { ask } = await enforcingCrm();
    const ended = bodyOf({ [crmInterval]: { ...setTo(60), enforced: false } });
    await patch(ask, { as: '2', path: atSystem, ifMatch: '"g3-a1"', body: ended });
    const body = bodyOf({ [crmInterval]: setTo(5) });
    expect(await verdict(await patch(ask, { ifMatch: '"g4-o4-a1"', body }))).toBe('200');
  });
});

describe('enforcement', () => {
  const expectedErrors = (detail: string) => [
    {
      status: '400',
      code: 'not_enforceable',
      title: 'not enforceable constraint',
      detail,
      source: { pointer: '/included/0/attributes/enforced' },
    },
  ];

  it('is not possible for a person', async () => {
    const change = { as: '5', path: atOwn, ifMatch: '"g2-o4-u1-a1"', body: bodyOf({ [outlookInterval]: enforce(45) }) };
    const response = await patch(crm().ask, change);
    expect(response.status).toBe(400);
    expect((await documentOf(response)).errors).toEqual(expectedErrors('There is no level under this one.'));
  });

  it.each([
    ['the system', { as: '2', path: atSystem, ifMatch: '"g2-a1"' }],
    ['an organization', { ifMatch: '"g2-o4-a1"' }],
  ])('is not possible for an inherited value of %s', async (_where, change) => {
    const body = bodyOf({ [crmInterval]: { ...useParent, enforced: true } });
    const response = await patch(crm().ask, { ...change, body });
    expect(response.status).toBe(400);
    expect((await documentOf(response)).errors).toEqual(expectedErrors('Only an own value can be enforced.'));
  });

  it('has its error beside those of invalid values', async () => {
    const body = bodyOf({ [tasks]: { ...useParent, enforced: true }, [crmInterval]: enforce(0) });
    const { errors } = await documentOf(await patch(crm().ask, { ifMatch: '"g2-o4-a1"', body }));
    expect(errors.map(({ code, source }) => ({ code, source }))).toEqual([
      { code: 'not_enforceable', source: { pointer: '/included/0/attributes/enforced' } },
      { code: 'range', source: { pointer: '/included/1/attributes/value' } },
    ]);
  });

  it('may always be false', async () => {
    const own = bodyOf({ [outlookInterval]: { ...setTo(45), enforced: false } });
    const change = { as: '5', path: atOwn, ifMatch: '"g2-o4-u1-a1"', body: own };
    expect(await verdict(await patch(crm().ask, change))).toBe('200');
    const back = bodyOf({ [crmInterval]: { ...useParent, enforced: false } });
    expect(await verdict(await patch(crm().ask, { ifMatch: '"g2-o4-a1"', body: back }))).toBe('200');
  });
});
