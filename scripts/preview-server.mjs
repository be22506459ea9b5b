// Serves the preview while its sources are being compiled and watched. Prints its address, then nothing but compile errors.
import { join } from 'node:path';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { projectRoot } from './command.mjs';

/** In node_modules/.cache: a later start takes seconds. Made anew when webpack.config.js or a package changes. */
const cache = {
  type: 'filesystem',
  name: 'preview',
  buildDependencies: { config: [join(projectRoot, 'webpack.config.js')] },
};

/** Resolves when the server listens; a page asked for during the first compilation waits for it. */
export async function servePreview(port) {
  process.chdir(projectRoot);
  const { default: configure } = await import('../webpack.config.js');
  const { devServer = {}, ...config } = await configure({ preview: true }, { mode: 'development' });
  const compiler = webpack({
    ...config,
    cache,
    infrastructureLogging: { level: 'none' },
    stats: 'errors-only',
  });
  const options = { liveReload: true, static: false, ...devServer, hot: false, open: false, host: 'localhost', port };
  const server = new WebpackDevServer({ ...options, setupExitSignals: false }, compiler);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(server));
  console.log(`The preview: http://localhost:${port}/`);
  await server.start();
}

async function stop(server) {
  setTimeout(() => process.exit(0), 3000).unref(); // a compilation under way does not hold us up
  await server.stop();
  process.exit(0);
}
