// Every fault of the preview, in display order.
import { responseFaults } from './responses';
import type { Fault } from './fault';
import { networkFaults } from './network';
import { errorFaults } from './errors';
import { rightsFaults } from './rights';

const table = [
  { id: 'fine', group: 'none' },
  ...networkFaults,
  ...rightsFaults,
  ...errorFaults,
  ...responseFaults,
  { id: 'storage', group: 'device', device: 'storage' },
  { id: 'storage-full', group: 'device', device: 'storage-full' },
  { id: 'clock', group: 'device', device: 'clock' },
] as const satisfies readonly Fault[];

export type FaultId = (typeof table)[number]['id'];

export const faults: readonly (Fault & { id: FaultId })[] = table;

export const faultIds: readonly FaultId[] = table.map(({ id }) => id);

export const faultOf = (id: FaultId): Fault | undefined => faults.find((fault) => fault.id === id);
