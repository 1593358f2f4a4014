import { strict as assert } from 'node:assert';
import type { OrgCredentials } from '../../src/control/orgs.ts';
import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import type { Message } from '../fuzz/form.ts';
import { parsed, type Reply } from '../fuzz/form.ts';
import { basic } from '../fuzz/known.ts';
import { CUT } from '../fuzz/target.ts';
import { trafficQuery } from '../pce/resources/traffic-query.ts';
import { type Outcome, person } from './turns-server.ts';

export type Send = (message: Message) => Promise<Outcome>;

interface Made {
  readonly href: string;
  readonly [name: string]: unknown;
}

export function message(method: string, url: string, body?: unknown, authorization?: string): Message {
  const headers = {
    host: 'localhost',
    ...(authorization !== undefined && { authorization }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  return { method, url, headers, ...(body !== undefined && { body: Buffer.from(JSON.stringify(body)) }) };
}

export const mock = (method: string, path: string, body?: unknown) => message(method, CONTROL_PREFIX + path, body);

/** @throws AssertionError for a refusal, or no answer */
export async function ask(send: Send, sent: Message): Promise<Reply> {
  const reply = await send(sent);
  assert.ok(reply !== CUT && reply.status < 300, `${shown(sent)}: ${told(reply)}`);
  return reply;
}

export const shown = ({ method, url, body }: Message) => `${method} ${url} ${body?.toString('utf8', 0, 300) ?? ''}`;
export const told = (reply: Outcome) =>
  reply === CUT ? 'no answer' : `${reply.status} ${reply.body.toString('utf8', 0, 300)}`;

export const flowFilter = { transmission: 'broadcast', action: 'drop' };
const service_ports = [{ port: 443, proto: 6 }];
const everyone = [{ actors: 'ams' }];

export const virtualService = { name: 'a service', service_ports };
export const boundary = {
  name: 'a boundary',
  providers: everyone,
  consumers: everyone,
  ingress_services: service_ports,
};

/** An org, its owner, and its objects, which are made on demand. */
export class Org {
  readonly credentials: OrgCredentials;
  readonly id: number;
  readonly authorization: string;
  readonly #send: Send;

  constructor(credentials: OrgCredentials, send: Send) {
    this.credentials = credentials;
    this.id = credentials.org;
    this.authorization = basic(credentials.key, credentials.secret);
    this.#send = send;
  }

  static async make(send: Send, id?: number): Promise<Org> {
    const { body } = await ask(send, mock('POST', '/orgs', id === undefined ? {} : { id }));
    return new Org(parsed(body) as OrgCredentials, send);
  }

  /** A request of the owner. */
  at(method: string, path: string, body?: unknown): Message {
    return message(method, API_PREFIX + path, body, this.authorization);
  }

  /** A request of the owner within the org. */
  in(method: string, path: string, body?: unknown): Message {
    return this.at(method, `/orgs/${this.id}${path}`, body);
  }

  /** The body of the answer to a request of the owner. */
  async read<T = Made>(method: string, path: string, body?: unknown): Promise<T> {
    return this.asks(this.in(method, path, body));
  }

  /** What the owner sees at a path that names the org, or that has none. */
  async readAt<T = Made>(path: string): Promise<T> {
    return this.asks(this.at('GET', path));
  }

  async asks<T = Made>(sent: Message): Promise<T> {
    return parsed((await ask(this.#send, sent)).body) as T;
  }

  async label(value = 'a label'): Promise<string> {
    return (await this.read('POST', '/labels', { key: 'app', value })).href;
  }

  async flowFilter(): Promise<string> {
    return (await this.read('POST', '/settings/traffic_collector', flowFilter)).href;
  }

  async dimension(): Promise<string> {
    return (await this.read('POST', '/label_dimensions', { key: 'tier', display_name: 'Tier' })).href;
  }

  async ipList(): Promise<string> {
    return (await this.read('POST', '/sec_policy/draft/ip_lists', { name: 'a list' })).href;
  }

  async service(): Promise<string> {
    return (await this.read('POST', '/sec_policy/draft/services', { name: 'a service' })).href;
  }

  async labelGroup(): Promise<string> {
    return (await this.read('POST', '/sec_policy/draft/label_groups', { name: 'a group', key: 'role' })).href;
  }

  async ruleSet(): Promise<string> {
    return (await this.read('POST', '/sec_policy/draft/rule_sets', { name: 'a rule set', scopes: [[]] })).href;
  }

  /** A rule of this sort, in a rule set of its own. */
  async rule(kind: keyof typeof newRules): Promise<string> {
    return (await this.asks(this.at('POST', `${await this.ruleSet()}/${kind}`, newRules[kind]))).href;
  }

  async virtualService(): Promise<string> {
    return (await this.read('POST', '/sec_policy/draft/virtual_services', virtualService)).href;
  }

  async boundary(): Promise<string> {
    return (await this.read('POST', '/sec_policy/draft/enforcement_boundaries', boundary)).href;
  }

  /** A binding that can be made: its virtual service is in force. */
  async toBind(): Promise<object> {
    const virtual_service = { href: await this.virtualService() };
    await this.read('POST', '/sec_policy', { change_subset: { virtual_services: [virtual_service] } });
    return { virtual_service, workload: { href: await this.workload() } };
  }

  async binding(): Promise<string> {
    const [made] = await this.read<Made[]>('POST', '/service_bindings', [await this.toBind()]);
    return made?.href ?? '';
  }

  async trafficQuery(): Promise<string> {
    return (await this.read('POST', '/traffic_flows/async_queries', trafficQuery)).href;
  }

  /** The result of a query, which a poll completes. */
  async foundFlows(): Promise<string> {
    return (await this.asks<{ result: string }>(this.at('GET', await this.trafficQuery()))).result;
  }

  async profile(): Promise<string> {
    return (await this.read('POST', '/pairing_profiles', { name: 'a profile', enabled: true })).href;
  }

  async code(): Promise<string> {
    const made = await this.asks(this.at('POST', `${await this.profile()}/pairing_key`, {}));
    return made['activation_code'] as string;
  }

  /** Hrefs of the three objects of a paired host. */
  async host(): Promise<{ readonly ven: string; readonly workload: string; readonly agent: string }> {
    const paired = mock('POST', '/vens', { activation_code: await this.code(), hostname: 'a-host' });
    const { ven, workload, agent } = await this.asks<Record<string, Made>>(paired);
    const href = (made: Made | undefined) => made?.href ?? '';
    return { ven: href(ven), workload: href(workload), agent: href(agent) };
  }

  async workload(): Promise<string> {
    const interfaces = [{ name: 'eth0', address: '10.0.0.1', link_state: 'up' }];
    return (await this.read('POST', '/workloads', { hostname: 'unmanaged', interfaces })).href;
  }

  /** The user that the key belongs to. */
  async user(): Promise<string> {
    return (await this.asks(this.at('GET', '/users/login'))).href;
  }

  /** One more key of the owner. */
  async key(): Promise<{ readonly href: string; readonly authorization: string }> {
    const user = await this.user();
    const asked = this.at('POST', `${user}/api_keys`, { name: 'a key' });
    const { auth_username, secret } = await this.asks<Record<'auth_username' | 'secret', string>>(asked);
    const href = `${user}/api_keys/${auth_username.replace('api_', '')}`;
    return { href, authorization: basic(auth_username, secret) };
  }

  async first(kind: string): Promise<string> {
    const [first] = await this.read<Made[]>('GET', `/${kind}`);
    return first?.href ?? '';
  }

  async job(): Promise<string> {
    const { headers } = await ask(this.#send, asynchronous(this.in('GET', '/labels')));
    return headers['location']?.replace(API_PREFIX, '') ?? '';
  }

  async datafile(): Promise<string> {
    const { result } = await this.asks<{ result: Made }>(this.at('GET', await this.job()));
    return result.href;
  }

  /** The id of an entry of the journal: others may have cleared all that were before. */
  async journalEntry(): Promise<number> {
    await this.label();
    const [entry] = await this.asks<{ id: number }[]>(mock('GET', `/journal?org=${this.id}&newest=1`));
    return entry?.id ?? 0;
  }

  async fault(): Promise<number> {
    return (
      await this.asks<{ id: number }>(
        mock('POST', '/faults', { org: this.id, status: 503, path: '/orgs/*/labels/none' }),
      )
    ).id;
  }

  async fleet(): Promise<number> {
    const fleet = { org: this.id, count: 3, starts_after: 1e6 };
    return (await this.asks<{ id: number }>(mock('POST', '/fleets', fleet))).id;
  }

  /** @param of the whole state, or of the org */
  async snapshot(of: 'all' | 'org' = 'org'): Promise<string> {
    const name = `${of}-${this.id}`;
    await this.asks(mock('POST', '/snapshots', of === 'all' ? { name } : { name, org: this.id }));
    return name;
  }

  /** An export under another name. */
  async exported(of: 'all' | 'org' = 'org'): Promise<object> {
    const snapshot = await this.asks<object>(mock('GET', `/snapshots/${await this.snapshot(of)}/export`));
    return { ...snapshot, name: `imported-${this.id}` };
  }

  /** The first token of a person who has logged in. */
  async token(): Promise<string> {
    return (await this.asks<{ auth_token: string }>(logIn))['auth_token'];
  }

  async session(): Promise<{ readonly href: string; readonly authorization: string }> {
    const asked = message('GET', `${API_PREFIX}/users/login`, undefined, `Token token=${await this.token()}`);
    const { href, auth_username, session_token } = await this.asks<
      Record<'auth_username' | 'session_token', string> & Made
    >(asked);
    return { href, authorization: basic(auth_username, session_token) };
  }
}

const sides = { providers: [{ actors: 'ams' }], consumers: [{ actors: 'ams' }], ingress_services: [{ proto: 6 }] };

/** A new rule of each sort. */
export const newRules = {
  sec_rules: {
    ...{ ...sides, enabled: true },
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  },
  deny_rules: sides,
  ip_tables_rules: {
    ...{ enabled: true, ip_version: '4', actors: sides.providers },
    statements: [{ table_name: 'nat', chain_name: 'INPUT', parameters: '' }],
  },
};

export const logIn = message(
  'POST',
  `${API_PREFIX}/login_users/authenticate?pce_fqdn=pce.test`,
  undefined,
  basic(person.username, person.password),
);

export const asynchronous = (sent: Message): Message => ({
  ...sent,
  headers: { ...sent.headers, prefer: 'respond-async' },
});
