// Loads each Fluent icon from its own file: the package's index would evaluate all 17 MB of icons in every test file.
const { dirname, join } = require('node:path');

const everything = () =>
  require(join(dirname(require.resolve('@fluentui/react-icons/package.json')), 'lib-cjs/index.cjs'));

/** "DiamondDismiss12Filled" is in "diamond-dismiss". */
const fileOf = (name) =>
  name
    .replace(/\d*(Regular|Filled|Light|Color)$/, '')
    .replace(/([a-z])([A-Z0-9])|([0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3$5-$2$4$6')
    .toLowerCase();

const iconIn = (file, name) => {
  try {
    return require(`@fluentui/react-icons/svg/${file}`)[name];
  } catch {
    return undefined;
  }
};

module.exports = new Proxy(
  {},
  { get: (icons, name) => (icons[name] ??= iconIn(fileOf(name), name) ?? everything()[name]) },
);
