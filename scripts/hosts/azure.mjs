import { Problem } from '../command.mjs';
import { contentTypes, defaultCacheControl, hostingFiles } from '../headers.mjs';

/** Bytes. Azure rejects a longer file. */
const longest = 20_000;

/**
 * The content of staticwebapp.config.json for Azure Static Web Apps. Each file has a rule, as the headers of a pattern
 * could be sent with the 404 of a missing file too. Without `navigationFallback`, there is no page in its place. Azure serves the
 * folder at the root of the address.
 * @param {import('./hosts.mjs').Site} site
 * @throws {Problem} if the folder has too many files
 */
export function azureConfiguration({ common, files }) {
  const routes = [
    ...hostingFiles.map((file) => ({ route: `/${file}`, statusCode: 404 })),
    ...files
      .filter(({ headers }) => headers['Cache-Control'] !== defaultCacheControl)
      .map(({ file, headers }) => ({ route: `/${file}`, headers })),
  ];
  const rest = {
    globalHeaders: { ...common, 'Cache-Control': defaultCacheControl },
    mimeTypes: contentTypes,
  };
  const lines = routes.map((route) => JSON.stringify(route)).join(',\n');
  const text = `{"routes":[\n${lines}\n],\n${JSON.stringify(rest, null, 1).slice(2)}\n`;
  if (text.length <= longest) return text;
  throw new Problem(
    `staticwebapp.config.json would have ${text.length} bytes, of which Azure reads ${longest}. Delete the *.js files of the oldest build.`,
  );
}
