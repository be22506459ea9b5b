// The builds of `npm run bench`: the pane with a list of its scripts, a stand-in for Microsoft's React template, and
// the programs that measure.
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');

const source = (file) => path.resolve(__dirname, file);
const built = (folder) => path.resolve(__dirname, '..', 'build', 'bench', folder);

/** Writes the names of the chunk groups that contain each script: entries and dynamic imports. */
const listScripts = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('scripts', ({ chunks }) => {
      const scripts = [...chunks].map(({ files, groupsIterable }) => ({
        file: [...files][0],
        chunkGroups: [...groupsIterable].map(({ name }) => name),
      }));
      writeFileSync(built('scripts.json'), JSON.stringify(scripts));
    }),
};

/** Built like Microsoft's template: polyfills and React in separate files, compiled for Internet Explorer 11. */
const template = (base, officeJs) => ({
  ...base,
  name: 'template',
  target: ['web', 'es5'],
  entry: {
    polyfill: source('template/polyfills.js'),
    react: ['react', 'react-dom'],
    taskpane: { import: source('template/index.tsx'), dependOn: 'react' },
  },
  module: {
    rules: [
      {
        test: /\.tsx$/,
        loader: 'swc-loader',
        options: {
          env: { targets: 'ie 11' },
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
    ],
  },
  output: { path: built('template'), filename: '[name].[contenthash].js', clean: true },
  plugins: [
    new HtmlPlugin({ template: source('template/index.html'), chunks: ['polyfill', 'react', 'taskpane'], officeJs }),
  ],
});

const programs = (base) => ({
  ...base,
  name: 'programs',
  target: 'node20',
  entry: {
    visits: source('visits/measure.ts'),
    load: source('load/measure.ts'),
    report: source('report/page.ts'),
    endpointServer: source('load/endpointServer.ts'),
    bareServer: source('load/bareServer.ts'),
  },
  externals: ['@playwright/test', 'autocannon', 'office-addin-dev-certs'].map((name) => ({
    [name]: `commonjs2 ${name}`,
  })),
  // Some functions are serialized and run in the browser.
  optimization: { minimize: false },
  output: { path: built('programs'), filename: '[name].js', library: { type: 'commonjs2' }, clean: true },
});

module.exports = (base, pane, officeJs) => [
  { ...pane, plugins: [...pane.plugins, listScripts] },
  template(base, officeJs),
  programs(base),
];
