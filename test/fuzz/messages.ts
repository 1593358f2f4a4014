import { controlCalls } from '../../src/control/calls.ts';
import type { Parameter } from '../../src/control/parameters.ts';
import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import { allOperations } from '../../src/pce/api/operations.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import { schemaNames } from '../../src/pce/model/schemas.ts';
import { resources } from '../../src/pce/resources/index.ts';
import type { Dice } from './dice.ts';
import type { Message } from './form.ts';
import { basic, type Known, type Login } from './known.ts';
import { mutate, mutateText } from './mutations.ts';
import { documentNamed } from './schema.ts';
import { Values } from './values.ts';
import { withinReason } from './within-reason.ts';

/** A call as the generator knows it. */
export interface Template {
  /** The call's operation; undefined for a path that no call has. */
  readonly name?: string;
  readonly method: string;
  readonly path: string;
  readonly schemas: readonly string[];
  /** Names of the query's parameters. */
  readonly query: Readonly<Record<string, Parameter | undefined>>;
  readonly weight: number;
}

const { modelled, unmodelled } = allOperations();

const listQuery = [
  ...['max_results', 'include_deleted', 'maxResults', 'representation', 'order_by', 'pce_fqdn', 'expand_labels'],
  ...['usage', 'format', 'severity', 'event_type', 'status', 'timestamp[gte]', 'managed', 'labels', 'undeclared'],
];

/** Calls that are sent seldom: their answers are long, or take long. */
const heavy = /openapi|\/operations|\/journal$|export|import|\/scenarios$|\/reset$|snapshots\/:name\/restore/;

export const templates: readonly Template[] = [
  ...modelled.map(({ name, method, path, body, collection }) => ({
    ...{ name, method, path: API_PREFIX + path, weight: method === 'GET' ? 6 : 9 },
    schemas: body === undefined ? [] : typeof body === 'string' ? [body] : hostSchemas(),
    query: collection || method === 'POST' ? parametersOf(path) : {},
  })),
  ...unmodelled.map(({ name, method, path }) => ({
    name,
    method,
    path: API_PREFIX + path,
    schemas: [],
    query: {},
    weight: 0.1,
  })),
  ...controlCalls
    // A stream does not end.
    .filter(({ path }) => path !== '/stream')
    .map(({ name, method, path, body, query = {} }) => ({
      ...{ name, method, path: CONTROL_PREFIX + path, query, weight: heavy.test(path) ? 0.4 : 4 },
      schemas: body === undefined ? [] : [body],
    })),
  ...['/api/v2', '/', '/_mock', '/_mock/v1', '/pairing/v1', '/api/v1/orgs/1/labels', '/api/v2/pairing_scripts'].map(
    (path) => ({
      ...{ method: 'GET', path, schemas: [], query: {}, weight: 0.3 },
    }),
  ),
];

function hostSchemas(): string[] {
  return schemaNames().filter((name) => /^workloads_with(out)?_ven.*_put$/.test(name));
}

function parametersOf(path: string): Template['query'] {
  const resource = resources.find(({ kind }) => path.endsWith(`/${kind}`));
  const names = [...listQuery, ...Object.keys(resource?.filters ?? {}), ...Object.keys(resource?.extras ?? {})];
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

const total = templates.reduce((sum, { weight }) => sum + weight, 0);
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];
const types = [
  ...['text/plain', 'application/json; charset=utf-8', 'application/x-www-form-urlencoded', 'nonsense', ';;;', 'a/b/c'],
];
const oddSegments = [
  ...[
    '',
    '.',
    '..',
    '%2e%2e',
    '%00',
    '%',
    '%zz',
    '0',
    '01',
    '-1',
    '1e3',
    '9'.repeat(30),
    '__proto__',
    ':id',
    '*',
    '1;a',
  ],
  ...[
    '%F0%9F%98%80',
    'x'.repeat(300),
    '9007199254740993',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  ],
];
const oddValues = [
  '',
  '-1',
  '1e3',
  'x',
  '[]',
  '{}',
  '[["/orgs/1/labels/1"]]',
  '%00',
  '%',
  'a%20b',
  '9'.repeat(40),
  'true',
];

/** Makes requests from the declared calls and from what was learnt. */
export class Messages {
  readonly #dice: Dice;
  readonly #known: Known;
  readonly #values: Values;

  constructor(dice: Dice, known: Known) {
    this.#dice = dice;
    this.#known = known;
    this.#values = new Values(dice, known);
  }

  next(): Message {
    const dice = this.#dice;
    let at = (dice.next() / 2 ** 32) * total;
    return this.of(templates.find(({ weight }) => (at -= weight) < 0) ?? (templates[0] as Template));
  }

  /** A request of this call, more often than not. */
  of(template: Template): Message {
    const dice = this.#dice;
    const method = dice.chance(97) ? template.method : dice.pick(methods);
    const { path, org } = this.#path(template.path);
    const url = path + this.#query(template);
    this.#values.org = org;
    const body = this.#body(template);
    const headers = this.#headers(url, this.#login(org));
    const sent =
      body === undefined ? { method, url, headers } : { method, url, headers: this.#withType(headers), body };
    return withinReason(dice.chance(1) ? { ...sent, address: '10.1.2.3' } : sent);
  }

  /** Paths that lead to known objects, more often than not. */
  #path(template: string): { path: string; org: number | undefined } {
    const dice = this.#dice;
    const known = this.#known;
    const prefix = template.startsWith(API_PREFIX) ? API_PREFIX : CONTROL_PREFIX;
    const parts = template.slice(prefix.length).split('/');
    let filled = '';
    // The longest beginning of the path for which an href is known.
    for (let end = parts.length; end > 2 && prefix === API_PREFIX; end--) {
      if (!parts[end - 1]?.startsWith(':')) continue;
      const shape = parts.slice(0, end).join('/').replace(/:\w+/g, ':');
      const href = dice.chance(90) ? known.href(dice, shape) : undefined;
      if (href === undefined) continue;
      filled = href;
      parts.splice(0, end);
      break;
    }
    if (filled !== '') parts.unshift('');
    const rest = parts.map((part) => (part.startsWith(':') ? this.#segment(part, template) : part)).join('/');
    let path = prefix + filled + rest;
    if (dice.chance(2)) path = this.#oddPath(path);
    const org = /\/orgs\/(\d{1,15})(?=\/|$)/.exec(path)?.[1];
    return { path, org: org === undefined ? undefined : Number(org) };
  }

  #segment(parameter: string, template: string): string {
    const dice = this.#dice;
    const known = this.#known;
    if (dice.chance(4)) return dice.pick(oddSegments);
    // The orgs of the start are deleted seldom: most credentials go with them.
    if (template === `${CONTROL_PREFIX}/orgs/:org` && dice.chance(97)) return String(known.orgs[2] ?? 99);
    if (parameter === ':org') return String(dice.chance(95) ? dice.pick(known.orgs) : 1 + dice.below(20));
    if (parameter === ':user') return String(1 + dice.below(8));
    if (template.includes('/snapshots/')) return known.snapshots.length > 0 ? dice.pick(known.snapshots) : 's0';
    if (template.includes('/faults/') && known.faults.length > 0) return String(dice.pick(known.faults));
    if (template.includes('/fleets/') && known.fleets.length > 0) return String(dice.pick(known.fleets));
    return String(1 + dice.below(12));
  }

  #oddPath(path: string): string {
    const dice = this.#dice;
    const parts = path.split('/');
    const kinds: (() => string)[] = [
      () => parts.with(1 + dice.below(parts.length - 1), dice.pick(oddSegments)).join('/'),
      () => `${path}/`,
      () => path.replace('/', '//'),
      () => `${path}/`,
      () => `${path}/${dice.pick(oddSegments)}`,
      () => parts.slice(0, -1).join('/') || '/',
      () => path.toUpperCase(),
      () => `http://pce.test${path}`,
      () => `${path}#x`,
    ];
    return dice.pick(kinds)();
  }

  #query({ method, query }: Template): string {
    const dice = this.#dice;
    const names = Object.keys(query);
    if (names.length === 0) return dice.chance(2) ? `?${dice.pick(listQuery)}=1` : '';
    const found: string[] = [];
    // Long lists say no more than short ones.
    if (names.includes('max_results') && method === 'GET' && dice.chance(85))
      found.push(`max_results=${dice.below(8)}`);
    for (let i = dice.below(3); i > 0; i--) {
      const name = dice.pick(names);
      found.push(`${name}=${this.#queryValue(name, query[name])}`);
    }
    return found.length === 0 ? '' : `?${found.join('&')}`;
  }

  #queryValue(name: string, parameter: Parameter | undefined): string {
    const dice = this.#dice;
    const known = this.#known;
    if (dice.chance(10)) return dice.pick(oddValues);
    if (name === 'org') return String(dice.pick(known.orgs));
    if (name === 'activation_code' && known.codes.length > 0) return dice.pick(known.codes);
    if (name === 'labels') return encodeURIComponent(JSON.stringify([[known.href(dice, '/orgs/:/labels/:') ?? 'x']]));
    if (parameter?.type === 'integer') return String(dice.below(10));
    if (parameter?.type === 'number') return '0.01';
    if (name === 'path') return encodeURIComponent(dice.pick(['*', '/orgs/*', '*labels*', `${'*a'.repeat(8)}b`]));
    return encodeURIComponent(
      dice.chance(30)
        ? dice.pick(['true', 'false', 'workload_labels', 'server', 'app'])
        : this.#values.text(60).toWellFormed(),
    );
  }

  #body({ schemas }: Template): Buffer | undefined {
    const dice = this.#dice;
    if (schemas.length === 0) return dice.chance(2) ? Buffer.from('{}') : undefined;
    if (dice.chance(2)) return undefined;
    const schema = dice.chance(97) ? dice.pick(schemas) : dice.pick(schemaNames());
    if (schema === 'mock_snapshots_import_post' && this.#known.exported !== '' && dice.chance(80))
      return this.#import();
    const value = this.#values.of(documentNamed(schema));
    const changed = dice.chance(20) ? mutate(value, dice, this.#values) : value;
    const text = JSON.stringify(changed) ?? '';
    return dice.chance(5) ? mutateText(text, dice) : Buffer.from(text);
  }

  /** A snapshot that was exported, or nearly so. */
  #import(): Buffer {
    const dice = this.#dice;
    const snapshot = JSON.parse(this.#known.exported) as { name: string };
    snapshot.name = `s${dice.below(4)}`;
    for (let i = dice.below(3); i > 0; i--) mutate(snapshot, dice, this.#values);
    return Buffer.from(JSON.stringify(snapshot));
  }

  /** Credentials for the org of the path, more often than not. */
  #login(org: number | undefined): Login {
    const dice = this.#dice;
    const { logins } = this.#known;
    const ofOrg = dice.chance(93) ? logins.filter((login) => org === undefined || login.org === org) : [];
    if (dice.chance(75)) return ofOrg[0] ?? (logins[0] as Login);
    return dice.pick(ofOrg.length > 0 ? ofOrg : logins);
  }

  #headers(url: string, login: Login): Record<string, string> {
    const dice = this.#dice;
    const headers: Record<string, string> = { host: 'localhost' };
    if (!dice.chance(3)) headers['authorization'] = this.#authorization(url, login);
    if (!dice.chance(6)) return headers;
    const [name, value] = dice.pick(oddHeaders);
    headers[name] = value;
    return headers;
  }

  #authorization(url: string, { name, secret }: Login): string {
    const dice = this.#dice;
    const { sessions } = this.#known;
    if (url.startsWith(`${API_PREFIX}/users/login`) && sessions.length > 0 && dice.chance(80)) {
      return `Token token=${dice.pick(sessions)}`;
    }
    if (url.includes('/login_users/') && !dice.chance(PASSWORD_PERCENT)) return basic('nobody@mock-pce.test', 'pw');
    if (url.includes('/login_users/')) return basic('person@mock-pce.test', dice.chance(80) ? 'password' : 'wrong');
    return dice.chance(98)
      ? basic(name, secret)
      : dice.pick(['', 'Basic', 'Basic !!!', 'Bearer x', basic('api_', ''), basic(name, 'x')]);
  }

  #withType(headers: Record<string, string>): Record<string, string> {
    const dice = this.#dice;
    if (dice.chance(2)) return headers;
    return { ...headers, 'content-type': dice.chance(97) ? 'application/json' : dice.pick(types) };
  }
}

/** A password, seldom: its hash takes longer than a hundred other calls. */
const PASSWORD_PERCENT = 4;

const oddHeaders: readonly (readonly [string, string])[] = [
  ...(['respond-async', '=;', 'respond-async, x'] as const).map((value) => ['prefer', value] as const),
  ['prefer', 'respond-async'],
  ['prefer', 'respond-async'],
  ['host', 'evil.test'],
  ['host', ''],
  ['origin', 'http://evil.test'],
  ['sec-fetch-site', 'cross-site'],
  ['x-forwarded-for', '8.8.8.8'],
  ['x-http-method-override', 'DELETE'],
  ['accept', 'text/html'],
  ['accept-encoding', 'x'],
  ['if-none-match', '"'],
  ['range', 'bytes=9-1'],
  ['content-type', 'application/json'],
  ['content-encoding', 'gzip'],
];
