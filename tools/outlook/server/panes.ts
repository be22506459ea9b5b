// Serves the pane like a static host: the build, each time with another config.json, and the headers generated for it.
import { execFile } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { headersIn } from '../../../test/e2e/headersFile';
import type { Certificate } from './certificate';
import { pathOf, sendFile, serveHttps, typeOf } from './https';

type Hosted = { folder: string; headersOf: ReturnType<typeof headersIn> };

export type PaneParts = {
  certificate: Certificate;
  port: number;
  /** The folder of the build. */
  build: string;
  hostOrigin: string;
  /** Scripts beside the pane that are not in the build, by file name. @default none */
  extraFiles?: Readonly<Record<string, string>>;
  /** Transforms each HTML page. @default unchanged */
  changePage?: (html: string, query: URLSearchParams) => string;
};

const run = promisify(execFile);

export const startPanes = async (parts: PaneParts) => {
  const { certificate, port, build, hostOrigin, extraFiles = {}, changePage = (html: string) => html } = parts;
  const hosted = new Map<string, Hosted>();

  const server = await serveHttps(certificate, port, async (request, response) => {
    const [, name = '', ...rest] = pathOf(request).split('/');
    const found = hosted.get(name);
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    const file = rest.join('/');
    const added = extraFiles[file];
    if (added !== undefined) {
      response.writeHead(200, { 'content-type': typeOf(file) }).end(added);
      return;
    }
    const { searchParams } = new URL(request.url ?? '/', hostOrigin);
    const isPage = file.endsWith('.html');
    await sendFile(join(found.folder, file), response, found.headersOf(`/${file}`), (content) =>
      isPage ? changePage(content.toString(), searchParams) : content,
    );
  });

  return {
    origin: server.origin,
    /** Serves the build under `/<name>/` with this config.json. @returns the URL of the pane */
    host: async (name: string, config: unknown): Promise<string> => {
      const folder = join('build', 'outlook', 'hosted', `${new URL(server.origin).port}-${name}`);
      await cp(build, folder, { recursive: true });
      await writeFile(join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
      const env = { ...process.env, FRAME_ANCESTORS: hostOrigin, ADDIN_URL: '' };
      await run(process.execPath, [join('scripts', 'hosting.mjs'), folder], { env });
      hosted.set(name, { folder, headersOf: headersIn(join(folder, '_headers')) });
      return `${server.origin}/${name}/taskpane.html`;
    },
    stop: async () => {
      server.stop();
      await Promise.all([...hosted.values()].map(({ folder }) => rm(folder, { recursive: true, force: true })));
    },
  };
};
