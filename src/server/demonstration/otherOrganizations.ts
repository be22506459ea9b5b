// Ten more organizations of the demonstration, so that a policy of the system meets every case: a value in its way, the
// same value, an enforced one, overrides of people only, and nothing at all.
import type { Capability } from '../../policy/permission';
import type { Organization } from '../../policy/policy';
import { organizationTarget, personTarget } from './demonstrationState';
import type { DemonstrationChange, DemonstrationData, DemonstrationPerson } from './demonstrationState';

const brightwater = { id: '3', name: 'Brightwater Logistics' };
const castellan = { id: '4', name: 'Castellan Insurance' };
const ferreira = { id: '5', name: 'Ferreira & Filhos' };
const harrow = { id: '6', name: 'Harrow & Finch' };
const hohenfelde = { id: '7', name: 'Landmaschinenersatzteilversandgesellschaft Hohenfelde' };
const meridian = { id: '8', name: 'Meridian Dental' };
const tallgrass = { id: '9', name: 'Tallgrass Cooperative' };
const vestlandet = { id: '10', name: 'Vestlandet Sjømat' };
const nasim = { id: '11', name: 'شركة نسيم الشرق للتوريدات' };
const midorino = { id: '12', name: '株式会社みどり野精機' };

const reader: readonly Capability[] = ['reader'];
const ownConfiguration: readonly Capability[] = ['reader', 'own_configuration'];
const administrator: readonly Capability[] = ['reader', 'own_configuration', 'organization_configuration'];

const person = (
  id: string,
  name: string,
  email: string,
  organization: Organization,
  capabilities: readonly Capability[],
): DemonstrationPerson => ({ id, name, email, organization, capabilities });

const hannah = person('11', 'Hannah Cole', 'hannah.cole@brightwater.example', brightwater, administrator);
const dariusz = person('12', 'Dariusz Nowak', 'dariusz.nowak@brightwater.example', brightwater, ownConfiguration);
const priya = person('13', 'Priya Raman', 'priya.raman@brightwater.example', brightwater, reader);
const oliver = person('14', 'Oliver Brandt', 'oliver.brandt@castellan.example', castellan, administrator);
const mei = person('15', 'Mei Tanaka', 'mei.tanaka@castellan.example', castellan, ownConfiguration);
const beatriz = person('16', 'Beatriz Ferreira', 'beatriz@ferreira.example', ferreira, administrator);
const eleanor = person('17', 'Eleanor Finch', 'eleanor.finch@harrowfinch.example', harrow, administrator);
const juergen = person('18', 'Jürgen Asmussen', 'juergen.asmussen@hohenfelde.example', hohenfelde, administrator);
const anneliese = person('19', 'Anneliese Vogt', 'anneliese.vogt@hohenfelde.example', hohenfelde, ownConfiguration);
const samuel = person('20', 'Samuel Osei', 'samuel.osei@meridian.example', meridian, administrator);
const ruth = person('21', 'Ruth Delgado', 'ruth.delgado@tallgrass.example', tallgrass, administrator);
const ingrid = person('22', 'Ingrid Solheim', 'ingrid.solheim@vestlandet.example', vestlandet, reader);
const layla = person('23', 'ليلى حداد', 'layla.haddad@nasim.example', nasim, ownConfiguration);
const omar = person('24', 'عمر الخطيب', 'omar.alkhatib@nasim.example', nasim, administrator);
const misaki = person('25', '佐藤 美咲', 'misaki.sato@midorino.example', midorino, administrator);

const changes: readonly DemonstrationChange[] = [
  {
    at: '2026-08-24T09:10:00Z',
    by: hannah,
    target: organizationTarget(brightwater),
    set: { tasks: false },
    reason: 'Drivers have their tasks in the CRM',
  },
  {
    at: '2026-08-31T12:05:00Z',
    by: eleanor,
    target: organizationTarget(harrow),
    set: { direction: 'crm_to_outlook' },
  },
  { at: '2026-09-03T07:20:00Z', by: mei, target: personTarget(mei), set: { conflictResolution: 'outlook_wins' } },
  {
    at: '2026-09-09T14:00:00Z',
    by: oliver,
    target: organizationTarget(castellan),
    set: { conflictResolution: 'crm_wins' },
    enforce: ['conflictResolution'],
    reason: 'Auditors rely on the CRM',
  },
  {
    at: '2026-09-14T10:30:00Z',
    by: eleanor,
    target: organizationTarget(harrow),
    set: { direction: 'outlook_to_crm' },
    reason: 'Everybody works in Outlook',
  },
  {
    at: '2026-09-28T08:45:00Z',
    by: juergen,
    target: organizationTarget(hohenfelde),
    set: { tasks: false },
    reason: 'Aufgaben bleiben im CRM',
  },
  { at: '2026-10-02T16:15:00Z', by: anneliese, target: personTarget(anneliese), set: { outlookSyncInterval: 120 } },
  { at: '2026-10-08T11:00:00Z', by: beatriz, target: organizationTarget(ferreira), set: { crmSyncInterval: 900 } },
  { at: '2026-10-12T06:50:00Z', by: misaki, target: organizationTarget(midorino), set: { outlookSyncInterval: 300 } },
  { at: '2026-10-20T13:25:00Z', by: samuel, target: organizationTarget(meridian), set: { tasks: false } },
  { at: '2026-10-26T09:40:00Z', by: dariusz, target: personTarget(dariusz), set: { tasks: true } },
  { at: '2026-11-03T15:10:00Z', by: ruth, target: organizationTarget(tallgrass), set: { direction: 'bidirectional' } },
  {
    at: '2026-11-09T08:05:00Z',
    by: layla,
    target: personTarget(layla),
    set: { contacts: false },
    reason: 'جهات الاتصال محفوظة على هاتفي',
  },
];

export const otherOrganizations: DemonstrationData = {
  organizations: [
    brightwater,
    castellan,
    ferreira,
    harrow,
    hohenfelde,
    meridian,
    tallgrass,
    vestlandet,
    nasim,
    midorino,
  ],
  people: [
    hannah,
    dariusz,
    priya,
    oliver,
    mei,
    beatriz,
    eleanor,
    juergen,
    anneliese,
    samuel,
    ruth,
    ingrid,
    layla,
    omar,
    misaki,
  ],
  changes,
};
