import { readFileSync } from 'node:fs';
import type { Server as HttpServer, RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { hostname } from 'node:os';
import type { Certificates } from '../config/certificates.ts';
import type { Config } from '../config/config.ts';
import { mustHaveTwoPorts } from '../config/ports.ts';
import { defaults } from '../config/read-config.ts';
import { quote } from '../control/quote.ts';
import { copyState, type Emulator } from '../emulator/emulator.ts';
import { openPce, withEmptyState } from '../emulator/open.ts';
import { type LogRequest, logLine } from '../emulator/request-log.ts';
import { addOwnerKey, type Credentials, ownerKeys, seed } from '../emulator/scenario.ts';
import { ScenarioError } from '../emulator/scenario-error.ts';
import { isShipped, named, readScenario } from '../emulator/scenario-files.ts';
import { SignIns } from '../emulator/sign-ins.ts';
import { Snapshots } from '../emulator/snapshot-shelf.ts';
import { words } from '../pce/api/operations.ts';
import type { Pce } from '../pce/model/pce.ts';
import { withoutStorage } from '../pce/model/storage-refusal.ts';
import { inOneLine } from '../pce/observing/explain.ts';
import { firstFew } from '../pce/observing/words.ts';
import { bringPrincipals, hasPrincipals } from '../pce/resources/grant.ts';
import { refreshDefaultReleases } from '../pce/resources/pairing-profiles.ts';
import { bringPolicy, hasPolicy } from '../pce/resources/sec-policy.ts';
import { connectionCame } from '../state/connections-first.ts';
import { DataFileError, WHEN_DAMAGED } from '../state/data-file.ts';
import { closeDatabase } from '../state/database.ts';
import { Random } from '../state/random.ts';
import { answering } from './application.ts';
import { type ClientError, type LastAnswer, lastAnswerTo, noHandshake, noTunnel } from './last-answers.ts';
import { keepFormOfTicks } from './ticks.ts';
import { speakTls } from './tls/one-port.ts';
import { openCertificates } from './tls/open-certificates.ts';

/** A server that does not listen yet. */
export interface Server {
  /** The listener for its requests. */
  readonly answer: RequestListener;
  readonly emulator: Emulator;
  /** Id of the first org. */
  readonly org: number;
}

/**
 * Opens the state, and fills it when it is new. Listens on nothing.
 * @throws ConfigError, DataFileError, ScenarioError, CertificateError
 */
export async function buildServer(config: Config, logRequest?: LogRequest): Promise<Server> {
  keepFormOfTicks();
  mustHaveTwoPorts(config);
  const certificates = openCertificates(config);
  const pce = openPce(config);
  try {
    const credentials = prepare(pce, config);
    const emulator = control(pce, config, certificates, credentials, logRequest);
    const answer = await answering(emulator);
    const [first] = pce.store.orgs();
    return { answer, emulator, org: credentials?.org ?? first?.id ?? config.org };
  } catch (error) {
    closeDatabase(pce.db);
    throw error;
  }
}

/** A new state gets the scenario. A kept state stays, and takes on the given key if that is new to it. */
function prepare(pce: Pce, config: Config): Credentials | undefined {
  const { org, apiKey: key, apiSecret: secret, scenario } = config;
  // Ahead of all else: a scenario that is none is a mistake, whether there is a use for it or not.
  const described = readScenario(scenario);
  const [owner] = pce.accounts.users();
  const [first] = pce.store.orgs();
  if (!first && !owner) {
    const credentials = orDamaged(config, () =>
      named(scenario, () => seed(pce, described, { org, key, secret, shipped: isShipped(scenario) })),
    );
    // Fleets that begin at once are there when the server is.
    pce.due.catchUpAtOnce();
    return credentials;
  }
  // Tests load those in fixtures/: a start with the default has no use for a second state.
  if (!isShipped(scenario)) mustFill(withEmptyState(pce), config, described);
  refreshKept(pce, config);
  tellLaterTime(pce, config);
  tellUnused(config);
  if (key === undefined || secret === undefined) return undefined;
  const home = first?.id ?? org;
  if (owner && !pce.accounts.userWithApiKey(key.slice('api_'.length), secret)) {
    tellOthers(pce, config, key);
    pce.store.transaction(() => {
      pce.accounts.removeApiKey(key.slice('api_'.length));
      addOwnerKey(pce, owner.id, { org: home, key, secret });
    });
  }
  return { org: home, key, secret };
}

/** @param aside an empty PCE, which is not used further @throws ScenarioError as for a new state */
function mustFill(aside: Pce, { org, apiKey: key, apiSecret: secret, scenario }: Config, described: unknown): void {
  try {
    named(scenario, () => seed(aside, described, { org, key, secret }));
  } finally {
    aside.db.close();
  }
}

/** The clock is no part of the file: keys that had ended when it was ahead would be good again without a word. */
function tellLaterTime({ events, clock }: Pce, { data }: Config): void {
  const { lastTime } = events;
  if (lastTime === undefined || lastTime <= clock.timestamp()) return;
  process.emitWarning(
    `the clock is at ${clock.timestamp()}, and ${data} tells of ${lastTime}: it was ahead then; --clock ${lastTime} goes on from there`,
  );
}

/** Warns of options that an existing state has no use for. It is no refusal, and must not read like one. */
function tellUnused({ data, scenario, org, apiKey, apiSecret }: Config): void {
  const name = typeof scenario === 'string' ? quote(scenario) : 'FILE';
  const isOther = scenario !== defaults.scenario;
  const unused = [
    ...(isOther ? [`--scenario ${name}`] : []),
    ...(org === defaults.org ? [] : [`--org ${org}`]),
    // Half a pair is no key, and a state that has keys gets no made-up one.
    ...(apiKey !== undefined && apiSecret === undefined ? ['--api-key without --api-secret'] : []),
    ...(apiKey === undefined && apiSecret !== undefined ? ['--api-secret without --api-key'] : []),
  ];
  if (unused.length === 0) return;
  const flags = `${unused.join(' and ')} ${unused.length === 1 ? 'is' : 'are'} not applied`;
  const way = isOther ? `; mock-pce scenario load ${name} would replace that state` : '';
  process.emitWarning(`${data} keeps the state that it holds, and ${flags}${way}`);
}

const MOST_NAMED = 3;

/** A user who starts with another key may take the earlier keys for gone. */
function tellOthers(pce: Pce, { data }: Config, key: string): void {
  const others = ownerKeys(pce.db).flatMap(({ key_id }) => (`api_${key_id}` === key ? [] : [`api_${key_id}`]));
  if (others.length === 0) return;
  process.emitWarning(
    `the data file ${data} takes on the API key ${key}; those that it has stay good: ${firstFew(others, MOST_NAMED)}`,
  );
}

function refreshKept(pce: Pce, config: Config): void {
  orDamaged(config, () => {
    refreshDefaultReleases(pce);
    for (const { id } of pce.store.orgs()) {
      if (!hasPrincipals(pce, id)) pce.store.transaction(() => bringPrincipals(pce, id));
      if (!hasPolicy(pce, id)) pce.store.transaction(() => bringPolicy(pce, id));
    }
    // Reads now what the first call would read: the start reports a file that cannot be used.
    pce.due.catchUpAtOnce();
  });
}

/** @throws DataFileError where the content of the file is not what was written: somebody has edited it */
function orDamaged<T>({ data }: Config, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (data === undefined || error instanceof ScenarioError) throw error;
    throw new DataFileError(
      `cannot use the data file ${data}: its content is damaged (${(error as Error).message}); ${WHEN_DAMAGED}`,
    );
  }
}

/** Ends the start: a reset comes back to this state. */
function control(
  pce: Pce,
  config: Config,
  certificates: Certificates | undefined,
  credentials: Credentials | undefined,
  logRequest: LogRequest | undefined,
): Emulator {
  const start = copyState(pce);
  // Not drawn from the seed, which must not give the token away.
  const token = config.controlToken ?? new Random().hex(64);
  return {
    pce,
    config,
    certificates,
    credentials,
    token,
    names: [hostname(), config.host, config.fqdn, ...config.hostnames].map((name) => name.toLowerCase()),
    start,
    port: undefined,
    controlPort: undefined,
    logRequest,
    snapshots: new Snapshots({ hasOrg: (org) => pce.store.hasOrg(org) }),
    signIns: new SignIns(),
    live: undefined,
    metrics: undefined,
    newOrgs: new Map(),
  };
}

/** Fastify's default, which no client is known to mind: longer than a load balancer keeps a connection. */
const KEEP_ALIVE_MS = 72_000;

/** Time for a whole request, and for its head, to arrive: Node's defaults, longer than any client of a PCE takes. */
const REQUEST_MS = 300_000;
const HEADERS_MS = 60_000;

/** Each connection takes a descriptor, and some 20 KB. */
export const MOST_CONNECTIONS = 10_000;
/** Descriptors that connections leave to files: the data file, and modules that are loaded late. */
const DESCRIPTORS_LEFT = 64;
const FEWEST_CONNECTIONS = 16;

/** Linux alone tells how many descriptors a process may have; other systems allow enough. */
function mostConnections(): number {
  try {
    const [, allowed] = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    const left = Number(allowed ?? Number.POSITIVE_INFINITY) - DESCRIPTORS_LEFT;
    return Math.max(FEWEST_CONNECTIONS, Math.min(MOST_CONNECTIONS, left));
  } catch {
    return MOST_CONNECTIONS;
  }
}

/** An HTTP server, and one for https on the same port where that is wanted. */
export function httpServer({ answer, emulator }: Server): HttpServer {
  // Node would answer a request without Host itself, and not in the PCE's form.
  const server = process.getBuiltinModule('node:http').createServer({ requireHostHeader: false }, answer);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = HEADERS_MS;
  server.maxConnections = mostConnections();
  // Node would also answer an unknown Expect itself.
  server.on('checkExpectation', answer);
  server.on('clientError', (error: ClientError, socket) => {
    // With TLS 1.3 a client looks at the certificate after the server is done with the handshake.
    if (error.code?.startsWith('ERR_SSL_')) {
      socket.destroy();
      logLastAnswer(emulator, 'TLS', noHandshake(error.code));
    }
    if (!socket.writable) return;
    const last = lastAnswerTo(error);
    socket.end(last.text);
    logLastAnswer(emulator, '?', last);
  });
  server.on('connect', (_request, socket: Socket) => {
    refuseTunnel(socket);
    logLastAnswer(emulator, 'CONNECT', noTunnel);
  });
  if (emulator.certificates) {
    speakTls(server, emulator.certificates, (code) => logLastAnswer(emulator, 'TLS', noHandshake(code)));
  }
  return server.on('connection', connectionCame);
}

/** Logs an answer that is not in the journal, which has requests alone. */
function logLastAnswer(
  { logRequest, pce }: Emulator,
  method: string,
  { status, refusal }: Pick<LastAnswer, 'status' | 'refusal'>,
): void {
  const [item] = refusal.items;
  if (!logRequest) return;
  const why = { token: item?.token ?? '', why: inOneLine(refusal, '', words) };
  logLine(logRequest, () => ({ at: pce.clock.timestamp(), method, path: '', status, ms: 0, ...why }));
}

/** Time for a refused client to take its answer: the server no longer looks after its connection. */
const TAKES_ANSWER_MS = 5000;

/** Node has let go of the connection of a CONNECT, and would have closed it without a word. */
function refuseTunnel(socket: Socket): void {
  const giveUp = () => void socket.destroy();
  socket.on('error', giveUp).setTimeout(TAKES_ANSWER_MS, giveUp);
  socket.end(noTunnel.text);
  // Does not wait for the client to end it too: a server that closes would wait with it.
  socket.destroySoon();
}

/** @returns the port @throws Node's error */
export async function listen(server: HttpServer, host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  await promise;
  return (server.address() as AddressInfo).port;
}

/** Ends all connections. */
export function closeHttp(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Ends waiting calls, and closes the state. */
export function closeState({ pce }: Emulator): void {
  pce.faults.close();
  pce.journal.close();
  pce.clock.close();
  withoutStorage(() => pce.store.close());
  closeDatabase(pce.db);
}
