// Each fault of a deployment is exactly the lines that are expected, and nothing else is.
import { all, on, respond } from './changes';
import { createDeployment, type Deployment } from './deployment';
import { configFaults } from './faults/config';
import { crmFaults } from './faults/crm';
import type { Fault } from './faults/fault';
import { fileFaults } from './faults/files';
import { headerFaults } from './faults/headers';
import { manifestFaults } from './faults/manifest';
import { policyFaults } from './faults/policy';

let deployment: Deployment;
beforeAll(async () => {
  deployment = await createDeployment();
});
afterAll(() => deployment.stop());

const withoutManifest = on(/^addin GET \/manifest\.xml$/, respond(404));

const diagnose = async (fault: Fault) => {
  const { change, withManifest, withToken, path = '', environment = {}, timeout } = fault;
  const token = withToken ? { DOCTOR_TOKEN: await deployment.token() } : undefined;
  return deployment.diagnose(withManifest ? change : all(withoutManifest, change), {
    args: [deployment.addin + path],
    environment: { ...environment, ...token },
    ...(timeout !== undefined && { timeout }),
  });
};

describe.each([
  ['the files', fileFaults],
  ['the headers', headerFaults],
  ['config.json and the sign-in', configFaults],
  ['the CRM', crmFaults],
  ['the policy and the clocks', policyFaults],
  ['the manifest', manifestFaults],
])('%s', (_area, faults) => {
  test.each(faults.map((fault) => [fault.name, fault] as const))('%s', async (_name, fault) => {
    const { findings, notChecked, problem } = await diagnose(fault);
    expect(problem).toBeUndefined();
    expect(findings).toEqual(fault.expected.map((part) => expect.stringMatching(part) as unknown));
    for (const part of fault.notChecked ?? []) expect(notChecked).toContainEqual(expect.stringMatching(part));
  });
});
