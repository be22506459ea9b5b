// What it was measured on, and nothing that names whose machine it is.
import { arch, cpus, getPriority, platform } from 'node:os';

export type Machine = {
  cpu: string;
  cores: number;
  system: string;
  node: string;
  browser?: string;
  /** From -20, before all others, to 19; 0 where nobody has asked for another. */
  niceness: number;
};

/** @param browser its version, where one took part */
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
