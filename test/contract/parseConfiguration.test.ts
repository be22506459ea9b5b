import { parseConfiguration } from '../../src/contract/configuration';
import { documentWith, exampleAttributes, exampleDocument, exampleMeta } from './exampleDocument';

const interval = 'outlook.crm_sync_interval';
const parseSetting = (attributes: object) =>
  parseConfiguration(documentWith({ [interval]: attributes })).settings.crmSyncInterval;

describe('a document', () => {
  it('has the scope, the version, the actor and the editable scopes', () => {
    const { settings: _settings, ...rest } = parseConfiguration(exampleDocument());
    expect(rest).toEqual({
      scope: 'organization',
      scopeId: '1',
      scopeName: 'Acme',
      organization: { id: '1', name: 'Acme' },
      version: 'g12-o34-a3',
      actor: { id: '7', name: 'Grace Weber', capabilities: ['reader', 'organization_configuration'] },
      editableScopes: ['organization'],
      unknownOptions: [],
    });
  });

  it('has all seven settings with their effective values', () => {
    const { settings } = parseConfiguration(exampleDocument());
    expect(Object.fromEntries(Object.entries(settings).map(([id, setting]) => [id, setting.value]))).toEqual({
      contacts: true,
      tasks: false,
      calendarEvents: true,
      direction: 'bidirectional',
      conflictResolution: 'crm_wins',
      crmSyncInterval: 300,
      outlookSyncInterval: 30,
    });
  });

  it('has the source of an own value, and the values that it overrides', () => {
    expect(parseConfiguration(exampleDocument()).settings.crmSyncInterval).toEqual({
      value: 300,
      editable: true,
      source: {
        scope: 'organization',
        useParent: false,
        enforceable: false,
        chain: [
          { scope: 'default', value: 120 },
          {
            scope: 'global',
            scopeName: 'System',
            value: 60,
            updatedAt: '2026-10-01T08:00:00Z',
            updatedBy: { id: '2', name: 'Ines Costa' },
          },
          {
            scope: 'organization',
            scopeName: 'Acme',
            value: 300,
            updatedAt: '2026-11-20T10:02:00Z',
            updatedBy: { id: '7', name: 'Grace Weber' },
            reason: 'fewer calls',
          },
        ],
      },
    });
  });

  it('has no author where the CRM itself set a value', () => {
    const tasks = parseConfiguration(exampleDocument()).settings.tasks;
    expect(tasks?.source).toMatchObject({ scope: 'global', useParent: true });
    expect(tasks?.source?.chain.at(-1)?.updatedBy).toBeNull();
  });

  it('has options that are not editable', () => {
    expect(parseConfiguration(exampleDocument()).settings.calendarEvents?.editable).toBe(false);
  });

  it('needs no scope id and no organization for the system', () => {
    const { scopeId: _id, organization: _organization, ...meta } = exampleMeta;
    const policy = parseConfiguration(documentWith({}, { ...meta, scope: 'global', scopeName: 'System' }));
    expect(policy).toMatchObject({ scope: 'global', scopeName: 'System' });
    expect(policy.scopeId).toBeUndefined();
    expect(policy.organization).toBeUndefined();
  });
});

describe('a newer CRM', () => {
  it('may send an unknown option: it is listed separately', () => {
    const { settings, unknownOptions } = parseConfiguration(
      documentWith({ 'outlook.notes_enabled': { scope: 'organization', dataType: 'boolean', value: false } }),
    );
    expect(settings).toEqual({});
    expect(unknownOptions).toEqual([{ id: 'outlook.notes_enabled', value: false }]);
  });

  it('may send an unknown value: it stays unchanged', () => {
    const setting = parseSetting({ ...exampleAttributes, value: { seconds: 5 } });
    expect(setting?.value).toEqual({ seconds: 5 });
  });

  it('may send unknown capabilities and scopes: they are ignored', () => {
    const policy = parseConfiguration(
      documentWith(
        {},
        {
          ...exampleMeta,
          actor: { id: '7', name: 'Grace Weber', capabilities: ['everything', 'own_configuration'] },
          editableScopes: ['team', 'user'],
        },
      ),
    );
    expect(policy.actor.capabilities).toEqual(['own_configuration']);
    expect(policy.editableScopes).toEqual(['user']);
  });

  it('may send unknown members: they are ignored', () => {
    const chain = exampleAttributes.chain.map((entry) => ({ ...entry, since: '2026-11-20' }));
    const setting = parseSetting({ ...exampleAttributes, chain, hidden: true });
    expect(setting).toEqual(parseSetting(exampleAttributes));
  });
});

describe('an older CRM, or a plain Oro', () => {
  it.each([
    ['null', { createdAt: null, updatedAt: null }],
    ['missing', { createdAt: undefined, updatedAt: undefined }],
  ])('may send dates that are %s: the setting is the same', (_name, dates) => {
    const sent = JSON.parse(JSON.stringify({ ...exampleAttributes, ...dates })) as object;
    expect(parseSetting(sent)).toEqual(parseSetting(exampleAttributes));
  });

  it('may leave out an option: the setting is missing too', () => {
    const { settings } = parseConfiguration(documentWith({ [interval]: exampleAttributes }));
    expect(Object.keys(settings)).toEqual(['crmSyncInterval']);
  });

  it("may send only Oro's own attributes: the source is unknown and nothing is editable", () => {
    const { scope, dataType, value, createdAt, updatedAt } = exampleAttributes;
    expect(parseSetting({ scope, dataType, value, createdAt, updatedAt })).toEqual({
      value: 300,
      source: undefined,
      editable: false,
    });
  });
});
