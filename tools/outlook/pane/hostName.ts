// The name of the pane's frame: where office.js reads which host it is in, and our first script what it is to emulate.
import type { Options } from '../options';

/** What the first script of the frame emulates; the host cannot do that from outside. */
type Inside = { storage: Options['storage']; nestedAppAuth: boolean };

type Names = { conversation: { id: string; appId: string }; locale: string; hostOrigin: string; inside: Inside };

export const frameName = ({ conversation: { id, appId }, locale, hostOrigin, inside }: Names): string =>
  JSON.stringify({
    baseFrameName: 'sync-policy',
    hostInfo: `Outlook|Web|16.01|${locale}|${id}||disableLogging|0`,
    xdmInfo: `${id}|${appId}|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
    inside: { ...inside, hostOrigin },
  });
