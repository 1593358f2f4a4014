import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { networkOf } from '../../src/pce/resources/networks.ts';
import { type Json, startTestPce } from '../harness.ts';
import { hrefOf, startWithHosts } from '../pce/pairing/hosts.ts';
import {
  agent,
  list,
  managed,
  mustLookLike,
  oneManaged,
  oneOfAny,
  unmanaged,
  ven,
} from '../pce/resources/recorded-forms.ts';

/** A data file of the first version, with two paired hosts and an unmanaged workload. @param sql further changes */
function olderFile(sql = ''): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-older-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'pce.db');
  const db = new Database(file);
  db.exec(readFileSync(path.join(import.meta.dirname, '../durability/version-1.sql'), 'utf8'));
  db.exec(sql);
  db.close();
  return file;
}

const workloads = '/orgs/1/workloads';
const web = `${workloads}/e6d67b31-029b-41f2-b0c9-08a3c8417d9e`;
const known = `${workloads}/5c4a5ecd-2d70-45dc-8e37-6bed90074e9b`;
const interfaces = `json('[{"name":"e","cidr_block":24,"link_state":null,"network_detection_mode":null,
  "friendly_name":null,"network":null,"loopback":false,"address":"192.168.1.1","default_gateway_address":null}]')`;

test('workloads, VENs and agents of an older data file look as recorded', async () => {
  const data = olderFile(
    `update objects set body = json_set(body, '$.interfaces', ${interfaces}) where id like '5c4a%'`,
  );
  const { get } = await startTestPce({ data });
  const lists = (await get<Json[]>(workloads)).body;
  const inList = (href: string) => lists.find((one) => one['href'] === href) as Json;
  mustLookLike(inList(web), { ...managed, ...list });
  mustLookLike((await get(web)).body, { ...managed, ...oneManaged });
  const ofKnown = { ...unmanaged, 'interfaces[].cidr_block': 'number' } as const;
  mustLookLike(inList(known), { ...ofKnown, ...list });
  mustLookLike((await get(known)).body, { ...ofKnown, ...oneOfAny });
  mustLookLike((await get(web.replace('workloads', 'vens'))).body, ven);
  mustLookLike((await get('/orgs/1/agents/1')).body, agent);
  expect((await get(web)).body).toMatchObject({ ven: { version: '26.3.0-100' } });
});

test('a host of an older data file that pairs again has the present form', async () => {
  const { activate, get } = await startWithHosts({ data: olderFile() });
  const before = (await get(web)).body;
  const paired = await activate({
    hostname: 'web',
    interfaces: [{ name: 'eth0', address: '10.0.0.1', cidr_block: 8 }],
  });
  expect(hrefOf(paired, 'workload')).toBe(web);
  const { agent, interfaces } = (await get(web)).body as { agent: { status: Json }; interfaces: Json[] };
  expect(agent.status['uid']).toBe((before['agent'] as typeof agent).status['uid']);
  expect(interfaces).toEqual(before['interfaces']);
});

test.each([
  '10.1.1.1',
  '172.20.0.1',
  '192.168.7.7',
  '169.254.0.1',
  '8.8.8.8',
  '172.32.0.1',
  'fd00::1',
  'fe80::1',
  '2001:db8::1',
])('an interface at %s of an older data file is in the network of a new one', async (address) => {
  const set = `update objects set body = json_set(body, '$.interfaces[0].address', '${address}') where id like 'e6d6%'`;
  const { get } = await startTestPce({ data: olderFile(set) });
  const { network, mode } = networkOf(1, address);
  expect((await get(web)).body['interfaces']).toMatchObject([{ network, network_detection_mode: mode }]);
});

test('values that a client set in an older data file stay as they are', async () => {
  const set = `update objects set body = json_set(body, '$.target_pce_fqdn', 'other.test') where kind = 'vens';
    update objects set body = json_set(body, '$.interfaces[0].network', json('{"href":"/orgs/1/networks/1"}'),
      '$.firewall_coexistence', json('{"illumio_primary":true}')) where id like 'e6d6%' and kind = 'workloads'`;
  const { get } = await startTestPce({ data: olderFile(set) });
  expect((await get(web)).body).toMatchObject({
    agent: { target_pce_fqdn: 'other.test' },
    firewall_coexistence: { illumio_primary: true },
    interfaces: [{ network: { href: '/orgs/1/networks/1' }, network_detection_mode: 'manual', public_ip: null }],
  });
});

test('data files of workloads and VENs in an older data file are deleted, and no others', async () => {
  const kinds = ['workloads', 'vens', 'labels'];
  const at = '2026-01-01T00:00:00.000Z';
  const rows = kinds.map(
    (kind) => `(1, 'job-${kind}', 1, '/orgs/1/${kind}', '${at}', '${at}', 0, 'file-${kind}', cast('[]' as blob))`,
  );
  const columns = 'org_id, id, user_id, description, requested_at, terminated_at, polls_left, datafile_id, datafile';
  const { get } = await startTestPce({ data: olderFile(`insert into jobs (${columns}) values ${rows.join()}`) });
  const answers = (path: string) =>
    Promise.all(kinds.map(async (kind) => (await get(`/orgs/1/${path}-${kind}`)).status));
  expect(await answers('jobs/job')).toEqual([404, 404, 200]);
  expect(await answers('datafiles/file')).toEqual([404, 404, 200]);
});
