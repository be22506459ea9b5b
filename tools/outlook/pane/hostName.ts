// The name of the pane's frame, from which office.js reads its host, and our first script which features to emulate.
import type { Options } from '../options';

/** Emulated by the first script in the frame. */
type FrameFeatures = { storage: Options['storage']; nestedAppAuth: boolean };

type Names = { conversation: { id: string; appId: string }; locale: string; hostOrigin: string; inside: FrameFeatures };

export const frameName = ({ conversation: { id, appId }, locale, hostOrigin, inside }: Names): string =>
  JSON.stringify({
    baseFrameName: 'sync-policy',
    hostInfo: `Outlook|Web|16.01|${locale}|${id}||disableLogging|0`,
    xdmInfo: `${id}|${appId}|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
    inside: { ...inside, hostOrigin },
  });
