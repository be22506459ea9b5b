/** Hosts limit the number of rules. Scripts are last, because they work without one. */
const rank = (file) => {
  if (file.endsWith('.html') || file === 'config.json') return 0;
  return file.endsWith('.js') ? 2 : 1;
};

/** The content of `_headers`, in the format of Netlify. @param {import('./hosts.mjs').Site} site */
export function headersFile({ base, common, files }) {
  const rules = [
    { path: `${base}*`, headers: common },
    ...files
      .toSorted((a, b) => rank(a.file) - rank(b.file))
      .map(({ file, headers }) => ({ path: base + file, headers })),
  ];
  const format = ({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${rules.map(format).join('\n')}\n`;
}
