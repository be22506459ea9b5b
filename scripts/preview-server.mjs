import { join } from 'node:path';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { projectRoot } from './command.mjs';

/** In node_modules/.cache, until webpack.config.js or a package changes: a later start takes seconds. */
const cache = {
  type: 'filesystem',
  name: 'preview',
  buildDependencies: { config: [join(projectRoot, 'webpack.config.js')] },
};

/** Prints compile errors only. Resolves when the server listens; requests wait for the first compilation. */
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
  setTimeout(() => process.exit(0), 3000).unref(); // does not wait for a compilation
  await server.stop();
  process.exit(0);
}
