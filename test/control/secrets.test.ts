import { expect, test } from 'vitest';
import type { MockPce } from '../../src/index.ts';
import { MOST_BODY_BYTES } from '../../src/pce/observing/bodies.ts';
import { some } from '../length.ts';
import { clientOf, control, server } from './servers.ts';

/** All that is told of the entries, one by one: with their bodies, and as lines for a shell. */
async function oneByOne(pce: MockPce) {
  const ids = (await pce.journal.find()).map(({ id }) => id);
  return JSON.stringify(await Promise.all(ids.flatMap((id) => [pce.journal.get(id), pce.journal.curl(id)])));
}

const journals = ['short', 'full'] as const;

test.each(some(journals, 2, 1))(
  'no secret that was issued is in the journal, the log, a snapshot or the body of an error, with --journal %s',
  async (journal) => {
    const logged: unknown[] = [];
    const pce = await server({ journal, log: (line) => logged.push(line) });
    const secrets = new Set<string>([pce.credentials?.secret ?? '', pce.controlToken]);
    const told: string[] = [];
    const { request, post } = clientOf(pce);
    const call = async (method: string, path: string, body?: unknown) => {
      const reply = await request(method, path, body);
      if (reply.status >= 400) told.push(reply.text);
    };
    const team = await pce.orgs.create();
    secrets.add(team.secret).add((await pce.orgs.createKey(1)).secret);
    secrets.add((await post('/users/1/api_keys', { name: 'x' }))['secret'] ?? '');
    const { activation_code: code = '' } = await post('/orgs/1/pairing_profiles/1/pairing_key', {});
    secrets.add(code);
    await pce.fleets.create({ count: 3 });
    await pce.pair({ activation_code: code, hostname: 'web-1' });
    // Secrets in places where they do not belong.
    for (const secret of secrets) {
      await call('GET', `/orgs/1/${secret}`);
      await call('GET', `/orgs/1/labels?key=${secret}&${secret}=1`);
      await call('GET', `/orgs/1/pairing_profiles?name=${secret}`);
      await call('POST', '/orgs/1/pairing_profiles', { enabled: secret, enforcement_mode: 'idle' });
      await request('POST', `/orgs/${secret}/labels`, { key: 'app', value: 'x' });
      const refused = await control(pce, 'POST', '/vens', { activation_code: `${secret}0`, hostname: 'x' });
      told.push(refused.text);
      await control(pce, 'GET', `/snapshots/${secret}/export`);
    }
    for (const secret of secrets) {
      for (const body of [{ value: secret }, [{ a: `${secret}` }], JSON.stringify({ a: secret }), `a=${secret}`])
        await request('POST', '/orgs/1/labels', body);
      const long = [{ value: 'x'.repeat(MOST_BODY_BYTES - 40) + secret }];
      await request('PUT', '/orgs/1/workloads/bulk_create', long);
    }
    const { container_cluster_token: ofCluster = '' } = await post('/orgs/1/container_clusters', { name: 'k' });
    const account = { name: 'a', permissions: [], api_key: { expires_in_seconds: 3600 } };
    const { api_key: ofAccount } = (await post('/orgs/1/service_accounts', account)) as never as Record<
      string,
      { secret: string }
    >;
    const { session_token: ofSession = '' } = JSON.parse((await request('GET', '/users/login')).text);
    secrets
      .add(ofCluster)
      .add(ofAccount?.secret ?? '')
      .add(ofSession);
    await fetch(`${pce.url}/api/v2/orgs/1/labels`, {
      headers: { authorization: `Basic ${btoa(`api_x:${team.secret}`)}` },
    });
    await pce.snapshots.save('all');
    await pce.snapshots.save('one', { org: 1 });
    const everything = {
      journal: JSON.stringify(await pce.journal.find()),
      bodies: await oneByOne(pce),
      snapshots: JSON.stringify([await pce.snapshots.export('all'), await pce.snapshots.export('one')]),
      info: JSON.stringify([await control(pce, 'GET', '/info'), await control(pce, 'GET', '/orgs')]),
      errors: told.join('\n'),
      log: logged.map((line) => JSON.stringify(line)).join('\n'),
    };
    expect([...secrets].every((secret) => secret.length >= 40)).toBe(true);
    for (const [where, text] of Object.entries(everything)) {
      for (const secret of secrets) expect(text.includes(secret), where).toBe(false);
    }
  },
);

test.each(some(journals, 2))(
  'no secret that a user chose is told, wherever it is sent by mistake, with --journal %s',
  async (journal) => {
    const logged: unknown[] = [];
    const secret = 's3cret-XYZZY';
    const pce = await server({ journal, apiKey: 'api_me', apiSecret: secret, log: (line) => logged.push(line) });
    const { request } = clientOf(pce);
    for (const path of [
      ...[
        `/orgs/1/labels/${secret}`,
        `/orgs/1/${secret}`,
        `/${secret}/labels`,
        `/users/${secret}`,
        `${'/1'.repeat(12)}/${secret}`,
      ],
      ...[`/orgs/1/labels?key=${secret}`, `/orgs/1/labels?${secret}=1`, `/orgs/1/workloads?managed=${secret}`],
      ...[`/orgs/1/labels?max_results=${secret}`, `/orgs/1/events?timestamp[gte]=${secret}`],
      ...[`/orgs/1/workloads/${crypto.randomUUID()}/interfaces/${secret}`, `/orgs/1/vens/${secret}/unpair`],
    ]) {
      await request('GET', path);
    }
    await request('POST', '/orgs/1/labels', { key: secret, value: secret, [secret]: 1 });
    await request('PUT', '/orgs/1/labels/1', { [secret]: secret });
    const pcePath = `${pce.url}/api/v2/orgs/1/labels`;
    for (const body of [secret, `{"a":${secret}}`, `{"key":"${secret}"x}`]) {
      const authorization = `Basic ${btoa(`api_me:${secret}`)}`;
      await fetch(pcePath, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body });
    }
    const headers = { authorization: `Basic ${btoa(`${secret}:x`)}`, 'content-type': secret };
    await fetch(`${pce.url}/api/v2/orgs/1/labels`, { method: 'POST', headers, body: secret });
    await pce.faults.add({ status: 406 });
    await fetch(`${pce.url}/api/v2/orgs/1/labels`, { method: 'POST', headers, body: secret });
    await pce.snapshots.save('all');
    const told = JSON.stringify([await pce.journal.find(), await oneByOne(pce), await pce.snapshots.export('all')]);
    expect(told).not.toContain(secret);
    expect(JSON.stringify(logged)).not.toContain(secret);
  },
);
