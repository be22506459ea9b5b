// Builds the pane and its server (`webpack`), the pane with the endpoint for Outlook on this machine (`webpack serve`), the preview
// (`--env preview`), the pane in an emulated Outlook (`--env outlook`), and the benchmark (`--env bench`).
const { mkdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { DefinePlugin } = require('webpack');
const { browserslist: oldestEngines, version } = require('./package.json');

const outlookPort = 3443;

const source = (file) => path.resolve(__dirname, 'src', file);
const built = (folder) => path.resolve(__dirname, folder);

const base = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        use: [
          { loader: '@griffel/webpack-loader' },
          {
            loader: 'swc-loader',
            options: {
              env: { targets: oldestEngines },
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        ],
      },
    ],
  },
  optimization: {
    // Shorter names than the default, which keeps them between builds: 0.9 kB less for a reader.
    mangleExports: 'size',
    // As webpack minimizes scripts, but without files for comments about licenses: licenses.txt has them all.
    minimize: mode === 'production' && { javascript: false },
    minimizer: [
      new MinimizerPlugin({
        extractComments: false,
        minimizerOptions: { compress: { passes: 2 }, format: { comments: false } },
      }),
      '...',
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** `prefetch` requests the policy while `taskpane`, which shares its modules, still loads. */
const paneEntries = {
  prefetch: source('pane/app/prefetch.ts'),
  taskpane: { import: source('pane/app/taskpane.tsx'), dependOn: 'prefetch' },
};

/** Adds licenses.txt. webpack's runtime is in each build, and the values of Fluent's tokens in each page. */
const licenses = async (...others) => (await import('./scripts/licenses.mjs')).licenses(['webpack', ...others]);

const themeStyles = async (mode) => (await import('./scripts/themeStyles.mjs')).themeStyles(mode);

const panePage = (filename, options = {}) =>
  new HtmlPlugin({
    template: source('pane/app/taskpane.html'),
    filename,
    chunks: ['trusted', 'prefetch', 'taskpane'],
    chunksSortMode: 'manual',
    inject: false,
    ...options,
  });

const supportEntry = { support: source('support/supportPage.ts') };

const supportPage = async (mode) => {
  const { supportLanguages } = await import('./scripts/supportPage.mjs');
  return new HtmlPlugin({
    template: source('support/support.html'),
    filename: 'support.html',
    chunks: ['support'],
    inject: false,
    themeStyles: await themeStyles(mode),
    support: { languages: await supportLanguages(), version },
  });
};

const output = (mode, folder) => ({
  path: built(folder),
  filename: mode === 'production' ? '[name].[contenthash].js' : '[name].js',
  trustedTypes: 'webpack',
  clean: true,
});

const sharedFiles = [{ from: source('config/config.json') }, { from: 'assets/*.png' }];

/** An error that the user can correct gets no stack. */
const report =
  (work) =>
  async (...args) => {
    try {
      return await work(...args);
    } catch (error) {
      throw (await import('./scripts/command.mjs')).asProblem(error);
    }
  };

/** Writes the manifests for the address of this build and the headers to send, after all other files. */
const hosting = (inputs) => ({
  apply: ({ hooks }) => {
    const write = report(async ({ errors, outputOptions }) => {
      if (errors.length > 0) return;
      const { writeHosting, writeManifests } = await import('./scripts/hosting.mjs');
      await writeManifests(outputOptions.path, inputs);
      await writeHosting(outputOptions.path, inputs);
    });
    hooks.afterEmit.tapPromise('hosting', write);
  },
});

const readConfig = async ({ addin }) =>
  (await import('./scripts/config.mjs')).readConfig(source('config/config.json'), addin);

/** Fails before the compilation rather than after it. */
const checkFirst = (inputs) => ({
  apply: ({ hooks, options }) => {
    const check = report(async () => {
      (await import('./scripts/config.mjs')).checkSignIn(await readConfig(inputs), inputs);
      mkdirSync(options.output.path, { recursive: true });
    });
    hooks.beforeRun.tapPromise('check', check);
    hooks.watchRun.tapPromise('check', check);
  },
});

const pane = async (mode, inputs) => {
  const { foreignScripts } = await import('./scripts/headers.mjs');
  return {
    ...base(mode),
    name: 'pane',
    entry: {
      trusted: source('office/trustedScripts.ts'),
      ...paneEntries,
      signin: source('auth/microsoft/popupPage.ts'),
      ...supportEntry,
    },
    output: output(mode, 'dist'),
    plugins: [
      panePage('taskpane.html', { officeJs: inputs.officeJs, themeStyles: await themeStyles(mode) }),
      panePage('signin.html', {
        template: source('auth/microsoft/signin.html'),
        chunks: ['trusted', 'signin'],
        officeJs: inputs.officeJs,
      }),
      await supportPage(mode),
      new CopyPlugin({ patterns: sharedFiles }),
      await licenses('@fluentui/react-components'),
      new DefinePlugin({
        ADDIN_VERSION: JSON.stringify(version),
        FOREIGN_SCRIPTS: JSON.stringify(foreignScripts(inputs.officeJs)),
      }),
    ],
  };
};

/** The first script of the framed pane. The page refers to it by name, so it has no hash. */
const deviceJs = 'device.js';

const preview = async (mode) => ({
  ...base(mode),
  name: 'preview',
  entry: {
    ...paneEntries,
    device: { import: source('preview/device.ts'), filename: deviceJs },
    preview: source('preview/preview.tsx'),
    ...supportEntry,
  },
  output: output(mode, 'build/preview'),
  plugins: [
    new HtmlPlugin({ template: source('preview/index.html'), filename: 'index.html', chunks: ['preview'] }),
    panePage('pane.html', { deviceJs, themeStyles: await themeStyles(mode) }),
    await supportPage(mode),
    new CopyPlugin({ patterns: sharedFiles }),
    await licenses('@fluentui/react-components'),
    new DefinePlugin({ ADDIN_VERSION: JSON.stringify(version) }),
  ],
  devServer: {
    // The mocked CRM runs in the page. Requests that bypass it must not get a response that a CRM could have sent.
    setupMiddlewares: (middlewares) => [
      {
        path: '/api',
        middleware: (_request, response) => response.writeHead(502).end('Only the preview page answers.'),
      },
      ...middlewares,
    ],
    client: { logging: 'none', overlay: false },
  },
});

const endpoint = (mode) => ({
  ...base(mode),
  name: 'endpoint',
  target: 'node20',
  entry: { endpoint: source('server/mount/node.ts') },
  output: { path: built('build/endpoint'), filename: 'endpoint.js', library: { type: 'commonjs2' } },
});

/**
 * The server of `npm run serve`, which runs without node_modules. The drivers of the databases are compiled code, and
 * optional. The log of pino is written without its worker threads.
 */
const server = async (mode) => ({
  ...base(mode),
  name: 'server',
  target: 'node20',
  entry: { serve: source('server/serve/serve.ts') },
  resolve: { ...base(mode).resolve, alias: { 'thread-stream': false, 'pino-abstract-transport': false } },
  externals: Object.fromEntries(['better-sqlite3', 'pg', 'pg-native'].map((name) => [name, `commonjs2 ${name}`])),
  // One of its many stores, which are not in use, loads its driver by a name that webpack cannot know.
  ignoreWarnings: [{ module: /rate-limiter-flexible/ }],
  optimization: { minimize: false },
  plugins: [await licenses()],
  output: { path: built('build/server'), filename: '[name].js', library: { type: 'commonjs2' }, clean: true },
});

/** The pane with office.js at another address, and the servers of the emulated Outlook: `npm run outlook`. */
const outlook = async (mode, inputs) => {
  const config = await pane(mode, inputs);
  return [
    { ...config, output: output(mode, 'build/outlook/pane'), plugins: [...config.plugins, hosting(inputs)] },
    {
      ...base(mode),
      name: 'outlook',
      target: 'node20',
      entry: { serve: path.resolve(__dirname, 'tools/outlook/serve.ts') },
      // Compiles the scripts of its page on request.
      externals: { '@swc/core': 'commonjs2 @swc/core' },
      // Some functions are serialized and run in the browser.
      optimization: { minimize: false },
      output: { path: built('build/outlook/server'), filename: '[name].js', library: { type: 'commonjs2' } },
    },
  ];
};

/** The production pane, and the programs and pages of bench/: `npm run bench`. */
const bench = async (mode, inputs) => {
  const config = await pane(mode, inputs);
  const asItShips = {
    ...config,
    output: output(mode, 'build/bench/pane'),
    plugins: [...config.plugins, hosting(inputs)],
  };
  return require('./bench/webpack.config.js')(base(mode), asItShips, inputs.officeJs);
};

/** The endpoint under /api of the pane's server. It is loaded once and keeps its data across rebuilds. */
const mountEndpoint = (middlewares, devServer) => {
  let listener;
  const answer = (request, response) =>
    devServer.middleware.waitUntilValid(() => {
      listener ??= require(built('build/endpoint/endpoint.js')).demonstrationListener();
      listener(request, response);
    });
  return [{ path: '/api', middleware: answer }, ...middlewares];
};

/** The headers of production, so that violations of the policy show up during development. */
const developmentHeaders = async (mode, inputs) => {
  const { commonHeaders, securityPolicy } = await import('./scripts/headers.mjs');
  const policy = securityPolicy({
    ...inputs,
    pages: [readFileSync(source('pane/app/taskpane.html'), 'utf8'), await themeStyles(mode)],
    config: await readConfig(inputs),
  });
  return { ...commonHeaders(policy), 'Access-Control-Allow-Origin': '*' };
};

const outlookServer = async (mode, inputs) => {
  await (await import('./scripts/port.mjs')).checkFree(outlookPort);
  return {
    port: outlookPort,
    headers: await developmentHeaders(mode, inputs),
    server: { type: 'https', options: await (await import('./scripts/certificate.mjs')).certificate() },
    // The overlay would need a Trusted Types policy that production does not allow.
    client: { overlay: false },
    hot: false,
    devMiddleware: { writeToDisk: (file) => file.includes(`${path.sep}endpoint${path.sep}`) },
    setupMiddlewares: mountEndpoint,
  };
};

module.exports = report(async (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  if (env.preview) return preview(mode);
  const { DEVELOPMENT_URL, inputsFrom } = await import('./scripts/inputs.mjs');
  const given = inputsFrom(process.env);
  const inputs = { ...given, addin: given.addin ?? DEVELOPMENT_URL };
  if (env.outlook) return outlook(mode, inputs);
  if (env.bench) return bench(mode, inputs);
  const config = await pane(mode, inputs);
  if (env.WEBPACK_SERVE) return [{ ...config, devServer: await outlookServer(mode, inputs) }, endpoint(mode)];
  const { listBuild } = await import('./scripts/buildListing.mjs');
  // The server sends a config.json of its own.
  const checks = env.serve ? [] : [checkFirst(inputs)];
  const plugins = [...checks, ...config.plugins, listBuild(version), hosting(inputs)];
  return [{ ...config, plugins }, await server(mode)];
});
