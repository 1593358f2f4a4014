import type { Json } from '../harness.ts';
import { hrefOf, startWithHosts } from './pairing/hosts.ts';

const HOUR = 60 * 60;

/**
 * A server whose org 1 has something of each kind: a host whose heartbeats are missed, one without a VEN, one that is
 * deleted, and events of people, VENs and strangers.
 */
export async function startOrg(options: Parameters<typeof startWithHosts>[0] = {}) {
  const server = await startWithHosts(options);
  const { pce, post, get, newProfile, newKey, activate } = server;
  const label = await server.label('role', 'Web');
  const profile = await newProfile({ name: 'Web', labels: [{ href: label }] });
  const eth0 = { name: 'eth0', address: '10.0.0.1', link_state: 'up' };
  const paired = await activate({ activation_code: await newKey(profile), interfaces: [eth0], heartbeat: false });
  const create = async (body: Json) => (await post('/orgs/1/workloads', body)).body['href'] as string;
  const unmanaged = await create({ name: 'u', interfaces: [eth0], labels: [{ href: label }] });
  await server.delete(await create({ name: 'gone' }));
  await get('/orgs/1/labels', { as: 'api_owner:wrong' });
  pce.clock.advance(2 * HOUR);
  const managed = hrefOf(paired, 'workload');
  const dimension = (await get<{ href: string }[]>('/orgs/1/label_dimensions')).body[0]?.href ?? '';
  const hrefs = {
    label,
    dimension,
    profile,
    managed,
    unmanaged,
    interfaces: `${managed}/interfaces`,
    ven: hrefOf(paired, 'ven'),
    agent: hrefOf(paired, 'agent'),
  };
  /** The path of a call in which `{managed}` and its like stand for hrefs. */
  const pathOf = (call: string) => call.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof hrefs) => hrefs[name]);
  return { ...server, hrefs, pathOf };
}
