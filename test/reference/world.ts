import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/pce/model/roles.ts';
import { type Json, messagesOf, type Reply, rolesScenario, startTestPce, type TestPce, tokensOf } from '../harness.ts';

export const policy = '/orgs/1/sec_policy';
export const draftOf = (kind: string) => `${policy}/draft/${kind}`;
export const activeOf = (kind: string) => `${policy}/active/${kind}`;
export const inForce = (href: string) => href.replace('/draft/', '/active/');
export const inVersion = (href: string, version: number) => href.replace('/draft/', `/${version}/`);
export const any = { href: draftOf('ip_lists/1') };
export const web = { port: 443, proto: 6 };

/** A rule of all workloads to the IP list Any, with the changes of a case. */
export const rule = (changes: Json = {}): Json => ({
  enabled: true,
  providers: [{ actors: 'ams' }],
  consumers: [{ ip_list: any }],
  ingress_services: [web],
  resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  ...changes,
});

/** The same as a deny rule, which has no resolve_labels_as. */
export const denial = (changes: Json = {}): Json => {
  const { resolve_labels_as: _none, ...rest } = rule(changes);
  return rest;
};

export const boundary = (changes: Json = {}): Json => ({ name: 'wall', ...denial(), ...changes });

/** A server of one statement, with the calls that most of them make. */
export interface World extends TestPce {
  /** Makes an object and answers its href. */
  make(path: string, body: unknown): Promise<string>;
  makeLabel(value?: string, key?: string): Promise<string>;
  makeWorkload(body?: Json): Promise<string>;
  read(href: string): Promise<Json>;
  list(path: string): Promise<Json[]>;
  /** The names that a collection has. */
  names(path: string): Promise<unknown[]>;
  statusOf(href: string): Promise<number>;
  /** Provisions objects of one kind, or everything. */
  provision(kind?: string, ...hrefs: string[]): Promise<Json>;
  pending(): Promise<Record<string, Json[]>>;
}

async function startWorld(roles: readonly Role[]): Promise<World> {
  const pce = await startTestPce(roles.length > 0 ? { scenario: rolesScenario(roles) } : {});
  const make = async (path: string, body: unknown) => {
    const { status, body: made, text } = await pce.post(path, body);
    expect(status, text).toBe(201);
    return made['href'] as string;
  };
  const answered = async <Body>(path: string) => {
    const { status, body } = await pce.get<Body>(path);
    expect(status, path).toBe(200);
    return body;
  };
  const subset = (kind?: string, hrefs: string[] = []) =>
    kind === undefined ? {} : { change_subset: { [kind]: hrefs.map((href) => ({ href })) } };
  return {
    ...pce,
    make,
    makeLabel: (value = 'shop', key = 'app') => make('/orgs/1/labels', { key, value }),
    makeWorkload: (body = { name: 'host' }) => make('/orgs/1/workloads', body),
    read: (href) => answered<Json>(href),
    list: (path) => answered<Json[]>(path),
    names: async (path) => (await answered<Json[]>(path)).map(({ name }) => name),
    statusOf: async (href) => (await pce.get(href)).status,
    provision: async (kind, ...hrefs) => {
      const { status, body } = await pce.post(policy, subset(kind, hrefs));
      expect(status).toBe(201);
      return body;
    },
    pending: () => answered(`${policy}/pending`),
  };
}

/** Statements of a reference, each by its sentence, tried on a server of its own. */
export type Statements = Readonly<Record<string, (world: World) => Promise<void>>>;

/** Tries the statements of one section. Each role gets a user and a key: `world.as(role)`. */
export function hold(section: string, statements: Statements, roles: readonly Role[] = []): void {
  describe(section, () => {
    for (const [sentence, tried] of Object.entries(statements)) {
      test(sentence, async () => tried(await startWorld(roles)));
    }
  });
}

/** Expects a refusal with 406, this token, and this message where it is known. */
export function expectRefused(reply: Reply<unknown>, token: string, message?: string): void {
  expect(reply.status, reply.text).toBe(406);
  expect(tokensOf(reply)).toEqual([token]);
  if (message !== undefined) expect(messagesOf(reply)).toEqual([message]);
}

/** The keys of an object that are among these, in its order. */
export const orderOf = (object: Json, keys: readonly string[]) =>
  Object.keys(object).filter((key) => keys.includes(key));
