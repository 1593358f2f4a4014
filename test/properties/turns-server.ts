import { connect, type Socket } from 'node:net';
import { configOf } from '../../src/config/read-config.ts';
import { buildServer, closeHttp, closeState, httpServer, listen, type Server } from '../../src/server/server.ts';
import type { Db } from '../../src/state/database.ts';
import type { Message, Reply } from '../fuzz/form.ts';
import { CUT, sendTo } from '../fuzz/target.ts';
import { onWire, readAnswer } from '../fuzz/wire.ts';

export type Way = 'in process' | 'over sockets';

export type Outcome = Reply | typeof CUT;

/** A request of a turn. */
export interface Sent {
  readonly message: Message;
  /** Whether it has a connection to itself: its answer may end the connection. */
  readonly alone: boolean;
}

/** A server that gets requests sent at once in one turn of its event loop. */
export interface Served extends AsyncDisposable {
  send(turn: readonly Sent[]): Promise<Outcome[]>;
  readonly db: Db;
  /** The number of turns of the server's event loop in which the last requests came. */
  readonly lastTook: number;
}

/** A user who may log in with a password. */
export const person = { username: 'person@mock-pce.test', password: 'Passw0rd' };

const scenario = { orgs: [{ id: 1, users: [{ ...person, roles: ['owner'] }] }] };

export async function serve(way: Way): Promise<Served> {
  const server = await buildServer(
    configOf({ scenario, clock: '2026-01-01T00:00:00Z', seed: 'turns', controlToken: 'turns' }),
  );
  const { send, lastTook, close } = way === 'in process' ? injecting(server) : await listening(server);
  let spoilt: Db | undefined;
  return {
    send(turn) {
      const { db } = server.emulator.pce;
      // The database is another one when the state was replaced.
      if (db !== spoilt) spoil((spoilt = db));
      return send(turn);
    },
    get db() {
      return server.emulator.pce.db;
    },
    get lastTook() {
      return lastTook();
    },
    async [Symbol.asyncDispose]() {
      await close();
      closeState(server.emulator);
    },
  };
}

const injecting = (server: Server) => ({
  send: (turn: readonly Sent[]) => Promise.all(turn.map(({ message }) => sendTo(server, message))),
  lastTook: () => 1,
  close: async () => {},
});

/** Connections that several clients share. */
const SHARED = 3;

async function listening(server: Server) {
  const http = httpServer(server);
  const port = await listen(http, '127.0.0.1', 0);
  const connection = () => new Pipeline(() => connect({ port, host: '127.0.0.1', noDelay: true }));
  const shared = Array.from({ length: SHARED }, connection);
  const own: Pipeline[] = [];
  const turns = turnsOf(http);
  let next = 0;
  return {
    async send(turn: readonly Sent[]) {
      let alone = 0;
      const over = turn.map((one) =>
        one.alone ? (own[alone++] ??= connection()) : (shared[next++ % SHARED] as Pipeline),
      );
      // A request that waits for its connection would come in a later turn.
      await Promise.all(over.map((pipeline) => pipeline.ready()));
      turns.begin();
      const outcomes = turn.map(({ message }, i) => (over[i] as Pipeline).add(message));
      for (const pipeline of new Set(over)) pipeline.write();
      return Promise.all(outcomes);
    },
    lastTook: turns.count,
    async close() {
      for (const pipeline of [...shared, ...own]) pipeline.close();
      await closeHttp(http);
    },
  };
}

/** Counts the turns in which requests come. */
function turnsOf(http: ReturnType<typeof httpServer>) {
  let count = 0;
  let under = false;
  http.prependListener('request', () => {
    if (under) return;
    under = true;
    count += 1;
    setImmediate(() => (under = false));
  });
  return { begin: () => void (count = 0), count: () => count };
}

interface Waiting {
  readonly method: string;
  readonly answer: (outcome: Outcome) => void;
}

/** A connection that takes a request before the one ahead of it is answered. */
class Pipeline {
  readonly #connect: () => Socket;
  #socket: Socket | undefined;
  #waiting: Waiting[] = [];
  #unsent: Buffer[] = [];
  #received = Buffer.alloc(0);

  constructor(connect: () => Socket) {
    this.#connect = connect;
  }

  /** Connects unless it is connected. */
  async ready(): Promise<void> {
    if (this.#socket && !this.#socket.destroyed && !this.#socket.readableEnded) return;
    const socket = this.#connect();
    this.#socket = socket;
    this.#received = Buffer.alloc(0);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.once('connect', resolve).on('error', reject);
    socket.on('data', (chunk) => {
      if (socket !== this.#socket) return;
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#look(false);
    });
    // Nobody waits on a socket that was replaced.
    socket.on('close', () => socket === this.#socket && this.#look(true));
    await promise;
  }

  /** Adds a request, to be written with others. */
  add(message: Message): Promise<Outcome> {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    this.#waiting.push({ method: message.method, answer: resolve });
    this.#unsent.push(onWire(message));
    return promise;
  }

  write(): void {
    this.#socket?.write(Buffer.concat(this.#unsent.splice(0)));
  }

  close(): void {
    this.#socket?.destroy();
  }

  #look(ended: boolean): void {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      const read = readAnswer(this.#received, first.method, ended);
      if (!read) break;
      this.#received = this.#received.subarray(read.length);
      if (read.reply.status < 200) continue;
      this.#waiting.shift();
      if (read.reply.headers['connection'] === 'close') this.#socket?.destroy();
      first.answer(read.reply);
    }
    if (ended) for (const { answer } of this.#waiting.splice(0)) answer(CUT);
  }
}

/** Ways in which SQLite fails a write. */
export const spoiling = ['abort', 'fail', 'rollback', 'commit'] as const;

/**
 * Makes writes of labels with chosen values fail, which no call can do. Temporary triggers belong to the connection, and
 * come into no snapshot.
 */
function spoil(db: Db): void {
  for (const way of ['abort', 'fail', 'rollback']) {
    db.exec(`create temp trigger spoil_by_${way} after insert on main.objects when new.body like '%"spoil by ${way}"%'
      begin select raise(${way}, 'spoilt'); end`);
  }
  // Only the commit finds this one.
  db.exec(`create temp table there (id integer primary key);
    create temp table late (id integer references there (id) deferrable initially deferred);
    create temp trigger spoil_by_commit after insert on main.objects when new.body like '%"spoil by commit"%'
      begin insert into late values (1); end`);
}

/** Pages for small writes when there is no room for large ones. */
const SPARE_PAGES = 60;

/** Leaves room for little more. @returns makes room again */
export function fill(db: Db): () => void {
  db.exec('vacuum');
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + SPARE_PAGES}`);
  return () => {
    if (db.open) db.pragma('max_page_count = 4294967294');
  };
}
