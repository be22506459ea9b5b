// Tables in Markdown; their columns are aligned by whoever prints or writes them.

type Row = readonly string[];

const line = (cells: Row): string => `| ${cells.join(' | ')} |`;

/** The first column holds names, all others numbers. */
export const table = (header: Row, rows: readonly Row[]): string => {
  const rule = header.map((_name, index) => (index === 0 ? '---' : '--:'));
  return [header, rule, ...rows].map(line).join('\n');
};
