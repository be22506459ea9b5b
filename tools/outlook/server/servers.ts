import type { Certificate } from './certificate';
import { startCrm } from './crm';
import { startHostPage } from './hostPage';
import { microsoftSignIn, startMicrosoft } from './microsoft';
import { startPanes, type PaneParts } from './panes';
import { people } from './people';

type Parts = Pick<PaneParts, 'build' | 'extraFiles' | 'changePage'> & {
  certificate: Certificate;
  /** @default any free ones */
  ports?: readonly [host: number, pane: number, crm: number];
};

/** Starts the servers of the emulated Outlook: its page, the pane, the CRM, and Microsoft. */
export const startOutlook = async ({
  certificate,
  ports: [hostPort, panePort, crmPort] = [0, 0, 0],
  ...pane
}: Parts) => {
  const paneUrls: Record<string, string> = {};
  const microsoft = await startMicrosoft();
  const setup = () => ({ people, panes: paneUrls });
  const page = await startHostPage({ certificate, port: hostPort, microsoft, setup });
  const crm = await startCrm({ certificate, port: crmPort, microsoft: microsoft.identify });
  const panes = await startPanes({ certificate, port: panePort, hostOrigin: page.origin, ...pane });

  /** Adds a configuration of the pane. */
  const host = async (name: string, config: unknown) => {
    paneUrls[name] = await panes.host(name, config);
  };
  const configFor = (signIn: unknown) => ({ crm: { url: crm.url, productName: 'OroCRM' }, signIn });
  await host('demonstration', configFor({ kind: 'demonstration', person: '7' }));
  await host('microsoft', configFor(microsoftSignIn));

  return {
    ...{ crm, microsoft, host, configFor },
    /** Of the page around the pane. */
    origin: page.origin,
    paneOrigin: panes.origin,
    stop: async () => {
      page.stop();
      crm.stop();
      await microsoft.stop();
      await panes.stop();
    },
  };
};

export type OutlookServers = Awaited<ReturnType<typeof startOutlook>>;
