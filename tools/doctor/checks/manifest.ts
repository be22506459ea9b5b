// The manifest beside the address: is it for this add-in, this sign-in and this build?
import type { Config } from '../../../src/config/config';
import { isHtml, jsonOf, NoAnswer } from '../client';
import type { Deployment, Examination, Manifest } from '../deployment';
import { listed, quoted } from '../report';
import { factsOf, type Facts } from './manifestFacts';

const see = 'hosting.md#build';

const isXml = (text: string): boolean => /^\uFEFF?\s*(<\?xml|<OfficeApp)/.test(text);

/** Those at the address. Hosting does not require any there. */
const servedManifests = async ({ addin, client }: Examination): Promise<Manifest[]> => {
  const manifests: Manifest[] = [];
  for (const [name, kind] of [['manifest.xml', 'xml'] as const, ['manifest.json', 'json'] as const]) {
    const answer = await client.send(`${addin}/${name}`).catch((error: unknown) => {
      if (error instanceof NoAnswer) return undefined;
      throw error;
    });
    // A manifest.json without extensions is that of a web app.
    const isManifest = (text: string) =>
      kind === 'xml'
        ? isXml(text)
        : answer !== undefined && Object.hasOwn(Object(jsonOf(answer)) as object, 'extensions');
    const text = answer?.status === 200 && !isHtml(answer) ? answer.body?.toString('utf8') : undefined;
    if (text !== undefined && isManifest(text)) manifests.push({ name: `${addin}/${name}`, kind, text });
  }
  return manifests;
};

/** @returns whether it is for the address: nothing else in one for another needs to be reported */
const checkAddresses = (at: string, facts: Facts, { addin, report }: Examination): boolean => {
  const folder = `${addin}/`;
  const { origin, host } = new URL(addin);
  const others = [...new Set(facts.addresses.filter((address) => !address.startsWith(folder)))];
  const isOurs = report.check(others.length === 0, {
    ...{ severity: 'wrong', at, see },
    problem: `it has ${quoted(others[0])}${others.length > 1 ? ` and ${others.length - 1} more addresses` : ''} elsewhere than below ${folder}`,
    remedy: `Make it for this address: ADDIN_URL=${addin} npm run hosting. Then copy it to the server, and upload it in the admin center (with npm run serve: start it with that ADDIN_URL)`,
  });
  if (isOurs)
    report.check(facts.domains.includes(origin) || facts.domains.includes(host), {
      ...{ severity: 'wrong', at, see },
      problem: `its AppDomains lack ${origin}, so that the pane cannot open windows`,
      remedy: `Make it again: ADDIN_URL=${addin} npm run hosting`,
    });
  return isOurs;
};

const checkApplication = (
  at: string,
  facts: Facts,
  config: Config | undefined,
  { addin, report }: Examination,
): void => {
  if (config?.signIn.kind !== 'microsoft') return;
  const { clientId, authority } = config.signIn;
  const again = `Make it again: ADDIN_URL=${addin} ENTRA_CLIENT_ID=${clientId} npm run hosting`;
  const wrong = { severity: 'wrong', at, see: 'hosting.md#microsoft-entra', remedy: again } as const;
  const isDeclared = report.check(facts.clientId?.toLowerCase() === clientId.toLowerCase(), {
    ...wrong,
    problem:
      facts.clientId === undefined
        ? 'it has no WebApplicationInfo, which the sign-in of config.json needs'
        : `its WebApplicationInfo has the id ${quoted(facts.clientId)}, and signIn.clientId is ${quoted(clientId)}`,
  });
  if (!isDeclared) return;
  const { origin, host } = new URL(authority, `${addin}/`);
  report.check(facts.domains.includes(origin) || facts.domains.includes(host), {
    ...wrong,
    problem: `its AppDomains lack ${origin}, where people sign in`,
    remedy: `Add it as an AppDomain`,
  });
};

/** What it names must be there, beside the files that were read anyway. */
const checkReferences = async (
  at: string,
  facts: Facts,
  { files, hashes }: Deployment,
  examination: Examination,
): Promise<void> => {
  const { addin, client, report } = examination;
  const urls = [...new Set([...facts.icons, ...(facts.support === undefined ? [] : [facts.support])])];
  const known = new Set([...files.keys(), ...hashes.keys()].map((file) => `${addin}/${file}`));
  const missing: string[] = [];
  for (const url of urls.filter((each) => /^https?:/.test(each) && URL.canParse(each) && !known.has(each))) {
    const answer = await client.send(url).catch((error: unknown) => {
      if (error instanceof NoAnswer) return { status: error.code };
      throw error;
    });
    const { status } = answer;
    // A page for people may lead to another.
    const isThere =
      status === 200 || (url === facts.support && typeof status === 'number' && status > 300 && status < 400);
    if (!isThere) missing.push(`${quoted(url)} (${status})`);
  }
  report.check(missing.length === 0, {
    ...{ severity: 'wrong', at, see },
    problem: `it names what is not there: ${listed(missing)}`,
    remedy: 'Upload the whole folder dist/ of the build; for a support page of your own, correct its address',
  });
};

const checkValid = async (at: string, { text }: Manifest, { project, report }: Examination): Promise<void> => {
  const issues = await project.validateManifest(text);
  report.check(issues.length === 0, {
    ...{ severity: 'wrong', at, see },
    problem: `it is not valid: ${listed(issues.map((issue) => quoted(project.formatIssue('line', issue))))}`,
    remedy: 'Make it again with "npm run hosting": do not edit it',
  });
};

const checkManifest = async (
  manifest: Manifest,
  examination: Examination,
  deployment: Deployment,
  config: Config | undefined,
): Promise<void> => {
  const { report } = examination;
  const at = manifest.name;
  const facts = factsOf(manifest);
  const isRead = report.check(facts !== undefined && facts.addresses.length > 0, {
    ...{ severity: 'wrong', at, see },
    problem: 'it is no manifest of this add-in',
    remedy: 'Use manifest.xml or app-package.zip from the folder dist/ of the build',
  });
  if (!isRead || facts === undefined) return;
  if (!checkAddresses(at, facts, examination)) return;
  checkApplication(at, facts, config, examination);
  await checkReferences(at, facts, deployment, examination);
  const { version } = deployment;
  if (version !== undefined)
    report.check(facts.version.replace(/(\.0)+$/, '') === version.replace(/(\.0)+$/, ''), {
      ...{ severity: 'advice', at, see },
      problem: `its version is ${quoted(facts.version)}, and the files are of ${version}`,
      remedy: 'Upload the manifest of the same build, so that Outlook shows its texts and icons',
    });
  if (manifest.kind === 'xml') await checkValid(at, manifest, examination);
};

export const checkManifests = async (
  examination: Examination,
  deployment: Deployment,
  config: Config | undefined,
): Promise<void> => {
  const { addin, manifest, report } = examination;
  if (!addin.startsWith('https:')) {
    report.notChecked('The manifest', 'one for http cannot exist');
    return;
  }
  const manifests = manifest ? [manifest] : await servedManifests(examination);
  if (manifests.length === 0)
    report.notChecked('The manifest', 'there is none at the address: name yours with --manifest dist/manifest.xml');
  for (const each of manifests) await checkManifest(each, examination, deployment, config);
};
