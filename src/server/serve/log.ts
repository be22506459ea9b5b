// The log: one JSON object a line. No tokens, no bodies, and of a URL the path alone: a query has names and ids.
import { pino, type DestinationStream, type Logger } from 'pino';
import type { Configuration } from './configurationSchema';

export type Log = Logger;

/** @param destination @default stdout, written at once, so that nothing is missing after a crash */
export const createLog = (
  level: Configuration['logLevel'],
  destination: DestinationStream = pino.destination({ fd: 1, sync: true }),
): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
