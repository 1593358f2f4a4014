import { once } from 'node:events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
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

describe('a variable that begins with MOCK_PCE_', () => {
  function warned(environment: Record<string, string>): string[] {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    onTestFinished(() => warn.mockRestore());
    readConfig([], environment);
    return warn.mock.calls.map(([text]) => String(text));
  }

  test.each([
    ['MOCK_PCE_PCE_VERSION', '; did you mean MOCK_PCE_VERSION?'],
    ['MOCK_PCE_SECRET', '; did you mean MOCK_PCE_API_SECRET?'],
    ['MOCK_PCE_KITTENS', ''],
  ])('and is none of ours is told of: %s', (name, meant) => {
    expect(warned({ [name]: 'x' })).toEqual([`${name} is no variable of mock-pce${meant}`]);
  });

  test('is not told of where clients, tests or Kubernetes set it', () => {
    const names = ['URL', 'CONTROL_URL', 'COMMAND', 'IMAGE', 'PACKAGE', 'VEN_ROOT', 'TEST_ENGINE', 'SERVICE_HOST'];
    const more = ['SERVICE_PORT', 'SERVICE_PORT_HTTPS', 'PORT_8443_TCP', 'PORT_8443_TCP_ADDR', 'KEPT_SERVICE_HOST'];
    const environment = Object.fromEntries([...names, ...more].map((name) => [`MOCK_PCE_${name}`, 'x']));
    expect(warned({ ...environment, MOCK_PCE_KEPT_PORT: 'tcp://10.0.0.1:8443', MOCK_PCE_ORG: '2' })).toEqual([]);
  });

  test('and that Kubernetes sets is told with where it comes from', () => {
    expect(() => readConfig([], { MOCK_PCE_PORT: 'tcp://10.0.0.1:8443' })).toThrow(
      'from 0 to 65535; Kubernetes sets it for a Service of this name, unless the pod has enableServiceLinks: false',
    );
    expect(() => readConfig([], { MOCK_PCE_PORT: 'x' })).toThrow(/65535$/);
  });
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
