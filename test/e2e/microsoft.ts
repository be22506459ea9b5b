// Fixtures for the production build with a config.json that signs in with Microsoft.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from './production';
import { dist, startProduction } from './productionServer';

const settings = { kind: 'microsoft', clientId: '26dada22-64c9-488e-9e44-196728c1ddc2', scope: 'api://crm/policy' };

export const test = base.extend<{ microsoft: typeof settings & { authority?: string } }>({
  microsoft: settings,
  production: async ({ microsoft }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sync-policy-microsoft-'));
    await cp(dist, folder, { recursive: true });
    const config = { crm: { url: '/api', productName: 'OroCRM' }, signIn: microsoft };
    await writeFile(join(folder, 'config.json'), JSON.stringify(config));
    execFileSync(process.execPath, [join('scripts', 'hosting.mjs'), folder]);
    const production = await startProduction(folder);
    await use(production);
    production.stop();
    await rm(folder, { recursive: true });
  },
});
