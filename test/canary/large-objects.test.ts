import { expect, test } from 'vitest';
import { lengthOf, partOf } from '../length.ts';
import type { Waits } from './asker.ts';
import { ask, startCanary, startServer, tooLong, waitsDuring } from './server.ts';

/** Hosts of each attack. Two calls make each of their workloads large. */
const COUNT = lengthOf(60, 20);
const HALF = 'x'.repeat(900_000);
const names = (count: number, length: number) =>
  Array.from({ length: count }, (_, i) => `${String(i).padStart(7, '0')}${'n'.repeat(length)}`);

type Json = Record<string, unknown>;

/** The calls of an attack: each is a legal one. */
function callsOf(url: string) {
  const call = async <T = Json>(method: string, path: string, body?: unknown): Promise<T> => {
    const { status, text } = await ask(url + path, method, body);
    expect([method, path, status, status < 300 ? '' : text.slice(0, 300)]).toEqual([method, path, status, '']);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const pce = <T = Json>(method: string, path: string, body?: unknown) => call<T>(method, `/api/v2${path}`, body);
  const control = <T = Json>(method: string, path: string, body?: unknown) => call<T>(method, `/_mock/v1${path}`, body);
  const hrefs = async (org: number, kind: string) => {
    const found = await pce<{ href: string }[]>('GET', `/orgs/${org}/${kind}?max_results=${COUNT}`);
    return found.map(({ href }) => ({ href }));
  };
  return { pce, control, hrefs };
}

type Calls = ReturnType<typeof callsOf>;

/** Hosts in org 1, each with a workload of 1.8 MB. */
async function largeHosts({ pce, control, hrefs }: Calls, count = COUNT) {
  await control('POST', '/reset', { org: 1 });
  await control('POST', '/fleets', { org: 1, count });
  const workloads = await hrefs(1, 'workloads');
  for (const { href } of workloads) {
    await pce('PUT', href, { ignored_interface_names: names(9000, 90) });
    await pce('PUT', href, { description: HALF });
  }
  return workloads;
}

const attacks: Readonly<Record<string, (calls: Calls) => Promise<unknown>>> = {
  'unpairs hosts with large workloads': async (calls) =>
    calls.pce('PUT', '/orgs/1/workloads/unpair', { workloads: await largeHosts(calls) }),
  'lets hosts with large workloads fall silent': async (calls) => {
    await largeHosts(calls);
    for (const { href } of await calls.hrefs(1, 'vens')) {
      await calls.control('PUT', `/vens/${href.split('/').at(-1)}`, { heartbeat: false });
    }
    await calls.control('POST', '/clock/advance', { seconds: 7200 });
  },
  'pairs hosts by a large profile': async ({ pce, control }) => {
    await control('POST', '/reset', { org: 1 });
    await pce('PUT', '/orgs/1/pairing_profiles/1', { description: HALF });
    await control('POST', '/fleets', { org: 1, count: 4 * COUNT });
  },
  'reads events of long lists': async (calls) => {
    const workloads = (await largeHosts(calls)).slice(0, 12);
    const changes = workloads.map(({ href }) => ({ href, ignored_interface_names: names(60_000, 0) }));
    for (const change of changes) await calls.pce('PUT', '/orgs/1/workloads/bulk_update', [change]);
    await calls.pce(
      'PUT',
      '/orgs/1/workloads/bulk_update',
      workloads.map(({ href }) => ({ href, ignored_interface_names: [] })),
    );
    const events = await calls.pce<{ href: string }[]>('GET', '/orgs/1/events?max_results=20');
    for (const { href } of events.slice(0, 3)) await calls.pce('GET', href);
  },
  'lists and saves large workloads': async (calls) => {
    await largeHosts(calls);
    await calls.pce('GET', '/orgs/1/workloads?max_results=10');
    await calls.pce('GET', '/orgs/1/workloads?description=yy');
    await calls.control('POST', '/snapshots', { name: 'large', org: 1 });
    await calls.control('POST', '/snapshots/large/restore?org=1');
    await calls.control('DELETE', '/snapshots/large?org=1');
  },
  'restores large workloads that have all changed': async (calls) => {
    const workloads = await largeHosts(calls, COUNT / 2);
    await calls.control('POST', '/snapshots', { name: 'large', org: 1 });
    for (const { href } of workloads) await calls.pce('PUT', href, { description: `y${HALF}` });
    await calls.control('POST', '/snapshots/large/restore?org=1');
    await calls.control('POST', '/reset', { org: 1 });
    await calls.control('POST', '/snapshots/large/restore?org=1');
    await calls.control('DELETE', '/snapshots/large?org=1');
  },
  'changes and deletes a label of large workloads': async (calls) => {
    await calls.control('POST', '/reset', { org: 1 });
    const { href } = await calls.pce<{ href: string }>('POST', '/orgs/1/labels', { key: 'app', value: 'large' });
    const workloads = await largeHostsWith(calls, href);
    await calls.pce('PUT', href, { value: 'larger' });
    await calls.pce('GET', '/orgs/1/labels?usage=true');
    await calls.pce(
      'PUT',
      '/orgs/1/workloads/bulk_update',
      workloads.map((workload) => ({ ...workload, labels: [] })),
    );
    await calls.pce('DELETE', href);
  },
  'deletes large workloads in one call': async (calls) => {
    const workloads = await largeHosts(calls);
    await calls.pce('PUT', '/orgs/1/workloads/unpair', { workloads });
    const items = Array.from({ length: COUNT }, (_, i) => ({ name: `w${i}`, description: HALF.slice(0, 100_000) }));
    const made = await calls.pce<{ href: string }[]>('PUT', '/orgs/1/workloads/bulk_create', items);
    await calls.pce(
      'PUT',
      '/orgs/1/workloads/bulk_delete',
      made.map(({ href }) => ({ href })),
    );
  },
  'deletes an org of large workloads': async (calls) => {
    await largeHosts(calls);
    await calls.control('POST', '/reset', { org: 1 });
  },
};

/** Makes large hosts with a label, and without a reset, which would delete the label. */
async function largeHostsWith({ pce, control, hrefs }: Calls, label: string) {
  await control('POST', '/fleets', { org: 1, count: COUNT });
  const workloads = await hrefs(1, 'workloads');
  for (const { href } of workloads) await pce('PUT', href, { labels: [{ href: label }], description: HALF });
  return workloads;
}

test('no call on large objects keeps others waiting', async () => {
  const url = await startServer();
  const waits = await startCanary(url);
  const calls = callsOf(url);
  const worst = new Map<string, Waits>();
  for (const [name, attack] of Object.entries(partOf(attacks, 8))) {
    worst.set(name, await waitsDuring(() => attack(calls), waits));
  }
  if (process.env['CANARY_SHOW']) console.log(worst);
  expect(tooLong(worst)).toEqual([]);
}, 300_000);
