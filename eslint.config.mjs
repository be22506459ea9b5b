// Lint rules. Which folder may import which is in .dependency-cruiser.cjs.
import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const noBarrels = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import a thing from the file it lives in.',
};
const noMocksOfOurs = {
  selector:
    'CallExpression[callee.object.name="jest"][callee.property.name=/^(unstable_)?(do|set)?mock(Module)?$/i] > :matches(Literal[value=/^\\./], TemplateLiteral):first-child',
  message: 'No mocks of our own modules: enter by the pane, the network, or a seam that production uses too.',
};

const office = { name: 'Office', message: 'Only src/office speaks to Office.' };
const storages = ['localStorage', 'sessionStorage'].map((name) => ({
  name,
  message: 'Only src/storage touches web storage, which can throw.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'test-results/', 'test/architecture/planted/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', noBarrels],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noBarrels, noMocksOfOurs] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    // Safari exposes a list without bullets as a list only with this role.
    rules: { 'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'] }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', office, ...storages],
      'no-restricted-properties': ['error', ...storages.map(({ name, message }) => ({ property: name, message }))],
    },
  },
  { files: ['src/office/**'], rules: { 'no-restricted-globals': ['error', ...storages] } },
  {
    files: ['src/storage/**'],
    rules: { 'no-restricted-globals': ['error', office], 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        AbortController: 'readonly',
        URL: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
