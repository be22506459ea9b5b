// Starts WebKitGTK's small browser on a virtual display, and drives it by WebKitWebDriver.
import { expect } from '@playwright/test';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { endProgram, startProgram } from './childProcess';
import { closed, listening } from '../server/listening';
import { commands, type Parameters, type StartBrowser } from './webDriver';

export type WebKitPaths = { driver: string; browser: string; display: string };

/** WebKit's sandbox does not run as root. */
const environment = { LANG: 'en_US.UTF-8', GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' };
const withoutSandbox = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : undefined;

export const startWebKit =
  (paths: WebKitPaths): StartBrowser =>
  async (proxy) => {
    // It chooses a free display, and writes its number.
    const display = startProgram(
      paths.display,
      ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    const ended = once(display, 'exit').then(() => {
      throw new Error(`${paths.display} ended before it had a display.`);
    });
    const [number] = (await Promise.race([once(display.stdout ?? display, 'data'), ended])) as [Buffer];
    ended.catch(() => undefined);
    const address = await freeAddress();
    const driver = startProgram(paths.driver, [`--port=${new URL(address).port}`], {
      env: { ...environment, ...withoutSandbox, DISPLAY: `:${number.toString().trim()}` },
    });
    const stop = async () => {
      await endProgram(driver);
      // The browser ends with its display.
      await endProgram(display);
    };
    try {
      await expect(() => request('GET', `${address}/status`)).toPass({ timeout: 30_000 });
      const { sessionId, capabilities } = (await request('POST', `${address}/session`, {
        capabilities: {
          alwaysMatch: {
            acceptInsecureCerts: true,
            'webkitgtk:browserOptions': {
              binary: paths.browser,
              args: ['--automation', `--proxy=http://${proxy}`, '--ignore-host=localhost'],
            },
          },
        },
      })) as { sessionId: string; capabilities: { browserVersion: string } };
      return {
        version: capabilities.browserVersion,
        send: (command, given = {}) => {
          const [method, path] = commands[command];
          return request(method, `${address}/session/${sessionId}${path.replace('{id}', String(given.id))}`, given);
        },
        stop,
      };
    } catch (error) {
      await stop();
      throw error;
    }
  };

const freeAddress = async (): Promise<string> => {
  const server = createServer();
  const address = await listening(server);
  await closed(server);
  return address;
};

const request = async (method: string, url: string, body: Parameters = {}): Promise<unknown> => {
  const response = await fetch(url, { method, ...(method === 'POST' && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
};
