import { execFile, type StdioOptions, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMockPce } from '../../src/index.ts';
import { isLong } from '../length.ts';
import { contentOf } from './content.ts';
import { temporaryFolder } from './folder.ts';
import { refusedStart, type Start, start } from './server.ts';

const isLinux = process.platform === 'linux';

const output = promisify(execFile);

const newFile = () => path.join(temporaryFolder(), 'pce.db');

/** A server of this process, as a test that uses the library has it. */
async function servedHere(data: string) {
  const pce = await startMockPce({ data, scenario: 'empty' });
  onTestFinished(() => pce.close());
  return pce;
}

async function started(options: Start) {
  const server = await start(options);
  onTestFinished(async () => void (await server.kill()));
  return server;
}

/** Any part of the process that reads them all, say for a backup, ends all locks on them. */
const copyFolder = (data: string) => cpSync(path.dirname(data), temporaryFolder(), { recursive: true });

const refusal = (data: string, pid: number) => ({
  code: 1,
  stderr: `mock-pce: cannot use the data file ${data}: process ${pid} has it open\n`,
});

/** The note of a server that was killed. */
async function noteOfKilled(data: string): Promise<string> {
  await (await start({ data })).kill();
  return readFileSync(`${data}.pid`, 'utf8');
}

describe('a file whose server has lost its locks', () => {
  test.runIf(isLinux)('is refused to others, while the process that copied its folder lives', async () => {
    const data = newFile();
    const pce = await servedHere(data);
    copyFolder(data);
    expect(await refusedStart({ data })).toEqual(refusal(data, process.pid));
    await pce.close();
    await (await started({ data })).stop();
  });

  test.runIf(isLinux)('is refused to others under a second name as well', async () => {
    const data = newFile();
    await servedHere(data);
    const link = path.join(temporaryFolder(), 'link.db');
    symlinkSync(data, link);
    copyFolder(data);
    expect((await refusedStart({ data: link })).stderr).toContain(`process ${process.pid} has it open`);
  });
});

describe('a file that this process has open', () => {
  test('is refused to others by its lock alone, where the file was copied and the note is gone', async () => {
    const data = newFile();
    await servedHere(data);
    copyFileSync(data, `${data}.copy`);
    rmSync(`${data}.pid`);
    expect((await refusedStart({ data })).stderr).toContain('another process has it open');
  });

  test('keeps its lock when it is asked for again, whatever somebody deleted beside it', async () => {
    const data = newFile();
    await servedHere(data);
    for (const end of ['.lock', '.pid']) rmSync(data + end);
    await expect(startMockPce({ data })).rejects.toThrow('this process has it open');
    expect((await refusedStart({ data })).stderr).toContain('another process has it open');
  });

  test('is known by a second name', async () => {
    const data = newFile();
    await servedHere(data);
    linkSync(data, `${data}.second`);
    await expect(startMockPce({ data: `${data}.second` })).rejects.toThrow('this process has it open');
  });

  test('is free when it is closed, also where it was replaced', async () => {
    const data = newFile();
    const pce = await servedHere(data);
    rmSync(data);
    await pce.close();
    await (await servedHere(data)).close();
  });
});

describe('a note is obeyed or overlooked', () => {
  /** The note of another process. The one that runs the tests lives, and has no data file. */
  const noteOf = (note: string, pid: number, began: string) => {
    const [, , boot, file] = /^\d+\n(\d+) (\S+) (\S+)\n$/.exec(note) ?? [];
    return `${pid}\n${began} ${boot} ${file}\n`;
  };
  const beganAt = (pid: number) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] as string;
  };

  test.runIf(isLinux)(
    'it keeps others out where it names a process that lives, the start of the machine and the file',
    async () => {
      const data = newFile();
      const note = noteOf(await noteOfKilled(data), process.pid, beganAt(process.pid));
      writeFileSync(`${data}.pid`, note);
      expect(await refusedStart({ data })).toEqual(refusal(data, process.pid));
      expect(readFileSync(`${data}.pid`, 'utf8')).toBe(note);
    },
  );

  test.runIf(isLinux).each<[what: string, change: (note: string) => string]>([
    ['names a process whose pid was given again', (note) => note.replace(/\n\d+/, '\n1')],
    [
      'names an earlier start of the machine',
      (note) => note.replace(/ \S{36} /, ` ${'0'.repeat(8)}-0000-4000-8000-000000000000 `),
    ],
    ['was copied along with another file', (note) => note.replace(/\d+\n$/, '1\n')],
    ['is of an earlier version', () => `${process.pid}\n`],
    ['was left empty by a full disk', () => ''],
    ['names a process that has ended', (note) => note.replace(/^\d+/, '4194305')],
  ])('it keeps nobody out where it %s', async (_what, change) => {
    const data = newFile();
    writeFileSync(`${data}.pid`, change(noteOf(await noteOfKilled(data), process.pid, beganAt(process.pid))));
    const { pid, stop } = await started({ data });
    expect(readFileSync(`${data}.pid`, 'utf8').split('\n')[0]).toBe(String(pid));
    expect(await refusedStart({ data })).toEqual(refusal(data, pid));
    expect((await stop()).code).toBe(0);
    expect(existsSync(`${data}.pid`)).toBe(false);
  });

  test.runIf(isLinux)(
    'it keeps nobody out where it names a killed process whose parent has not waited for it',
    async () => {
      const data = newFile();
      const note = await noteOfKilled(data);
      // It has ended, and stays known to the system while its parent sleeps.
      const script = 'sh -c "echo \\$\\$; exit" & exec sleep 30';
      const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
      const parent = spawnSync('sh', ['-c', `(${script}) >${data}.ended & echo $!`], { encoding: 'utf8', stdio });
      onTestFinished(() => void process.kill(Number(parent.stdout), 'SIGKILL'));
      const ended = await endedIn(`${data}.ended`);
      writeFileSync(`${data}.pid`, noteOf(note, ended, beganAt(ended)));
      await started({ data });
    },
  );

  test('it keeps nobody out of a copy of the folder that was made while its server lives', async () => {
    const data = newFile();
    await started({ data });
    const folder = temporaryFolder();
    cpSync(path.dirname(data), folder, { recursive: true });
    await started({ data: path.join(folder, 'pce.db') });
  });
});

/** The pid that a process told before it ended. */
function endedIn(file: string): Promise<number> {
  return expect
    .poll(() => {
      const pid = readFileSync(file, 'utf8').trim();
      return pid !== '' && readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
    })
    .toBe(true)
    .then(() => Number(readFileSync(file, 'utf8')));
}

test('a start that cannot write its note leaves none', async () => {
  const data = newFile();
  await (await start({ data })).stop();
  await start({ data, within: ['sh', '-c', 'ulimit -f 0; exec "$@"', 'sh'] }).then(
    (server) => server.kill(),
    () => undefined,
  );
  expect(existsSync(`${data}.pid`)).toBe(false);
});

const pipe = (file: string) => void spawnSync('mkfifo', [file]);
const endless = (file: string) => symlinkSync('/dev/zero', file);

describe('an obstacle in the place of a file of ours', () => {
  test.each([
    ['a pipe', pipe],
    ['a link to an endless file', endless],
    ['a folder', (file: string) => mkdirSync(file)],
  ])('as a note: %s stays, and the server starts', async (_what, make) => {
    const data = newFile();
    make(`${data}.pid`);
    const { mode } = lstatSync(`${data}.pid`);
    await started({ data });
    expect((await refusedStart({ data })).stderr).toContain('another process has it open');
    expect(lstatSync(`${data}.pid`).mode).toBe(mode);
  });

  const nowhere = (file: string) => symlinkSync(`${file}.nowhere`, file);
  const text = (file: string) => writeFileSync(file, 'theirs');
  const made = {
    'a pipe': pipe,
    'a link to nothing': nowhere,
    'a text': text,
    'a folder': (file: string) => mkdirSync(file),
  };

  test.each(
    ['.lock', '.replacement', '-wal', '-journal'].flatMap((end, index) =>
      Object.entries(made)
        .filter((_, at) => isLong || at === index)
        .map(([what, make]) => [end, what, make] as const),
    ),
  )('as %s: %s stays, and is named', async (end, _what, make) => {
    const data = newFile();
    make(data + end);
    const { mode, size } = lstatSync(data + end);
    const { code, stderr } = await refusedStart({ data });
    expect(stderr).toBe(
      `mock-pce: cannot use the data file ${data}: ${data}${end} is not of mock-pce, which needs that name; move it\n`,
    );
    expect(code).toBe(1);
    expect(lstatSync(data + end)).toMatchObject({ mode, size });
    expect(existsSync(`${data}${end}.nowhere`)).toBe(false);
  });

  test('as the log of a file that has a state: a text stays, and the state', async () => {
    const data = newFile();
    await (await start({ data })).stop();
    const before = readFileSync(data);
    writeFileSync(`${data}-wal`, 'a letter to a friend');
    expect((await refusedStart({ data })).stderr).toContain(`${data}-wal is not of mock-pce`);
    expect([readFileSync(`${data}-wal`, 'utf8'), readFileSync(data)]).toEqual(['a letter to a friend', before]);
  });

  test.each(['.replacement', '-wal', '-journal'])('%s that a power cut left full of zeros is ours', async (end) => {
    const data = newFile();
    await (await start({ data })).stop();
    writeFileSync(data + end, Buffer.alloc(5000));
    await (await started({ data })).stop();
    expect(contentOf(data).faults).toEqual([]);
  });
});

test('a start beside others that start and close gets the file, or is told which process has it', async () => {
  const data = newFile();
  const script = new URL('open-and-close.ts', import.meta.url).pathname;
  const told = await Promise.all([1, 2, 3].map(() => output(process.execPath, [script, data, '400'])));
  expect(told.map(({ stderr }) => stderr)).toEqual(['', '', '']);
  const problems = told.flatMap(({ stdout }) => stdout.trim().split('\n'));
  expect(problems.filter((line) => !/^(open|.* has it open)$/.test(line))).toEqual([]);
  expect(problems).toContain('open');
});

test('a lock that this user may not use is named', async () => {
  const data = newFile();
  await (await start({ data })).kill();
  chmodSync(`${data}.lock`, 0);
  const asOthers = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all'] : [];
  const { stderr } = await refusedStart({ data, within: asOthers });
  expect(stderr).toMatch(/^mock-pce: cannot use the data file [^\n]*\n$/);
  expect(stderr).toContain(`its lock ${data}.lock cannot be used, and may be another user's`);
});
