// Checks a deployment from outside. It only reads: GET and OPTIONS. One cause is one finding, so that a check does not run
// where what it needs was reported as missing.
import { checkApi } from './checks/api';
import { checkCaching } from './checks/caching';
import { checkClocks } from './checks/clock';
import { checkSignIn, readConfig } from './checks/config';
import { checkFiles } from './checks/files';
import { checkHeaders } from './checks/headers';
import { checkManifests } from './checks/manifest';
import { checkOtherOrigins } from './checks/otherOrigins';
import { checkPolicy } from './checks/policy';
import { createClient } from './client';
import { checkConnection } from './connection';
import { readDeployment, type Examination, type Options } from './deployment';
import { createReport, type Report } from './report';

/** Milliseconds. */
const defaultTimeout = 10_000;

const examine = async (examination: Examination): Promise<void> => {
  const { addin, client, report } = examination;
  const url = new URL(`${addin}/`);
  if (!(await checkConnection(url, client, report))) return;
  report.check(url.protocol === 'https:', {
    ...{ severity: 'advice', at: url.href, see: 'operations.md#configuration' },
    problem: 'http is for trying out: Outlook loads a pane by https only',
    remedy: 'Configure a certificate, or put a proxy with one in front of it',
  });

  const deployment = await readDeployment(examination);
  if (!deployment) return;
  await checkFiles(examination, deployment);
  checkCaching(examination, deployment);
  const config = await readConfig(examination, deployment);
  checkHeaders(examination, deployment, config);

  if (!config) report.notChecked('The CRM and the sign-in', 'config.json names them, and it cannot be read');
  else await checkSignIn(examination, config);
  const api = config && (await checkApi(examination, config.crm.url));
  if (config && !api) report.notChecked('The policy and other origins', 'they need the API of the CRM');
  if (api) {
    await checkOtherOrigins(examination, api);
    await checkPolicy(examination, api, config);
  }
  const [page] = deployment.files.values();
  if (page) checkClocks(page, api?.unsigned, report);
  await checkManifests(examination, deployment, config);
};

/** @returns what was found; it throws only for a mistake of its own */
export const diagnose = async (options: Options): Promise<Report> => {
  const client = createClient(options.timeout ?? defaultTimeout);
  const report = createReport(options.token);
  try {
    await examine({ ...options, client, report });
  } finally {
    client.close();
  }
  return report;
};
