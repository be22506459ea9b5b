// All servers of the emulated Outlook: its page, the pane, the CRM, and Microsoft.
import type { Certificate } from './certificate';
import { startCrm } from './crm';
import { startHostPage } from './hostPage';
import { microsoftSignIn, startMicrosoft } from './microsoft';
import { startPanes, type PaneParts } from './panes';
import { people } from './people';

type Parts = Pick<PaneParts, 'build' | 'more' | 'changePage'> & {
  certificate: Certificate;
  /** Of the page around the pane, the pane, and the CRM. @default any that are free */
  ports?: readonly [host: number, pane: number, crm: number];
};

export const startOutlook = async ({
  certificate,
  ports: [hostPort, panePort, crmPort] = [0, 0, 0],
  ...pane
}: Parts) => {
  const addresses: Record<string, string> = {};
  const microsoft = await startMicrosoft();
  const setup = () => ({ people, panes: addresses });
  const page = await startHostPage({ certificate, port: hostPort, microsoft, setup });
  const crm = await startCrm({ certificate, port: crmPort, microsoft: microsoft.identify });
  const panes = await startPanes({ certificate, port: panePort, hostOrigin: page.origin, ...pane });

  /** Whoever signs people in by this name, the CRM is there. */
  const host = async (name: string, config: unknown) => {
    addresses[name] = await panes.host(name, config);
  };
  const configFor = (signIn: unknown) => ({ crm: { url: crm.url, productName: 'OroCRM' }, signIn });
  await host('demonstration', configFor({ kind: 'demonstration', person: '7' }));
  await host('microsoft', configFor(microsoftSignIn));

  return {
    ...{ crm, microsoft, host, configFor },
    /** Of the page. */
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
