import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';

const WRITERS = 8;
const KEY = 'api_durability';
const SECRET = 'secret-of-durability';
const headers = {
  Authorization: `Basic ${Buffer.from(`${KEY}:${SECRET}`).toString('base64')}`,
  'Content-Type': 'application/json',
};

/** What a run of rounds found; lost and disagreeing have to be 0. */
export interface Figures {
  rounds: number;
  acknowledged: number;
  lost: string[];
  damaged: string[];
  disagreeing: string[];
}

/** What a client was told, by href: the name that a profile has, or null where it was deleted. */
type Acknowledged = Map<string, string | null>;

/**
 * Starts a server on one file again and again, each time with eight writers, and kills it with SIGKILL in the middle of
 * their work; then looks into the file, and asks the next server, for everything that was acknowledged.
 */
export async function killRounds(file: string, rounds: number): Promise<Figures> {
  const figures: Figures = { rounds: 0, acknowledged: 0, lost: [], damaged: [], disagreeing: [] };
  const acknowledged: Acknowledged = new Map();
  for (let round = 0; round < rounds; round++) {
    const { url, server } = await start(file);
    await checkAnswers(url, acknowledged, figures);
    // Another moment in each round, without a clock: after so many acknowledged writes.
    figures.acknowledged += await writeUntilKilled(url, server, round, 20 + ((round * 37) % 150), acknowledged);
    checkFile(file, round, acknowledged, figures);
    figures.rounds += 1;
  }
  return figures;
}

async function start(file: string): Promise<{ url: string; server: ChildProcess }> {
  const options = ['--port', '0', '--json', '--log', 'silent', '--data', file, '--scenario', 'empty'];
  const limits = ['--limits', 'total_pairing_profiles=1000000000'];
  const server = spawn(
    process.execPath,
    ['src/cli.ts', ...options, ...limits, '--api-key', KEY, '--api-secret', SECRET],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const exited = once(server, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)));
  // Where it starts, it is killed in the end.
  exited.catch(() => undefined);
  const output = createInterface({ input: server.stdout as NodeJS.ReadableStream });
  const [line] = await Promise.race([once(output, 'line'), exited]);
  return { url: (JSON.parse(line as string) as { url: string }).url, server };
}

async function writeUntilKilled(
  url: string,
  server: ChildProcess,
  round: number,
  killAfter: number,
  acknowledged: Acknowledged,
): Promise<number> {
  let count = 0;
  const exited = once(server, 'exit');
  const confirm = (href: string, name: string | null) => {
    acknowledged.set(href, name);
    count += 1;
    if (count === killAfter) server.kill('SIGKILL');
  };
  const writer = async (number: number) => {
    for (let i = 0; ; i++)
      await writeOne(url, `round ${round} writer ${number} profile ${i}`, i, confirm, acknowledged);
  };
  // A writer ends when its connection does; a refusal is a mistake of ours, and would leave nobody to kill the server.
  const ended = await Promise.allSettled(
    Array.from({ length: WRITERS }, (_, number) =>
      writer(number).catch((error: Error) => {
        server.kill('SIGKILL');
        throw error;
      }),
    ),
  );
  for (const { reason } of ended as PromiseRejectedResult[]) if (reason instanceof RefusedError) throw reason;
  await exited;
  return count;
}

/** Creates a profile; changes every second one, deletes every fifth. What is not answered may have happened or not. */
async function writeOne(
  url: string,
  name: string,
  i: number,
  confirm: (href: string, name: string | null) => void,
  acknowledged: Acknowledged,
): Promise<void> {
  const post = await send('POST', `${url}/api/v2/orgs/1/pairing_profiles`, { name, enabled: true });
  const { href } = (await post.json()) as { href: string };
  confirm(href, name);
  if (i % 5 !== 0 && i % 2 !== 0) return;
  // From here until the answer, either state is right.
  acknowledged.delete(href);
  if (i % 5 === 0) await send('DELETE', `${url}/api/v2${href}`).then(() => confirm(href, null));
  else await send('PUT', `${url}/api/v2${href}`, { name: `${name}!` }).then(() => confirm(href, `${name}!`));
}

class RefusedError extends Error {}

async function send(method: string, url: string, body?: object): Promise<Response> {
  const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new RefusedError(`${method} ${url}: ${response.status}`);
  return response;
}

function checkFile(file: string, round: number, acknowledged: Acknowledged, figures: Figures): void {
  const db = new Database(file);
  try {
    const integrity = db.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') figures.damaged.push(`round ${round}: ${integrity}`);
    const rows = db.prepare("select count(*) from objects where kind = 'pairing_profiles'").pluck().get();
    const kept = db.prepare("select live from totals where kind = 'pairing_profiles'").pluck().get();
    if (rows !== kept) figures.disagreeing.push(`round ${round}: ${rows} rows, counted ${kept}`);
    const find = db.prepare("select body ->> 'name' from objects where kind = 'pairing_profiles' and id = ?").pluck();
    for (const [href, name] of acknowledged) {
      const found = find.get(href.slice(href.lastIndexOf('/') + 1)) ?? null;
      if (found !== name) figures.lost.push(`round ${round}: ${href} is ${found}, acknowledged ${name}`);
    }
  } finally {
    db.close();
  }
}

/** The counters that a restarted server answers with are those of its rows. */
async function checkAnswers(url: string, acknowledged: Acknowledged, figures: Figures): Promise<void> {
  const response = await fetch(`${url}/api/v2/orgs/1/pairing_profiles?max_results=1000000`, { headers });
  const profiles = (await response.json()) as { href: string }[];
  const total = response.headers.get('x-total-count');
  if (total !== String(profiles.length)) figures.disagreeing.push(`answered ${profiles.length}, counted ${total}`);
  const hrefs = new Set(profiles.map(({ href }) => href));
  for (const [href, name] of acknowledged)
    if (hrefs.has(href) !== (name !== null)) figures.lost.push(`${href} in a list`);
}
