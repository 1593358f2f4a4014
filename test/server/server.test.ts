import { once } from 'node:events';
import { request } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { passwordMatches } from '../../src/state/secrets.ts';
import { startTestPce } from '../harness.ts';
import { inject } from '../inject.ts';

test('both APIs work on a state whose due work cannot be done, and one control call repairs it', async () => {
  const server = await buildServer({ ...defaults, scenario: 'empty', log: undefined });
  const { emulator } = server;
  onTestFinished(() => closeState(emulator));
  emulator.pce.db.exec("insert into fleets (org_id, rules, started_at, due) values (1, 'null', 0, 0)");
  emulator.pce.fleets.forget();
  const ask = async (method: 'GET' | 'POST', url: string) => (await inject(server, { method, url })).statusCode;
  expect(await ask('GET', '/api/v2/node_available')).toBe(200);
  expect(await ask('GET', '/_mock/v1/health')).toBe(200);
  expect(await ask('POST', '/_mock/v1/reset')).toBe(204);
  expect(emulator.pce.fleets.next()).toBe(Number.POSITIVE_INFINITY);
});

test('a request that is under way when the server closes meets no defect', async () => {
  const server = await buildServer({ ...defaults, scenario: 'empty', log: undefined });
  const warnings: string[] = [];
  const onWarning = ({ message }: Error) => void warnings.push(message);
  process.on('warning', onWarning);
  onTestFinished(() => void process.off('warning', onWarning));
  const url = '/api/v2/login_users/authenticate?pce_fqdn=pce.mock-pce.test';
  const headers = { authorization: `Basic ${Buffer.from('owner@mock-pce.test:guess').toString('base64')}` };
  const answered = inject(server, { method: 'POST', url, headers }).catch(() => undefined);
  await nextTurn();
  closeState(server.emulator);
  // Passwords are checked one after another: this one comes behind that of the request.
  await passwordMatches('guess', null, [0, '', {}]);
  await nextTurn();
  expect(warnings).toEqual([]);
  void answered;
});

test('a server closes while requests wait for due work, and none of them throws behind it', async () => {
  const { pce, owner } = await startTestPce();
  await pce.fleets.create({ org: 1, count: 3000, starts_after: 1 });
  pce.clock.advance(10);
  const headers = { authorization: `Basic ${btoa(owner)}` };
  const waiting = Array.from({ length: 20 }, () =>
    request(`${pce.url}/api/v2/orgs/1/labels`, { headers, agent: false }),
  );
  for (const one of waiting) one.on('error', () => undefined).end();
  await Promise.all(waiting.map((one) => once(one, 'finish')));
  for (let turn = 0; turn < 20; turn++) await nextTurn();
  // An error behind the close belongs to nobody: it would fail this run.
  await pce.close();
  for (let turn = 0; turn < 20; turn++) await nextTurn();
});
