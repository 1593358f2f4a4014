import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entrypoint, environmentOfImage, healthCheckCost } from './image.ts';
import { median, table } from './table.ts';
import { authorization, commands, freePort, untilAnswered } from './targets.ts';

const PROFILES = '/api/v2/orgs/1/pairing_profiles';
const HEALTH = '/_mock/v1/health';

const library = new URL('../dist/index.js', import.meta.url).href;

/** The time to the first answer of a new process, and of a server inside a running one. */
export async function startTable(rounds: number, others: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mock-pce-bench-'));
  const db = join(folder, 'db.json');
  writeFileSync(db, '{"pairing_profiles":[{"id":1}]}');
  const bare: number[] = [];
  const ours: number[] = [];
  const image: number[] = [];
  const checks: number[] = [];
  const jsonServer: number[] = [];
  const inProcess: { mockPce: number; bare: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await timeOf(async () => void execFileSync(process.execPath, ['-e', '0'])));
    ours.push(await firstAnswer((port) => commands.mockPce(['--port', String(port)]), PROFILES));
    // The API keys of the image are new: the path that asks for none.
    const ofImage = (port: number) => environmentOfImage(port, folder);
    image.push(
      await firstAnswer(() => entrypoint, HEALTH, {
        env: ofImage,
        answered: (port) => checks.push(healthCheckCost(port)),
      }),
    );
    if (others) jsonServer.push(await firstAnswer((port) => commands.jsonServer(db, port), '/pairing_profiles'));
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', inOneProcess], { encoding: 'utf8' });
    inProcess.push(JSON.parse(told));
  }
  rmSync(folder, { recursive: true });
  const times = (values: number[]) => (values.length > 0 ? (median(values) / median(bare)).toFixed(1) : '');
  const within = median(inProcess.map(({ mockPce, bare: limit }) => mockPce / limit)).toFixed(1);
  return table(
    ['start', 'floor', 'mock-pce', 'json-server'],
    [
      [
        `cold start to the first 200, in \`node -e 0\` (${median(bare).toFixed(0)} ms)`,
        '3.7',
        times(ours),
        times(jsonServer),
      ],
      ['cold start of what the image runs: a data file, all addresses', '4.5', times(image), ''],
      ['health check of the image, in the processor time of `node -e 0`', '3', median(checks).toFixed(1), ''],
      ['in-process start + request + stop, in bare listen + GET + close', '6', within, ''],
    ],
  );
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

interface Start {
  readonly env?: (port: number) => NodeJS.ProcessEnv;
  /** Called while the server runs. */
  readonly answered?: (port: number) => void;
}

/** @returns milliseconds */
async function firstAnswer(
  command: (port: number) => readonly string[],
  path: string,
  { env, answered }: Start = {},
): Promise<number> {
  const port = await freePort();
  const [program = '', ...args] = command(port);
  let child: ReturnType<typeof spawn> | undefined;
  const time = await timeOf(() => {
    child = spawn(program, args, { stdio: 'ignore', env: env?.(port) ?? process.env });
    return untilAnswered(`http://127.0.0.1:${port}${path}`, authorization);
  });
  answered?.(port);
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await ended;
  return time;
}

/** Medians of 50, after a warm-up: a suite pays the compilation once. */
const inOneProcess = `
import { createServer, get } from 'node:http';
import { startMockPce } from ${JSON.stringify(library)};
const ask = (url, headers) => new Promise((resolve, reject) => {
  get(url, { headers, agent: false }, (response) => response.resume().on('end', resolve)).on('error', reject);
});
const bare = async () => {
  const server = createServer((_, response) => response.end('x'));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  await ask('http://127.0.0.1:' + server.address().port);
  await new Promise((resolve) => server.close(resolve));
};
const mockPce = async () => {
  const pce = await startMockPce({ scenario: 'empty' });
  const { key, secret } = pce.credentials;
  const Authorization = 'Basic ' + Buffer.from(key + ':' + secret).toString('base64');
  await ask(pce.url + '/api/v2/orgs/1/pairing_profiles', { Authorization });
  await pce.close();
};
const time = async (work) => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};
const times = { bare: [], mockPce: [] };
for (let i = 0; i < 60; i++) {
  times.bare.push(await time(bare));
  times.mockPce.push(await time(mockPce));
}
const median = (list) => list.slice(10).sort((a, b) => a - b)[25];
console.log(JSON.stringify({ bare: median(times.bare), mockPce: median(times.mockPce) }));
`;
