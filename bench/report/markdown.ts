// Tables in Markdown. Prettier aligns their columns.

type Row = readonly string[];

const line = (cells: Row): string => `| ${cells.join(' | ')} |`;

/** The first column contains names, all others numbers. */
export const table = (header: Row, rows: readonly Row[]): string => {
  const rule = header.map((_name, index) => (index === 0 ? '---' : '--:'));
  return [header, rule, ...rows].map(line).join('\n');
};
