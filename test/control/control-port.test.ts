import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { cli } from '../cli/run.ts';
import { clientOf, server } from './servers.ts';

test('a control API with a port of its own shares none with the PCE, but for what is for anyone', async () => {
  const pce = await server({ controlPort: 0 });
  const status = async (url: string) => (await fetch(url)).status;
  expect(pce.controlUrl.startsWith(pce.url)).toBe(false);
  const paths = ['/clock', '/journal', '/ready', '/ca.pem'];
  const at = (base: string) => Promise.all(paths.map((path) => status(`${base}${path}`)));
  expect(await at(pce.controlUrl)).toEqual([200, 200, 200, 200]);
  expect(await at(`${pce.url}/_mock/v1`)).toEqual([404, 404, 200, 200]);
  const refused = await fetch(`${pce.url}/_mock/v1/clock`);
  expect(await refused.text()).toContain(`a port of its own, ${new URL(pce.controlUrl).port} (--control-port)`);
  expect((await clientOf(pce).request('GET', '/orgs/1/labels')).status).toBe(200);
  expect(await status(`${new URL(pce.controlUrl).origin}/api/v2/orgs/1/labels`)).toBe(404);
  await pce.close();
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  connect(Number(new URL(pce.controlUrl).port), '127.0.0.1').on('error', ({ code }: NodeJS.ErrnoException) =>
    resolve(code),
  );
  expect(await promise).toBe('ECONNREFUSED');
});

test('the port of the control API repeats no header Host that is no host and port', async () => {
  const pce = await server({ controlPort: 0 });
  const { hostname, port } = new URL(pce.controlUrl);
  const told = (host: string) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = connect(Number(port), hostname).on('data', (data) => resolve(String(data)));
    socket.write(`GET /api/v2/noop HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    return promise;
  };
  expect(await told('pce.example.com:1')).toContain(`the PCE is at http://pce.example.com:${new URL(pce.url).port}`);
  for (const host of ['visit <b>evil</b>', `${'a'.repeat(254)}:1`, "x';rm"]) {
    const answer = await told(host);
    expect(answer).toContain(`the PCE is at port ${new URL(pce.url).port}`);
    expect(answer).not.toContain(host.slice(0, 3));
  }
});

test('a control port that is taken is an error', async () => {
  const pce = await server();
  await expect(server({ controlPort: Number(new URL(pce.url).port) })).rejects.toThrow('EADDRINUSE');
});

test('a call of the PCE at the port of the control API is told where the PCE is, as is the log', async () => {
  const lines: string[] = [];
  const pce = await server({ controlPort: 0, log: ({ why = '' }) => void lines.push(why) });
  const { origin } = new URL(pce.controlUrl);
  const says = `Not found: this is the port of the control API alone; the PCE is at ${pce.url}`;
  for (const path of ['/api/v2/orgs/1/labels', '/api/v2/kittens', '/api/v27/software/ven/image?pair_script=pair.sh']) {
    const reply = await fetch(origin + path);
    expect([reply.status, await reply.json()]).toEqual([404, [{ token: 'not_found_error', message: says }]]);
  }
  await expect.poll(() => lines.length).toBe(3);
  for (const line of lines) expect(line).toBe(says);
  expect(await pce.journal.find()).toEqual([]);
  await expect(cli.pair(['--url', origin, '--key', 'api_me', '--secret', 's', '--profile', '1'], {})).rejects.toThrow(
    /the PCE is at http:[^;]*$/,
  );
});
