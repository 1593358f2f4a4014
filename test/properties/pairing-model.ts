// A model of pairing as the reference tells it, in a few lines that know nothing of the store, and the random sequences
// of calls that are compared with it.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { defaults } from '../../src/config/read-config.ts';
import { Refusal } from '../../src/pce/model/errors.ts';
import { activate } from '../../src/pce/pairing/activate.ts';
import { uninstallTimeouts } from '../../src/pce/resources/settings-workloads.ts';
import { unpair } from '../../src/pce/resources/uninstall.ts';
import { buildServer, closeState, type Server } from '../../src/server/server.ts';
import { inject } from '../inject.ts';

const roles = ['Web', 'Database'] as const;
const modes = ['idle', 'visibility_only', 'full', 'selective'] as const;

interface Terms {
  enabled: boolean;
  allowed_uses_per_key: number | 'unlimited';
  key_lifespan: number | 'unlimited';
  enforcement_mode: (typeof modes)[number];
  enforcement_mode_lock: boolean;
  role_label_lock: boolean;
  role: (typeof roles)[number] | undefined;
}

interface Profile extends Terms {
  readonly href: string;
  uses: number;
  isThere: boolean;
}

interface Key {
  readonly code: string;
  readonly profile: Profile;
  readonly allowed: number | 'unlimited';
  readonly endsAt: number;
  uses: number;
  isThere: boolean;
}

type Step =
  | { readonly do: 'profile'; readonly terms: Terms }
  | { readonly do: 'change'; readonly of: number; readonly terms: Partial<Terms> }
  | { readonly do: 'delete' | 'key' | 'revoke'; readonly of: number }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'activate'; readonly of: number; readonly host: number; readonly asked: Asked }
  | { readonly do: 'unpair'; readonly host: number }
  | { readonly do: 'restart' };

interface Asked {
  readonly role?: (typeof roles)[number];
  readonly enforcement_mode?: (typeof modes)[number];
}

const terms = {
  enabled: fc.constantFrom(true, true, true, false),
  allowed_uses_per_key: fc.constantFrom<number | 'unlimited'>(1, 2, 'unlimited'),
  key_lifespan: fc.constantFrom<number | 'unlimited'>(1, 60, 2_147_483_647, 'unlimited'),
  enforcement_mode: fc.constantFrom(...modes),
  enforcement_mode_lock: fc.boolean(),
  role_label_lock: fc.boolean(),
};
const role = fc.option(fc.constantFrom(...roles), { nil: undefined });
const of = fc.nat(2);
const host = fc.nat(3);
const asked = fc.record(
  { role: fc.constantFrom(...roles), enforcement_mode: fc.constantFrom(...modes) },
  { requiredKeys: [] },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('profile' as const), terms: fc.record({ ...terms, role }) }),
  fc.record({ do: fc.constant('change' as const), of, terms: fc.record(terms, { requiredKeys: [] }) }),
  fc.record({ do: fc.constantFrom('key', 'key', 'key', 'delete', 'revoke'), of }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(0.001, 1, 59, 60, 2_147_483_647) }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('activate' as const), of, host, asked }) },
  fc.record({ do: fc.constant('unpair' as const), host }),
);

/** Sequences of calls that begin with a profile and its key; with `restarts`, some start a new server on the file. */
export function sequences(restarts: boolean): fc.Arbitrary<Step[]> {
  const any = restarts ? fc.oneof({ weight: 6, arbitrary: step }, fc.constant<Step>({ do: 'restart' })) : step;
  const profile = fc.record({ do: fc.constant('profile' as const), terms: fc.record({ ...terms, role }) });
  return fc
    .tuple(profile, fc.array(any, { minLength: 8, maxLength: 30 }))
    .map(([first, rest]) => [first, { do: 'key', of: 0 }, ...rest]);
}

/** A server without a socket, with a clock and randomness of its own. */
export class Subject {
  #server!: Server;
  readonly #file: string | undefined;
  #labels = new Map<string, string>();

  constructor(file?: string) {
    this.#file = file;
  }

  get pce() {
    return this.#server.emulator.pce;
  }

  async start(): Promise<this> {
    const now = this.#server?.emulator.pce.clock.timestamp() ?? '2026-01-01T00:00:00Z';
    if (this.#server) closeState(this.#server.emulator);
    const limits = new Map(['total_pairing_profiles', 'total_active_pairing_keys'].map((name) => [name, 1e9]));
    this.#server = await buildServer({
      ...defaults,
      ...{ clock: now, data: this.#file, sync: 'normal', scenario: 'empty', limits, log: undefined },
      ...{ apiKey: 'api_model', apiSecret: 'secret' },
    });
    const { body } = await this.call('GET', '/orgs/1/labels?key=role');
    for (const { href, value } of body as unknown as { href: string; value: string }[]) this.#labels.set(value, href);
    return this;
  }

  close(): void {
    closeState(this.#server.emulator);
  }

  labelOf(value: string): string {
    return this.#labels.get(value) as string;
  }

  async call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object) {
    const answer = await inject(this.#server, {
      method,
      url: `/api/v2${path}`,
      headers: {
        authorization: `Basic ${Buffer.from('api_model:secret').toString('base64')}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { payload: JSON.stringify(body) }),
    });
    assert.ok(answer.statusCode < 300, `${method} ${path}: ${answer.statusCode} ${answer.body}`);
    return { text: answer.body, body: answer.body ? (JSON.parse(answer.body) as Record<string, unknown>) : {} };
  }
}

let played = 0;

/** Plays a sequence on the subject and on the model; throws where they differ. */
export async function play(subject: Subject, steps: readonly Step[]): Promise<void> {
  // Waits of 68 years add up: no server starts in a year of five digits.
  subject.pce.clock.freeze('2026-01-01T00:00:00Z');
  const model = new Model(subject, `run-${played++}`);
  for (const one of steps) await model.play(one);
  await model.compare();
}

class Model {
  readonly #subject: Subject;
  readonly #run: string;
  readonly #profiles: Profile[] = [];
  readonly #keys: Key[] = [];

  constructor(subject: Subject, run: string) {
    this.#subject = subject;
    this.#run = run;
  }

  async play(step: Step): Promise<void> {
    const subject = this.#subject;
    switch (step.do) {
      case 'profile':
        return this.#create(step.terms);
      case 'wait':
        return subject.pce.clock.advance(step.seconds);
      case 'restart':
        await subject.start();
        return;
      case 'activate':
        return this.#activate(step.of, step.host, step.asked);
      case 'unpair': {
        const ven = subject.pce.vens.withIdentity(1, `${this.#run}-${step.host}`);
        if (ven) subject.pce.store.transaction(() => unpair(subject.pce, ven, uninstallTimeouts(subject.pce)));
        return;
      }
    }
    const profile = this.#profiles[step.of];
    if (!profile?.isThere) return;
    if (step.do === 'change') {
      await subject.call('PUT', profile.href, step.terms);
      Object.assign(profile, step.terms);
    } else if (step.do === 'key') await this.#generate(profile);
    else {
      await subject.call('DELETE', step.do === 'delete' ? profile.href : `${profile.href}/pairing_keys`);
      if (step.do === 'delete') profile.isThere = false;
      for (const key of this.#keys) if (key.profile === profile) key.isThere = false;
    }
  }

  async #create({ role, ...terms }: Terms): Promise<void> {
    const labels = role === undefined ? [] : [{ href: this.#subject.labelOf(role) }];
    const { body } = await this.#subject.call('POST', '/orgs/1/pairing_profiles', { ...terms, labels });
    this.#profiles.push({ ...terms, role, href: body['href'] as string, uses: 0, isThere: true });
  }

  async #generate(profile: Profile): Promise<void> {
    const { body } = await this.#subject.call('POST', `${profile.href}/pairing_key`, {});
    const life = profile.key_lifespan === 'unlimited' ? Number.POSITIVE_INFINITY : profile.key_lifespan * 1000;
    this.#keys.push({
      code: body['activation_code'] as string,
      profile,
      allowed: profile.allowed_uses_per_key,
      endsAt: this.#subject.pce.clock.now() + life,
      uses: 0,
      isThere: true,
    });
  }

  /** The refusal that the reference expects, if any. */
  #expected(key: Key, asked: Asked): string | undefined {
    const { profile } = key;
    const isOther = <T>(wanted: T | undefined, given: T) => wanted !== undefined && wanted !== given;
    if (!key.isThere) return 'pairing_key_revoked';
    if (!profile.enabled) return 'pairing_profile_disabled';
    if (key.endsAt <= this.#subject.pce.clock.now()) return 'pairing_key_expired';
    if (key.uses === key.allowed) return 'pairing_key_spent';
    const breaksLock =
      (profile.role_label_lock && isOther(asked.role, profile.role)) ||
      (profile.enforcement_mode_lock && isOther(asked.enforcement_mode, profile.enforcement_mode));
    return breaksLock ? 'pairing_profile_locked' : undefined;
  }

  async #activate(of: number, host: number, asked: Asked): Promise<void> {
    const key = this.#keys[of];
    if (!key) return;
    const { pce } = this.#subject;
    const expected = this.#expected(key, asked);
    const before = await this.#state(key.profile);
    const hostname = `${this.#run}-${host}`;
    try {
      const paired = activate(pce, { activation_code: key.code, hostname, ...asked }, '127.0.0.1');
      assert.equal(undefined, expected);
      key.uses += 1;
      key.profile.uses += 1;
      const { body } = await this.#subject.call('GET', paired.workload.href);
      const labels = (body['labels'] as { value: string }[]).map(({ value }) => value);
      const wanted = asked.role ?? key.profile.role;
      assert.deepEqual(labels, wanted === undefined ? [] : [wanted]);
      assert.equal(body['enforcement_mode'], asked.enforcement_mode ?? key.profile.enforcement_mode);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      assert.equal(error.items[0]?.token, expected);
      assert.deepEqual(await this.#state(key.profile), before);
    }
  }

  async #state({ href, isThere }: Profile): Promise<unknown[]> {
    const { store } = this.#subject.pce;
    const profile = isThere ? (await this.#subject.call('GET', href)).text : '';
    return [profile, store.totals(1, 'workloads'), store.totals(1, 'vens'), store.totals(1, 'pairing_profiles')];
  }

  async compare(): Promise<void> {
    for (const profile of this.#profiles.filter(({ isThere }) => isThere)) {
      const { body } = await this.#subject.call('GET', profile.href);
      assert.equal(body['total_use_count'], profile.uses, 'total_use_count');
    }
  }
}
