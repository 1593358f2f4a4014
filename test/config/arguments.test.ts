import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/cli/commands.ts';
import { options } from '../../src/config/options.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { cli } from '../cli/run.ts';

/** Each flag that takes a value. */
const ofCommands = (await loadCommands()).flatMap(({ name, flags }) =>
  Object.entries(flags).flatMap(([flag, { type }]) =>
    type === 'string' ? [{ command: name, flag: `--${flag}`, run: cli[name as keyof typeof cli] }] : [],
  ),
);

describe('a flag without its value is told by name, with what it takes and an example', () => {
  const valued = options.filter(({ name }) => name !== 'json');

  test.each(valued)('--$flag', ({ flag, parse, example }) => {
    const says = new RegExp(`^--${flag} needs a value: .{5,}, such as --${flag} \\S`);
    for (const args of [[`--${flag}`], [`--${flag}`, '--json'], [`--${flag}=`]]) {
      expect(() => readConfig(args, {}), args.join(' ')).toThrow(says);
    }
    expect(() => parse(example)).not.toThrow();
  });

  test.each(ofCommands)('$command $flag', async ({ flag, run }) => {
    const says = new RegExp(`^${flag} needs a value: .{5,}, such as ${flag} \\S.*--help\\)$`);
    for (const args of [[flag], [flag, '--url']]) await expect(run(args, {}), args.join(' ')).rejects.toThrow(says);
  });
});

test('a flag that is mistyped is told with the one that may be meant', async () => {
  expect(() => readConfig(['--clok', 'x'], {})).toThrow("Unknown option '--clok'; did you mean --clock? (see --help)");
  await expect(cli.pair(['--hostnam', 'x'], {})).rejects.toThrow('did you mean --hostname?');
});

test('a flag that is given twice is a warning where it says the same, and refused where it does not', async () => {
  const warned = once(process, 'warning');
  expect(readConfig(['--org', '2', '--org=2'], {}).config.org).toBe(2);
  const [{ message }] = await warned;
  expect(message).toBe('--org is given twice, with the same value: once is enough');
  expect(() => readConfig(['--org', '2', '--org', '3'], {})).toThrow('--org is given twice, with different values');
  // The value may be a secret.
  expect(() => readConfig(['--api-secret', 'red', '--api-secret', 'blue'], {})).toThrow(
    /^--api-secret is given twice(?!.*(red|blue))/,
  );
});

const bare = (await loadCommands()).flatMap(({ name, flags }) =>
  Object.entries(flags).flatMap(([flag, about]) =>
    'bare' in about && about.bare ? [{ name, flag, word: about.example, run: cli[name as keyof typeof cli] }] : [],
  ),
);

test.each(bare)('$name $word is told with --$flag', async ({ flag, word, run }) => {
  const says = new RegExp(`^unexpected argument ${word}: .* did you mean .*--${flag} ${word}\\b.*\\?`);
  await expect(run([word], {})).rejects.toThrow(says);
});

test('a flag without its dashes is told with them, and no word that may be a secret is repeated', async () => {
  expect(() => readConfig(['port', '9443'], {})).toThrow('mock-pce serve takes flags alone; did you mean --port 9443?');
  expect(() => readConfig(['json'], {})).toThrow('did you mean --json?');
  await expect(cli.pair(['secret', 's3cret'], {})).rejects.toThrow(/^(?!.*s3cret).*did you mean --secret VALUE\?/);
  await expect(cli.pair(['db', 's3cret'], {})).rejects.toThrow(/^(?!.*s3cret)unexpected argument db: /);
});

test.each(['https://pce.example.com', 'pce.example.com:8443', 'pce example', '*.example.com', 'a/b'])(
  '--fqdn %s is refused, in the words of --hostname',
  (name) => {
    expect(() => readConfig(['--fqdn', name], {})).toThrow(
      `--fqdn "${name}": "${name}" is neither a DNS name nor an IP address`,
    );
    expect(readConfig(['--fqdn', 'pce.example.com'], {}).config.fqdn).toBe('pce.example.com');
  },
);
