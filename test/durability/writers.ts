import { keyOf, type Model } from './kept.ts';
import type { Answer, Running } from './server.ts';

/** An answer that no writer may be given. */
export class RefusedError extends Error {}

/** Shared by the writers of a round. */
export interface Round {
  readonly number: number;
  readonly server: Running;
  readonly model: Model;
  /** Called at each acknowledged write. */
  acknowledged(): void;
  /** Ends when the state has been replaced. Works that refer to ids wait for it, lest they meet other objects. */
  hold: Promise<unknown> | undefined;
  /** Works that refer to objects by their ids. */
  readonly referring: Set<Promise<unknown>>;
}

const ORG = '/api/v2/orgs/1';

/** A write under a name of its own, which no replacement of the state can give to another. */
async function make(round: Round, keys: readonly string[], value: string, send: () => Promise<Answer>) {
  const { model } = round;
  model.begin(keys);
  const answer = await send();
  if (answer.status >= 300) throw new RefusedError(`${keys[0]}: ${answer.status} ${answer.text}`);
  model.confirm(keys, value);
  round.acknowledged();
  return answer;
}

/** A work that refers to objects by their ids: no state is replaced before it ends. */
async function refer<T>(round: Round, work: () => Promise<T>): Promise<T> {
  while (round.hold) await round.hold;
  const running = work();
  const settled = running.catch(() => undefined);
  round.referring.add(settled);
  try {
    return await running;
  } finally {
    round.referring.delete(settled);
  }
}

async function change(round: Round, keys: readonly string[], value: string | undefined, send: () => Promise<Answer>) {
  const { model } = round;
  model.begin(keys);
  const answer = await send();
  if (answer.status >= 300) throw new RefusedError(`change of ${keys[0]}: ${answer.status} ${answer.text}`);
  model.confirm(keys, value);
  round.acknowledged();
}

/** One turn of a writer; `name` is nobody else's. */
export type Writer = (round: Round, name: string, i: number) => Promise<void>;

/** Creates a profile; changes every second one, deletes every fifth. */
const profiles: Writer = async (round, name, i) => {
  const { server, model } = round;
  const keys = [keyOf(1, `pairing_profiles ${name}`)];
  const { worlds } = model;
  const { body } = await make(round, keys, '', () =>
    server.send('POST', `${ORG}/pairing_profiles`, { name, enabled: true }),
  );
  if (i % 5 !== 0 && i % 2 !== 0) return;
  await refer(round, async () => {
    if (model.worlds !== worlds) return;
    const at = `/api/v2${body.href}`;
    if (i % 5 === 0) await change(round, keys, undefined, () => server.send('DELETE', at));
    else await change(round, keys, 'changed', () => server.send('PUT', at, { description: 'changed' }));
  });
};

/** Pairs three hosts by one key. */
const pairing: Writer = (round, name) =>
  refer(round, async () => {
    const { server } = round;
    const { body: profile } = await make(round, [keyOf(1, `pairing_profiles ${name}`)], '', () =>
      server.send('POST', `${ORG}/pairing_profiles`, { name, enabled: true }),
    );
    const { body } = await server.send('POST', `/api/v2${profile.href}/pairing_key`, {});
    for (const hostname of [`${name} a`, `${name} b`, `${name} c`])
      await make(round, [keyOf(1, `host ${hostname}`)], '', () =>
        server.send('POST', '/_mock/v1/vens', { activation_code: body.activation_code, hostname }),
      );
  });

/** Ten workloads at once, of which two go again. */
const bulk: Writer = async (round, name) => {
  const { server, model } = round;
  const { worlds } = model;
  const workloads = Array.from({ length: 10 }, (_, i) => ({ name: `${name} ${i}` }));
  const keys = workloads.map((workload) => keyOf(1, `workloads ${workload.name}`));
  const { body } = await make(round, keys, '', () => server.send('PUT', `${ORG}/workloads/bulk_create`, workloads));
  await refer(round, async () => {
    if (model.worlds !== worlds) return;
    const gone = body.slice(0, 2).map(({ href }: { href: string }) => ({ href }));
    await change(round, keys.slice(0, 2), undefined, () => server.send('PUT', `${ORG}/workloads/bulk_delete`, gone));
  });
};

/** A user who is renamed, and an API key of the owner. */
const accounts: Writer = async (round, name) => {
  const { server, model } = round;
  const { worlds } = model;
  const username = `w${name.replaceAll(' ', '-')}@mock-pce.test`;
  const keys = [keyOf(1, `user ${username}`)];
  const { body } = await make(round, keys, '', () =>
    server.send('POST', '/api/v2/users', { username, type: 'local', full_name: '' }),
  );
  await make(round, [keyOf(1, `key w${name}`)], '', () =>
    server.send('POST', '/api/v2/users/1/api_keys', { name: `w${name}` }),
  );
  await refer(round, async () => {
    if (model.worlds !== worlds) return;
    await change(round, keys, 'renamed', () => server.send('PUT', `/api/v2${body.href}`, { full_name: 'renamed' }));
  });
};

/** An org of its own with a profile in it; two of three go again. */
const orgs: Writer = (round, name, i) =>
  refer(round, async () => {
    const { server, number } = round;
    const id = 1000 * (number + 1) + i;
    const made = [keyOf(id, `org ${id}`)];
    const { body } = await make(round, made, '', () =>
      server.send('POST', '/_mock/v1/orgs', { id, display_name: name }),
    );
    const profile = [keyOf(id, `pairing_profiles ${name}`)];
    await make(round, profile, '', () =>
      server.send('POST', `/api/v2/orgs/${id}/pairing_profiles`, { name, enabled: true }, `${body.key}:${body.secret}`),
    );
    if (i % 3 === 0) return;
    await change(round, [...made, ...profile], undefined, () => server.send('DELETE', `/_mock/v1/orgs/${id}`));
  });

export const writers: readonly Writer[] = [profiles, profiles, profiles, pairing, pairing, bulk, accounts, orgs];

/** Calls that replace the state, one a round. */
const replacements = [
  { path: '/reset', body: { org: 1 }, org: 1, target: 'start' },
  { path: '/snapshots/round/restore', body: undefined, org: undefined, target: 'start' },
  { path: '/reset', body: {}, org: undefined, target: 'start' },
  { path: '/snapshots/org/restore', body: undefined, org: 1, target: 'start' },
  { path: '/scenarios', body: { name: 'empty' }, org: undefined, target: 'empty' },
] as const;

/** Waits for works that refer to ids, holds back others, and replaces the state while all else is written. */
export async function replace(round: Round, begun: () => void): Promise<void> {
  const { server, model, number, referring } = round;
  const { path, body, org, target } = replacements[number % replacements.length] as (typeof replacements)[number];
  const held = Promise.withResolvers<void>();
  round.hold = held.promise;
  await Promise.all(referring);
  model.beginReplacing(org, target);
  begun();
  try {
    const answer = await server.send('POST', `/_mock/v1${path}`, body);
    if (answer.status >= 300) throw new RefusedError(`${path}: ${answer.status} ${answer.text}`);
    model.confirmReplacing();
    round.acknowledged();
  } finally {
    round.hold = undefined;
    held.resolve();
  }
}
