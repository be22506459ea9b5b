// Four builds: the pane (`webpack`), the same pane with the endpoint behind it for Outlook on this machine (`webpack serve`),
// the preview (`--env preview`), and the pane in an emulated Outlook (`--env outlook`). Only the pane's own has no mocked CRM.
// `--env bench` builds it once more, beside what measures it.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { DefinePlugin } = require('webpack');
const { browserslist: oldestEngines } = require('./package.json');

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
  performance: { hints: false },
  stats: 'errors-warnings',
});

/** The scripts of the pane: `prefetch` asks for the policy while `taskpane`, which shares its modules, still loads. */
const paneEntries = {
  prefetch: source('pane/app/prefetch.ts'),
  taskpane: { import: source('pane/app/taskpane.tsx'), dependOn: 'prefetch' },
};

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

const output = (mode, folder) => ({
  path: built(folder),
  filename: mode === 'production' ? '[name].[contenthash].js' : '[name].js',
  trustedTypes: 'webpack',
  clean: true,
});

const sharedFiles = [{ from: source('config/config.json') }, { from: 'assets/*.png' }];

/** Once the files are written: the manifest for the address of this build, and the headers to send with them. */
const hosting = (inputs) => ({
  apply: (compiler) => {
    compiler.hooks.afterEmit.tapPromise('hosting', async ({ errors, outputOptions }) => {
      if (errors.length > 0) return;
      const { writeHeaders, writeManifest } = await import('./scripts/hosting.mjs');
      await writeManifest(outputOptions.path, inputs);
      writeHeaders(outputOptions.path, process.env);
    });
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
    },
    output: output(mode, 'dist'),
    plugins: [
      panePage('taskpane.html', { officeJs: inputs.officeJs, themeStyles: await themeStyles(mode) }),
      panePage('signin.html', {
        template: source('auth/microsoft/signin.html'),
        chunks: ['trusted', 'signin'],
        officeJs: inputs.officeJs,
      }),
      new CopyPlugin({ patterns: sharedFiles }),
      new DefinePlugin({ FOREIGN_SCRIPTS: JSON.stringify(foreignScripts(inputs.officeJs)) }),
    ],
  };
};

/** Runs before anything else in the framed pane; the page names it, so it has no hash. */
const deviceJs = 'device.js';

const preview = async (mode) => ({
  ...base(mode),
  name: 'preview',
  entry: {
    ...paneEntries,
    device: { import: source('preview/device.ts'), filename: deviceJs },
    preview: source('preview/preview.tsx'),
  },
  output: output(mode, 'build/preview'),
  plugins: [
    new HtmlPlugin({ template: source('preview/index.html'), filename: 'index.html', chunks: ['preview'] }),
    panePage('pane.html', { deviceJs, themeStyles: await themeStyles(mode) }),
    new CopyPlugin({ patterns: sharedFiles }),
  ],
  devServer: {
    // The mocked CRM is in the page. What asks for it here gets neither a page nor anything that a CRM could have sent.
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

/** The pane with office.js at another address, and the servers of the emulated Outlook around it: `npm run outlook`. */
const outlook = async (mode, inputs) => {
  const config = await pane(mode, inputs);
  return [
    { ...config, output: output(mode, 'build/outlook/pane'), plugins: [...config.plugins, hosting(inputs)] },
    {
      ...base(mode),
      name: 'outlook',
      target: 'node20',
      entry: { serve: path.resolve(__dirname, 'tools/outlook/serve.ts') },
      // It compiles the scripts of its page when they are asked for.
      externals: { '@swc/core': 'commonjs2 @swc/core' },
      // Some of its functions run as text in the browser.
      optimization: { minimize: false },
      output: { path: built('build/outlook/server'), filename: '[name].js', library: { type: 'commonjs2' } },
    },
  ];
};

/** The pane as it ships, and the programs and pages of bench/ around it: `npm run bench`. */
const bench = async (mode, inputs) => {
  const config = await pane(mode, inputs);
  const asItShips = {
    ...config,
    output: output(mode, 'build/bench/pane'),
    plugins: [...config.plugins, hosting(inputs)],
  };
  return require('./bench/webpack.config.js')(base(mode), asItShips, inputs.officeJs);
};

/** The endpoint as it was first built, under /api of the server that Outlook loads the pane from; it keeps its changes. */
const mountEndpoint = (middlewares, devServer) => {
  let listener;
  const answer = (request, response) =>
    devServer.middleware.waitUntilValid(() => {
      listener ??= require(built('build/endpoint/endpoint.js')).demonstrationListener();
      listener(request, response);
    });
  return [{ path: '/api', middleware: answer }, ...middlewares];
};

/** What production sends: a violation is seen while one works. */
const developmentHeaders = async (mode, { officeJs }) => {
  const { commonHeaders, frameAncestorsFrom, securityPolicy } = await import('./scripts/headers.mjs');
  const policy = securityPolicy({
    officeJs,
    pages: [readFileSync(source('pane/app/taskpane.html'), 'utf8'), await themeStyles(mode)],
    config: JSON.parse(readFileSync(source('config/config.json'), 'utf8')),
    frameAncestors: frameAncestorsFrom(process.env.FRAME_ANCESTORS),
  });
  return { ...commonHeaders(policy), 'Access-Control-Allow-Origin': '*' };
};

const outlookServer = async (mode, inputs) => ({
  port: outlookPort,
  server: { type: 'https', options: await (await import('./scripts/certificate.mjs')).certificate() },
  headers: await developmentHeaders(mode, inputs),
  // Its overlay would need a policy of Trusted Types that production does not allow.
  client: { overlay: false },
  hot: false,
  devMiddleware: { writeToDisk: (file) => file.includes(`${path.sep}endpoint${path.sep}`) },
  setupMiddlewares: mountEndpoint,
});

module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  if (env.preview) return preview(mode);
  const inputs = (await import('./scripts/inputs.mjs')).inputsFrom(process.env);
  if (env.outlook) return outlook(mode, inputs);
  if (env.bench) return bench(mode, inputs);
  const config = await pane(mode, inputs);
  if (env.WEBPACK_SERVE) return [{ ...config, devServer: await outlookServer(mode, inputs) }, endpoint(mode)];
  return { ...config, plugins: [...config.plugins, hosting(inputs)] };
};
