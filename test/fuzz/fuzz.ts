import { setTimeout as pause } from 'node:timers/promises';
import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import { Dice } from './dice.ts';
import { flawOf, type Message, parsed, pathOf, type Reply } from './form.ts';
import { basic, Known } from './known.ts';
import { Messages } from './messages.ts';
import { rawStream } from './raw.ts';
import { logins, owner } from './scenario.ts';
import { CUT, type Target } from './target.ts';
import { answersIn } from './wire.ts';

/** Requests between two resets: the state stays small, and a failure can be repeated from the last reset on. */
const EPISODE = 2_000;
const MOST_AT_ONCE = 8;
const HANG_MS = 1_000;
/** How long an answer is waited for. */
const PATIENCE_MS = 20_000;
const MOST_ORGS = 8;
/** Answers without a success after which a run begins anew: its owner may be locked out. */
const MOST_IN_VAIN = 40;

export interface Plan {
  readonly seed: string;
  readonly from: number;
  readonly requests: number;
  /** Percentage of requests that are streams of bytes, where there are connections. */
  readonly rawPercent?: number;
}

/** A request whose answer was wrong. */
interface Failure {
  /** Number of the request. */
  readonly index: number;
  readonly what: string;
  readonly request: string;
  readonly defects: string[];
}

export interface Figures {
  requests: number;
  /** Answers by class: 2 for 2xx; `cut` for none, or half of one. */
  readonly answers: Record<string, number>;
  unasked: number;
  exits: number;
  hangs: number;
  wrongForms: number;
  memoryEarly: number;
  memoryEnd: number;
  readonly failures: Failure[];
}

/** Sends the requests of a seed, up to eight at once, and looks at every answer. Ends when the server does. */
export async function fuzz(
  target: Target,
  plan: Plan,
  told: (figures: Figures) => void = () => undefined,
): Promise<Figures> {
  const run = new Run(target, plan);
  const last = plan.from + plan.requests;
  const early = plan.from + Math.ceil(plan.requests / 10);
  for (let episode = Math.floor(plan.from / EPISODE); episode * EPISODE < last && !run.over; episode++) {
    await run.episode(episode, last);
    run.hearOut();
    if (run.figures.memoryEarly === 0 && episode * EPISODE + EPISODE >= early)
      run.figures.memoryEarly = target.memory();
    told(run.figures);
  }
  run.figures.memoryEnd = target.memory();
  return run.figures;
}

class Run {
  readonly figures: Figures = {
    ...{
      requests: 0,
      answers: {},
      unasked: 0,
      exits: 0,
      hangs: 0,
      wrongForms: 0,
      memoryEarly: 0,
      memoryEnd: 0,
      failures: [],
    },
  };
  readonly #target: Target;
  readonly #plan: Plan;
  readonly #known = new Known(logins);
  readonly #faults = new FaultsThere();
  #index = 0;
  /** Computing time of the target a short while ago. */
  #computed = { at: Number.NEGATIVE_INFINITY, by: 0 };
  /** Answers since the last success. */
  #inVain = 0;

  constructor(target: Target, plan: Plan) {
    this.#target = target;
    this.#plan = plan;
  }

  get over(): boolean {
    return this.#target.ended !== undefined;
  }

  async episode(number: number, last: number): Promise<void> {
    const dice = new Dice(`${this.#plan.seed}/${number}`);
    const messages = new Messages(dice, this.#known);
    await this.#beginAnew();
    this.#index = number * EPISODE;
    const end = Math.min(this.#index + EPISODE, last);
    while (this.#index < end && !this.over) {
      if (this.#inVain > MOST_IN_VAIN) await this.#beginAnew();
      const count = Math.min(1 + dice.below(MOST_AT_ONCE), end - this.#index);
      if (this.#target.sendBytes && dice.chance(this.#plan.rawPercent ?? 0)) await this.#bytes(dice);
      else await this.#turn([...this.#tidying(), ...Array.from({ length: count }, () => messages.next())]);
    }
  }

  /** Brings back the state of the start, as far as a client can. */
  async #beginAnew(): Promise<void> {
    this.#inVain = 0;
    await this.#turn([ours('POST', '/reset')]);
    const reply = await this.#target.send(ours('GET', '/snapshots'));
    const snapshots = reply === CUT ? [] : ((parsed(reply.body) as { name: string }[] | undefined) ?? []);
    for (const { name } of snapshots) await this.#turn([ours('DELETE', `/snapshots/${name}`)]);
    this.#known.forget();
    this.#faults.forget();
    await this.#turn(['labels', 'workloads', 'vens', 'pairing_profiles', 'users'].map((kind) => listOf(kind)));
    await this.#turn([
      ours('GET', '/vens'),
      listOf('events?max_results=5'),
      asynchronous('labels'),
      asynchronous('vens'),
    ]);
  }

  /** Calls that keep the state small. */
  #tidying(): Message[] {
    const { orgs, snapshots, faults } = this.#known;
    const tidy: Message[] = [];
    if (orgs.length > MOST_ORGS) tidy.push(ours('DELETE', `/orgs/${orgs[2]}`));
    if (snapshots.length > 6) tidy.push(ours('DELETE', `/snapshots/${snapshots[0]}`));
    // Most calls are to meet no fault.
    if (this.#faults.age > 40) {
      tidy.push(ours('DELETE', '/faults'));
      this.#faults.leave();
      faults.length = 0;
    }
    return tidy;
  }

  async #turn(messages: readonly Message[]): Promise<void> {
    for (const message of messages) this.#faults.sent(message);
    const begun = performance.now();
    this.#sampleComputing(begun);
    const replies = await withPatience(Promise.all(messages.map((message) => this.#target.send(message))));
    const took = performance.now() - begun;
    if (replies === undefined) this.#hang(messages, `no answer within ${PATIENCE_MS / 1000} s`);
    else if (took > HANG_MS && this.#wasBusy()) this.#hang(messages, `${Math.round(took)} ms`);
    for (const [i, message] of messages.entries()) {
      const reply = replies?.[i];
      if (reply !== undefined) this.#look(message, reply);
      this.#index += 1;
    }
    this.#faults.answered();
    this.figures.requests += messages.length;
    if (this.over) this.#fail('exits', `the server ended: ${this.#target.ended}`, messages.map(shown).join('\n'));
  }

  /** Samples now and then: asking the system costs as much as a request. */
  #sampleComputing(now: number): void {
    if (now - this.#computed.at < HANG_MS / 4) return;
    this.#computed = { at: now, by: this.#target.computed() };
  }

  /** Whether the server itself computed. It is not to blame for a busy machine. */
  #wasBusy(): boolean {
    return this.#target.computed() - this.#computed.by > HANG_MS * 0.9;
  }

  #hang(messages: readonly Message[], what: string): void {
    this.#fail('hangs', `a turn took long: ${what}`, messages.map(shown).join('\n'));
  }

  #look(message: Message, reply: Reply | typeof CUT): void {
    const { answers } = this.figures;
    const kind = reply === CUT ? CUT : String(Math.floor(reply.status / 100));
    answers[kind] = (answers[kind] ?? 0) + 1;
    if (reply === CUT) {
      if (!this.#faults.mayCut) this.#fail('wrongForms', 'the connection ended without an answer', shown(message));
      return;
    }
    if (message.url.startsWith(API_PREFIX)) this.#inVain = reply.status < 300 ? 0 : this.#inVain + 1;
    const flaw = flawOf(message, reply, (status) => this.#faults.mayAnswer(status, reply.body));
    if (flaw !== undefined) {
      const what = `${flaw}: ${reply.status} ${reply.body.toString('utf8', 0, 300)}`;
      this.#fail(/which nobody/.test(flaw) ? 'unasked' : 'wrongForms', what, shown(message));
    }
    this.#known.learn(message, reply);
  }

  /** Sends a stream of bytes. Every answer that comes back has the right form, and the server lives on. */
  async #bytes(dice: Dice): Promise<void> {
    const bytes = rawStream(dice, `${owner.apiKey}:${owner.apiSecret}`);
    const back = await this.#target.sendBytes?.(bytes, PATIENCE_MS);
    const request = JSON.stringify(bytes.toString('latin1', 0, 2000));
    for (const reply of answersIn(back ?? Buffer.alloc(0))) {
      const kind = String(Math.floor(reply.status / 100));
      this.figures.answers[kind] = (this.figures.answers[kind] ?? 0) + 1;
      // The request of each answer is not known, so the forms of both APIs are right.
      const asked = { method: 'HEAD', url: API_PREFIX };
      const flaw = flawOf(asked, { ...reply, body: Buffer.alloc(0) }, (status) =>
        this.#faults.mayAnswer(status, reply.body),
      );
      if (flaw !== undefined) this.#fail('unasked', `${flaw}: ${reply.body.toString('utf8', 0, 300)}`, request);
    }
    this.#index += 1;
    this.figures.requests += 1;
  }

  /** What a server in a process of its own says of a defect may come later than its answer. */
  hearOut(): void {
    this.figures.failures.at(-1)?.defects.push(...this.#target.defects());
  }

  #fail(kind: 'unasked' | 'exits' | 'hangs' | 'wrongForms', what: string, request: string): void {
    this.figures[kind] += 1;
    this.figures.failures.push({ index: this.#index, what, request, defects: this.#target.defects() });
  }
}

/** Knows the answers that faults ask for, those too that were deleted a moment ago. */
class FaultsThere {
  #rules: { readonly status: unknown; readonly cuts: boolean; age: number; leaving: number }[] = [];

  sent({ method, url, body }: Message): void {
    if (method !== 'POST' || !pathOf(url).startsWith(`${CONTROL_PREFIX}/faults`) || body === undefined) return;
    const rule = parsed(body) as Record<string, unknown> | null | undefined;
    if (typeof rule !== 'object' || rule === null) return;
    this.#rules.push({ status: rule['status'], cuts: 'reset' in rule || 'truncate' in rule, age: 0, leaving: 0 });
  }

  /** Age of the oldest fault in turns. */
  get age(): number {
    return this.#rules.find(({ leaving }) => leaving === 0)?.age ?? 0;
  }

  /** The faults are deleted. Requests that met them may be answered a little later. */
  leave(): void {
    for (const rule of this.#rules) rule.leaving ||= 1;
  }

  answered(): void {
    for (const rule of this.#rules) {
      rule.age += 1;
      if (rule.leaving > 0) rule.leaving += 1;
    }
    this.#rules = this.#rules.filter(({ leaving }) => leaving < 4);
  }

  forget(): void {
    this.#rules = [];
  }

  get mayCut(): boolean {
    return this.#rules.some(({ cuts }) => cuts);
  }

  mayAnswer(status: number, body: Buffer): boolean {
    return this.#rules.some((rule) => rule.status === status) && !body.includes('Internal error of the emulator');
  }
}

const ours = (method: string, path: string): Message => ({
  ...{
    method,
    url: CONTROL_PREFIX + path,
    headers: { host: 'localhost', authorization: basic(owner.apiKey, owner.apiSecret) },
  },
});

const listOf = (kind: string): Message => ({
  ...ours('GET', ''),
  url: kind === 'users' ? `${API_PREFIX}/users` : `${API_PREFIX}/orgs/1/${kind}`,
});
const asynchronous = (kind: string): Message => {
  const message = listOf(kind);
  return { ...message, headers: { ...message.headers, prefer: 'respond-async' } };
};

const shown = ({ method, url, headers, body }: Message) =>
  `${method} ${url} ${JSON.stringify(headers)} ${body?.toString('utf8', 0, 1500) ?? ''}`;

async function withPatience<T>(work: Promise<T>): Promise<T | undefined> {
  const done = new AbortController();
  const late = pause(PATIENCE_MS, undefined, { signal: done.signal, ref: true }).catch(() => undefined);
  try {
    return (await Promise.race([work, late])) as T | undefined;
  } finally {
    done.abort();
  }
}
