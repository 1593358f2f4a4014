import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { controlCalls } from '../../src/control/calls.ts';
import { clientOf, control, server } from './servers.ts';

test('every call is described once in OpenAPI, and every schema is there', async () => {
  const pce = await server();
  const { body } = await control(pce, 'GET', '/openapi.json');
  const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const declared = controlCalls.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(described.sort()).toEqual(declared.sort());
  const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)/g)].map(
    ([, name]) => name,
  );
  expect(references.filter((name) => !((name as string) in body.components.schemas))).toEqual([]);
});

test('every call answers with a status and schema that its description has', async () => {
  const pce = await server();
  const { body: document } = await control(pce, 'GET', '/openapi.json');
  const ajv = new Ajv({ strict: false, formats: { 'date-time': true } }).addSchema({ ...document, $id: 'document' });
  const { activation_code } = await clientOf(pce).post('/orgs/1/pairing_profiles/1/pairing_key', {});
  await clientOf(pce).request('GET', '/orgs/1/label?key=role');
  const told: string[] = [];
  const call = async (method: string, path: string, body?: unknown) => {
    const template = path
      .replace(/\?.*/, '')
      .replace('/orgs/1/', '/orgs/{org}/')
      .replace(/\/pce\/.*/, '/pce/{path}')
      .replace('/objects/labels', '/objects/{kind}')
      .replace('/schemas/labels_get', '/schemas/{name}')
      .replace(/\/1\b/, '/{id}');
    const named = template.replace('/a/', '/{name}/').replace(/\/vens\/.*/, '/vens/{id}');
    const reply = await control(pce, method, path, body, { 'content-type': 'application/json' });
    const described = document.paths[named][method.toLowerCase()];
    const pointer = `/paths/${named.replaceAll('/', '~1')}/${method.toLowerCase()}/responses/${reply.status}`;
    const validate = ajv.compile({ $ref: `document#${encodeURI(pointer)}/content/application~1json/schema` });
    expect([path, validate(reply.body), validate.errors]).toEqual([path, true, null]);
    told.push(described.operationId);
  };
  await call('POST', '/vens', { activation_code, hostname: 'web-1' });
  const [{ ven } = { ven: { href: '' } }] = await pce.vens.list();
  await call('PUT', `/vens/${ven.href.split('/').at(-1)}`, { heartbeat: false });
  await call('POST', '/faults', { latency_ms: 1 });
  await call('POST', '/fleets', { count: 1 });
  await call('POST', '/orgs', {});
  await call('POST', '/orgs/1/keys', {});
  await call('PUT', '/settings', { limits: { total_labels: 100 } });
  await call('PUT', '/clock', { mode: 'frozen' });
  await clientOf(pce).request('GET', '/users/login');
  await call('POST', '/clock/advance', { seconds: 1 });
  await call('POST', '/snapshots', { name: 'a' });
  await call('GET', '/snapshots/a/export');
  await call('POST', '/snapshots/import', await pce.snapshots.export('a'));
  await call('GET', '/orgs/1/pairing_profiles/1/one_liners');
  await call('GET', '/journal/wait?count=1');
  await call('POST', '/orgs/1/pce/orgs/1/labels', { key: 'app', value: 'x' });
  await call('GET', '/orgs/1/pce/orgs/1/labels');
  await call('GET', '/orgs/1/objects/labels');
  await call('GET', '/schemas/labels_get');
  const ofOrg = ['summary', 'traffic/edges', 'pairing_keys', 'events?about=/orgs/1/labels/1'];
  for (const path of ['kinds', ...ofOrg.map((path) => `orgs/1/${path}`)]) await call('GET', `/${path}`);
  await call('GET', '/journal/1');
  await call('GET', '/journal/1/curl');
  for (const path of [
    'health',
    'ready',
    'openapi.json',
    'info',
    'operations',
    'orgs',
    'clock',
    'clock/due',
    'faults',
    'journal',
  ]) {
    await call('GET', `/${path}`);
  }
  for (const path of ['journal/count', 'snapshots', 'scenarios', 'settings', 'vens', 'fleets'])
    await call('GET', `/${path}`);
  await call('POST', '/scenarios', { name: 'empty' });
  const silent = controlCalls.filter(({ status, type }) => status === 204 || type).map(({ name }) => name);
  expect(told.concat(silent).sort()).toEqual(controlCalls.map(({ name }) => name).sort());
});
