// The name of the pane's frame, from which office.js reads its host, and our first script which features to emulate.
import type { Options } from '../options';

/** Emulated by the first script in the frame. */
type FrameFeatures = { storage: Options['storage']; nestedAppAuth: boolean; device: Options['device'] };

type Names = { conversation: { id: string; appId: string }; locale: string; hostOrigin: string; inside: FrameFeatures };

export const frameName = ({ conversation: { id, appId }, locale, hostOrigin, inside }: Names): string =>
  JSON.stringify({
    baseFrameName: 'sync-policy',
    hostInfo: `Outlook|${inside.device === 'iPhone' ? 'iOS|16.00' : 'Web|16.01'}|${locale}|${id}||disableLogging|0`,
    // Only where office.js talks to the page around it.
    ...(inside.device === 'computer' && { xdmInfo: `${id}|${appId}|${hostOrigin}` }),
    serializerVersion: '1',
    flights: '[]',
    inside: { ...inside, hostOrigin },
  });
