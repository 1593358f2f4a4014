import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import type { Dice } from './dice.ts';
import type { Message } from './form.ts';
import { parsed, type Reply } from './form.ts';

/** Credentials, and the org that they are for. */
export interface Login {
  readonly name: string;
  readonly secret: string;
  readonly org: number;
}

/** Things of a kind that are remembered; beyond these the oldest is forgotten. */
const MOST_OF_A_KIND = 40;
/** Elements of a list that are read. */
const MOST_READ = 40;
const LARGEST_READ = 20_000;
const LARGEST_EXPORT = 400_000;

/** Hrefs, credentials and ids that the server gave out, as a client would remember them. */
export class Known {
  readonly hrefs = new Map<string, string[]>();
  readonly logins: Login[] = [];
  readonly codes: string[] = [];
  readonly sessions: string[] = [];
  readonly snapshots: string[] = [];
  readonly faults: number[] = [];
  readonly fleets: number[] = [];
  readonly orgs: number[] = [];
  /** Text of a snapshot that was exported. */
  exported = '';
  readonly #start: readonly Login[];

  constructor(start: readonly Login[]) {
    this.#start = start;
    this.forget();
  }

  /** Goes back to the knowledge right after a start. */
  forget(): void {
    this.hrefs.clear();
    for (const list of [this.logins, this.codes, this.sessions, this.snapshots, this.faults, this.fleets, this.orgs]) {
      list.length = 0;
    }
    this.logins.push(...this.#start);
    this.orgs.push(...new Set(this.#start.map(({ org }) => org)));
    this.exported = '';
  }

  /** An href of this shape, such as `/orgs/:/labels/:`. */
  href(dice: Dice, shape: string): string | undefined {
    const known = this.hrefs.get(shape);
    return known && dice.pick(known);
  }

  anyHref(dice: Dice): string | undefined {
    const lists = [...this.hrefs.values()];
    return lists.length === 0 ? undefined : dice.pick(dice.pick(lists));
  }

  /** Takes what an answer gives out. */
  learn({ method, url, headers: sent }: Message, { status, headers, body }: Reply): void {
    if (status === 401) this.#forgetLogin(sent['authorization']);
    if (status >= 300) return;
    if (headers['location'] !== undefined) this.#learnHref(headers['location'].replace(/^.*\/api\/v2/, ''));
    if (url.endsWith('/export') && body.length < LARGEST_EXPORT) this.exported = body.toString();
    if (method === 'DELETE') this.#unlearn(url);
    if (body.length === 0 || body.length > LARGEST_READ) return;
    const value = parsed(body);
    if (url.startsWith(CONTROL_PREFIX)) this.#learnControl(method, url.slice(CONTROL_PREFIX.length), value);
    this.#learnIn(value, { left: MOST_READ });
  }

  /** Forgets credentials that are no longer good. */
  #forgetLogin(authorization: string | undefined): void {
    const at = this.logins.findIndex(({ name, secret }) => basic(name, secret) === authorization);
    if (at >= this.#start.length) this.logins.splice(at, 1);
  }

  #learnControl(method: string, url: string, value: unknown): void {
    const { id, name, org, orgs } = (value ?? {}) as { id?: number; name?: string; org?: number; orgs?: number[] };
    if (method !== 'POST') return;
    if (orgs) this.orgs.splice(0, Number.POSITIVE_INFINITY, ...orgs.slice(0, MOST_OF_A_KIND));
    if (url === '/faults' && id !== undefined) remember(this.faults, id);
    if (url === '/fleets' && id !== undefined) remember(this.fleets, id);
    if (url.startsWith('/snapshots') && name !== undefined) remember(this.snapshots, name);
    if (url === '/orgs' && org !== undefined) remember(this.orgs, org);
  }

  #unlearn(url: string): void {
    const last = url.slice(url.lastIndexOf('/') + 1);
    if (url.startsWith(`${CONTROL_PREFIX}/snapshots/`)) drop(this.snapshots, last);
    if (url.startsWith(`${CONTROL_PREFIX}/orgs/`)) drop(this.orgs, Number(last));
    if (url.startsWith(`${CONTROL_PREFIX}/fleets/`)) drop(this.fleets, Number(last));
  }

  #learnIn(value: unknown, budget: { left: number }): void {
    if (typeof value !== 'object' || value === null || budget.left <= 0) return;
    budget.left -= 1;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MOST_READ)) this.#learnIn(item, budget);
      return;
    }
    const found = value as Record<string, unknown>;
    this.#learnSecrets(found);
    if (typeof found['href'] === 'string') this.#learnHref(found['href']);
    for (const item of Object.values(found)) if (typeof item === 'object') this.#learnIn(item, budget);
  }

  #learnSecrets({
    activation_code,
    auth_token,
    auth_username,
    session_token,
    key,
    secret,
    org,
  }: Record<string, unknown>) {
    if (typeof activation_code === 'string') remember(this.codes, activation_code);
    if (typeof auth_token === 'string') remember(this.sessions, auth_token);
    const name = auth_username ?? key;
    const word = secret ?? session_token;
    if (typeof name !== 'string' || typeof word !== 'string') return;
    this.logins.push({ name, secret: word, org: typeof org === 'number' ? org : (this.orgs[0] ?? 1) });
    // The credentials of the start stay: they are good again after a reset.
    if (this.logins.length > MOST_OF_A_KIND) this.logins.splice(this.#start.length, 1);
  }

  #learnHref(href: string): void {
    const shape = shapeOf(href);
    let known = this.hrefs.get(shape);
    if (!known) this.hrefs.set(shape, (known = []));
    if (!known.includes(href)) remember(known, href);
  }
}

function remember<T>(list: T[], item: T): void {
  if (list.includes(item)) return;
  list.push(item);
  if (list.length > MOST_OF_A_KIND) list.shift();
}

function drop<T>(list: T[], item: T): void {
  const at = list.indexOf(item);
  if (at !== -1) list.splice(at, 1);
}

export const basic = (name: string, secret: string) => `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;

/** An href without its ids. */
const shapeOf = (href: string) => href.replace(/\/(?=[^/]*\d)[^/]+/g, '/:');
