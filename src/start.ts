import type { Server as HttpServer } from 'node:http';
import type { Config } from './config/config.ts';
import { ConfigError } from './config/config-error.ts';
import { reachable } from './config/reachable.ts';
import { configOf } from './config/read-config.ts';
import { type Control, controlOf, mustBeOpen } from './control/library.ts';
import { CONTROL_PREFIX } from './control/prefix.ts';
import type { LogRequest } from './emulator/request-log.ts';
import type { Credentials } from './emulator/scenario.ts';
import { buildServer, closeHttp, closeState, httpServer, listen, type Server } from './server/server.ts';
import type { Clock } from './state/clock.ts';
import { tooOld } from './state/node-version.ts';

/** All of the command line's options, by their names there; `port` is 0 and `log` is silent unless given. */
export type MockPceOptions = Partial<Omit<Config, 'log' | 'json' | 'limits'>> & {
  readonly log?: LogRequest;
  /** Hard object limits that differ from the PCE's, by name. */
  readonly limits?: Config['limits'] | Readonly<Record<string, number>>;
};

/** A running emulated PCE. When it is closed, whatever asks it something or changes it throws. */
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
  /** It turns at once; what becomes due happens when the server is asked something. */
  readonly clock: Clock & Control['clock'];
  /** How often each operation was called, by name; one that is not modelled is called `unmodelled GET /orgs/:org/…`. */
  readonly calls: ReadonlyMap<string, number>;
  /** Such as `http://127.0.0.1:54322/_mock/v1`: the control API. */
  readonly controlUrl: string;
  /** What a caller of the control API from another machine has to show. */
  readonly controlToken: string;
  /** Ends all connections and closes the state. May be called twice. */
  close(): Promise<void>;
}

/**
 * Starts a PCE in this process, for the command line and for the library. Errors name options as the command line does.
 * @throws ConfigError, DataFileError, ScenarioError, CertificateError
 */
export async function start(given: MockPceOptions): Promise<MockPce> {
  const { log, ...options } = checked(given);
  const config = configOf(options);
  if (log !== undefined && typeof log !== 'function') {
    throw new ConfigError('log: it is a function, told of each request');
  }
  const server = await buildServer(config, log);
  const { emulator, org } = server;
  const { pce, credentials, certificates, token } = emulator;
  const close = await listenAt(config, server);
  const control = controlOf(emulator);
  const at = `${reachable(config.host)}:${emulator.port}`;
  const scheme = config.tls === 'only' ? 'https' : 'http';
  return {
    url: `${scheme}://${at}`,
    controlUrl: `${scheme}://${reachable(config.host)}:${emulator.controlPort ?? emulator.port}${CONTROL_PREFIX}`,
    httpsUrl: certificates && `https://${at}`,
    ca: async () => {
      mustBeOpen(emulator);
      return certificates?.ca();
    },
    org,
    credentials,
    calls: pce.calls,
    controlToken: token,
    ...control,
    clock: Object.assign(pce.clock, control.clock),
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** @throws ConfigError for what no option can be told of */
function checked(given: MockPceOptions): MockPceOptions {
  const problem = tooOld(process.versions);
  if (problem !== undefined) throw new ConfigError(problem);
  if (typeof given !== 'object' || given === null) {
    throw new ConfigError(`startMockPce takes an object such as { scenario: 'demo' }, not ${JSON.stringify(given)}`);
  }
  return given;
}

/** Opens the ports. @returns closes them, and the state */
async function listenAt(config: Config, server: Server): Promise<() => Promise<void>> {
  const { emulator } = server;
  const host = config.host === 'localhost' ? '127.0.0.1' : config.host;
  const listeners: HttpServer[] = [];
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= Promise.all(listeners.map(closeHttp)).then(() => closeState(emulator)));
  const open = (flag: string, port: number) => {
    const listener = httpServer(server);
    listeners.push(listener);
    return listen(listener, host, port).catch((error) => {
      throw listenError(error, config.host, `${flag} ${port}`);
    });
  };
  try {
    emulator.port = await open('--port', config.port);
    if (config.controlPort !== undefined) emulator.controlPort = await open('--control-port', config.controlPort);
  } catch (error) {
    await close();
    throw error;
  }
  return close;
}

/** What there is to do, in the place of what Node says; the code is Node's. */
function listenError(error: NodeJS.ErrnoException, host: string, port: string): Error {
  const { code = '' } = error;
  const says: Readonly<Record<string, string>> = {
    EADDRINUSE: `${port}: it is taken at ${host} (${code}); choose another, or 0 for a free one`,
    EACCES: `${port}: this user may not listen there at ${host} (${code}); choose one above 1023, or 0 for a free one`,
    EADDRNOTAVAIL: `--host ${host}: it is not an address of this machine (${code})`,
    ENOTFOUND: `--host ${host}: it is not an address of this machine (${code})`,
  };
  const told = says[code];
  return told === undefined ? error : Object.assign(new ConfigError(told, { cause: error }), { code });
}
