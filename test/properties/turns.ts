import { strict as assert } from 'node:assert';
import { connect } from 'node:net';
import { configOf } from '../../src/config.ts';
import type { OrgCredentials } from '../../src/control/orgs.ts';
import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import { API_PREFIX } from '../../src/pce/router.ts';
import { buildServer, closeHttp, closeState, httpServer, listen, type Server } from '../../src/server.ts';
import type { Db } from '../../src/state/database.ts';
import { Dice } from '../fuzz/dice.ts';
import { parsed, type Reply } from '../fuzz/form.ts';
import { basic, Known } from '../fuzz/known.ts';
import { type Message, Messages, type Template, templates } from '../fuzz/messages.ts';
import { CUT, sendTo } from '../fuzz/target.ts';
import { Wire } from '../fuzz/wire.ts';

/** Requests of one turn. */
const MOST_AT_ONCE = 8;
const SUITES = 3;
/** Ids that no generated request names. */
const FIRST_OF_SUITES = 1_000_000;
const PATIENCE_MS = 20_000;

/** All calls of both APIs. */
export const calls = templates.filter(({ name }) => name !== undefined) as readonly (Template & { name: string })[];

/** Calls after whose success an org that another suite made may be gone: they are for the whole server. */
const wholeServer = new Set(['mock_reset_post', 'mock_scenarios_post', 'mock_snapshots_restore_post']);

export type Way = 'in process' | 'over sockets';

/** A server whose requests are all in one turn of its event loop where they are sent at once. */
export interface Served extends AsyncDisposable {
  send(message: Message): Promise<Reply | typeof CUT>;
  readonly db: Db;
}

export async function serve(way: Way): Promise<Served> {
  const server = await buildServer(configOf({ scenario: 'empty', clock: '2026-01-01T00:00:00Z', seed: 'turns' }));
  const { send, close } = way === 'in process' ? injecting(server) : await listening(server);
  return {
    send,
    // Another one when the state was replaced.
    get db() {
      return server.emulator.pce.db;
    },
    async [Symbol.asyncDispose]() {
      await close();
      closeState(server.emulator);
    },
  };
}

const injecting = (server: Server) => ({ send: (message: Message) => sendTo(server, message), close: async () => {} });

async function listening(server: Server) {
  const http = httpServer(server);
  const port = await listen(http, '127.0.0.1', 0);
  const wires = Array.from({ length: MOST_AT_ONCE }, () => new Wire(() => connect({ port, noDelay: true })));
  let at = 0;
  return {
    send: (message: Message) => (wires[at++ % wires.length] as Wire).send(message),
    async close() {
      for (const wire of wires) wire.close();
      await closeHttp(http);
    },
  };
}

/** Ways in which SQLite fails. */
const spoiling = ['abort', 'fail', 'rollback', 'commit'] as const;

/** From now on, until the state is replaced, a label of a chosen value cannot be written: no call of a client's can do that. */
function spoil(db: Db): void {
  for (const way of ['abort', 'fail', 'rollback']) {
    db.exec(`create trigger if not exists spoil_by_${way} after insert on objects when new.body like '%"spoil by ${way}"%'
      begin select raise(${way}, 'spoilt'); end`);
  }
  // This one is found out by the commit alone.
  db.exec(`create table if not exists late (id integer references orgs (id) deferrable initially deferred);
    create trigger if not exists spoil_by_commit after insert on objects when new.body like '%"spoil by commit"%'
      begin insert into late values (999999); end`);
}

/** A suite that minds its own business, and what it was told that its org holds. */
interface Suite {
  readonly credentials: OrgCredentials;
  readonly labels: Set<string>;
}

/** An org to which things are done, and who does them. */
interface Disturbed {
  readonly org: number;
  readonly credentials: OrgCredentials;
  readonly known: Known;
  readonly messages: Messages;
}

/**
 * Sends calls of one org together with writes of others, two to eight in a turn, and looks whether the others are
 * answered as if they were alone.
 */
export class Turns {
  readonly #target: Served;
  readonly #dice: Dice;
  #suites: Suite[] = [];
  /** Hrefs of all labels since the whole state was last replaced. */
  readonly #given = new Set<string>();
  #count = 0;
  #orgs = FIRST_OF_SUITES;

  constructor(target: Served, seed: string) {
    this.#target = target;
    this.#dice = new Dice(seed);
  }

  /** All of these calls, in this order, a few in each turn. @throws AssertionError that names the requests of the turn */
  async run(order: readonly Template[]): Promise<void> {
    const left = [...order];
    while (left.length > 0) {
      const count = 1 + this.#dice.below(3);
      await this.#turn(left.splice(0, count));
    }
  }

  async #turn(disturbing: readonly Template[]): Promise<void> {
    while (this.#suites.length < SUITES) this.#suites.push(await this.#makeSuite());
    const disturbed = await this.#makeDisturbed();
    const writes = Math.max(1, this.#dice.below(MOST_AT_ONCE - disturbing.length));
    const sent: { readonly message: Message; readonly suite?: Suite; readonly template?: Template }[] = [
      ...disturbing.map((template) => ({
        template,
        message: confined(disturbed.messages.of(template), disturbed.org),
      })),
      ...this.#spoilt(disturbed),
      ...Array.from({ length: writes }, () => {
        const suite = this.#dice.pick(this.#suites);
        return { suite, message: this.#label(suite) };
      }),
    ].sort(() => this.#dice.below(3) - 1);
    const what = () => sent.map(({ message }) => shown(message)).join('\n');
    const replies = await Promise.race([
      Promise.all(sent.map(({ message }) => this.#target.send(message))),
      late(() => assert.fail(`a turn is not answered:\n${what()}`)),
    ]);
    const replaced = sent.some(
      ({ template }, index) => wholeServer.has(template?.name ?? '') && isSuccess(replies[index]),
    );
    const faulty = disturbing.some(({ name }) => name === 'mock_faults_post');
    if (replaced) this.#given.clear();
    for (const [index, { message, suite, template }] of sent.entries()) {
      const reply = replies[index] as Reply | typeof CUT;
      if (suite) this.#lookAtWrite(suite, message, reply, replaced, what);
      else if (!faulty && template)
        assert.ok(isNoFailure(reply), `${shown(message)}: ${told(reply)}, among\n${what()}`);
      if (!suite && reply !== CUT) disturbed.known.learn(message, reply);
    }
    if (replaced) await this.#dropSuitesThatAreGone();
    for (const suite of this.#suites) await this.#lookAtOrg(suite, what);
    await this.#tidy(disturbed);
  }

  #lookAtWrite(
    { labels }: Suite,
    message: Message,
    reply: Reply | typeof CUT,
    replaced: boolean,
    what: () => string,
  ): void {
    const because = `${shown(message)}: ${told(reply)}, among\n${what()}`;
    // The org may have gone with the state that it was in, ahead of the write or behind it.
    if (replaced && reply !== CUT && reply.status === 401) return;
    assert.ok(reply !== CUT && reply.status === 201, because);
    const { href, value } = parsed(reply.body) as { href: string; value: string };
    assert.ok(!this.#given.has(href), `${href} was given before: ${because}`);
    this.#given.add(href);
    labels.add(value);
  }

  /** What was told to be there is, and nothing else. */
  async #lookAtOrg({ credentials, labels }: Suite, what: () => string): Promise<void> {
    const { org } = credentials;
    const reply = await this.#send('GET', `${API_PREFIX}/orgs/${org}/labels?key=app`, undefined, credentials);
    const values = (parsed(reply.body) as { value: string }[]).map(({ value }) => value);
    assert.deepEqual(new Set(values), labels, `org ${org}, among\n${what()}`);
  }

  async #dropSuitesThatAreGone(): Promise<void> {
    const { status, body } = await this.#send('GET', `${CONTROL_PREFIX}/orgs`);
    assert.equal(status, 200);
    const there = new Set((parsed(body) as { org: number }[]).map(({ org }) => org));
    // Of an org that a snapshot brought back only the snapshot knows what is in it.
    for (const { credentials } of this.#suites) {
      if (there.has(credentials.org)) await this.#send('DELETE', `${CONTROL_PREFIX}/orgs/${credentials.org}`);
    }
    this.#suites = [];
  }

  /** Now and then a call that fails in a way that is nobody's but the database's. */
  #spoilt({ credentials }: Disturbed): { readonly message: Message }[] {
    if (!this.#dice.chance(50)) return [];
    spoil(this.#target.db);
    const path = `${API_PREFIX}/orgs/${credentials.org}/labels`;
    const body = { key: 'app', value: `spoil by ${this.#dice.pick(spoiling)}` };
    return [{ message: this.#message('POST', path, body, credentials) }];
  }

  #label({ credentials: { org, key, secret } }: Suite): Message {
    this.#count += 1;
    return {
      ...{ method: 'POST', url: `${API_PREFIX}/orgs/${org}/labels` },
      headers: { host: 'localhost', authorization: basic(key, secret), 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify({ key: 'app', value: `label ${this.#count}` })),
    };
  }

  async #makeSuite(): Promise<Suite> {
    this.#orgs += 1;
    const { status, body } = await this.#send('POST', `${CONTROL_PREFIX}/orgs`, { id: this.#orgs });
    assert.equal(status, 201, body.toString());
    return { credentials: parsed(body) as OrgCredentials, labels: new Set() };
  }

  /** An org with something of everything. */
  async #makeDisturbed(): Promise<Disturbed> {
    const made = await this.#send('POST', `${CONTROL_PREFIX}/orgs`, {});
    assert.equal(made.status, 201, made.body.toString());
    const { org, key, secret } = parsed(made.body) as OrgCredentials;
    const known = new Known([{ name: key, secret, org }]);
    const learn = async (method: string, url: string, body?: unknown) => {
      const message = this.#message(method, url, body, { org, key, secret });
      const reply = await this.#target.send(message);
      if (reply !== CUT) known.learn(message, reply);
    };
    const path = `${API_PREFIX}/orgs/${org}`;
    await learn('POST', `${path}/labels`, { key: 'app', value: 'disturbed' });
    await learn('POST', `${path}/pairing_profiles`, { name: 'disturbed', enabled: true });
    const profile = known.hrefs.get('/orgs/:/pairing_profiles/:')?.at(-1);
    await learn('POST', `${API_PREFIX}${profile}/pairing_key`, {});
    await learn('POST', `${CONTROL_PREFIX}/vens`, { activation_code: known.codes[0], hostname: 'disturbed' });
    await learn('POST', `${path}/workloads`, { hostname: 'unmanaged', interfaces: [{ name: 'eth0' }] });
    await learn('GET', `${path}/users`);
    await learn('POST', `${CONTROL_PREFIX}/fleets`, { org, count: 2 });
    await learn('POST', `${CONTROL_PREFIX}/snapshots`, { name: `of-${org}`, org });
    await learn('GET', `${CONTROL_PREFIX}/snapshots/of-${org}/export`);
    return { org, credentials: { org, key, secret }, known, messages: new Messages(this.#dice, known) };
  }

  /** What was made goes again: a state stays small, and no fault waits for others. */
  async #tidy({ org, known }: Disturbed): Promise<void> {
    await this.#send('DELETE', `${CONTROL_PREFIX}/faults`);
    await this.#send('PUT', `${CONTROL_PREFIX}/settings?org=${org}`, {});
    const { body } = await this.#send('GET', `${CONTROL_PREFIX}/snapshots`);
    for (const { name } of parsed(body) as { name: string }[]) {
      await this.#send('DELETE', `${CONTROL_PREFIX}/snapshots/${encodeURIComponent(name)}`);
    }
    for (const one of new Set([org, ...known.orgs])) {
      if (one < FIRST_OF_SUITES) await this.#send('DELETE', `${CONTROL_PREFIX}/orgs/${one}`);
    }
  }

  async #send(method: string, url: string, body?: unknown, by?: OrgCredentials): Promise<Reply> {
    const reply = await this.#target.send(this.#message(method, url, body, by));
    assert.ok(reply !== CUT, `${method} ${url}: no answer`);
    return reply;
  }

  #message(method: string, url: string, body?: unknown, by?: OrgCredentials): Message {
    const headers = {
      host: 'localhost',
      ...(by && { authorization: basic(by.key, by.secret) }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    return { method, url, headers, ...(body !== undefined && { body: Buffer.from(JSON.stringify(body)) }) };
  }
}

/** Calls that mean one org or all of them: here they mean the one that is disturbed. */
const ofOneOrg = /^\/_mock\/v1\/(faults|settings|journal)/;

function confined(message: Message, org: number): Message {
  if (!ofOneOrg.test(message.url)) return message;
  const [path = '', query = ''] = message.url.split('?');
  if (message.method !== 'POST') {
    const others = query.split('&').filter((part) => part !== '' && !part.startsWith('org='));
    return { ...message, url: `${path}?${[...others, `org=${org}`].join('&')}` };
  }
  const body = message.body && parsed(message.body);
  if (typeof body !== 'object' || body === null) return message;
  return { ...message, body: Buffer.from(JSON.stringify({ ...body, org })) };
}

const isSuccess = (reply: Reply | typeof CUT | undefined) => reply !== undefined && reply !== CUT && reply.status < 300;

/** Not modelled, or full, which is said in advance. */
const isNoFailure = (reply: Reply | typeof CUT) => reply !== CUT && (reply.status < 500 || reply.status === 501);

const shown = ({ method, url, body }: Message) => `${method} ${url} ${body?.toString('utf8', 0, 300) ?? ''}`;
const told = (reply: Reply | typeof CUT) =>
  reply === CUT ? 'no answer' : `${reply.status} ${reply.body.toString('utf8', 0, 300)}`;

function late(fail: () => never): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      try {
        fail();
      } catch (error) {
        reject(error as Error);
      }
    }, PATIENCE_MS).unref();
  });
}
