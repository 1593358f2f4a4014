import {
  chmodSync,
  closeSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMockPce } from '../../src/index.ts';
import { lengthOf, partOf } from '../length.ts';
import { contentNow, contentOf, difference } from './content.ts';
import { temporaryFolder } from './folder.ts';
import { noMounts, privately } from './full-disk.ts';
import { type Running, refusedStart, type Start, start } from './server.ts';
import { startWorld } from './world.ts';

const DAMAGED_PAGES = lengthOf(12, 4);
const LABELS = '/api/v2/orgs/1/labels';

async function started(options: Start): Promise<Running> {
  const server = await start(options);
  onTestFinished(async () => void (await server.kill()));
  return server;
}

/** The file of a server that was stopped in good order. */
async function keptFile(profiles = 2): Promise<string> {
  const data = path.join(temporaryFolder(), 'pce.db');
  const { server } = await startWorld({ data }, profiles);
  await server.stop();
  return data;
}

function changed(data: string, sql: string): void {
  const db = new Database(data);
  db.pragma('foreign_keys = off');
  db.exec(sql);
  db.close();
}

/** A line for a person: no stack, no second line, and the file is named. */
function expectSentence(stderr: string, data: string): void {
  expect(stderr).toMatch(/^mock-pce: [^\n]+\n$/);
  expect(stderr).toContain(path.basename(data));
  expect(stderr).not.toMatch(/defect|Error:|\.ts:\d/);
}

const overwrite = (data: string, at: number, bytes: Buffer) => {
  const file = openSync(data, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
};

const damages: Readonly<Record<string, (data: string) => void>> = {
  'the beginning of each page is overwritten': (data) => {
    for (let at = 4096; at < statSync(data).size; at += 4096) overwrite(data, at, Buffer.alloc(64, 0xa5));
  },
  'one page is full of something else': (data) => overwrite(data, 4096 * 3, Buffer.alloc(4096, 0x5a)),
  'its end is missing': (data) => truncateSync(data, Math.floor(statSync(data).size / 2)),
  'only half of its first page is there': (data) => truncateSync(data, 2048),
  'it is no database': (data) => writeFileSync(data, 'a letter to a friend\n'.repeat(100)),
  'it is a database of another program': (data) => {
    writeFileSync(data, '');
    changed(data, 'create table letters (text)');
  },
  'it comes from a later version': (data) => changed(data, 'pragma user_version = 1000'),
  'a table is missing': (data) => changed(data, 'drop table pairing_keys'),
  'the table of objects is missing': (data) => changed(data, 'drop table object_values; drop table objects'),
  'a column is missing': (data) => changed(data, 'alter table jobs drop column kept'),
  'a column has another type': (data) =>
    changed(data, 'alter table jobs drop column kept; alter table jobs add column kept text'),
  'a column is not known': (data) => changed(data, 'alter table jobs add column datafile blob'),
  'columns are in another order': (data) =>
    changed(
      data,
      `alter table jobs drop column bytes; alter table jobs drop column kept;
       alter table jobs add column kept integer; alter table jobs add column bytes integer`,
    ),
  'an index is missing': (data) => changed(data, 'drop index vens_by_agent'),
};

describe('a file that cannot be used is refused in one sentence', () => {
  test.each(Object.entries(partOf(damages, 3)))('where %s', async (_what, damage) => {
    const data = await keptFile();
    damage(data);
    const { code, stderr } = await refusedStart({ data });
    expectSentence(stderr, data);
    expect(code).toBe(1);
  });

  test.each([
    ['a folder', (folder: string) => folder],
    ['in a folder that is not there', (folder: string) => path.join(folder, 'absent', 'pce.db')],
    [
      'below a file',
      (folder: string) => {
        writeFileSync(path.join(folder, 'file'), '');
        return path.join(folder, 'file', 'pce.db');
      },
    ],
    ['in a folder where nobody may write', () => '/proc/pce.db'],
  ])('where it is %s', async (_what, of) => {
    const data = of(temporaryFolder());
    const { code, stderr } = await refusedStart({ data });
    expectSentence(stderr, data);
    expect(code).toBe(1);
  });
});

test('a file with a damaged page is refused in one sentence, or all calls are answered', {
  timeout: 240_000,
}, async () => {
  const data = await keptFile();
  const whole = readFileSync(data);
  const pages = whole.length / 4096;
  let refused = 0;
  for (let round = 0; round < DAMAGED_PAGES; round++) {
    writeFileSync(data, whole);
    const page = Math.floor((round * pages) / DAMAGED_PAGES);
    overwrite(data, page * 4096 + 900 + ((round * 977) % 3000), Buffer.alloc(48, 0xff));
    const server = await start({ data }).catch(({ ended }) => ended);
    if ('code' in server) {
      expectSentence(server.stderr, data);
      refused += 1;
      continue;
    }
    for (const kind of ['labels', 'pairing_profiles', 'workloads', 'vens', 'events'])
      expect((await server.send('GET', `/api/v2/orgs/1/${kind}`)).status).toBe(200);
    await server.kill();
  }
  expect(refused).toBeGreaterThan(0);
});

const mended: Readonly<Record<string, string>> = {
  'a state without orgs': 'delete from orgs; delete from objects; delete from totals; delete from events',
  'a state without orgs and users': 'delete from orgs; delete from objects; delete from totals; delete from users',
  'a body that is no JSON': `update objects set body = '{' where kind = 'labels'`,
  'a profile that is no JSON': `update objects set body = 'x' where kind = 'pairing_profiles'`,
  'an event that is no JSON': `update events set body = '{'`,
  'an event of a change that is no JSON': `update events set after = '{' where after is not null`,
  'a fleet that is no JSON': `insert into fleets (org_id, rules, started_at, due) values (1, '{', 0, 0)`,
};

test.each(Object.entries(partOf(mended, 3)))(
  '%s is refused in one sentence, or answers no call with 500',
  async (_what, sql) => {
    const data = await keptFile();
    changed(data, sql);
    const server = await start({ data }).catch(({ ended }) => ended);
    if ('code' in server) {
      expectSentence(server.stderr, data);
      expect(server.code).toBe(1);
      return;
    }
    onTestFinished(async () => void (await server.kill()));
    for (const kind of ['labels', 'pairing_profiles', 'workloads', 'vens', 'events'])
      expect((await server.send('GET', `/api/v2/orgs/1/${kind}`)).status).toBeLessThan(500);
    for (const [at, body] of [
      ['/reset', {}],
      ['/snapshots', { name: 'any' }],
      ['/scenarios', { name: 'empty' }],
    ] as const)
      expect((await server.send('POST', `/_mock/v1${at}`, body)).status).toBeLessThan(500);
  },
);

test.each([':memory:', ''])('--data %o is refused in one sentence, or survives a reset', async (data) => {
  const server = await start({ data }).catch(({ ended }) => ended);
  if ('code' in server) {
    expect(server.stderr).toMatch(/^mock-pce: [^\n]+\n$/);
    expect(server.stderr).not.toMatch(/defect/);
    return;
  }
  onTestFinished(async () => void (await server.kill()));
  expect((await server.send('POST', '/_mock/v1/reset', {})).status).toBe(204);
  expect((await server.send('GET', LABELS)).status).toBe(200);
});

test('a file of another program is refused, and stays as it is, with all that is beside it', async () => {
  const folder = temporaryFolder();
  const data = path.join(folder, 'other.db');
  const other = new Database(data);
  other.exec('create table notes (text); insert into notes values (1)');
  other.close();
  for (const name of ['.replacement', '.pid', '.lock']) writeFileSync(data + name, 'theirs');
  chmodSync(data, 0o644);
  const before = readFileSync(data);
  expectSentence((await refusedStart({ data })).stderr, data);
  expect(readFileSync(data)).toEqual(before);
  expect(statSync(data).mode & 0o777).toBe(0o644);
  expect(readdirSync(folder).sort()).toEqual(['other.db', 'other.db.lock', 'other.db.pid', 'other.db.replacement']);
});

test('a file with a second name is refused: its newest writes would stand beside one of them', async () => {
  const data = await keptFile();
  linkSync(data, `${data}.second`);
  expectSentence((await refusedStart({ data })).stderr, data);
});

test('a file that this process has open is refused, and stays locked', async () => {
  const data = path.join(temporaryFolder(), 'pce.db');
  const pce = await startMockPce({ data });
  onTestFinished(() => pce.close());
  await expect(startMockPce({ data })).rejects.toThrow('this process has it open');
  expect((await refusedStart({ data })).stderr).toContain(`process ${process.pid} has it open`);
  await pce.close();
  await (await startMockPce({ data })).close();
});

test('a file that its own process copies stays locked', async () => {
  const data = path.join(temporaryFolder(), 'pce.db');
  const pce = await startMockPce({ data });
  onTestFinished(() => pce.close());
  copyFileSync(data, `${data}.copy`);
  expect((await refusedStart({ data })).stderr).toContain(`process ${process.pid} has it open`);
});

test('a file stays locked though all files beside it were deleted', async () => {
  const data = await keptFile();
  await started({ data });
  for (const end of ['.lock', '.pid']) rmSync(data + end);
  expect((await refusedStart({ data })).stderr).toContain('another process has it open');
});

test('a refused start leaves the note of the process that has the file, though its lock was deleted', async () => {
  const data = await keptFile();
  const { pid } = await started({ data });
  rmSync(`${data}.lock`);
  expect((await refusedStart({ data })).code).toBe(1);
  expect(readFileSync(`${data}.pid`, 'utf8').split('\n')[0]).toBe(String(pid));
});

test.each<[what: string, take: (data: string) => void]>([
  ['removed', (data) => rmSync(data)],
  ['moved', (data) => renameSync(data, `${data}.moved`)],
  [
    'replaced',
    (data) => {
      writeFileSync(`${data}.other`, '');
      renameSync(`${data}.other`, data);
    },
  ],
])('a file that is %s while it is in use is told of in the log, and the server goes on', async (_what, take) => {
  const data = await keptFile();
  const server = await started({ data });
  take(data);
  expect((await server.send('POST', LABELS, { key: 'env', value: 'late' })).status).toBe(201);
  const { code, stderr } = await server.stop();
  expect(code).toBe(0);
  expect(stderr.match(/the data file .* was moved, removed or replaced while it is in use/g)).toHaveLength(1);
});

test('a file of no bytes becomes a data file', async () => {
  const data = path.join(temporaryFolder(), 'pce.db');
  writeFileSync(data, '');
  const server = await started({ data });
  await server.send('POST', LABELS, { key: 'env', value: 'kept' });
  await server.kill();
  expect(contentNow(data, `${data}.copy`).loose.join()).toContain('kept');
});

test('a symbolic link stays one, and the file behind it has the data', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'real'));
  const real = path.join(folder, 'real', 'pce.db');
  const data = path.join(folder, 'link.db');
  symlinkSync(real, data);
  const server = await started({ data });
  expect((await server.send('POST', '/_mock/v1/reset', {})).status).toBe(204);
  expect((await server.send('POST', LABELS, { key: 'env', value: 'kept' })).status).toBe(201);
  for (const name of [data, real])
    expect((await refusedStart({ data: name })).stderr).toContain(`process ${server.pid} has it open`);
  await server.kill();
  expect(lstatSync(data).isSymbolicLink()).toBe(true);
  expect(contentNow(real, path.join(folder, 'copy.db')).loose.join()).toContain('kept');
});

const unable = noMounts();
if (unable !== undefined) console.warn(`a part of test/durability/start-up.test.ts is skipped: ${unable}`);

test.skipIf(unable)('a file that is mounted by itself goes through a reset and keeps what comes after', async () => {
  const folder = temporaryFolder();
  const real = path.join(folder, 'real.db');
  const data = path.join(folder, 'pce.db');
  for (const file of [real, data]) writeFileSync(file, '');
  const within = [...privately, 'sh', '-c', `mount --bind ${real} ${data} && exec "$@"`, 'sh'];
  const server = await started({ data, within });
  expect((await server.send('POST', '/_mock/v1/reset', {})).status).toBe(204);
  expect((await server.send('POST', '/_mock/v1/scenarios', { name: 'empty' })).status).toBe(200);
  expect((await server.send('POST', LABELS, { key: 'env', value: 'kept' })).status).toBe(201);
  await server.kill();
  expect(contentNow(real, path.join(folder, 'copy.db'), `${data}-wal`).loose.join()).toContain('kept');
  const next = await started({ data, within });
  expect((await next.send('GET', LABELS)).text).toContain('kept');
  expect((await next.stop()).stderr).toContain(`the data file ${data} is mounted by itself`);
});

test.skipIf(unable)('a file on a read-only disk is refused in one sentence', async () => {
  const data = await keptFile();
  const folder = path.dirname(data);
  const mount = `mount --bind ${folder} ${folder} && mount -o remount,ro,bind ${folder} && exec "$@"`;
  const { code, stderr } = await refusedStart({ data, within: [...privately, 'sh', '-c', mount, 'sh'] });
  expectSentence(stderr, data);
  expect(code).toBe(1);
});

test('every file that is made is for its owner alone, whatever the mask of the process', async () => {
  const folder = temporaryFolder();
  const data = path.join(folder, 'pce.db');
  const server = await started({ data, within: ['sh', '-c', 'umask 0; exec "$@"', 'sh'] });
  expect((await server.send('GET', '/_mock/v1/ca.pem')).status).toBe(200);
  expect((await server.send('POST', '/_mock/v1/reset', {})).status).toBe(204);
  const modes = readdirSync(folder).map((name) => [name, (statSync(path.join(folder, name)).mode & 0o777).toString(8)]);
  expect(Object.fromEntries(modes)).toEqual({
    'pce.db': '600',
    'pce.db-wal': '600',
    'pce.db.lock': '600',
    'pce.db.pid': '600',
    'pce.db.tls.json': '600',
  });
});

test('a file that anybody could read is for its owner alone from the next start on', async () => {
  const data = await keptFile();
  chmodSync(data, 0o644);
  await started({ data });
  for (const name of [data, `${data}-wal`]) expect((statSync(name).mode & 0o777).toString(8)).toBe('600');
});

test('files that a killed server left beside its data file go at the next start, and no others', async () => {
  const data = await keptFile();
  const others = [`${data}.backup`, `${data}.newer`, path.join(path.dirname(data), 'new')];
  for (const name of others) writeFileSync(name, 'theirs');
  for (const end of ['.replacement', '.replacement-wal', '.replacement-journal', '.replacement-shm', '.lock'])
    writeFileSync(data + end, '');
  writeFileSync(`${data}.replacement`, readFileSync(data));
  writeFileSync(`${data}.pid`, '12345\n');
  const server = await started({ data });
  await server.send('GET', LABELS);
  await server.stop();
  expect(readdirSync(path.dirname(data)).sort()).toEqual([data, ...others].map((name) => path.basename(name)).sort());
});

test('a file of another program beside the data file stays as it is, and is named where it is in the way', async () => {
  const data = await keptFile();
  const victim = path.join(path.dirname(data), 'victim');
  writeFileSync(victim, 'theirs');
  symlinkSync(victim, `${data}.pid`);
  await (await started({ data })).stop();
  expect([readFileSync(victim, 'utf8'), lstatSync(`${data}.pid`).isSymbolicLink()]).toEqual(['theirs', true]);
  for (const end of ['.replacement', '.lock']) {
    writeFileSync(data + end, 'theirs, and longer than a header of SQLite, which has a hundred bytes'.repeat(2));
    expectSentence((await refusedStart({ data })).stderr, data);
    expect(readFileSync(data + end, 'utf8')).toContain('theirs');
    rmSync(data + end);
  }
});

test('a stopped server leaves its data file, and no file beside it', async () => {
  const data = await keptFile();
  expect(readdirSync(path.dirname(data))).toEqual(['pce.db']);
});

test('a file of the first version opens with all its data', async () => {
  const data = path.join(temporaryFolder(), 'pce.db');
  const db = new Database(data);
  db.exec(readFileSync(path.join(import.meta.dirname, 'version-1.sql'), 'utf8'));
  db.close();
  const before = contentOf(data);
  const server = await started({ data });
  expect((await server.send('GET', LABELS)).text).toContain('Shop');
  expect((await server.send('POST', LABELS, { key: 'env', value: 'later' })).status).toBe(201);
  await server.stop();
  const after = contentOf(data);
  expect(after.faults).toEqual([]);
  expect(difference(before.loose, after.loose).filter((line) => line.startsWith('-') && !/labels/.test(line))).toEqual(
    [],
  );
});
