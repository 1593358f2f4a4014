import type { Server as HttpServer } from 'node:http';
import type { Config } from './config/config.ts';
import { ConfigError } from './config/config-error.ts';
import { reachable } from './config/reachable.ts';
import { configOf } from './config/read-config.ts';
import { type Control, controlOf } from './control/library.ts';
import { CONTROL_PREFIX } from './control/prefix.ts';
import type { LogRequest } from './emulator/request-log.ts';
import type { Credentials } from './emulator/scenario.ts';
import { buildServer, closeHttp, closeState, httpServer, listen } from './server/server.ts';
import type { Clock } from './state/clock.ts';
import { tooOld } from './state/node-version.ts';

export type { Config } from './config/config.ts';
export { ConfigError } from './config/config-error.ts';
export type { Control, Scope } from './control/library.ts';
export type { OrgCredentials } from './control/orgs.ts';
export type { LogRequest, RequestLine } from './emulator/request-log.ts';
export { Refusal } from './pce/model/errors.ts';
export type { ValidationLevel } from './pce/model/validation.ts';
export type { JournalEntry } from './pce/observing/journal.ts';
export type { JournalQuery } from './pce/observing/journal-search.ts';

/** All of the command line's options, by their names there; `port` is 0 and `log` is silent unless given. */
export type MockPceOptions = Partial<Omit<Config, 'log' | 'json' | 'limits'>> & {
  readonly log?: LogRequest;
  /** Hard object limits that differ from the PCE's, by name. */
  readonly limits?: Config['limits'] | Readonly<Record<string, number>>;
};

/** A running emulated PCE. */
export interface MockPce extends AsyncDisposable, Control {
  /** Such as `http://127.0.0.1:54321`; the API is under `/api/v2`. It is https where nothing else is spoken. */
  readonly url: string;
  /** The same server by https; undefined when that is off. */
  readonly httpsUrl: string | undefined;
  /** PEM of the CA that signed the certificate; undefined when https is off, or the certificate was given. */
  ca(): Promise<string | undefined>;
  /** Id of the first org. */
  readonly org: number;
  /** Owner's key of the first org; undefined when a data file was made with credentials not given now. */
  readonly credentials: Credentials | undefined;
  readonly clock: Clock;
  /** How often each operation was called, by name; one that is not modelled is called `unmodelled GET /orgs/:org/…`. */
  readonly calls: ReadonlyMap<string, number>;
  /** Such as `http://127.0.0.1:54322/_mock/v1`: the control API. */
  readonly controlUrl: string;
  /** What a caller of the control API from another machine has to show. */
  readonly controlToken: string;
  /** Ends all connections and closes the state. May be called twice. */
  close(): Promise<void>;
}

/** Options under which a server speaks https with a certificate that was made here, as it does by default. */
export type OwnCaOptions = MockPceOptions & {
  readonly tls?: 'auto' | 'only';
  readonly tlsCert?: undefined;
  readonly tlsKey?: undefined;
};

/** A running emulated PCE that has a CA to trust. */
export interface MockPceWithCa extends MockPce {
  readonly httpsUrl: string;
  ca(): Promise<string>;
}

/**
 * Starts a PCE in this process.
 * @throws ConfigError for an option that there is not, a value that it does not take, or a Node that is too old,
 *   DataFileError or CertificateError for a file that cannot be used, ScenarioError for a scenario that cannot be
 *   loaded, and Node's error (`EADDRINUSE`) for a port that is taken.
 */
export function startMockPce(options?: OwnCaOptions): Promise<MockPceWithCa>;
export function startMockPce(options?: MockPceOptions): Promise<MockPce>;
export async function startMockPce(given: MockPceOptions = {}): Promise<MockPce> {
  const problem = tooOld(process.versions);
  if (problem !== undefined) throw new ConfigError(problem);
  if (typeof given !== 'object' || given === null) {
    throw new ConfigError(`startMockPce takes an object such as { scenario: 'demo' }, not ${JSON.stringify(given)}`);
  }
  const { log, ...options } = given;
  const config = configOf(options);
  if (log !== undefined && typeof log !== 'function')
    throw new ConfigError('log: it is a function, told of each request');
  const server = await buildServer(config, log);
  const { emulator, org } = server;
  const { pce, credentials, certificates, token } = emulator;
  const host = config.host === 'localhost' ? '127.0.0.1' : config.host;
  const listeners: HttpServer[] = [];
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= Promise.all(listeners.map(closeHttp)).then(() => closeState(emulator)));
  const open = (port: number) => {
    const listener = httpServer(server);
    listeners.push(listener);
    return listen(listener, host, port);
  };
  try {
    emulator.port = await open(config.port);
    if (config.controlPort !== undefined) emulator.controlPort = await open(config.controlPort);
  } catch (error) {
    await close();
    throw error;
  }
  const at = `${reachable(config.host)}:${emulator.port}`;
  const scheme = config.tls === 'only' ? 'https' : 'http';
  return {
    url: `${scheme}://${at}`,
    controlUrl: `${scheme}://${reachable(config.host)}:${emulator.controlPort ?? emulator.port}${CONTROL_PREFIX}`,
    httpsUrl: certificates && `https://${at}`,
    ca: async () => certificates?.ca(),
    org,
    credentials,
    clock: pce.clock,
    calls: pce.calls,
    controlToken: token,
    ...controlOf(emulator),
    close,
    [Symbol.asyncDispose]: close,
  };
}
