// Fixtures for the production build with a config.json that signs in with Microsoft.
import { test as base } from './production';
import { startMicrosoftProduction } from './productionServer';

const settings = { kind: 'microsoft', clientId: '26dada22-64c9-488e-9e44-196728c1ddc2', scope: 'api://crm/policy' };

export const test = base.extend<{ microsoft: typeof settings & { authority?: string } }>({
  microsoft: settings,
  production: async ({ microsoft }, use) => {
    const production = await startMicrosoftProduction(microsoft);
    await use(production);
    production.stop();
  },
});
