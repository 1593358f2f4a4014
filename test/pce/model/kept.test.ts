import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { addObject } from '../../../src/pce/engine/objects.ts';
import { whenKept } from '../../../src/pce/model/kept.ts';
import { labels } from '../../../src/pce/resources/labels.ts';
import { buildServer, closeHttp, closeState, httpServer, listen, type Server } from '../../../src/server/server.ts';
import { inject } from '../../inject.ts';

const AUTHORIZATION = `Basic ${Buffer.from('api_owner:secret').toString('base64')}`;
const LABELS = '/api/v2/orgs/1/labels';

/** A server on which writes of labels with chosen values fail, in each way in which SQLite can fail. */
async function spoiltServer(): Promise<Server> {
  const server = await buildServer({ ...defaults, apiKey: 'api_owner', apiSecret: 'secret', scenario: 'empty' });
  const { db } = server.emulator.pce;
  onTestFinished(() => {
    if (db.open) closeState(server.emulator);
  });
  for (const way of ['abort', 'fail', 'rollback']) {
    db.exec(`create trigger spoil_by_${way} after insert on objects when new.body like '%"spoil by ${way}"%'
      begin select raise(${way}, 'spoilt'); end`);
  }
  // Only the commit finds this one.
  db.exec(`create table late (id integer references orgs (id) deferrable initially deferred);
    create trigger spoil_by_commit after insert on objects when new.body like '%"spoil by commit"%'
      begin insert into late values (999999); end`);
  return server;
}

const ways = ['abort', 'fail', 'rollback', 'commit'];

const label = (value: string) => JSON.stringify({ key: 'app', value });

const post = (server: Server, value: string, authorization = AUTHORIZATION) =>
  inject(server, {
    method: 'POST',
    url: LABELS,
    headers: { authorization, 'content-type': 'application/json' },
    payload: label(value),
  });

const valuesOf = async (server: Server) => {
  const { body } = await inject(server, { url: `${LABELS}?key=app`, headers: { authorization: AUTHORIZATION } });
  return (JSON.parse(body) as { value: string }[]).map(({ value }) => value);
};

describe.each(ways)('a call that fails by %s', (way) => {
  test('fails alone among the calls of its turn, and leaves nothing', async () => {
    const server = await spoiltServer();
    const before = await valuesOf(server);
    const values = ['one', 'two', `spoil by ${way}`, 'three', `spoil by ${way}`, 'four'];
    const answers = await Promise.all(values.map((value) => post(server, value)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 500, 201, 500, 201]);
    expect((await valuesOf(server)).sort()).toEqual([...before, 'one', 'two', 'three', 'four'].sort());
    const { pce } = server.emulator;
    expect(pce.store.totals(1, 'labels').live).toBe(
      pce.db.prepare("select count(*) from objects where kind = 'labels' and deleted = 0").pluck().get(),
    );
  });

  test('spoils neither a read nor a refusal of its turn', async () => {
    const server = await spoiltServer();
    const headers = { authorization: AUTHORIZATION };
    const [made, refused, failed, read] = await Promise.all([
      post(server, 'twice'),
      post(server, 'twice'),
      post(server, `spoil by ${way}`),
      inject(server, { url: `${LABELS}?value=spoil`, headers }),
    ]);
    expect([made, refused, failed, read].map(({ statusCode }) => statusCode)).toEqual([201, 406, 500, 200]);
    // The label that is undone was never there.
    expect(read.json()).toEqual([]);
  });

  test('fails no call of its turn that waits for something else, or only reads', async () => {
    const server = await spoiltServer();
    const headers = { authorization: AUTHORIZATION, host: 'localhost', 'content-type': 'application/json' };
    const saving = (name: string) =>
      inject(server, {
        method: 'POST',
        url: '/_mock/v1/snapshots',
        headers,
        payload: JSON.stringify({ name, org: 1 }),
      });
    const look = () => inject(server, { url: '/api/v2/orgs/1/software/ven/releases', headers });
    const answers = await Promise.all([
      saving('early'),
      look(),
      post(server, 'kept'),
      post(server, `spoil by ${way}`),
      look(),
      saving('late'),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 200, 201, 500, 200, 201]);
  });

  test('undoes no event that a refusal of its turn leaves', async () => {
    const server = await spoiltServer();
    const made = await inject(server, {
      ...{ method: 'POST', url: '/_mock/v1/orgs/1/keys' },
      headers: { host: 'localhost', 'content-type': 'application/json' },
      payload: '{"role":"read_only"}',
    });
    const { key, secret } = made.json() as { key: string; secret: string };
    const reader = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;
    const [refused, failed] = await Promise.all([post(server, 'not allowed', reader), post(server, `spoil by ${way}`)]);
    expect([refused.statusCode, failed.statusCode]).toEqual([403, 500]);
    const url = '/api/v2/orgs/1/events?event_type=label.create&status=failure';
    const told = await inject(server, { url, headers: { authorization: AUTHORIZATION } });
    expect(told.json()).toHaveLength(1);
  });

  test('fails alone over sockets too, among calls of its connection and of others', async () => {
    const server = await spoiltServer();
    const http = httpServer(server);
    const port = await listen(http, '127.0.0.1', 0);
    onTestFinished(() => closeHttp(http));
    const talks = ['a', 'b'].map((name) => pipelined(port, [`${name} 1`, `spoil by ${way}`, `${name} 2`]));
    expect(await Promise.all(talks)).toEqual([
      [201, 500, 201],
      [201, 500, 201],
    ]);
    expect(await valuesOf(server)).toEqual(expect.arrayContaining(['a 1', 'a 2', 'b 1', 'b 2']));
  });
});

test('a work that waited is answered, though the commit of others in its turn fails', async () => {
  const { pce } = (await spoiltServer()).emulator;
  const spoil = () => pce.store.write(() => addObject(labels, pce, 1, { key: 'app', value: 'spoil by commit' }));
  const failing = expect(whenKept(pce, spoil, () => 'kept')).rejects.toThrow('FOREIGN KEY');
  await expect(whenKept(pce, () => Promise.resolve('late'), String)).resolves.toBe('late');
  await failing;
});

test('a refusal whose event cannot be written stays one, and a warning tells of the defect', async () => {
  const server = await spoiltServer();
  server.emulator.pce.db.exec(`create trigger spoil_events before insert on events
    begin select raise(abort, 'no events'); end`);
  const warnings: string[] = [];
  const onWarning = ({ message }: Error) => void warnings.push(message);
  process.on('warning', onWarning);
  onTestFinished(() => void process.off('warning', onWarning));
  const { statusCode } = await inject(server, { url: LABELS, headers: { authorization: 'Basic YTpi' } });
  expect(statusCode).toBe(401);
  await new Promise((resolve) => setImmediate(resolve));
  expect(warnings).toEqual([expect.stringMatching(/^defect of mock-pce: .*no events/)]);
});

/** Statuses of POSTs that are sent at once over one connection. */
function pipelined(port: number, values: readonly string[]): Promise<number[]> {
  const { promise, resolve, reject } = Promise.withResolvers<number[]>();
  const socket = connect(port, '127.0.0.1');
  let answers = '';
  socket.on('error', reject).on('data', (chunk) => {
    answers += chunk;
    const statuses = [...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
    if (statuses.length < values.length) return;
    socket.destroy();
    resolve(statuses);
  });
  const requests = values.map((value) => {
    const body = label(value);
    const head = `POST ${LABELS} HTTP/1.1\r\nHost: pce\r\nAuthorization: ${AUTHORIZATION}\r\n`;
    return `${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  });
  socket.write(requests.join(''));
  return promise;
}
