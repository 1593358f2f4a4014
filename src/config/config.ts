import type { ValidationLevel } from '../pce/model/validation.ts';
import type { SyncForm } from '../state/database.ts';

/** What a server can be told at start; every field has a flag, an environment variable and a key in a file. */
export interface Config {
  /** Address to listen on. */
  host: string;
  /** TCP port; 0 takes a free one. */
  port: number;
  /** What the port speaks: http and https, http alone, or https alone. */
  tls: 'auto' | 'off' | 'only';
  /** PEM files of the certificate to show and its key; both undefined for certificates of our own. */
  tlsCert: string | undefined;
  tlsKey: string | undefined;
  /** Names and addresses, besides this machine's own, that the certificate is good for. */
  hostnames: readonly string[];
  /** SQLite file; undefined keeps the state in memory. */
  data: string | undefined;
  /** What an answered write to the data file survives: a power cut, or the end of the process alone. */
  sync: SyncForm;
  /** Id of the first org. */
  org: number;
  /** Owner's key and secret of the first org; generated when undefined. */
  apiKey: string | undefined;
  apiSecret: string | undefined;
  validation: ValidationLevel;
  /** Name in fixtures/, or a file; in the library also the scenario itself. */
  scenario: string | object;
  /** Release to emulate. */
  pceVersion: string;
  /** Name by which the PCE speaks of itself in health, events and login. */
  fqdn: string;
  log: 'pretty' | 'json' | 'silent' | undefined;
  /** Whether the journal keeps the bodies of requests and answers. */
  journal: 'short' | 'full';
  /** Text from which all randomness is derived; undefined for the operating system's. */
  seed: string | undefined;
  /** ISO-8601 time at which the clock stands still; undefined for the system clock. */
  clock: string | undefined;
  /** Seconds in the Retry-After of an asynchronous GET. */
  asyncRetryAfter: number;
  /** Polls of a job that answer running before done. */
  asyncPolls: number;
  /** Requests a minute per API key or session; 0 for no limit. */
  rateLimit: number;
  /** Hard object limits that differ from the PCE's. */
  limits: ReadonlyMap<string, number>;
  /** Bytes of the largest body that is read. */
  bodyLimit: number;
  /** Start-up is told as one JSON line. */
  json: boolean;
  /** TCP port of the control API; undefined for the PCE's own, 0 for a free one. */
  controlPort: number | undefined;
  /** The console: its pages, and whether they may change something. */
  console: 'on' | 'read-only' | 'off';
  /** What a caller of the control API from another machine has to show; generated when undefined. */
  controlToken: string | undefined;
}
