// config.json, as the pane reads it, and what it names: the sign-in.
import type { Config } from '../../../src/config/config';
import { isLoopback } from '../../../src/lib/loopback';
import { jsonOf, NoAnswer } from '../client';
import type { Deployment, Examination } from '../deployment';
import { quoted } from '../report';

const see = 'hosting.md#configjson';

/** Undefined after it has reported why the pane cannot use the file. */
export const readConfig = async (
  { addin, project, report }: Examination,
  { files }: Deployment,
): Promise<Config | undefined> => {
  const answer = files.get('config.json');
  if (!answer) return undefined;
  const wrong = { severity: 'wrong', at: answer.url, see } as const;
  const document = jsonOf(answer);
  const isJson = report.check(document !== undefined, {
    ...wrong,
    problem: 'it is not JSON in UTF-8',
    remedy:
      'Correct it, save it as UTF-8, and run "npm run hosting" on the folder, which names the place of the mistake',
  });
  if (!isJson) return undefined;
  let mistake = '';
  const config = await project.parseConfigAt(document, addin).catch((error: unknown) => {
    mistake = error instanceof Error ? error.message : String(error);
    return undefined;
  });
  report.check(config !== undefined, { ...wrong, problem: mistake.replace(/\.$/, ''), remedy: 'Correct it there' });
  return config;
};

const checkDemonstration = ({ addin, inputs, report }: Examination): void => {
  const isPrivate = inputs.allowDemonstration || isLoopback(new URL(addin));
  report.check(isPrivate, {
    ...{ severity: 'wrong', at: `${addin}/config.json`, see },
    problem: 'it has the demonstration sign-in, with which whoever opens the pane can be anybody',
    remedy: 'Set signIn to that of Microsoft. For a public demonstration, set ALLOW_DEMONSTRATION=1 and check again',
  });
};

type MicrosoftSignIn = Extract<Config['signIn'], { kind: 'microsoft' }>;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether the issuer is one of version 2.0 for this tenant. "organizations" and domains have one for each tenant. */
const isExpectedIssuer = (issuer: unknown, authority: URL): boolean => {
  if (typeof issuer !== 'string' || !URL.canParse(issuer.replace(/[{}]/g, ''))) return false;
  const [, tenant = '', version, ...rest] = new URL(issuer.replace(/[{}]/g, '')).pathname.split('/');
  const [, ours = ''] = authority.pathname.split('/');
  const isTenant = guid.test(ours) ? tenant.toLowerCase() === ours.toLowerCase() : tenant !== '';
  return isTenant && version === 'v2.0' && rest.length === 0;
};

const checkAuthority = async (examination: Examination, { authority }: MicrosoftSignIn): Promise<void> => {
  const { addin, client, report } = examination;
  const base = new URL(authority, `${addin}/`);
  const url = new URL(`${base.href.replace(/\/+$/, '')}/v2.0/.well-known/openid-configuration`);
  const at = `${addin}/config.json`;
  const answer = await client.send(url.href).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    // It may be this computer alone that has no way out of its network.
    report.notChecked(
      `signIn.authority ${quoted(authority)}`,
      `this computer does not reach ${url.host} (${error.code})`,
    );
    return undefined;
  });
  if (!answer) return;
  const wrong = { severity: 'wrong', at, see: 'hosting.md#microsoft-entra' } as const;
  const what = `signIn.authority is ${quoted(authority)}`;
  const isKnown = report.check(answer.status === 200, {
    ...wrong,
    problem: `${what}, and ${url.host} responds with ${answer.status}${answer.status === 400 ? ': it knows no such tenant' : ''}`,
    remedy: 'Check the id of the tenant, in Microsoft Entra under Overview',
  });
  if (!isKnown) return;
  const issuer = (jsonOf(answer) as { issuer?: unknown } | undefined)?.issuer;
  report.check(isExpectedIssuer(issuer, base), {
    ...wrong,
    problem: `${what}, and its issuer is ${quoted(typeof issuer === 'string' ? issuer : undefined)}, not one of version 2.0 for that tenant`,
    remedy: 'It must be like https://login.microsoftonline.com/<id of the tenant>',
  });
};

export const checkSignIn = async (examination: Examination, { signIn }: Config): Promise<void> => {
  const { addin, inputs, report } = examination;
  if (signIn.kind === 'demonstration') {
    checkDemonstration(examination);
    return;
  }
  const wrong = { severity: 'wrong', at: `${addin}/config.json`, see } as const;
  if (inputs.clientId !== undefined)
    report.check(inputs.clientId.toLowerCase() === signIn.clientId.toLowerCase(), {
      ...wrong,
      problem: `signIn.clientId is ${quoted(signIn.clientId)}, and ENTRA_CLIENT_ID is ${quoted(inputs.clientId)}`,
      remedy: "Both must be the id of the add-in's registration",
    });
  report.check(/\S\/\S/.test(signIn.scope), {
    ...wrong,
    problem: `signIn.scope is ${quoted(signIn.scope)}: without an address in front, it is a permission of Microsoft Graph`,
    remedy: 'Set it to the scope of the registration of the CRM\'s API, like "api://crm.example.com/Policy.Access"',
  });
  await checkAuthority(examination, signIn);
};
