import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { clientOf } from '../control/servers.ts';
import { PROGRAM } from '../fresh-build.ts';
import { isLong } from '../length.ts';
import { cli, serverAndCommand } from './run.ts';

async function withRequests() {
  const started = await serverAndCommand({ apiKey: 'api_me', apiSecret: 's3cret' });
  const { pce } = started;
  await clientOf(pce).request('POST', '/orgs/1/pairing_profiles', { name: 'x' });
  await clientOf(pce).request('GET', '/orgs/1/labels?valeu=x');
  await clientOf(pce).request('GET', '/orgs/1/lables');
  await pce.faults.add({ operation: 'labels_get', status: 503 });
  await clientOf(pce).request('GET', '/orgs/1/labels?key=role');
  return started;
}

test('journal tells each request in a line, and why one was refused', async () => {
  const { mockPce } = await withRequests();
  const lines = (await mockPce('journal')).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(
    /^00:00:00\.000 POST {3}\/orgs\/1\/pairing_profiles 406 {2}#1 org 1 api_me {2}input_validation_error: .*'enabled'/,
  );
  expect(lines[1]).toMatch(/GET {4}\/orgs\/1\/labels\S* 200 {2}#2 org 1 api_me {2}ignored: valeu\b(?!.*ignored)/);
  expect(lines[2]).toMatch(/404 .*not_found_error.*near are GET \/orgs\/:org\/labels/);
  expect(lines[3]).toMatch(/\/orgs\/1\/labels\?key=role 503 .*: fault 1$/);
});

test('searches find what the control API finds, and --limit tells the newest', async () => {
  const { environment } = await withRequests();
  const find = async (...args: string[]) => (await cli.journal(args, environment)).split('\n');
  expect(await find('--status', '406')).toHaveLength(1);
  expect(await find('--operation', 'labels_get')).toHaveLength(2);
  expect(await find('--error-token', 'input_validation_error')).toHaveLength(1);
  expect((await find('--limit', '1'))[0]).toContain('503');
  expect(await find('--limit', '0')).toEqual(['There is no such request.']);
  expect(await find('--method', 'DELETE')).toEqual(['There is no such request.']);
  const entries = (await find('--json', '--org', '1')).map((line) => JSON.parse(line));
  expect(entries.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
});

test('--id tells an entry with its bodies, without the secrets, and says so', async () => {
  const { pce, mockPce } = await serverAndCommand({ journal: 'full' });
  await clientOf(pce).request('POST', '/orgs/1/labels', { key: 'app', value: 'a\u001b[31m', password: 'hunter2' });
  const lines = (await mockPce('journal', '--id', '1')).split('\n');
  expect(lines[0]).toMatch(/POST {3}\/orgs\/1\/labels 406/);
  expect(lines.slice(1, 7)).toEqual([
    ...['request_body:', '{', '  "key": "app",', '  "value": "a\\u001b[31m",', '  "password": "…"', '}'],
  ]);
  expect([lines[7], lines.at(-1)]).toEqual(['answer_body:', '# … is in the place of each secret']);
  expect(JSON.parse(await mockPce('journal', '--id', '1', '--json'))).toEqual(await pce.journal.get(1));
});

test('--id says how a server is told to keep bodies, where it keeps none', async () => {
  const { mockPce } = await withRequests();
  expect(await mockPce('journal', '--id', '1')).toMatch(/#1 org 1.*\n# .*--journal full/);
});

test.runIf(isLong)(
  '--follow goes on with what comes, and with what comes after a reset',
  async () => {
    const { pce, environment } = await serverAndCommand();
    const env = { PATH: process.env['PATH'], ...environment };
    await clientOf(pce).request('GET', '/orgs/1/labels');
    await clientOf(pce).request('GET', '/health');
    const child = spawn(process.execPath, [PROGRAM, 'journal', '--follow', '--limit', '1', '--json'], { env });
    onTestFinished(() => void child.kill());
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const next = async () => JSON.parse((await lines.next()).value as string);
    expect(await next()).toMatchObject({ id: 2, path: '/health' });
    await clientOf(pce).request('GET', '/orgs/1/workloads');
    expect(await next()).toMatchObject({ id: 3, path: '/orgs/1/workloads' });
    await pce.reset();
    await clientOf(pce).request('GET', '/orgs/1/vens');
    expect(await next()).toMatchObject({ id: 1, path: '/orgs/1/vens' });
  },
  30_000,
);

test.each([
  [['--limit', 'x'], '--limit "x": it is not a whole number'],
  [['--statu', '406'], 'did you mean --status?'],
  [['list'], 'unexpected argument list: mock-pce journal takes flags alone, such as --limit 50 ('],
  [['12'], 'takes flags alone; did you mean --curl 12 or --id 12? ('],
  [
    ['show', '12'],
    'unexpected argument show: mock-pce journal takes flags alone; did you mean --curl 12 or --id 12? (',
  ],
  [['curl', '12'], 'did you mean --curl 12? ('],
  [['follow'], 'did you mean --follow? ('],
  [['org', 'a'], 'did you mean --org VALUE? ('],
])('%j is told in a line', async (args, says) => {
  await expect(cli.journal(args, {})).rejects.toThrow(says);
});

test('a search that no request can fit is refused in the words of the server', async () => {
  const { environment } = await serverAndCommand();
  await expect(cli.journal(['--operation', 'label_get'], environment)).rejects.toThrow('did you mean labels_get?');
});

test('journal --curl tells a request as a line for a shell, and what in it is an example', async () => {
  const { pce, mockPce } = await serverAndCommand();
  await clientOf(pce).post('/orgs/1/labels', { key: 'role', value: 'Web' });
  const line = `curl -u "$ILLUMIO_API_KEY_USERNAME:$ILLUMIO_API_KEY_SECRET" -X POST -H 'Content-Type: application/json' -d '{"key":"role","value":"example"}' ${pce.url}/api/v2/orgs/1/labels`;
  const note = 'values of the body are examples, as the journal keeps none';
  expect(await mockPce('journal', '--curl', '1')).toBe(`${line}\n# ${note}`);
  expect(JSON.parse(await mockPce('journal', '--curl', '1', '--json'))).toEqual({ curl: line, examples: true, note });
  // As a line of the journal has it.
  expect(await mockPce('journal', '--curl', '#1')).toContain(line);
  expect(await mockPce('journal', '--id=#1')).toContain('#1');
  await expect(mockPce('journal', '--curl', '7')).rejects.toThrow('the journal has no entry 7');
});
