// npm run serve: reads the configuration, opens the database, starts the server, and reacts to signals.
import { parseArgs } from 'node:util';
import { openStore } from '../sql/openStore';
import type { ServedStore } from '../servedStore';
import { StoreUnavailable } from '../store';
import { readConfiguration, type Environment } from './configuration';
import type { Configuration } from './configurationSchema';
import { prepareData } from './prepareData';
import { createLog, type Log } from './log';
import type { BuiltPane } from './paneFiles';
import { startServer, type RunningServer } from './startServer';
import { StartProblem } from './startProblem';

export type Launch = {
  environment: Environment;
  /** --demo, --revoke <id or address>, --restored */
  args: readonly string[];
  pane: BuiltPane;
  /** Prints lines for people; stdout has the log. */
  print: (line: string) => void;
};

type Arguments = { demo: boolean; revoke: string | undefined; restored: boolean };

const parseArguments = (args: readonly string[]): Arguments => {
  try {
    const options = { demo: { type: 'boolean' }, revoke: { type: 'string' }, restored: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return { demo: values.demo ?? false, revoke: values.revoke, restored: values.restored ?? false };
  } catch {
    throw new StartProblem('Use it like this: npm run serve [-- --demo | --revoke <id or address> | --restored]');
  }
};

const open = async ({ databaseUrl, dataDir }: Configuration): Promise<ServedStore> => {
  try {
    return await openStore({ databaseUrl, dataFolder: dataDir });
  } catch (error) {
    throw error instanceof Error && error.name === 'StoreProblem' ? new StartProblem(error.message) : error;
  }
};

const revoke = async (store: ServedStore, person: string, print: Launch['print']): Promise<void> => {
  const people = await store.revokeTokens(person, new Date());
  if (people === 0) throw new StartProblem(`${store.location} has nobody with the id or address "${person}".`);
  print(`The tokens of ${people === 1 ? 'one person' : `${people} people`} are no longer accepted.`);
};

const afterRestore = async (store: ServedStore, print: Launch['print']): Promise<void> => {
  if ((await store.mode()) === undefined)
    throw new StartProblem(`${store.location} has nothing: it is not the database that was restored.`);
  await store.afterRestore();
  print(
    `${store.location}: all versions are raised, so that open panes read the policy again, and all people are counted again.`,
  );
};

const demonstrationWarning =
  'DEMONSTRATION: there is no sign-in. Whoever opens the pane can be anybody and change everything.';

const announce = (
  server: RunningServer,
  store: ServedStore,
  { signIn }: Configuration,
  { print }: Launch,
  log: Log,
) => {
  const facts = {
    address: server.address,
    signIn: signIn ? `Microsoft (${signIn.authority})` : 'none: a demonstration',
    data: store.location,
    ...(server.monitoringAddress === undefined ? {} : { metrics: `${server.monitoringAddress}metrics` }),
  };
  print(`The pane:  ${facts.address}`);
  print(`Sign-in:   ${facts.signIn}`);
  print(`Data:      ${facts.data}`);
  if (facts.metrics !== undefined) print(`Metrics:   ${facts.metrics}`);
  if (!signIn) print(`\n!!! ${demonstrationWarning}\n`);
  log.info(facts, 'started');
  if (!signIn) log.warn(demonstrationWarning);
};

const stopOn = (server: RunningServer, log: Log): void => {
  let isStopping = false;
  const stop = (signal: string): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    server.stop().then(
      () => {
        log.info('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
};

const reloadOn = (server: RunningServer, log: Log): void => {
  process.on('SIGHUP', () => {
    try {
      server.reload();
      log.info('tokens, signing keys and certificates are read again');
    } catch (error) {
      log.error({ err: error }, 'the reload failed');
    }
  });
};

/** @throws StartProblem for whatever the operator can correct */
export const serve = async (launch: Launch): Promise<void> => {
  const { environment, args, pane, print } = launch;
  const { demo, revoke: person, restored } = parseArguments(args);
  const configuration = readConfiguration(environment, demo);
  const store = await open(configuration);
  try {
    if (person !== undefined || restored) {
      if (person !== undefined) await revoke(store, person, print);
      if (restored) await afterRestore(store, print);
      await store.close();
      return;
    }
    await prepareData(store, configuration);
    const log = createLog(configuration.logLevel);
    const server = await startServer({ configuration, store, pane, log });
    announce(server, store, configuration, launch, log);
    stopOn(server, log);
    reloadOn(server, log);
  } catch (error) {
    await store.close();
    throw error instanceof StoreUnavailable ? new StartProblem(`${store.location} does not respond.`) : error;
  }
};
