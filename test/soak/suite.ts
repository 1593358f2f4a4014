import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import { flawOf, parsed } from '../fuzz/form.ts';
import { basic } from '../fuzz/known.ts';
import { owner } from '../fuzz/scenario.ts';
import { CUT } from '../fuzz/target.ts';
import type { Wire } from '../fuzz/wire.ts';

type Json = Record<string, unknown>;

/** A run under way. */
export interface Soaking {
  /** Waits for the turn of the next request: their rate is steady. */
  readonly pace: () => Promise<void>;
  readonly flaws: string[];
  requests: number;
}

interface Asking {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The status that is expected; any success when left out. */
  readonly status?: number;
}

/** A client that checks the form and the status of every answer. */
export class Client {
  readonly #wire: Wire;
  readonly #soaking: Soaking;

  constructor(wire: Wire, soaking: Soaking) {
    this.#wire = wire;
    this.#soaking = soaking;
  }

  async ask({ method, path, body, as = basic(owner.apiKey, owner.apiSecret), headers = {}, status }: Asking) {
    const { pace, flaws } = this.#soaking;
    await pace();
    const all = { host: 'localhost', authorization: as, 'content-type': 'application/json', ...headers };
    const payload = body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) };
    const reply = await this.#wire.send({ method, url: path, headers: all, ...payload });
    this.#soaking.requests += 1;
    if (reply === CUT) {
      flaws.push(`${method} ${path}: the connection ended`);
      return { body: {} as Json, headers: {} as Readonly<Record<string, string | undefined>> };
    }
    const right = status === undefined ? reply.status < 300 : reply.status === status;
    const flaw =
      flawOf({ method, url: path }, reply, (code) => code === status) ?? (right ? undefined : 'is another one');
    if (flaw !== undefined)
      flaws.push(`${method} ${path}: ${flaw}: ${reply.status} ${reply.body.toString('utf8', 0, 200)}`);
    return { body: (parsed(reply.body) ?? {}) as Json, headers: reply.headers };
  }

  control(method: string, path: string, body?: unknown, status?: number) {
    const given = { method, path: CONTROL_PREFIX + path };
    return this.ask({ ...given, ...(body !== undefined && { body }), ...(status !== undefined && { status }) });
  }
}

/** The life of an org in a suite of tests: it is made, used in every way, and deleted. */
export async function lifeOfAnOrg(client: Client, round: number): Promise<void> {
  const { body: made } = await client.control('POST', '/orgs', {});
  const { org, key = '', secret = '' } = made as { org: number; key?: string; secret?: string };
  const as = basic(key, secret);
  const path = `${API_PREFIX}/orgs/${org}`;
  const pce = (method: string, rest: string, more: Partial<Asking> = {}) =>
    client.ask({ method, path: path + rest, as, ...more });
  await pce('POST', '/labels', { body: { key: 'app', value: `app ${round}` } });
  await pce('POST', '/labels', { body: { key: 'nonsense', value: 'x' }, status: 406 });
  await pair(client, pce, as);
  await client.control('POST', '/fleets', { org, count: 4, pairing_rate: 1 });
  // The fleet needs seconds. Sessions need a minute to come and go.
  await client.control('POST', '/clock/advance', { seconds: 60 });
  await pce('PUT', '/workloads/bulk_create', { body: [{ hostname: 'a' }, { hostname: 'b' }] });
  await followJob(pce, client, as);
  await meetFault(client, org, pce);
  await client.control('GET', `/journal/wait?org=${org}&count=3&timeout=1`);
  await client.control('POST', '/snapshots', { name: `of-${org}`, org });
  await pce('POST', '/labels', { body: { key: 'app', value: 'gone again' } });
  await client.control('POST', `/snapshots/of-${org}/restore`);
  await client.control('DELETE', `/snapshots/of-${org}`);
  for (const kind of ['labels', 'workloads', 'vens', 'events?max_results=20']) await pce('GET', `/${kind}`);
  await client.control('POST', '/reset', { org });
  await client.control('DELETE', `/orgs/${org}`);
  await client.ask({ method: 'GET', path: `${path}/labels`, as, status: 401 });
}

type Ask = (method: string, rest: string, more?: Partial<Asking>) => ReturnType<Client['ask']>;

async function pair(client: Client, pce: Ask, as: string): Promise<void> {
  const { body: profile } = await pce('POST', '/pairing_profiles', {
    body: { enabled: true, allowed_uses_per_key: 1 },
  });
  const { body: key } = await client.ask({
    ...{ method: 'POST', path: `${API_PREFIX}${profile['href']}/pairing_key`, body: {}, as },
  });
  const { activation_code } = key;
  const { body: paired } = await client.control('POST', '/vens', { activation_code, hostname: 'host' });
  await client.control('POST', '/vens', { activation_code, hostname: 'late' }, 406);
  const { href } = (paired['workload'] ?? {}) as { href?: string };
  await pce('PUT', '/workloads/unpair', { body: { workloads: [{ href }] } });
}

async function followJob(pce: Ask, client: Client, as: string): Promise<void> {
  const { headers } = await pce('GET', '/labels', { headers: { prefer: 'respond-async' } });
  const job = API_PREFIX + (headers['location'] ?? '');
  for (let polls = 0; polls < 5; polls++) {
    const { body } = await client.ask({ method: 'GET', path: job, as });
    const { href } = (body['result'] ?? {}) as { href?: string };
    if (body['status'] !== 'done' || href === undefined) continue;
    await client.ask({ method: 'GET', path: API_PREFIX + href, as });
    return;
  }
}

async function meetFault(client: Client, org: number, pce: Ask): Promise<void> {
  await client.control('POST', '/faults', { org, operation: 'labels_get', first: 1, status: 503 });
  await pce('GET', '/labels', { status: 503 });
  await client.control('DELETE', `/faults?org=${org}`);
}

/** Calls that concern all orgs, while no other client does anything. */
export async function wholeState(client: Client): Promise<Readonly<Record<string, number>>> {
  const person = basic('person@mock-pce.test', 'password');
  const authenticate = `${API_PREFIX}/login_users/authenticate?pce_fqdn=x`;
  const { body } = await client.ask({ method: 'POST', path: authenticate, as: person, body: {} });
  const as = `Token token=${body['auth_token']}`;
  const { body: session } = await client.ask({ method: 'GET', path: `${API_PREFIX}/users/login`, as });
  const known = basic(String(session['auth_username']), String(session['session_token']));
  await client.ask({ method: 'GET', path: `${API_PREFIX}/health`, as: known });
  await client.control('POST', '/snapshots', { name: 'whole' });
  const { body: exported } = await client.control('GET', '/snapshots/whole/export');
  await client.control('POST', '/snapshots/import', { ...exported, name: 'imported' });
  await client.control('POST', '/snapshots/imported/restore');
  for (const name of ['whole', 'imported']) await client.control('DELETE', `/snapshots/${name}`);
  // The org that stays keeps an event of each login, so it is reset too.
  await client.control('POST', '/reset', { org: 1 });
  const tables = (exported['tables'] ?? {}) as Record<string, { rows: unknown[] }>;
  return Object.fromEntries(Object.entries(tables).map(([table, { rows }]) => [table, rows.length]));
}
