import type { Change } from '../deployment';

/** What is wrong with a deployment, and exactly the lines that the doctor prints. */
export type Fault = {
  name: string;
  change: Change;
  /** A part of each finding, in their order. */
  expected: readonly RegExp[];
  /** Likewise of what is not checked. @default any */
  notChecked?: readonly RegExp[];
  environment?: Record<string, string>;
  /** With a valid access token. */
  withToken?: true;
  /** manifest.xml is there: it takes long to validate. */
  withManifest?: true;
  /** Milliseconds, for a server that does not respond. */
  timeout?: number;
  /** Of the address. @default '' */
  path?: string;
};
