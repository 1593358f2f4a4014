import { strict as assert } from 'node:assert';
import { setTimeout as pause } from 'node:timers/promises';
import { Dice } from '../fuzz/dice.ts';
import { type Message, parsed } from '../fuzz/form.ts';
import { Known } from '../fuzz/known.ts';
import { Messages, type Template, templates } from '../fuzz/messages.ts';
import { CUT } from '../fuzz/target.ts';
import type { Disturbance } from './turns-disturbances.ts';
import { ask, mock, Org, type Send, shown, told } from './turns-org.ts';
import { type Asked, FIRST_OF_SUITES, kinds, makeSuite, makesLabel, type Suite, shapeOf } from './turns-others.ts';
import { fill, type Outcome, type Sent, type Served, spoiling } from './turns-server.ts';

/** Requests of one turn. */
const MOST_AT_ONCE = 8;
/** Generated requests of one turn, which may be right or wrong. */
const MOST_GENERATED = 3;
const SUITES = 3;
const PATIENCE_MS = 20_000;
/** Turns that one org disturbs at most. */
const LONGEST_WORN = 6;

/** All calls of both APIs. */
export const calls = templates.filter(({ name }) => name !== undefined) as readonly (Template & { name: string })[];

/** Calls for the whole server, unless they name an org. The database is another one afterwards. */
const wholeServer = new Set(['mock_reset_post', 'mock_scenarios_post', 'mock_snapshots_restore_post']);
/** Calls that move the clock: sessions and keys of others may expire. */
const movesClock = /^mock_clock_(put|advance)/;

/** An org to which anything is done, and the generator of its requests. */
interface Worn {
  readonly org: Org;
  readonly known: Known;
  readonly messages: Messages;
  age: number;
}

/** A request of a turn, and the check of its answer. */
interface Part extends Sent {
  readonly what: string;
  readonly look: (outcome: Outcome) => void;
}

/** Facts about a turn that the checks of its answers need. */
interface Turn {
  readonly lone: Disturbance | undefined;
  readonly generated: readonly (Template & { name: string })[];
  parts: readonly Part[];
  replaced: boolean;
}

export interface Figures {
  turns: number;
  requests: number;
  /** Turns whose requests all came in one turn of the event loop. */
  together: number;
  /** Names of the calls that took part. */
  readonly tookPart: Set<string>;
}

/**
 * Sends calls of some orgs together with calls of others, two to eight in a turn, and checks that the others are
 * answered as if they were alone.
 */
export class Turns {
  readonly figures: Figures = { turns: 0, requests: 0, together: 0, tookPart: new Set() };
  readonly #target: Served;
  readonly #dice: Dice;
  #suites: Suite[] = [];
  #worn: Worn | undefined;
  /** Hrefs, keys and codes that were given since the whole state was last replaced. */
  readonly #given = new Set<unknown>();
  /** The shape of the answer to each call of the others when it is alone. */
  readonly #alone = new Map<string, string>();
  #kinds: string[] = [];
  #count = 0;
  #settings: unknown;

  constructor(target: Served, seed: string) {
    this.#target = target;
    this.#dice = new Dice(seed);
  }

  /** Does all of these once, in random order. @throws AssertionError that names the requests of the turn */
  async run(disturbances: readonly Disturbance[], calls: readonly (Template & { name: string })[]): Promise<void> {
    await this.#learn();
    const lone = this.#shuffled(disturbances);
    const generated = this.#shuffled(calls);
    while (lone.length + generated.length > 0) {
      const disturbance = lone.pop();
      const share = Math.ceil((2 * generated.length) / (lone.length + 1));
      const count = Math.min(1 + this.#dice.below(share), MOST_GENERATED);
      const sure = await this.#turn(disturbance, generated.splice(0, count));
      // It is tried again: a call for the whole server befell it too.
      if (disturbance && !sure) lone.unshift(disturbance);
    }
    for (const suite of this.#suites) await this.#lookAtAll(suite);
  }

  /** Learns how the others are answered when nobody disturbs them. */
  async #learn(): Promise<void> {
    this.#settings = parsed((await ask(this.#send, mock('GET', '/settings'))).body);
    await this.#fillUp();
    for (const [name, kind] of Object.entries(kinds)) {
      const suite = this.#suites[0] as Suite;
      const asked = kind(suite, ++this.#count, this.#dice);
      assert.ok(asked, name);
      const reply = await this.#send(asked.message);
      assert.ok(reply !== CUT && (reply.status < 500 || reply.status === 501), `${name}: ${told(reply)}`);
      asked.answered?.(reply);
      this.#alone.set(name, shapeOf(reply));
      suite.busy.clear();
    }
  }

  /** @returns whether the disturbance was seen to take effect */
  async #turn(lone: Disturbance | undefined, generated: Turn['generated']): Promise<boolean> {
    await this.#fillUp();
    const turn: Turn = { lone, generated, parts: [], replaced: false };
    const org = await Org.make(this.#send);
    const worn = (this.#worn ??= await this.#wear());
    const asked = lone ? [await lone.calls(org)].flat() : [];
    const disturbing = [
      ...asked.map((message) => this.#disturbing(turn, message)),
      ...generated.map((template) => this.#generated(turn, worn, template)),
      ...(this.#dice.chance(40) ? [this.#spoilt(turn, worn)] : []),
    ];
    const others = this.#others(turn, 1 + this.#dice.below(MOST_AT_ONCE - disturbing.length));
    turn.parts = this.#shuffled([...disturbing, ...others]);
    const { db } = this.#target;
    const room = lone?.fills ? fill(db) : undefined;
    const outcomes = await this.#sendAll(turn);
    room?.();
    turn.replaced = this.#target.db !== db;
    this.#lookAtReplacing(turn, outcomes);
    for (const [index, { look, what }] of turn.parts.entries()) {
      this.#because(turn, `${what}: ${told(outcomes[index] as Outcome)}`, () => look(outcomes[index] as Outcome));
    }
    await this.#tidy(turn, org);
    for (const suite of this.#suites) await this.#lookAtLabels(turn, suite);
    return !(turn.replaced && !lone?.replaces) && !generated.some(({ name }) => movesClock.test(name));
  }

  async #sendAll({ parts }: Turn): Promise<Outcome[]> {
    const done = new AbortController();
    const late = pause(PATIENCE_MS, undefined, { signal: done.signal }).then(
      () => assert.fail(`a turn is not answered:\n${parts.map(({ what }) => what).join('\n')}`),
      () => [],
    );
    const outcomes = await Promise.race([this.#target.send(parts), late]);
    done.abort();
    this.figures.turns += 1;
    this.figures.requests += parts.length;
    if (this.#target.lastTook === 1) this.figures.together += 1;
    return outcomes;
  }

  /** Only a call that asks for it, and succeeds, replaces the state. */
  #lookAtReplacing({ replaced, lone, generated, parts }: Turn, outcomes: readonly Outcome[]): void {
    if (!replaced) return;
    const asked = lone?.replaces || generated.some(({ name }) => wholeServer.has(name));
    assert.ok(asked, `the state was replaced by one of\n${parts.map(({ what }) => what).join('\n')}`);
    assert.ok(outcomes.some((outcome) => outcome !== CUT && outcome.status < 300));
  }

  /** A right call of an org of its own. Only calls for the whole server affect its answer. */
  #disturbing(turn: Turn, message: Message): Part {
    const { statuses, replaces, befalls, name } = turn.lone as Disturbance;
    this.figures.tookPart.add(name);
    return {
      message,
      alone: isFaulty(turn),
      what: `${name}: ${shown(message)}`,
      look: (outcome) => {
        if (befalls?.(outcome)) return;
        const moved = turn.generated.some((template) => movesClock.test(template.name));
        const loose = (turn.replaced && !replaces) || moved;
        const asMeant = outcome !== CUT && statuses.includes(outcome.status);
        assert.ok(asMeant || (loose && isNoFailure(outcome)), `is to be ${statuses.join(' or ')}`);
      },
    };
  }

  /** A call that may be right or wrong. */
  #generated(turn: Turn, worn: Worn, template: Template & { name: string }): Part {
    const message = confined(worn.messages.of(template), worn.org.id);
    this.figures.tookPart.add(template.name);
    return {
      message,
      // It may be no valid HTTP.
      alone: true,
      what: `${template.name}: ${shown(message)}`,
      look: (outcome) => {
        const full = turn.lone?.fills && outcome !== CUT && outcome.status === 507;
        if (!isFaulty(turn)) assert.ok(full || isNoFailure(outcome));
        if (outcome === CUT) return;
        worn.known.learn(message, outcome);
        if (outcome.status === 401) worn.age = LONGEST_WORN;
      },
    };
  }

  /** A call that fails in the database. */
  #spoilt(turn: Turn, { org }: Worn): Part {
    const message = org.in('POST', '/labels', { key: 'app', value: `spoil by ${this.#dice.pick(spoiling)}` });
    // It succeeds where the state was replaced.
    const look = (outcome: Outcome) => assert.ok(turn.replaced || outcome === CUT || outcome.status >= 400);
    return { message, alone: true, what: `spoilt: ${shown(message)}`, look };
  }

  #others(turn: Turn, count: number): Part[] {
    return Array.from({ length: count }, () => {
      const suite = this.#dice.pick(this.#suites);
      if (this.#kinds.length === 0) this.#kinds = this.#shuffled(Object.keys(kinds));
      const wanted = this.#dice.chance(50) ? 'makesLabel' : (this.#kinds.pop() as string);
      this.#count += 1;
      const asked = kinds[wanted]?.(suite, this.#count, this.#dice);
      if (asked) return this.#other(turn, wanted, suite, asked);
      return this.#other(turn, 'makesLabel', suite, makesLabel(suite, this.#count, this.#dice) as Asked);
    });
  }

  #other(turn: Turn, kind: string, suite: Suite, { message, answered, given }: Asked): Part {
    return {
      message,
      alone: false,
      what: `${kind}: ${shown(message)}`,
      look: (outcome) => {
        if (turn.lone?.befalls?.(outcome)) {
          suite.busy.add('doubtful');
          return;
        }
        assert.ok(outcome !== CUT, 'is not answered');
        // The org may have gone with its state, ahead of the call or behind it.
        if (turn.replaced) {
          // The same seed may have given the same key to another org: 403.
          if (kind === 'makesLabel') assert.ok([201, 401, 403].includes(outcome.status));
          assert.ok(isNoFailure(outcome));
          return;
        }
        assert.equal(shapeOf(outcome), this.#alone.get(kind));
        answered?.(outcome);
        for (const one of given?.(outcome) ?? []) {
          assert.ok(!this.#given.has(one), `${one} was given before`);
          this.#given.add(one);
        }
      },
    };
  }

  /** The labels that were acknowledged are there, and no others. */
  async #lookAtLabels(turn: Turn, suite: Suite): Promise<void> {
    const { org, labels, busy } = suite;
    const found = await org.read<{ href: string; value: string }[]>('GET', '/labels?key=app');
    const there = new Map(found.map(({ href, value }) => [href, value]));
    // A suite that met a fault does not know whether its request took effect.
    if (busy.has('doubtful')) {
      for (const [href, value] of labels) if (!busy.has(href)) assert.equal(there.get(href), value);
      labels.clear();
      for (const [href, value] of there) labels.set(href, value);
    } else this.#because(turn, `labels of org ${org.id}`, () => assert.deepEqual(there, labels));
    busy.clear();
  }

  async #lookAtAll({ org, made }: Suite): Promise<void> {
    for (const [kind, hrefs] of made) {
      const found = await org.read<{ href: string }[]>('GET', `/${kind}?max_results=10000`);
      const there = new Set(found.map(({ href }) => href));
      assert.deepEqual(
        hrefs.filter((href) => !there.has(href)),
        [],
        `${kind} of org ${org.id}`,
      );
    }
  }

  async #fillUp(): Promise<void> {
    while (this.#suites.length < SUITES) {
      this.#count += 1;
      this.#suites.push(await makeSuite(this.#send, FIRST_OF_SUITES + this.#count));
    }
  }

  /** An org with something of everything. */
  async #wear(): Promise<Worn> {
    const org = await Org.make(this.#send);
    const known = new Known([{ name: org.credentials.key, secret: org.credentials.secret, org: org.id }]);
    const learn = async (message: Message) => {
      const reply = await this.#send(message);
      if (reply !== CUT) known.learn(message, reply);
    };
    await org.label();
    await org.host();
    await org.workload();
    known.codes.push(await org.code().catch(() => ''));
    for (const kind of ['labels', 'pairing_profiles', 'vens', 'workloads']) await learn(org.in('GET', `/${kind}`));
    await learn(org.at('GET', '/users'));
    await learn(mock('POST', '/fleets', { org: org.id, count: 2 }));
    await learn(mock('POST', '/snapshots', { name: `of-${org.id}`, org: org.id }));
    await learn(mock('GET', `/snapshots/of-${org.id}/export`));
    return { org, known, messages: new Messages(this.#dice, known), age: 0 };
  }

  /** Deletes what was made: the state stays small, and faults and settings for all end with their turn. */
  async #tidy(turn: Turn, { id }: Org): Promise<void> {
    const { lone, replaced } = turn;
    const send = (method: string, path: string, body?: unknown) => this.#send(mock(method, path, body));
    if (isFaulty(turn)) await send('DELETE', '/faults');
    if (lone?.befalls || lone?.name === 'all are to be strict') await send('PUT', '/settings', this.#settings);
    const worn = this.#worn as Worn;
    worn.age += 1;
    if (replaced) {
      await send('POST', '/reset', {});
      this.#suites = [];
      this.#given.clear();
    } else await send('DELETE', `/orgs/${id}`);
    if (worn.age < LONGEST_WORN && !replaced) return;
    this.#worn = undefined;
    for (const org of await this.#list<{ org: number }>('/orgs')) {
      if (org.org !== 1 && org.org < FIRST_OF_SUITES) await send('DELETE', `/orgs/${org.org}`);
    }
    for (const { name } of await this.#list<{ name: string }>('/snapshots')) await send('DELETE', `/snapshots/${name}`);
  }

  async #list<T>(path: string): Promise<T[]> {
    return parsed((await ask(this.#send, mock('GET', path))).body) as T[];
  }

  #because(turn: Turn, what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      const all = turn.parts.map((part) => part.what).join('\n');
      assert.fail(`${what}\n${(error as Error).message}\namong\n${all}`);
    }
  }

  #shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return Array.from(list, () => rest.splice(this.#dice.below(rest.length), 1)[0] as T);
  }

  readonly #send: Send = async (message) => (await this.#target.send([{ message, alone: true }]))[0] as Outcome;
}

const isFaulty = ({ lone, generated }: Turn) =>
  lone?.faulty || lone?.name === 'mock_faults_post' || generated.some(({ name }) => name === 'mock_faults_post');

/** Calls for one org or all orgs: here they are for the disturbed one. */
const ofOneOrg = /^\/_mock\/v1\/(faults|settings|journal)(?!\/\d)/;

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

/** A success, a refusal, or the 501 of an operation that is not modelled. */
const isNoFailure = (outcome: Outcome) => outcome !== CUT && (outcome.status < 500 || outcome.status === 501);
