import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { asCommands } from '../../src/cli/as-commands.ts';
import { type commands, loadCommands } from '../../src/cli/commands.ts';
import { helpOf } from '../../src/cli/help.ts';
import { controlCalls } from '../../src/control/calls.ts';
import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import { cli, serverAndCommand } from './run.ts';

/** Such as `GET /_mock/v1/faults` and `GET faults`: a call of the control API, by the first word of its path. */
const words = [...new Set(controlCalls.map(({ path }) => path.split('/')[1] ?? ''))].map((word) =>
  word.replace('.', '\\.'),
);
const call = new RegExp(`\\b(GET|POST|PUT|DELETE) (${CONTROL_PREFIX}/\\S*|/?(${words.join('|')})\\b(?!/))`);

/** Of our own texts, by file and call: none of them reaches somebody who typed a command. */
const elsewhere = [
  'control/pairing-scripts.ts GET info',
  'emulator/metrics.ts GET operations',
  'server/bounds.ts GET /kinds',
  'server/last-answers.ts GET /_mock/v1/ca.pem,',
];

const sources = ['control', 'emulator', 'server', 'pce/api', 'pce/pairing', 'pce/observing', 'pce/engine'].flatMap(
  (folder) =>
    readdirSync(new URL(`../../src/${folder}/`, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
);

/** Lines that are said, not comments, nor a call of our own such as `{ method: 'GET' }`. */
const saidIn = (file: string) =>
  readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line))
    .map((line) => line.replaceAll(/\$\{\w+\}/g, '1'));

describe('a command names commands, and no path of the control API', () => {
  test('of whatever a server may say', () => {
    const left = sources.flatMap((file) =>
      saidIn(file).flatMap((line) => {
        const found = call.exec(asCommands(line));
        return found ? [`${file} ${found[0]}`] : [];
      }),
    );
    expect([...new Set(left)].filter((one) => !elsewhere.includes(one))).toEqual([]);
  });

  test('in its help', async () => {
    for (const command of await loadCommands()) expect(helpOf(command), command.name).not.toMatch(call);
  });

  test('where it is refused', async () => {
    const { environment } = await serverAndCommand();
    const refused = (name: keyof typeof commands, ...args: string[]) =>
      cli[name](args, environment).then(
        () => 'was not refused',
        ({ message }: Error) => message,
      );
    for (const [name, ...args] of [
      ['snapshot', 'restore', 'none'],
      ['fault', 'delete', '9'],
      ['journal', '--id', '9'],
      ['key', '--org', '9'],
      ['org', 'delete', '9'],
      ['reset', '--org', '9'],
      ['fleet', 'show', '9'],
      ['pair', '--key', 'api_x', '--secret', 'x'],
    ] as const) {
      const message = await refused(name, ...args);
      expect(message).not.toMatch(/(GET|POST|PUT|DELETE) \//);
      if (message.includes('refused')) expect(message).toMatch(new RegExp(`^${name}( \\w+)? at \\S+ was refused: `));
    }
  });
});

test.each([
  ['POST /_mock/v1/orgs/3/keys makes one', 'mock-pce key --org 3 makes one'],
  ['delete one with DELETE /_mock/v1/snapshots/NAME. The', 'delete one with mock-pce snapshot delete NAME. The'],
  ['POST reset or a snapshot undoes it', 'mock-pce reset or a snapshot undoes it'],
  ['GET /_mock/v1/operations lists all names', 'mock-pce fault operations lists all names'],
  ['GET /orgs/:org/labels', 'GET /orgs/:org/labels'],
])('%s: %s', (said, told) => {
  expect(asCommands(said)).toBe(told);
});
