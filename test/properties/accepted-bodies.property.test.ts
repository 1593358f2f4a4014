import type { ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ajvWith } from '../../schemas/ajv.ts';
import { allOperations } from '../../src/pce/api/operations.ts';
import { pathOf } from '../../src/pce/engine/documents.ts';
import { hrefPrefix, schemaName } from '../../src/pce/model/names.ts';
import type { Operation } from '../../src/pce/model/operation.ts';
import type { Resource } from '../../src/pce/model/resource.ts';
import { schemaNamed, schemaNames } from '../../src/pce/model/schemas.ts';
import { documents, resources } from '../../src/pce/resources/index.ts';
import { type Message, parsed, type Reply } from '../fuzz/form.ts';
import { isLong, lengthOf } from '../length.ts';
import { valuesOf, withHrefs } from './schema-values.ts';
import { ofPce, type Prepare } from './turns-calls.ts';
import { ask, mock, Org, type Send, shown, told } from './turns-org.ts';
import { type Outcome, serve } from './turns-server.ts';

const RUNS = lengthOf(100, 1);

type Json = Record<string, unknown>;

/** A call that succeeds, and the schema of its body. */
interface Case {
  readonly schema: string;
  readonly operation: Operation;
  readonly prepare: Prepare;
}

const ofHost: Prepare = async (org) => org.at('PUT', (await org.host()).workload, { name: 'changed' });

/** Not of the owner, who could lock himself out. */
const ofUser: Prepare = async (org) => {
  const username = `other-${org.id}@mock-pce.test`;
  const { href } = await org.asks(org.at('POST', '/users', { username, type: 'local' }));
  return org.at('PUT', href, { full_name: 'Changed' });
};

/** The schema of a PUT of a workload follows from what is there. */
const ofWorkloads = (operation: Operation, unmanaged: Prepare): [string, Case][] =>
  [
    ['workloads_without_ven_put', unmanaged] as const,
    ['workloads_with_ven_put', ofHost] as const,
    ['workloads_with_ven_interfaces_put', ofHost] as const,
  ].map(([schema, prepare]) => [schema, { schema, operation, prepare }]);

/** By name: all calls with a body, but for the login, whose body says nothing. */
const cases: Readonly<Record<string, Case>> = Object.fromEntries(
  allOperations().modelled.flatMap((operation): [string, Case][] => {
    const { name, body } = operation;
    if (body === undefined || name === 'login_users_authenticate_post') return [];
    const prepare = name === 'users_put' ? ofUser : (ofPce[name] as Prepare);
    return typeof body === 'string' ? [[name, { schema: body, operation, prepare }]] : ofWorkloads(operation, prepare);
  }),
);

test('values can be made for the body of every call, also where a schema holds itself', () => {
  for (const { schema } of Object.values(cases)) expect(() => valuesOf(schema)).not.toThrow();
});

/** Bodies for one call, one after the other. */
interface Tried {
  readonly name: string;
  readonly bodies: readonly unknown[];
}

const tries: fc.Arbitrary<Tried> = fc.constantFrom(...Object.entries(cases)).chain(([name, { schema }]) =>
  fc.record({
    name: fc.constant(name),
    bodies: fc.array(valuesOf(schema), { minLength: 1, maxLength: 2 }),
  }),
);

/** The body of a call that succeeds with another laid over it, which keeps what the call is about. */
function laidOver(usual: unknown, body: unknown): unknown {
  if (Array.isArray(usual)) return usual.map((one, at) => laidOver(one, Object((body as unknown[])[at])));
  const { href, key } = usual as Json;
  return {
    ...(usual as Json),
    ...(body as Json),
    ...(href !== undefined && { href }),
    ...(key !== undefined && { key }),
  };
}

const ajv = ajvWith(schemaNames().map(schemaNamed));

/** Why values are not as a schema says. */
function breachesOf(name: string, values: readonly unknown[]): string[] {
  const validate = ajv.getSchema(`${name}.schema.json`) as ValidateFunction;
  return values.flatMap((value) =>
    validate(value) ? [] : [`${name}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`],
  );
}

const isOfList = (name: string) => (schemaNamed(name) as { type?: string }).type === 'array';

/** A list is of what the schema describes, unless it describes lists. */
const breachesOfAnswer = (name: string, answer: unknown): string[] =>
  breachesOf(name, Array.isArray(answer) && !isOfList(name) ? answer : [answer]);

/** Something of each kind that bodies refer to. */
async function furnish(org: Org): Promise<(kind: string) => readonly string[]> {
  const hrefs: Record<string, string[]> = {
    roles: ['admin', 'read_only'].map((role) => `/orgs/${org.id}/roles/${role}`),
  };
  const make = async (kind: string, body: object, list = `/sec_policy/draft/${kind}`) => {
    (hrefs[kind] ??= []).push((await org.read('POST', list, body)).href);
  };
  const service_ports = [{ proto: 6, port: 1 }];
  for (const name of ['one', 'two']) {
    await make('labels', { key: 'role', value: name }, '/labels');
    await make('label_groups', { name, key: 'role' });
    await make('ip_lists', { name, ip_ranges: [{ from_ip: '10.0.0.0/8' }] });
  }
  await make('labels', { key: 'env', value: 'one' }, '/labels');
  await make('workloads', { name: 'one' }, '/workloads');
  await make('access_restrictions', { name: 'one', ips: ['10.0.0.1'] }, '/access_restrictions');
  await make('auth_security_principals', { name: 'one', type: 'group' }, '/auth_security_principals');
  await make('security_principals', { sid: 'S-1-3', name: 'one' }, '/security_principals');
  await make('services', { name: 'one', service_ports });
  await make('virtual_services', { name: 'one', service_ports });
  return (kind) => hrefs[kind] ?? [];
}

/** What a read answered, and the schema that the answer is to fit. */
interface Read {
  readonly schema: string;
  readonly answer: unknown;
}

const listOf = ({ path: template, kind, ...named }: Resource, org: Org) =>
  hrefPrefix({ ...named, kind, path: template ?? kind }, org.id).slice(0, -1);

/** All that reads show of an org, by their paths. */
async function readAll(org: Org): Promise<Record<string, Read>> {
  const all: Record<string, Read> = {};
  const read = async (list: string, schema: string) => {
    const answer = await org.readAt<unknown>(list);
    all[list] = { schema, answer };
    return answer;
  };
  for (const resource of resources.filter(({ within, path = '' }) => !within && !/:(?!pversion)/.test(path))) {
    const found = (await read(listOf(resource, org), schemaName(resource, 'get'))) as { href: string }[];
    for (const inner of resources.filter(({ within }) => within?.outer === resource)) {
      const inners = found.map(({ href }) => `${href}/${inner.path ?? inner.kind}`);
      for (const list of inners) await read(list, schemaName(inner, 'get'));
    }
  }
  for (const document of documents) await read(pathOf(document, org.id), `${document.schemas}_get`);
  await read(`/orgs/${org.id}/events`, 'events_get');
  return all;
}

interface Event {
  readonly resource_changes: readonly { readonly resource: unknown }[];
}

/** What an event names has a schema of its own. */
function breachesIn(all: Readonly<Record<string, Read>>): string[] {
  const events = Object.values(all).flatMap(({ schema, answer }) => (schema === 'events_get' ? answer : []));
  const changes = (events as Event[]).flatMap(({ resource_changes }) => resource_changes);
  return [
    ...Object.values(all).flatMap(({ schema, answer }) => breachesOfAnswer(schema, answer)),
    ...breachesOf(
      'resource_canonical_representations',
      changes.map(({ resource }) => resource),
    ),
  ];
}

const isTaken = (reply: Outcome): reply is Reply => typeof reply === 'object' && reply.status < 300;

/** An org in which bodies were sent: what it was asked, and what it shows. */
interface Made {
  readonly org: Org;
  readonly asked: readonly string[];
  readonly all: Readonly<Record<string, Read>>;
}

/** Sends bodies to a new org, and provisions. @returns undefined where all were refused */
async function made(send: Send, { name, bodies }: Tried): Promise<Made | undefined> {
  const { operation, prepare } = cases[name] as Case;
  const org = await Org.make(send);
  const hrefs = await furnish(org);
  const [usual] = [await prepare(org)].flat() as [Message];
  const [asked, breaches]: [string[], string[]] = [[], []];
  for (const body of bodies) {
    const whole = withHrefs(laidOver(parsed(usual.body as Buffer), body), hrefs);
    const message = { ...usual, body: Buffer.from(JSON.stringify(whole)) };
    const reply = await send(message);
    if (!isTaken(reply)) continue;
    asked.push(`${shown(message)}: ${told(reply)}`);
    if (typeof operation.answer === 'string' && reply.body.length > 0)
      breaches.push(...breachesOfAnswer(operation.answer, parsed(reply.body)));
  }
  if (asked.length === 0) return undefined;
  await send(org.in('POST', '/sec_policy', {}));
  const all = await readAll(org);
  expect([...breaches, ...breachesIn(all)], asked.join('\n')).toEqual([]);
  return { org, asked, all };
}

/** Takes the state of a server to another one. */
async function move(from: Send, to: Send): Promise<void> {
  await ask(from, mock('POST', '/snapshots', { name: 'all' }));
  const exported = parsed((await ask(from, mock('GET', '/snapshots/all/export'))).body);
  await ask(from, mock('DELETE', '/snapshots/all'));
  await ask(to, mock('POST', '/snapshots/import', exported));
  await ask(to, mock('POST', '/snapshots/all/restore', {}));
  await ask(to, mock('DELETE', '/snapshots/all'));
}

const sender =
  (server: Awaited<ReturnType<typeof serve>>): Send =>
  async (message) =>
    (await server.send([{ message, alone: false }]))[0] as Outcome;

test.runIf(isLong)(
  'what a call accepts is shown and told as its schemas say, and outlives an export and an import',
  {
    timeout: 300_000,
  },
  async () => {
    await using first = await serve('in process');
    await using second = await serve('in process');
    const [here, there] = [sender(first), sender(second)];
    const taken = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(tries, { minLength: 1, maxLength: 6 }), async (several) => {
        await ask(here, mock('POST', '/reset'));
        const orgs: Made[] = [];
        for (const tried of several) {
          const one = await made(here, tried);
          if (!one) continue;
          orgs.push(one);
          taken.add(tried.name);
        }
        await move(here, there);
        for (const { org, asked, all } of orgs)
          expect(await readAll(new Org(org.credentials, there)), asked.join('\n')).toEqual(all);
      }),
      { numRuns: RUNS },
    );
    // By chance some cases have no body that is accepted.
    if (isLong) expect(taken.size).toBeGreaterThan(0.8 * Object.keys(cases).length);
  },
);
