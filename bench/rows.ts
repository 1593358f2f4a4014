import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConstantAnswer } from './limit.ts';
import { type Next, request } from './load.ts';
import { authorization, commands, startLimit, startMockPce, startOther, type Target } from './targets.ts';

/** A kind of request that is measured, on the servers that can answer it. */
export interface Row {
  readonly name: string;
  /** The share of the limit's rate that is wanted; undefined where none is set. */
  readonly floor?: number;
  /** How many profiles exist beforehand. */
  readonly profiles: number;
  /** How many rule sets of ten rules each are in force. */
  readonly ruleSets?: number;
  /** How many hosts have paired beforehand; the requests then hold a key in place of CODE. */
  readonly hosts?: number;
  /** Requests under way on each connection at most: a user may wait for 100 long works, and for 128 MB of answers. */
  readonly depth?: number;
  /** Further options of mock-pce; FOLDER stands for a folder of the run. */
  readonly options?: readonly string[];
  /** Requests in turn, as method, path under the prefix, and body. */
  readonly requests: readonly Step[];
  /** The same requests for json-server, where it can answer them. */
  readonly jsonServer?: readonly Step[];
  readonly prism?: boolean;
}

type Step = readonly [method: string, path: string, body?: (count: number) => string];

export const API = '/api/v2/orgs/1/pairing_profiles';
const POLICY = '/api/v2/orgs/1/sec_policy/active';
/** The id of the first profile, above those of the default profiles. */
const FIRST_ID = 101;
export const ONE = `${API}/${FIRST_ID}`;
const profile = (name: string) => ({
  name,
  description: 'As it would be in a PCE with some text to it',
  enabled: true,
  enforcement_mode: 'visibility_only',
});
const newProfile = (count: number) => JSON.stringify(profile(`made ${count}`));
const change = (count: number) => JSON.stringify({ description: `changed ${count} times` });

const post: Pick<Row, 'profiles' | 'requests' | 'jsonServer'> = { profiles: 1, requests: [['POST', API, newProfile]] };
const file = ['--data', 'FOLDER/pce.db'];

/** Keys are revoked now and then: nobody has thousands of live keys of one profile. */
const keys: readonly Step[] = [
  ...Array.from({ length: 199 }, (): Step => ['POST', `${ONE}/pairing_key`, () => '{}']),
  ['DELETE', `${ONE}/pairing_keys`],
];

const newHost = (count: number) => JSON.stringify({ activation_code: 'CODE', hostname: `host-${count}` });
const activation: readonly Step[] = [['POST', '/_mock/v1/vens', newHost]];

export const rows: readonly Row[] = [
  {
    name: 'GET one profile',
    floor: 0.7,
    profiles: 1,
    requests: [['GET', ONE]],
    jsonServer: [['GET', `/pairing_profiles/${FIRST_ID}`]],
    prism: true,
  },
  {
    name: 'GET 500 profiles, nothing written since the last',
    floor: 0.8,
    profiles: 500,
    requests: [['GET', API]],
    jsonServer: [['GET', '/pairing_profiles']],
  },
  {
    name: 'GET 500 profiles, after a write (each with a PUT before it)',
    floor: 0.25,
    profiles: 500,
    requests: [
      ['PUT', ONE, change],
      ['GET', API],
    ],
  },
  {
    name: 'GET ?name=, 1 hit in 10,000',
    floor: 0.15,
    profiles: 10_000,
    requests: [['GET', `${API}?name=profile%20number%207777`]],
    jsonServer: [['GET', '/pairing_profiles?name=profile%20number%207777']],
  },
  { name: 'POST in memory', floor: 0.22, ...post, jsonServer: [['POST', '/pairing_profiles', newProfile]] },
  { name: 'POST, file, NORMAL', floor: 0.17, ...post, options: [...file, '--sync', 'normal'] },
  { name: 'POST, file, FULL', floor: 0.06, ...post, options: file },
  { name: 'PUT in memory', profiles: 1, requests: [['PUT', ONE, change]] },
  { name: 'POST pairing_key in memory', profiles: 1, requests: keys },
  { name: 'activation in memory, 1,000 workloads', floor: 0.15, profiles: 1, hosts: 1000, requests: activation },
  { name: 'activation in memory, 100,000 workloads', profiles: 1, hosts: 100_000, requests: activation },
  {
    name: 'GET 500 rule sets with 5,000 rules, nothing written since the last',
    floor: 0.5,
    profiles: 1,
    ruleSets: 500,
    depth: 4,
    requests: [['GET', `${POLICY}/rule_sets`]],
  },
  {
    name: 'rule_search in 10,000 rules, the same again',
    // Half of what a stored answer takes, as GET one profile does.
    floor: 0.35,
    profiles: 1,
    ruleSets: 1000,
    depth: 8,
    requests: [
      ['POST', `${POLICY}/rule_search`, () => JSON.stringify({ ingress_services: [{ port: 7777, proto: 6 }] })],
    ],
  },
];

/** A row's servers, filled, with the requests that each of them understands. */
export interface Contest extends AsyncDisposable {
  readonly servers: ReadonlyMap<string, { readonly target: Target; readonly next: Next }>;
}

export async function prepare(row: Row, others: boolean): Promise<Contest> {
  const folder = mkdtempSync(join(tmpdir(), 'mock-pce-bench-'));
  const { target: ours, requests } = await filled(row, folder);
  const limit = await startLimit(await answersOf(ours, requests));
  const servers = new Map([
    ['limit', { target: limit, next: requestsIn(requests) }],
    ['mock-pce', { target: ours, next: requestsIn(requests) }],
  ]);
  if (others && row.jsonServer) {
    const db = join(folder, 'db.json');
    writeFileSync(db, JSON.stringify({ pairing_profiles: await profilesOf(ours) }));
    const target = await startOther((port) => commands.jsonServer(db, port));
    servers.set('json-server', { target, next: requestsIn(row.jsonServer) });
  }
  if (others && row.prism) {
    const document = join(folder, 'openapi.json');
    writeFileSync(document, JSON.stringify(openApiOf((await profilesOf(ours))[0])));
    const target = await startOther((port) => commands.prism(document, port));
    servers.set('Prism', { target, next: requestsIn(row.requests) });
  }
  return {
    servers,
    async [Symbol.asyncDispose]() {
      for (const { target } of servers.values()) await target[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The servers of two builds, filled alike. @param programs the cli.js of each */
export async function prepareBuilds(row: Row, programs: ReadonlyMap<string, string>): Promise<Contest> {
  const servers = new Map<string, { target: Target; next: Next }>();
  const folders: string[] = [];
  for (const [name, program] of programs) {
    const folder = mkdtempSync(join(tmpdir(), 'mock-pce-bench-'));
    folders.push(folder);
    const { target, requests } = await filled(row, folder, program);
    servers.set(name, { target, next: requestsIn(requests) });
  }
  return {
    servers,
    async [Symbol.asyncDispose]() {
      for (const { target } of servers.values()) await target[Symbol.asyncDispose]();
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}

/** A server of ours with what a row needs, and the requests that it is then asked. */
async function filled(row: Row, folder: string, program?: string) {
  const scenario = join(folder, 'scenario.json');
  writeFileSync(scenario, JSON.stringify(scenarioOf(row)));
  const options = (row.options ?? []).map((option) => option.replace('FOLDER', folder));
  const target = await startMockPce(['--scenario', scenario, ...options], program);
  const requests = row.hosts === undefined ? row.requests : await withHosts(target, row.hosts, row.requests);
  return { target, requests };
}

/** Pairs hosts, and puts a key into the requests that pair more. */
async function withHosts(target: Target, hosts: number, requests: readonly Step[]): Promise<Step[]> {
  const post = async (path: string, body: string) => {
    const headers = { ...authorization, 'Content-Type': 'application/json' };
    return (await fetch(base(target) + path, { method: 'POST', headers, body })).json();
  };
  const { activation_code } = (await post(`${ONE}/pairing_key`, '{}')) as { activation_code: string };
  for (let paired = 0; paired < hosts; paired += 100) {
    const told = Array.from({ length: 100 }, (_, host) => ({ activation_code, hostname: `first-${paired + host}` }));
    await Promise.all(told.map((one) => post('/_mock/v1/vens', JSON.stringify(one))));
  }
  return requests.map(([method, path, body]) => [
    method,
    path,
    (count) => body?.(count).replace('CODE', activation_code) ?? '',
  ]);
}

/** Gives the requests one after another, over and over. */
function requestsIn(steps: readonly Step[]): Next {
  let count = 0;
  const fixed = steps.map(([method, path, body]) => (body ? undefined : request(method, path, authorization)));
  return () => {
    const index = count % steps.length;
    const [method, path, body] = steps[index] as Step;
    count += 1;
    return fixed[index] ?? request(method, path, authorization, body?.(count));
  };
}

/** A rule set of ten rules, each for a port that no other rule of all has. */
export const policyRuleSet = (index: number) => ({
  name: `rule set number ${index}`,
  scopes: [[]],
  rules: Array.from({ length: 10 }, (_, rule) => ({
    enabled: true,
    providers: [{ actors: 'ams' }],
    consumers: [{ actors: 'ams' }],
    ingress_services: [{ port: 1 + index * 10 + rule, proto: 6 }],
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  })),
});

function scenarioOf({ profiles, ruleSets = 0 }: Row) {
  return {
    orgs: [
      {
        display_name: 'Bench',
        objects: {
          // A build of before there was policy refuses even an empty list.
          ...(ruleSets > 0 && { rule_sets: Array.from({ length: ruleSets }, (_, index) => policyRuleSet(index)) }),
          pairing_profiles: Array.from({ length: profiles }, (_, index) => ({
            ...profile(`profile number ${index}`),
            href: `/orgs/1/pairing_profiles/${FIRST_ID + index}`,
          })),
        },
      },
    ],
  };
}

const base = ({ port }: Target) => `http://127.0.0.1:${port}`;

/** The answers of mock-pce, for the limit to give the same. */
async function answersOf(target: Target, requests: Row['requests']): Promise<ConstantAnswer[]> {
  const answers: ConstantAnswer[] = [];
  for (const [method, path, body] of requests) {
    if (answers.some((known) => known.method === method && known.path === path)) continue;
    const init = body && { body: body(0), headers: { ...authorization, 'Content-Type': 'application/json' } };
    const response = await fetch(base(target) + path, { method, headers: authorization, ...init });
    if (!response.ok) throw new Error(`${method} ${path} is answered ${response.status}: ${await response.text()}`);
    const headers = Object.fromEntries(response.headers);
    for (const name of ['date', 'connection', 'keep-alive']) delete headers[name];
    answers.push({ method, path, status: response.status, headers, body: await response.text() });
  }
  return answers;
}

async function profilesOf(target: Target): Promise<{ id: number }[]> {
  const response = await fetch(`${base(target)}${API}?max_results=10000`, { headers: authorization });
  return ((await response.json()) as object[]).map((body, index) => ({ id: index + FIRST_ID - 2, ...body }));
}

function openApiOf(example: unknown) {
  const content = { 'application/json': { schema: { type: 'object' }, example } };
  return {
    openapi: '3.0.3',
    info: { title: 'one profile', version: '1' },
    paths: { [ONE]: { get: { responses: { 200: { description: 'it', content } } } } },
  };
}
