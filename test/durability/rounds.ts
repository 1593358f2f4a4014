import { type Kept, keptIn, Model } from './kept.ts';
import { type Running, start } from './server.ts';
import { RefusedError, type Round, replace, type Writer, writers } from './writers.ts';

/** The findings of a run of rounds; lost, damaged and disagreeing have to be empty. */
export interface Figures {
  rounds: number;
  acknowledged: number;
  readonly lost: string[];
  readonly damaged: string[];
  readonly disagreeing: string[];
}

const unlimited = ['total_pairing_profiles', 'total_active_pairing_keys', 'total_workloads', 'active_agents_per_pce'];
const LIMITS = ['--limits', unlimited.map((name) => `${name}=1000000000`).join(',')];

/**
 * Starts a server on one file again and again, each time with writers of all kinds and a call that replaces the state
 * among them, and kills it with SIGKILL. Then looks, in the file and through the next server, for all writes that were
 * acknowledged, and for objects that were not to come back.
 */
export async function killRounds(file: string, rounds: number): Promise<Figures> {
  const figures: Figures = { rounds: 0, acknowledged: 0, lost: [], damaged: [], disagreeing: [] };
  let kept: Kept = new Map();
  for (let number = 0; number < rounds; number++) {
    const server = await start({ data: file, args: LIMITS });
    await checkAnswers(server, kept, number, figures);
    const model = new Model(kept);
    figures.acknowledged += await writeUntilKilled(server, model, number);
    const found = keptIn(file);
    if (found.integrity !== 'ok') figures.damaged.push(`round ${number}: ${found.integrity}`);
    figures.disagreeing.push(...found.disagreeing.map((line) => `round ${number}: ${line}`));
    figures.lost.push(...model.compare(found.kept).map((line) => `round ${number}: ${line}`));
    kept = found.kept;
    figures.rounds += 1;
  }
  return figures;
}

/** @returns how many writes were acknowledged */
async function writeUntilKilled(server: Running, model: Model, number: number): Promise<number> {
  for (const body of [{ name: 'round' }, { name: 'org', org: 1 }])
    await server.send('POST', '/_mock/v1/snapshots', body);
  // The moment differs in each round, without a clock: after so many acknowledged writes.
  const killAfter = 20 + ((number * 37) % 150);
  let count = 0;
  let killAt = killAfter;
  const halfWay = Promise.withResolvers<void>();
  const acknowledged = () => {
    count += 1;
    if (count === Math.floor(killAfter / 2)) halfWay.resolve();
    if (count === killAt) void server.kill();
  };
  const round: Round = { server, model, number, acknowledged, hold: undefined, referring: new Set() };
  // In every third round the server dies while its state is being replaced, or just after.
  const replacing = async () => {
    await Promise.race([halfWay.promise, server.ended]);
    await replace(round, () => {
      if (number % 3 === 0) killAt = count + 1;
    });
  };
  const ended = await Promise.allSettled(
    [replacing(), ...writers.map((writer, i) => writeOn(writer, round, i))].map((work) =>
      // A writer ends with its connection. A refusal is a mistake of the test, and no writer would kill the server.
      work.catch((error: Error) => {
        void server.kill();
        throw error;
      }),
    ),
  );
  for (const result of ended) {
    if (result.status === 'rejected' && result.reason instanceof RefusedError) throw result.reason;
  }
  await server.ended;
  return count;
}

async function writeOn(writer: Writer, round: Round, who: number): Promise<void> {
  for (let i = 0; ; i++) await writer(round, `round ${round.number} writer ${who} number ${i}`, i);
}

/** Checks that the counters of a restarted server are those of its rows. */
async function checkAnswers(server: Running, kept: Kept, number: number, figures: Figures): Promise<void> {
  const { body: orgs } = await server.send('GET', '/_mock/v1/orgs');
  for (const kind of ['pairing_profiles', 'workloads']) {
    const { body } = await server.send('GET', `/api/v2/orgs/1/${kind}?max_results=1000000`);
    const counted = orgs.find(({ org }: { org: number }) => org === 1).objects[kind];
    if (counted !== body.length)
      figures.disagreeing.push(`round ${number}: answered ${body.length} ${kind}, counted ${counted}`);
    const names = new Set(body.map(({ name }: { name: string | null }) => `1: ${kind} ${name}`));
    for (const key of kept.keys())
      if (key.startsWith(`1: ${kind} `) && !names.has(key)) figures.lost.push(`round ${number}: ${key} in a list`);
  }
}
