import fc from 'fast-check';
import { parseChange, serializeChange } from '../../src/contract/change';
import { anySettingId, anyValueOf } from '../policy/arbitraries';

const overTheWire = (document: unknown): unknown => JSON.parse(JSON.stringify(document));

it('contains each option in both lists, and the reason', () => {
  const body = serializeChange(
    [
      { id: 'crmSyncInterval', useParent: false, value: 300 },
      { id: 'tasks', useParent: true },
    ],
    { reason: 'fewer calls' },
  );
  expect(overTheWire(body)).toEqual({
    data: {
      type: 'configuration',
      id: 'outlook',
      meta: { reason: 'fewer calls' },
      relationships: {
        options: {
          data: [
            { type: 'configurationoptions', id: 'outlook.crm_sync_interval' },
            { type: 'configurationoptions', id: 'outlook.tasks_enabled' },
          ],
        },
      },
    },
    included: [
      {
        type: 'configurationoptions',
        id: 'outlook.crm_sync_interval',
        meta: { update: true },
        attributes: { useParentScopeValue: false, value: 300 },
      },
      {
        type: 'configurationoptions',
        id: 'outlook.tasks_enabled',
        meta: { update: true },
        attributes: { useParentScopeValue: true },
      },
    ],
  });
});

it('contains no reason where there is none', () => {
  expect(overTheWire(serializeChange([{ id: 'tasks', useParent: true }]))).not.toHaveProperty('data.meta');
});

it('contains the value false', () => {
  expect(overTheWire(serializeChange([{ id: 'tasks', useParent: false, value: false }]))).toHaveProperty(
    ['included', 0, 'attributes'],
    { useParentScopeValue: false, value: false },
  );
});

const anyOption = anySettingId.chain((id) =>
  fc.oneof(
    fc.constant({ id, useParent: true } as const),
    fc
      .tuple(anyValueOf(id), fc.option(fc.boolean(), { nil: undefined }))
      .map(([value, enforced]) => ({ id, useParent: false, value, enforced }) as const),
  ),
);

it('is parsed as it was serialized, in the same order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyOption, { selector: ({ id }) => id, minLength: 1 }),
      fc.option(fc.string({ minLength: 1, maxLength: 500 }), { nil: undefined }),
      fc.boolean(),
      (options, reason, validate) => {
        expect(parseChange(overTheWire(serializeChange(options, { reason, ...(validate && { validate }) })))).toEqual({
          kind: 'change',
          change: { options, reason, validate },
        });
      },
    ),
  );
});
