import { readConfiguration } from '../../src/contract/configuration';
import { documentWith, exampleAttributes, exampleDocument, exampleMeta } from './exampleDocument';

const interval = 'outlook.crm_sync_interval';
const readOne = (attributes: object) =>
  readConfiguration(documentWith({ [interval]: attributes })).settings.crmSyncInterval;

describe('a whole document', () => {
  it('tells the scope, the version, the actor and what the actor may edit', () => {
    const { settings: _settings, ...rest } = readConfiguration(exampleDocument());
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

  it('tells all seven settings with the values in force', () => {
    const { settings } = readConfiguration(exampleDocument());
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

  it('tells where an own value comes from, and what it shadows', () => {
    expect(readConfiguration(exampleDocument()).settings.crmSyncInterval).toEqual({
      value: 300,
      editable: true,
      source: {
        level: 'organization',
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
          },
        ],
      },
    });
  });

  it('tells that the CRM itself set an inherited value', () => {
    const tasks = readConfiguration(exampleDocument()).settings.tasks;
    expect(tasks?.source).toMatchObject({ level: 'global', useParent: true });
    expect(tasks?.source?.chain.at(-1)?.updatedBy).toBeNull();
  });

  it('tells which option may not be edited', () => {
    expect(readConfiguration(exampleDocument()).settings.calendarEvents?.editable).toBe(false);
  });

  it('needs neither the id of the scope nor its organization, as at the system level', () => {
    const { scopeId: _id, organization: _organization, ...meta } = exampleMeta;
    const policy = readConfiguration(documentWith({}, { ...meta, scope: 'global', scopeName: 'System' }));
    expect(policy).toMatchObject({ scope: 'global', scopeName: 'System' });
    expect(policy.scopeId).toBeUndefined();
    expect(policy.organization).toBeUndefined();
  });
});

describe('a newer CRM', () => {
  it('keeps an option that this build does not know, with its value', () => {
    const { settings, unknownOptions } = readConfiguration(
      documentWith({ 'outlook.notes_enabled': { scope: 'organization', dataType: 'boolean', value: false } }),
    );
    expect(settings).toEqual({});
    expect(unknownOptions).toEqual([{ id: 'outlook.notes_enabled', value: false }]);
  });

  it('keeps a value that this build does not know as it came', () => {
    const setting = readOne({ ...exampleAttributes, value: { seconds: 5 } });
    expect(setting?.value).toEqual({ seconds: 5 });
  });

  it('may have capabilities and scopes that this build does not know: they count for nothing', () => {
    const policy = readConfiguration(
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

  it('may say more anywhere than this build reads', () => {
    const chain = exampleAttributes.chain.map((entry) => ({ ...entry, since: '2026-11-20' }));
    const setting = readOne({ ...exampleAttributes, chain, hidden: true });
    expect(setting).toEqual(readOne(exampleAttributes));
  });
});

describe('an older or a plain CRM', () => {
  it('may miss an option: the setting is missing too', () => {
    const { settings } = readConfiguration(documentWith({ [interval]: exampleAttributes }));
    expect(Object.keys(settings)).toEqual(['crmSyncInterval']);
  });

  it("may send no more than Oro's own attributes: the source is unknown and nothing is editable", () => {
    const { scope, dataType, value, createdAt, updatedAt } = exampleAttributes;
    expect(readOne({ scope, dataType, value, createdAt, updatedAt })).toEqual({
      value: 300,
      source: undefined,
      editable: false,
    });
  });
});
