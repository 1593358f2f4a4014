import { type Answer, type Running, type Start, start } from './server.ts';

const ORG = '/api/v2/orgs/1';
const CONTROL = '/_mock/v1';

/** A server with something of everything in its file, and values that the calls need. */
export interface World {
  readonly server: Running;
  /** Sends a request that has to succeed. */
  must(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Without `/api/v2`. */
  readonly profile: string;
  readonly activationCode: string;
  /** An export of the whole state as it was earlier. */
  readonly exported: object;
}

/** Time stands still, so that nothing but the calls changes the state. */
const STILL = ['--clock', '2026-01-01T00:00:00Z'];

/** @param profiles how many of 8 KB each there are besides */
export async function startWorld(options: Start, profiles = 2): Promise<World> {
  const server = await start({ ...options, args: [...STILL, ...(options.args ?? [])] });
  const must = mustOf(server);
  const profile = await fill(must, profiles);
  await must('POST', `${CONTROL}/orgs`, { id: 2, display_name: 'Made later' });
  await must('POST', `${CONTROL}/snapshots`, { name: 'early' });
  await must('POST', `${CONTROL}/snapshots`, { name: 'org', org: 1 });
  const { body: exported } = await must('GET', `${CONTROL}/snapshots/early/export`);
  for (let i = 0; i < profiles; i++) await must('POST', `${ORG}/pairing_profiles`, described(`later ${i}`));
  const { body: key } = await must('POST', `/api/v2${profile}/pairing_key`, {});
  await must('POST', `${CONTROL}/vens`, { activation_code: key.activation_code, hostname: 'later' });
  await must('POST', '/api/v2/users', { username: 'later@mock-pce.test', type: 'local' });
  await must('POST', '/api/v2/users/1/api_keys', { name: 'later' });
  await must('PUT', `/api/v2${profile}`, { description: 'changed' });
  await must('POST', `${CONTROL}/snapshots`, { name: 'prepared' });
  return { server, must, profile, activationCode: key.activation_code, exported };
}

const described = (name: string) => ({ name, enabled: true, description: name.padEnd(8000, '.') });

async function fill(must: World['must'], profiles: number): Promise<string> {
  for (let i = 0; i < profiles; i++) await must('POST', `${ORG}/pairing_profiles`, described(`early ${i}`));
  const { body: profile } = await must('POST', `${ORG}/pairing_profiles`, { name: 'of hosts', enabled: true });
  await must('POST', `${ORG}/labels`, { key: 'app', value: 'Shop' });
  await must('PUT', `${ORG}/workloads/bulk_create`, [{ name: 'one' }, { name: 'two' }, { name: 'three' }]);
  const { body: key } = await must('POST', `/api/v2${profile.href}/pairing_key`, {});
  for (const hostname of ['web', 'db'])
    await must('POST', `${CONTROL}/vens`, { activation_code: key.activation_code, hostname });
  return profile.href;
}

function mustOf(server: Running): World['must'] {
  return async (method, path, body) => {
    const answer = await server.send(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
    return answer;
  };
}

/** All that a client sees of the state, as text: equal for equal states. */
export async function seen({ server }: World): Promise<string> {
  const orgs = await server.send('GET', `${CONTROL}/orgs`);
  const lists: unknown[] = [];
  for (const kind of ['pairing_profiles', 'labels', 'workloads']) {
    const { status, text, body } = await server.send('GET', `${ORG}/${kind}`);
    if (status !== 200) throw new Error(`GET ${kind}: ${status} ${text}`);
    lists.push(body.map((found: Record<string, string>) => found['name'] ?? found['value'] ?? found['hostname']));
  }
  const { body: users } = await server.send('GET', '/api/v2/users');
  const names = users.map(({ username }: { username: string }) => username);
  return JSON.stringify([orgs.body, lists, names]);
}

/** A call that writes. Where it consists of several, the answer is the first that is no success, or the last. */
export type Call = (world: World) => Promise<Answer>;

const control =
  (method: string, path: string, body?: unknown): Call =>
  ({ server }) =>
    server.send(method, `${CONTROL}${path}`, body);
const pce =
  (method: string, path: string, body?: unknown): Call =>
  ({ server }) =>
    server.send(method, `/api/v2${path}`, body);

const label = { label: 'app:Other' };
const scenario = {
  orgs: [
    {
      display_name: 'Loaded',
      objects: {
        labels: [{ key: 'app', value: 'Other' }],
        pairing_profiles: [{ name: 'loaded', enabled: true, labels: [label] }],
      },
    },
    { id: 3 },
  ],
};

/** Calls that replace the whole state, or a whole org. */
export const replacing: Readonly<Record<string, Call>> = {
  'reset of everything': control('POST', '/reset', {}),
  'reset of an org': control('POST', '/reset', { org: 1 }),
  'restore of the whole state': control('POST', '/snapshots/early/restore'),
  'restore of an org': control('POST', '/snapshots/org/restore'),
  'load of a named scenario': control('POST', '/scenarios', { name: 'empty' }),
  'load of a scenario': control('POST', '/scenarios', { scenario }),
  'import and restore': async (world) => {
    const imported = await world.server.send('POST', `${CONTROL}/snapshots/import`, {
      ...world.exported,
      name: 'imported',
    });
    return imported.status === 201 ? world.server.send('POST', `${CONTROL}/snapshots/imported/restore`) : imported;
  },
};

/** Calls that change a part of the state. */
const changing: Readonly<Record<string, Call>> = {
  'making of an org': control('POST', '/orgs', { id: 7, scenario: 'default' }),
  'deletion of an org': control('DELETE', '/orgs/2'),
  'making of a key': control('POST', '/orgs/1/keys', { role: 'read_only' }),
  'making of a fleet': control('POST', '/fleets', { org: 1, count: 5 }),
  'pairing of a host': ({ server, activationCode }) =>
    server.send('POST', `${CONTROL}/vens`, { activation_code: activationCode, hostname: 'new' }),
  'POST of a profile': pce('POST', '/orgs/1/pairing_profiles', described('new')),
  'PUT of a profile': (world) => pce('PUT', world.profile, described('renamed'))(world),
  'DELETE of a profile': (world) => pce('DELETE', world.profile)(world),
  'bulk creation of workloads': pce('PUT', '/orgs/1/workloads/bulk_create', [{ name: 'four' }, { name: 'five' }]),
  'POST of a user': pce('POST', '/users', { username: 'new@mock-pce.test', type: 'local' }),
  'POST of an API key': pce('POST', '/users/1/api_keys', { name: 'new' }),
};

export const writing: Readonly<Record<string, Call>> = { ...replacing, ...changing };
