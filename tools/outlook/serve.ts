// The emulated Outlook for a person, at fixed addresses.
import type { Certificate } from './server/certificate';
import { startOutlook } from './server/servers';
import { firstScript, firstScriptFile, withFirstScript } from './pane/firstScript';

type Parts = {
  certificate: Certificate;
  ports: readonly [host: number, pane: number, crm: number];
  officeJs: string;
  build: string;
};

export const serve = async ({ officeJs, ...parts }: Parts): Promise<void> => {
  const more = { [firstScriptFile]: firstScript() };
  const { crm, paneOrigin } = await startOutlook({ ...parts, changePage: withFirstScript(officeJs), more });
  crm.reset(paneOrigin);
};
