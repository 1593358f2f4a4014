import { expect } from 'vitest';
import { type Role, roleNames } from '../../src/pce/model/roles.ts';
import { boundary, draftOf, hold, policy, type Statements, type World, web } from './world.ts';

/** The sets of roles of the API index. */
const without = (...left: Role[]) => roleNames.filter((role) => !left.includes(role));
const ALL = roleNames;
const R8 = without('workload_manager');
const R4: readonly Role[] = ['owner', 'admin', 'global_object_provisioner', 'read_only'];
const W2: readonly Role[] = ['owner', 'admin'];
const WR: readonly Role[] = [...W2, 'ruleset_manager', 'limited_ruleset_manager'];
const PV: readonly Role[] = [...W2, 'global_object_provisioner', 'ruleset_provisioner'];
const O1: readonly Role[] = ['owner'];

async function allowed(world: World, asked: (as: string) => Promise<{ status: number }>): Promise<Role[]> {
  const may: Role[] = [];
  for (const role of roleNames) if ((await asked(world.as(role))).status !== 403) may.push(role);
  return may;
}

const sorted = (roles: readonly Role[]) => roles.toSorted();

const reads = (cases: readonly [path: string, roles: readonly Role[]][]): Statements =>
  Object.fromEntries(
    cases.map(([path, roles]) => [
      `GET ${path} is for ${roles.length} of the nine roles`,
      async (world: World) =>
        expect(sorted(await allowed(world, (as) => world.get(path, { as })))).toEqual(sorted(roles)),
    ]),
  );

const writes = (
  cases: readonly [method: 'POST' | 'PUT', path: string, body: unknown, roles: readonly Role[]][],
): Statements =>
  Object.fromEntries(
    cases.map(([method, path, body, roles]) => [
      `${method} ${path} is for ${roles.length} of the nine roles`,
      async (world: World) => {
        const asked = (as: string) => world.request(method, path, { as, body });
        expect(sorted(await allowed(world, asked))).toEqual(sorted(roles));
      },
    ]),
  );

hold(
  'Roles that may read',
  reads([
    [policy, ALL],
    [`${policy}/pending`, ALL],
    [draftOf('services'), ALL],
    [draftOf('ip_lists'), ALL],
    [draftOf('label_groups'), ALL],
    [draftOf('rule_sets'), R8],
    [draftOf('enforcement_boundaries'), R4],
    [draftOf('virtual_services'), ALL],
    [draftOf('virtual_servers'), ALL],
    [draftOf('firewall_settings'), R4],
    ['/orgs/1/service_bindings', ALL],
    ['/orgs/1/slbs', ALL],
    ['/orgs/1/security_principals', ALL],
    ['/orgs/1/auth_security_principals', O1],
    ['/orgs/1/permissions', O1],
    ['/orgs/1/roles', ALL],
    ['/orgs/1/access_restrictions', O1],
    ['/orgs/1/service_accounts', O1],
    ['/orgs/1/api_keys?type=user', O1],
    ['/orgs/1/settings', ALL],
    ['/orgs/1/settings/events', R4],
    ['/orgs/1/settings/syslog/destinations', R4],
    ['/orgs/1/settings/traffic_collector', R4],
    ['/orgs/1/settings/trusted_proxy_ips', O1],
    ['/orgs/1/settings/workloads', R4],
    ['/orgs/1/settings/reports', ALL],
    ['/orgs/1/optional_features', ALL],
    ['/orgs/1/events', R4],
  ]),
  roleNames,
);

hold(
  'Roles that may write',
  writes([
    ['POST', policy, {}, PV],
    ['PUT', `${policy}/delete`, {}, W2],
    ['POST', `${policy}/impact`, { change_subset: {} }, R8],
    ['POST', draftOf('dependencies'), { operation: 'commit', change_subset: {} }, ALL],
    ['POST', draftOf('services'), { name: 'x', service_ports: [web] }, W2],
    ['POST', draftOf('ip_lists'), { name: 'x' }, W2],
    ['POST', draftOf('label_groups'), { name: 'x', key: 'app' }, W2],
    ['POST', draftOf('rule_sets'), { name: 'x', scopes: [[]] }, WR],
    ['POST', draftOf('enforcement_boundaries'), boundary(), W2],
    ['POST', draftOf('virtual_services'), { name: 'x', service_ports: [web] }, W2],
    ['PUT', draftOf('firewall_settings'), { ike_authentication_type: 'psk' }, W2],
    ['POST', '/orgs/1/service_bindings', [], W2],
    ['POST', '/orgs/1/security_principals', { sid: 'S-1', name: 'x' }, W2],
    ['POST', '/orgs/1/auth_security_principals', { name: 'x', type: 'group' }, O1],
    ['PUT', '/orgs/1/settings', { advanced_ruleset_display: true }, O1],
    ['PUT', '/orgs/1/settings/events', { format: 'JSON' }, O1],
    ['PUT', '/orgs/1/settings/workloads', {}, W2],
    ['PUT', '/orgs/1/settings/trusted_proxy_ips', { trusted_proxy_ips: [] }, O1],
    ['PUT', '/orgs/1/settings/reports', {}, O1],
    ['PUT', '/orgs/1/optional_features', [], W2],
  ]),
  roleNames,
);
