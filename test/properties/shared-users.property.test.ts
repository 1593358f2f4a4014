import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { controlOf } from '../../src/control/library.ts';
import { buildServer, closeState, type Server } from '../../src/server/server.ts';
import { lengthOf } from '../length.ts';

// A key or session outlives every change of one org, unless the org that is put back says otherwise of a user who is in
// that org alone. Only with such a user does a deleted key or session come back.

const ORGS = [1, 2, 3];
const USERS = ['a', 'b', 'c'].map((name) => `${name}@mock-pce.test`);
const NOW = Date.parse('2026-01-01T00:00:00Z');
const LATER = NOW + 365 * 24 * 60 * 60 * 1000;

interface Proof {
  readonly kind: 'key' | 'session';
  readonly token: string;
  readonly user: string;
}

/** Keys, sessions and users when an org was saved. */
interface Then {
  readonly good: ReadonlySet<Proof>;
  /** Users who are in this org alone, and those who are in another one too. */
  readonly alone: ReadonlySet<string>;
  readonly shared: ReadonlySet<string>;
}

class World {
  readonly server: Server;
  readonly proofs: Proof[] = [];
  readonly starts = new Map<number, Then>();
  readonly saves = new Map<number, Then>();
  constructor(server: Server) {
    this.server = server;
  }

  get pce() {
    return this.server.emulator.pce;
  }

  get control() {
    return controlOf(this.server.emulator);
  }

  orgsOf(username: string): number[] {
    const user = this.pce.accounts.userByName(username);
    return user ? this.pce.accounts.orgsOf(user.id) : [];
  }

  good(): Set<Proof> {
    const { accounts } = this.pce;
    const works = ({ kind, token, user }: Proof) =>
      (kind === 'key' ? accounts.userWithApiKey(token, token) : accounts.userWithSession('session', token, NOW))
        ?.username === user;
    return new Set(this.proofs.filter(works));
  }

  at(org: number): Then {
    const users = USERS.filter((user) => this.orgsOf(user).includes(org));
    const [alone = [], shared = []] = [true, false].map((is) =>
      users.filter((user) => (this.orgsOf(user).length === 1) === is),
    );
    return { good: this.good(), alone: new Set(alone), shared: new Set(shared) };
  }

  /** Puts an org back, and checks which keys and sessions still work. */
  async putBack(org: number, then: Then, work: () => Promise<unknown>): Promise<void> {
    const before = this.at(org);
    const known = new Set(USERS.filter((user) => this.pce.accounts.userByName(user)));
    await work();
    const after = this.good();
    for (const proof of this.proofs) {
      const { kind, token, user } = proof;
      const isThere = then.good.has(proof) && (then.alone.has(user) || then.shared.has(user));
      const what = `${kind} ${token} of ${user} in org ${org}`;
      if (before.good.has(proof) && !after.has(proof)) {
        const isOwn = before.alone.has(user) && !then.shared.has(user);
        expect([isOwn, isThere], `${what} was lost`).toEqual([true, false]);
      }
      if (!before.good.has(proof) && after.has(proof)) {
        const isOwn = before.alone.has(user) && then.alone.has(user);
        expect([isOwn || !known.has(user), isThere], `${what} came to life`).toEqual([true, true]);
      }
    }
  }
}

type Step = (world: World, org: number, user: string, which: number) => Promise<unknown>;

const hasOrg = ({ pce }: World, org: number) => pce.store.hasOrg(org);

const steps: Readonly<Record<string, Step>> = {
  join: async (world, org, username) => {
    const { accounts, store } = world.pce;
    if (!hasOrg(world, org)) return;
    store.transaction(() => {
      const user =
        accounts.userByName(username) ??
        accounts.addUser({ username, full_name: '', time_zone: 'UTC', created_at: '2026-01-01T00:00:00.000Z' });
      accounts.permit(user.id, org, 'owner');
    });
  },
  give: async (world, _org, user, which) => {
    const { accounts, store } = world.pce;
    const there = accounts.userByName(user);
    if (!there) return;
    const proof: Proof = { kind: which % 3 === 0 ? 'session' : 'key', token: `${world.proofs.length}`, user };
    world.proofs.push(proof);
    const key = { key_id: proof.token, user_id: there.id, name: '', description: '', created_at: '' };
    store.transaction(() =>
      proof.kind === 'key'
        ? accounts.addApiKey(key, proof.token)
        : accounts.addSession(there.id, 'session', proof.token, NOW, LATER),
    );
  },
  takeAway: async (world, _org, _user, which) => {
    const { accounts, store } = world.pce;
    const good = [...world.good()];
    const proof = good[which % good.length];
    if (!proof) return;
    store.transaction(() =>
      proof.kind === 'key' ? accounts.removeApiKey(proof.token) : accounts.endSession(proof.token),
    );
  },
  make: async (world, org) => {
    if (hasOrg(world, org)) return;
    await world.control.orgs.create({ id: org });
    world.starts.set(org, world.at(org));
  },
  delete: async (world, org) => hasOrg(world, org) && world.control.orgs.delete(org),
  save: async (world, org) => {
    if (!hasOrg(world, org)) return;
    await world.control.snapshots.save(`of-${org}`, { org });
    world.saves.set(org, world.at(org));
  },
  restore: async (world, org) => {
    const then = world.saves.get(org);
    if (!then) return;
    if (!hasOrg(world, org)) world.starts.set(org, then);
    await world.putBack(org, then, () => world.control.snapshots.restore(`of-${org}`));
  },
  reset: async (world, org) => {
    const then = world.starts.get(org);
    if (then && hasOrg(world, org)) await world.putBack(org, then, () => world.control.reset({ org }));
  },
};

const step = fc.tuple(
  fc.constantFrom(...Object.keys(steps), 'join', 'give', 'restore'),
  fc.constantFrom(...ORGS),
  fc.constantFrom(...USERS),
  fc.nat(100),
);

test('a key works on through every change of one org, and none comes to life in another', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (chosen) => {
      const orgs = ORGS.map((id) => ({
        id,
        initial_objects: false,
        users: USERS.slice(0, id).map((username) => ({ username })),
      }));
      const server = await buildServer({
        ...defaults,
        apiKey: 'api_owner',
        apiSecret: 's',
        scenario: { orgs },
        log: undefined,
      });
      try {
        const world = new World(server);
        for (const org of ORGS) world.starts.set(org, world.at(org));
        for (const [name, org, user, which] of chosen) await (steps[name] as Step)(world, org, user, which);
      } finally {
        closeState(server.emulator);
      }
    }),
    { numRuns: lengthOf(1000, 10) },
  );
});
