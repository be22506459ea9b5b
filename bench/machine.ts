// The machine of a measurement, without anything that identifies its owner.
import { arch, cpus, getPriority, platform } from 'node:os';

export type Machine = {
  cpu: string;
  cores: number;
  system: string;
  node: string;
  browser?: string;
  /** From -20, the highest priority, to 19; the default is 0. */
  niceness: number;
};

/** @param browser the version, if one was used */
export const describeMachine = (browser?: string): Machine => {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    niceness: getPriority(),
    ...(browser !== undefined && { browser }),
  };
};
