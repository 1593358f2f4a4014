import { describe, expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { some } from '../length.ts';
import { type Client, clientOf, control, server } from './servers.ts';

interface Scene {
  readonly pce: MockPce;
  readonly client: Client;
  /** The path of the org. */
  readonly path: string;
}

/** Reads of an org that caches serve; each is done before and after. */
const looks: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  'an answer of a list': ({ client, path }) => client.get(`${path}/labels`),
  'a body': ({ client, path }) =>
    client.get(`${path}/pairing_profiles`).then(([first]) => client.get(first?.['href'] as string)),
  'a text that is searched': ({ client, path }) => client.get(`${path}/labels?value=pp`),
  'a text of hosts': ({ client, path }) => client.get(`${path}/workloads?hostname=we`),
  totals: async ({ client, path }) =>
    (await client.request('GET', `${path}/labels?max_results=1`)).headers.get('x-total-count'),
  'numbers of objects': async ({ pce, client }) => (await pce.orgs.list()).find(({ org }) => org === client.org),
  events: ({ client, path }) => client.get(`${path}/events`),
  'jobs and their data files': async ({ client, path }) => {
    const jobs = await client.get<{ href: string; result: { href?: string } }[]>(`${path}/jobs`);
    const files = jobs.flatMap(({ result: { href } }) => (href === undefined ? [] : [client.get(href)]));
    return [jobs, ...(await Promise.all(files))];
  },
  users: ({ client }) => client.get('/users'),
  settings: ({ client, path }) => client.get(`${path}/settings/workloads`),
  hosts: ({ pce, client }) => pce.vens.list({ org: client.org }),
  fleets: ({ pce, client }) => pce.fleets.list({ org: client.org }),
};

async function lookAll(scene: Scene): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const [what, look] of Object.entries(looks)) seen[what] = await look(scene);
  return seen;
}

async function poll({ client, path }: Scene): Promise<void> {
  const headers = { authorization: client.authorization, Prefer: 'respond-async' };
  const asked = await fetch(`${url(client)}${path}/labels`, { headers });
  const job = String(asked.headers.get('location'));
  for (let status = ''; status !== 'done'; ) ({ status = '' } = await client.get<{ status?: string }>(job as never));
}

const urls = new WeakMap<Client, string>();
const url = (client: Client) => `${urls.get(client)}/api/v2`;

async function fill(scene: Scene): Promise<void> {
  const { pce, client, path } = scene;
  await pce.fleets.create({ org: client.org, count: 3, hostname: 'web-{n}', silent: { share: 1, after: 60 } });
  await pce.fleets.create({ org: client.org, count: 3, hostname: 'late-{n}', pairing_rate: 0.1 });
  for (const value of ['apple', 'pear']) await client.post(`${path}/labels`, { key: 'app', value });
  await poll(scene);
}

/** Changes everything in the org. */
async function change(scene: Scene): Promise<void> {
  const { pce, client, path } = scene;
  for (const { href } of await client.get<{ href: string }[]>(`${path}/labels`)) await client.request('DELETE', href);
  const [profile] = await client.get<{ href: string }[]>(`${path}/pairing_profiles`);
  await client.request('PUT', profile?.href ?? '', { name: 'renamed' });
  for (const value of ['puppy', 'app']) await client.post(`${path}/labels`, { key: 'app', value });
  for (const job of await client.get<{ href: string }[]>(`${path}/jobs`)) await client.request('DELETE', job.href);
  await poll(scene);
  await client.post('/users', { username: 'new@x.test', type: 'local', full_name: '' });
  const vens = (await pce.vens.list({ org: client.org })).map(({ ven }) => ven);
  await client.request('PUT', `${path}/vens/unpair`, { vens, firewall_restore: 'saved' });
  for (const { id } of await pce.fleets.list({ org: client.org })) await pce.fleets.delete(id);
  await client.request('PUT', `${path}/settings/workloads`, { ven_uninstall_timeout_hours: [{ scope: [], value: 2 }] });
  await lookAll(scene);
}

async function scene(): Promise<Scene> {
  const pce = await server();
  const client = clientOf(pce, await pce.orgs.create());
  urls.set(client, pce.url);
  return { pce, client, path: `/orgs/${client.org}` };
}

/** Each leaves another org, or another state of it, in its place. */
const meanwhiles: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  'that was changed': change,
  'that was reset': ({ pce, client }) => pce.reset({ org: client.org }),
  'that was changed, and reset': async (all) => {
    await change(all);
    await all.pce.reset({ org: all.client.org });
    await lookAll(all);
  },
  'that was deleted': ({ pce, client }) => pce.orgs.delete(client.org),
  'whose places others took': async ({ pce, client }) => {
    await pce.orgs.delete(client.org);
    const other = await pce.orgs.create();
    await pce.fleets.create({ org: other.org, count: 5 });
  },
  'of a state that was reset': async (all) => {
    await change(all);
    await all.pce.reset();
    all.pce.clock.freeze('2026-01-01T00:00:00Z');
  },
};

describe.each(some(Object.entries(meanwhiles), 3))('no cache of an org %s', (_which, meanwhile) => {
  test('outlives the org when another takes its place', async () => {
    const all = await scene();
    const { pce, client } = all;
    await fill(all);
    await pce.snapshots.save('full', { org: client.org });
    const before = await lookAll(all);
    for (let round = 0; round < 2; round++) {
      await meanwhile(all);
      await pce.snapshots.restore('full');
      expect(await lookAll(all)).toEqual(before);
    }
    // Hosts pair and fall silent at their times.
    pce.clock.advance(61);
    const hosts = await pce.vens.list({ org: client.org });
    expect(hosts.filter(({ identity }) => identity.includes('/web'))).toHaveLength(3);
    expect(hosts.filter(({ identity }) => identity.includes('/late'))).toHaveLength(3);
    expect(hosts.filter(({ heartbeat }) => !heartbeat)).toHaveLength(3);
  });
});

describe('a session', () => {
  const person = { username: 'person@x.test', password: 'password' };
  const scenario = { orgs: [{ id: 1, users: [{ ...person, roles: ['owner'] }] }] };

  async function login(pce: MockPce): Promise<Client> {
    const basic = Buffer.from(`${person.username}:${person.password}`).toString('base64');
    const token = await fetch(`${pce.url}/api/v2/login_users/authenticate?pce_fqdn=x`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
    }).then(async (reply) => (await reply.json()) as { auth_token: string });
    const session = await fetch(`${pce.url}/api/v2/users/login`, {
      headers: { authorization: `Token token=${token.auth_token}` },
    }).then(async (reply) => (await reply.json()) as { auth_username: string; session_token: string });
    return clientOf(pce, { org: 1, key: session.auth_username, secret: session.session_token });
  }

  test('that began after a snapshot ends when it is restored, and one that began before goes on', async () => {
    const pce = await server({ scenario });
    const earlier = await login(pce);
    await pce.snapshots.save('s', { org: 1 });
    const later = await login(pce);
    const status = async (client: Client) => (await client.request('GET', '/orgs/1/labels')).status;
    expect([await status(earlier), await status(later)]).toEqual([200, 200]);
    await pce.snapshots.restore('s');
    expect([await status(earlier), await status(later)]).toEqual([200, 401]);
    await pce.reset({ org: 1 });
    expect([await status(earlier), await status(later)]).toEqual([401, 401]);
    await pce.snapshots.restore('s');
    expect([await status(earlier), await status(later)]).toEqual([200, 401]);
  });
});

test('faults and the journal stay when an org comes back, and go with one that is deleted', async () => {
  const { pce, client, path } = await scene();
  await pce.snapshots.save('s', { org: client.org });
  await control(pce, 'POST', '/faults', { org: client.org, status: 503 });
  expect((await client.request('GET', `${path}/labels`)).status).toBe(503);
  await pce.snapshots.restore('s');
  expect((await client.request('GET', `${path}/labels`)).status).toBe(503);
  expect((await pce.journal.find({ org: client.org })).length).toBeGreaterThan(1);
  await pce.orgs.delete(client.org);
  await pce.snapshots.restore('s');
  expect((await client.request('GET', `${path}/labels`)).status).toBe(200);
});
