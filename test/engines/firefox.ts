// Starts Firefox without windows, and drives it by Marionette, its built-in protocol.
import { expect } from '@playwright/test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProgram, startProgram } from './childProcess';
import { commands, type Parameters, type StartBrowser } from './webDriver';

/** With port 0, Firefox listens on any free port and writes it to a file. */
const preferences = 'user_pref("marionette.port", 0);\n';

export const startFirefox =
  (path: string): StartBrowser =>
  async (proxy) => {
    const profile = await mkdtemp(join(tmpdir(), 'sync-policy-firefox-'));
    await writeFile(join(profile, 'user.js'), preferences);
    const parameters = ['--headless', '--marionette', '--no-remote', '--profile', profile];
    const program = startProgram(path, parameters, { env: { HOME: profile } });
    const stop = async () => {
      await endProgram(program);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const send = await openMarionette(connect(await portIn(profile), '127.0.0.1'));
      const { capabilities } = (await send('NewSession', {
        acceptInsecureCerts: true,
        proxy: { proxyType: 'manual', httpProxy: proxy, sslProxy: proxy },
      })) as { capabilities: { browserVersion: string } };
      return {
        version: capabilities.browserVersion,
        send: (command, given) => send(commands[command][2], given),
        stop,
      };
    } catch (error) {
      await stop();
      throw error;
    }
  };

const portIn = async (profile: string): Promise<number> => {
  let port = 0;
  await expect(async () => {
    port = Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8'));
    expect(port).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
  return port;
};

type Send = (command: string, parameters?: Parameters) => Promise<unknown>;
type Response = readonly [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/** One command at a time. */
const openMarionette = async (socket: Socket): Promise<Send> => {
  const messages = messagesFrom(socket);
  const next = async () => {
    const { done, value } = await messages.next();
    if (done) throw new Error('Firefox has closed the connection');
    return value;
  };
  await next(); // The greeting.
  let id = 0;
  return async (command, parameters = {}) => {
    id += 1;
    const text = JSON.stringify([0, id, `WebDriver:${command}`, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = (await next()) as Response;
    if (error) throw new Error(`${error.error}: ${error.message}`);
    return hasValue(result) ? result.value : result;
  };
};

/** Each is its length in bytes, a colon and JSON. */
async function* messagesFrom(socket: Socket): AsyncGenerator<unknown, undefined> {
  let received = Buffer.alloc(0);
  for await (const chunk of socket) {
    received = Buffer.concat([received, chunk as Buffer]);
    for (;;) {
      const start = received.indexOf(':') + 1;
      const end = start + Number(received.subarray(0, start - 1));
      if (start === 0 || received.length < end) break;
      yield JSON.parse(received.toString('utf8', start, end));
      received = received.subarray(end);
    }
  }
}

const hasValue = (result: unknown): result is { value: unknown } =>
  typeof result === 'object' && result !== null && 'value' in result;
