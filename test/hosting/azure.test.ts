// npm run hosting -- --for azure: staticwebapp.config.json, read by a model of the documented rules of Azure Static Web
// Apps. The service itself was not available.
import { writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { runScript } from '../runScript';
import { createSite, files, missing, type Site } from './site';

type Configuration = {
  routes: { route: string; headers?: Record<string, string>; statusCode?: number }[];
  globalHeaders: Record<string, string>;
  mimeTypes: Record<string, string>;
};

/** What Azure sends by itself; a global or a route's header with the name replaces it. */
const defaults = { 'cache-control': 'public, must-revalidate, max-age=30', 'referrer-policy': 'same-origin' };

const lowerCase = (headers: Record<string, string> = {}) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The first rule that matches applies. Its headers are sent with errors too, as the documentation excludes none. */
const answer = ({ routes, globalHeaders, mimeTypes }: Configuration, path: string, exists: boolean) => {
  const matches = (route: string) => (route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : path === route);
  const rule = routes.find(({ route }) => matches(route));
  const headers = {
    ...defaults,
    ...lowerCase(globalHeaders),
    ...lowerCase(rule?.headers),
    'content-type': mimeTypes[extname(path)],
  };
  return { status: rule?.statusCode ?? (exists ? 200 : 404), headers };
};

describe('Azure Static Web Apps', () => {
  let site: Site;
  let configuration: Configuration;
  beforeAll(() => {
    site = createSite('azure');
    configuration = JSON.parse(site.read('staticwebapp.config.json')) as Configuration;
  });
  afterAll(() => site.remove());

  test('sends all files with their headers', () => {
    for (const file of Object.keys(files))
      expect([file, answer(configuration, `/${file}`, true)]).toEqual([
        file,
        { status: 200, headers: site.expected(file) },
      ]);
  });

  test('sends errors for what is missing, which are not cached', () => {
    for (const file of missing) {
      const { status, headers } = answer(configuration, `/${file}`, false);
      expect([file, status, headers['cache-control']]).toEqual([file, 404, 'no-cache']);
      expect(headers).toMatchObject(site.common);
    }
    // A rule that this model does not know would send a page instead.
    expect(Object.keys(configuration)).toEqual(['routes', 'globalHeaders', 'mimeTypes']);
  });

  test('does not send the configuration', () => {
    expect(site.hidden).toHaveLength(2);
    for (const file of site.hidden) expect(answer(configuration, `/${file}`, true).status).toBe(404);
  });
});

test('more than Azure can read is a problem in one line', () => {
  const site = createSite('azure');
  for (let build = 0; build < 200; build += 1)
    writeFileSync(join(site.folder, `a.${String(build).padStart(20, '0')}.js`), '');
  const { status, stderr } = runScript(join(__dirname, '..', '..'), ['scripts/hosting.mjs', site.folder]);
  site.remove();
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^staticwebapp\.config\.json would have \d{5} bytes, .*\n$/),
  ]);
});
