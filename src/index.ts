import type { AddressInfo } from 'node:net';
import { reachable } from './ask.ts';
import { type Config, defaults } from './config.ts';
import { type Control, controlOf } from './control/library.ts';
import type { LogRequest } from './request-log.ts';
import type { Credentials } from './scenario.ts';
import { buildServer } from './server.ts';
import type { Clock } from './state/clock.ts';

export type { Config } from './config.ts';
export type { Control, Scope } from './control/library.ts';
export type { OrgCredentials } from './control/orgs.ts';
export { Refusal } from './pce/errors.ts';
export type { JournalEntry, JournalQuery } from './pce/journal.ts';
export type { ValidationLevel } from './pce/validation.ts';
export type { LogRequest, RequestLine } from './request-log.ts';

/** All of the command line's options, by their names there; `port` is 0 and `log` is silent unless given. */
export type MockPceOptions = Partial<Omit<Config, 'log' | 'json'>> & { readonly log?: LogRequest };

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
  /** What a caller of the control API from another machine has to show. */
  readonly controlToken: string;
  /** Ends all connections and closes the state. May be called twice. */
  close(): Promise<void>;
}

/**
 * Starts a PCE in this process.
 * @throws DataFileError or CertificateError for a file that cannot be used, ScenarioError for a scenario that cannot be
 *   loaded, and Node's error (`EADDRINUSE`) for a port that is taken.
 */
export async function startMockPce({ log, ...options }: MockPceOptions = {}): Promise<MockPce> {
  const config: Config = { ...defaults, port: 0, ...options, log: undefined };
  const { app, emulator, org } = await buildServer(config, log);
  const { pce, credentials, certificates, token } = emulator;
  try {
    // For the name, Fastify would open a second server, which spoke http alone.
    await app.listen({ host: config.host === 'localhost' ? '127.0.0.1' : config.host, port: config.port });
  } catch (error) {
    await app.close();
    throw error;
  }
  const { port } = app.server.address() as AddressInfo;
  const at = `${reachable(config.host)}:${port}`;
  const close = () => app.close().then(() => undefined);
  return {
    url: `${config.tls === 'only' ? 'https' : 'http'}://${at}`,
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
