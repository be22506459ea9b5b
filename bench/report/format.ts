export type Unit = 'ratio' | 'milliseconds' | 'bytes' | 'requests' | 'shift' | 'share' | 'rate' | 'microseconds';

/** Bytes are formatted as kB of 1000 bytes. */
const formatters: Readonly<Record<Unit, (value: number) => string>> = {
  ratio: (value) => value.toFixed(2),
  milliseconds: (value) => `${value.toFixed(0)} ms`,
  bytes: (value) => `${(value / 1000).toFixed(1)} kB`,
  requests: (value) => value.toFixed(0),
  shift: (value) => value.toFixed(4),
  share: (value) => `${(value * 100).toFixed(0)} %`,
  rate: (value) => value.toFixed(0),
  microseconds: (value) => `${value.toFixed(0)} µs`,
};

/** A dash for undefined. */
export const format = (value: number | undefined, unit: Unit): string =>
  value === undefined ? '–' : formatters[unit](value);
