import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, createServer as createProxy } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

/**
 * What Testcontainers asks of a Docker engine, over a unix socket: `node engine.ts SOCKET`. In the place of a container
 * it starts the command of this checkout with the environment that the container would have. It ends with its standard
 * input.
 */
interface Created {
  Image: string;
  Env?: string[];
  ExposedPorts?: Record<string, unknown>;
  Labels?: Record<string, string>;
  HostConfig?: unknown;
  running?: { process: ChildProcess; port: string };
}

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');
/** By their ids; undefined when they are deleted. */
const containers: (Created | undefined)[] = [];

/** As long as an engine's: clients show the first twelve digits. */
const idOf = (index: number) => String(index).padStart(64, '0');

/** The port is there at once, as an engine's is, and hangs up until the server behind it listens. */
async function start(created: Created): Promise<void> {
  const variables = Object.fromEntries((created.Env ?? []).map((variable) => variable.split(/=(.*)/s).slice(0, 2)));
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--json', '--log', 'silent'], {
    env: { PATH: process.env['PATH'], ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let behind: number | undefined;
  createInterface(child.stdout).once('line', (line) => {
    behind = Number(new URL(JSON.parse(line).url).port);
  });
  const proxy = createProxy((outside) => {
    if (behind === undefined) return void outside.destroy();
    const inside = connect(behind, '127.0.0.1');
    outside.on('error', () => inside.destroy()).pipe(inside);
    inside.on('error', () => outside.destroy()).pipe(outside);
  });
  child.on('exit', () => proxy.close());
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  created.running = { process: child, port: String((proxy.address() as AddressInfo).port) };
}

function inspected(id: number) {
  const { Image, Env, ExposedPorts, Labels, HostConfig, running } = containers[id] as Created;
  const ports = running ? { '8443/tcp': [{ HostIp: '127.0.0.1', HostPort: running.port }] } : {};
  const now = new Date().toISOString();
  return {
    Id: idOf(id),
    Name: `/fake-${id}`,
    Created: now,
    Image,
    Config: { Image, Env, ExposedPorts, Labels, Hostname: `fake-${id}` },
    HostConfig: { NetworkMode: 'default', ...(HostConfig as object) },
    State: { Status: running ? 'running' : 'exited', Running: running !== undefined, StartedAt: now, FinishedAt: now },
    NetworkSettings: { Ports: ports, Networks: { bridge: { NetworkID: 'bridge', Gateway: '127.0.0.1' } } },
  };
}

function end(id: number): void {
  containers[id]?.running?.process.kill('SIGKILL');
  delete containers[id]?.running;
}

function remove(id: number): void {
  end(id);
  containers[id] = undefined;
}

async function bodyOf(request: IncomingMessage): Promise<Created> {
  let text = '';
  for await (const part of request) text += part;
  return JSON.parse(text);
}

const missing = (image = '') => ({ status: 404, body: { message: `No such image: ${decodeURIComponent(image)}` } });

async function answerTo(request: IncomingMessage, url: string): Promise<{ status: number; body?: unknown }> {
  const call = `${request.method} ${url.replace(/^\/v[\d.]+(?=\/)/, '').replace(/\?.*/, '')}`;
  const [, image] = /^GET \/images\/(.+)\/json$/.exec(call) ?? [];
  const id = Number(/\/containers\/(\d+)/.exec(call)?.[1]);
  if (image?.includes('no-such')) return missing(image);
  if (image) return { status: 200, body: { Id: image, Config: {} } };
  switch (call.replace(/\d+/, 'ID')) {
    case 'GET /_ping':
    case 'HEAD /_ping':
      return { status: 200, body: 'OK' };
    case 'GET /info':
      return { status: 200, body: { ServerVersion: '28.0.0', OperatingSystem: 'fake', OSType: 'linux', Labels: [] } };
    case 'GET /version':
      return { status: 200, body: { ApiVersion: '1.48', MinAPIVersion: '1.24', Version: '28.0.0' } };
    case 'GET /networks':
      return { status: 200, body: [{ Name: 'bridge', Id: 'bridge', Driver: 'bridge' }] };
    case 'POST /images/create':
      return missing(new URL(url, 'http://engine').searchParams.get('fromImage') ?? '');
    case 'POST /containers/create': {
      const created = await bodyOf(request);
      if (created.Image.includes('no-such')) return missing(created.Image);
      return { status: 201, body: { Id: idOf(containers.push(created) - 1), Warnings: [] } };
    }
    case 'GET /containers/json':
      return {
        status: 200,
        body: [...containers.keys()]
          .filter((i) => containers[i] !== undefined)
          .map((i) => ({ ...inspected(i), Names: [`/fake-${i}`], State: 'running', Ports: [] })),
      };
    case 'POST /containers/ID/start':
      await start(containers[id] as Created);
      return { status: 204 };
    case 'GET /containers/ID/json':
      if (containers[id] === undefined) return { status: 404, body: { message: `No such container: ${id}` } };
      return { status: 200, body: inspected(id) };
    case 'GET /containers/ID/logs':
      return { status: 200, body: '' };
    case 'POST /containers/ID/stop':
    case 'POST /containers/ID/kill':
      end(id);
      return { status: 204 };
    case 'DELETE /containers/ID':
      remove(id);
      return { status: 204 };
    default:
      process.stderr.write(`engine: nobody asked ${call} before\n`);
      return { status: 404, body: { message: `no such call: ${call}` } };
  }
}

const server = createServer(async (request, response) => {
  const { status, body } = await answerTo(request, request.url ?? '');
  response.writeHead(status, {
    'Api-Version': '1.48',
    'Content-Type': typeof body === 'string' ? 'text/plain' : 'application/json',
  });
  response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
});
server.listen(process.argv[2], () => process.stdout.write('ready\n'));
process.stdin.resume().on('end', () => {
  for (const id of containers.keys()) end(id);
  process.exit();
});
