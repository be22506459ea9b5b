// Measured values as people read them.

export type Unit = 'ratio' | 'milliseconds' | 'bytes' | 'requests' | 'shift' | 'share' | 'rate' | 'microseconds';

/** Bytes are written as kB of 1000, as what goes over a network is counted. */
const written: Readonly<Record<Unit, (value: number) => string>> = {
  ratio: (value) => value.toFixed(2),
  milliseconds: (value) => `${value.toFixed(0)} ms`,
  bytes: (value) => `${(value / 1000).toFixed(1)} kB`,
  requests: (value) => value.toFixed(0),
  shift: (value) => value.toFixed(4),
  share: (value) => `${(value * 100).toFixed(0)} %`,
  rate: (value) => value.toFixed(0),
  microseconds: (value) => `${value.toFixed(0)} µs`,
};

/** A dash where nothing was measured. */
export const format = (value: number | undefined, unit: Unit): string =>
  value === undefined ? '–' : written[unit](value);
