// The emulated Outlook for manual use, at fixed addresses: `npm run outlook`.
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
  const extraFiles = { [firstScriptFile]: firstScript() };
  const { crm, paneOrigin } = await startOutlook({ ...parts, changePage: withFirstScript(officeJs), extraFiles });
  crm.reset(paneOrigin);
};
