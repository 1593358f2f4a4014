import { expect, onTestFinished, test, vi } from 'vitest';
import { bodyFlags } from '../../src/cli/body-flags.ts';
import { controlFlags, jsonFlag } from '../../src/cli/control.ts';
import { clientOf } from '../control/servers.ts';
import { cli, serverAndCommand } from './run.ts';

test('fault adds rules, shows what they hit, and takes them away', async () => {
  const { pce, mockPce } = await serverAndCommand();
  await mockPce('fault', 'add', '--operation', 'labels_get', '--first', '1', '--status', '503', '--retry-after', '1');
  expect((await clientOf(pce).request('GET', '/orgs/1/labels')).status).toBe(503);
  expect((await clientOf(pce).request('GET', '/orgs/1/labels')).status).toBe(200);
  expect(await mockPce('fault', 'list')).toMatch(
    /^id +hits +matched +rule\n1 +1 +2 +--operation labels_get --first 1 --status 503 --retry-after 1$/,
  );
  await mockPce('fault', 'add', '--path', '/orgs/*/labels', '--reset', '--takes-effect', '--org', '1');
  expect(JSON.parse(await mockPce('fault', '--json', '--org', '1'))).toEqual([
    { id: 2, path: '/orgs/*/labels', org: 1, reset: true, takes_effect: true, matched: 0, hits: 0 },
  ]);
  expect(await mockPce('fault', 'list')).toContain("--path '/orgs/*/labels' --org 1 --reset --takes-effect");
  expect(await mockPce('fault', 'delete', '1')).toBe('fault 1 is deleted');
  expect(await mockPce('fault', 'clear')).toBe('no fault is left');
  expect(await mockPce('fault')).toBe('There is no fault.');
});

test('the token of a rule and that of the control API are two flags', async () => {
  const { pce, environment } = await serverAndCommand();
  const token = ['--token', 'of-the-control-api'];
  await cli.fault(['add', '--status', '503', '--error-token', 'overloaded', ...token], environment);
  expect(await pce.faults.list()).toMatchObject([{ token: 'overloaded' }]);
  expect(await cli.fault([], environment)).toContain('--error-token overloaded');
});

test('a control token where none is asked for is told of, with the flag that may be meant', async () => {
  const told = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  onTestFinished(() => told.mockRestore());
  const { environment } = await serverAndCommand();
  await cli.fault(['list'], environment);
  await cli.journal([], { ...environment, MOCK_PCE_CONTROL_TOKEN: 'x' });
  const looks = await serverAndCommand({ console: 'read-only', controlToken: 'x' });
  await cli.fault(['add', '--status', '503', '--token', 'x'], looks.environment);
  expect(told).not.toHaveBeenCalled();
  await cli.fault(['add', '--status', '503', '--token', 'overloaded'], environment);
  await cli.journal(['--token', 'overloaded'], environment);
  const says = expect.stringContaining('asks for none here; --error-token is the token of a refusal');
  expect(told.mock.calls).toEqual([[says], [says]]);
});

test('a flag that takes no value is told without one', () => {
  const { reset, 'takes-effect': takesEffect } = bodyFlags('mock_faults_post', 'add');
  expect([reset?.help, takesEffect?.help]).toEqual([
    { add: expect.stringMatching(/^resets the connection/) },
    { add: expect.stringMatching(/^lets a request take effect/) },
  ]);
});

test.each(['mock_faults_post', 'mock_fleets_post', 'mock_orgs_post'])(
  'no property of %s has a flag by which the server is found',
  (schema) => {
    const flags = Object.keys(bodyFlags(schema, 'add'));
    expect(flags.filter((name) => Object.hasOwn({ ...controlFlags, ...jsonFlag }, name))).toEqual([]);
  },
);

test('an operation that there is not is told with the nearest, and the command that lists them', async () => {
  const { pce, environment, mockPce } = await serverAndCommand();
  await expect(cli.fault(['add', '--operation', 'label_get', '--status', '500'], environment)).rejects.toThrow(
    '--operation is not the name of an operation (mock-pce fault operations lists them; did you mean labels_get?)',
  );
  await expect(cli.journal(['--operation', 'label_get'], environment)).rejects.toThrow('mock-pce fault operations');
  // A program that asks the control API is told its path.
  await expect(pce.faults.add({ operation: 'label_get', status: 500 })).rejects.toThrow('(GET operations lists them');
  const listed = await mockPce('fault', 'operations');
  expect(listed).toMatch(/^name +call\n/);
  expect(listed).toMatch(/\nlabels_get +GET \/orgs\/:org\/labels\n/);
  expect(JSON.parse(await mockPce('fault', 'operations', '--json'))).toContainEqual(
    expect.objectContaining({ name: 'labels_get', calls: 0 }),
  );
});

test('clear with an org leaves the rules of others', async () => {
  const { pce, environment } = await serverAndCommand();
  await cli.fault(['add', '--status', '500'], environment);
  await cli.fault(['add', '--status', '500', '--org', '1'], environment);
  expect(await cli.fault(['clear', '--org', '1'], environment)).toBe('no fault of org 1 is left');
  expect(await pce.faults.list()).toMatchObject([{ id: 1 }]);
});

test.each([
  [['ad'], 'did you mean add?'],
  [['list', '--status', '500'], 'fault list has no --status, which is for fault add'],
  [['add', '--operatio', 'x'], 'did you mean --operation?'],
  [['add', '--status', 'five'], '--status "five": it is not a number'],
  [['delete'], 'fault delete takes the id of a rule'],
])('%j is told in a line', async (args, says) => {
  await expect(cli.fault(args, {})).rejects.toThrow(says);
});
