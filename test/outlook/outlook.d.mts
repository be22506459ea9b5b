// What outlook.mjs offers, for tests.
import type { RequestListener } from 'node:http';
import type { MicrosoftOptions } from '../../src/endpoint/microsoft/identify';

export type Outlook = {
  origins: { outlook: string; addin: string; crm: string };
  address: (scene?: object) => string;
  tokensMinted: () => number;
  changeClaims: (changes: Record<string, unknown>) => void;
  ticketFor: (who: string) => Promise<{ token: { access_token: string; id_token: string; expires_in: number } }>;
  stop: () => void;
};

export declare function startOutlook(options: {
  dist: string;
  officeJs: string;
  signIn?: 'microsoft' | 'demonstration';
  port?: number;
  crm: (options: { origins: string[]; microsoft?: MicrosoftOptions }) => RequestListener;
}): Promise<Outlook>;
