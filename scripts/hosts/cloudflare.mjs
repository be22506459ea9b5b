/** The content of `_headers`, in the format of Netlify and Cloudflare Pages. @param {import('./hosts.mjs').Site} site */
export function headersFile({ base, common, files }) {
  const rules = [
    { path: `${base}*`, headers: common },
    ...files.map(({ file, headers }) => ({ path: base + file, headers })),
  ];
  const format = ({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${rules.map(format).join('\n')}\n`;
}
