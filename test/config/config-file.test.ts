import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ajvWith } from '../../schemas/ajv.ts';
import schema from '../../schemas/mock_config.schema.json' with { type: 'json' };
import { configFile } from '../../src/config/config-file.ts';
import { wholeNumber } from '../../src/config/option-values.ts';
import { options } from '../../src/config/options.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { readOption } from '../../src/config/read-option.ts';

const FILE = '/etc/pce/mock-pce.config.json';
const valueIn = (flag: string, value: unknown) =>
  [...configFile(FILE, { [flag]: value }).values].map(([, found]) => found)[0];

test('default, file, variable and flag win in this order, and each value is told with where it comes from', () => {
  const said = { org: 2, port: 2, 'rate-limit': 2 };
  const line = readConfig(['--org', '4'], { MOCK_PCE_ORG: '3', MOCK_PCE_PORT: '3' }, () => configFile(FILE, said));
  expect(line.config).toMatchObject({ org: 4, port: 3, rateLimit: 2, asyncPolls: 0 });
  const from = (name: string) => line.settings.find(({ option }) => option.flag === name);
  expect(from('org')).toMatchObject({ value: 4, from: 'flag', where: '--org' });
  expect(from('port')).toMatchObject({ value: 3, from: 'variable', where: 'MOCK_PCE_PORT' });
  expect(from('rate-limit')).toMatchObject({ value: 2, from: 'file', where: FILE });
  expect(from('async-polls')).toMatchObject({ value: 0, from: 'default' });
});

test('a file is asked for by flag, or else by variable, and by neither where help or the version is asked for', () => {
  const asked: unknown[] = [];
  const note = (named: unknown) => void asked.push(named);
  readConfig([], {}, note);
  readConfig([], { MOCK_PCE_CONFIG: 'a.json' }, note);
  readConfig(['--config', 'b.json'], { MOCK_PCE_CONFIG: 'a.json' }, note);
  readConfig(['--help'], {}, note);
  readConfig(['--version'], {}, note);
  expect(asked).toEqual([
    undefined,
    { file: 'a.json', where: 'MOCK_PCE_CONFIG' },
    { file: 'b.json', where: '--config' },
  ]);
  expect(() => readConfig([], { MOCK_PCE_CONFIG: '' }, note)).toThrow(
    /^MOCK_PCE_CONFIG needs a value: .*, such as mock/,
  );
  expect(() => readConfig([], { MOCK_PCE_CONFG: 'x' }, note)).toThrow('did you mean MOCK_PCE_CONFIG?');
});

test('numbers, lists, objects and their texts are taken alike', () => {
  expect([valueIn('port', 9), valueIn('port', '9')]).toEqual([9, 9]);
  expect([valueIn('hostname', ['a', 'b']), valueIn('hostname', 'a,b')]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
  const limits = new Map([['total_labels', 3]]);
  expect([valueIn('limits', { total_labels: 3 }), valueIn('limits', 'total_labels=3')]).toEqual([limits, limits]);
  expect([valueIn('hostname', []), valueIn('limits', {}), valueIn('json', true)]).toEqual([[], new Map(), true]);
});

test('paths are relative to the file, and names of scenarios are none', () => {
  for (const flag of ['data', 'tls-cert', 'tls-key', 'scenario']) {
    expect(valueIn(flag, './here')).toBe('/etc/pce/here');
    expect(valueIn(flag, '/tmp/there')).toBe('/tmp/there');
  }
  expect(valueIn('scenario', 'demo')).toBe('demo');
  // Who gave a key in place of its file is told so, without the key.
  expect(valueIn('tls-key', '-----BEGIN')).toBe('-----BEGIN');
});

describe('a mistake is told with the file and the key', () => {
  test.each([
    [[], ': it is a list, not an object of options'],
    [null, ': it is null, not an object of options'],
    [{ prot: 1 }, ': "prot" is no option; did you mean port?'],
    [{ tlsCert: 'x' }, ': "tlsCert" is no option; did you mean tls-cert?'],
    [{ '--port': 1 }, ': "--port" is no option; did you mean port?'],
    [{ config: 'x' }, ': "config" is no option'],
    [{ $schema: 1 }, ': $schema: it is a number, not a text'],
    [{ port: 'x' }, ': port "x": it is not a whole number from 0 to 65535'],
    [{ port: 1.5 }, ': port "1.5": it is not a whole number'],
    [{ port: null }, ': port: it is null, not a number or a text'],
    [{ port: [1] }, ': port: it is a list, not a number or a text'],
    [{ seed: 1 }, ': seed: it is a number, not a text'],
    [{ scenario: {} }, ': scenario: it is an object, not a text'],
    [{ json: 'true' }, ': json: it is a text, not true or false'],
    [{ tls: 'maybe' }, ': tls "maybe": it is not one of: auto, off, only'],
    [{ data: '' }, ': data needs a value: SQLite file that keeps the state, such as pce.db'],
    [{ hostname: ['a', 1] }, ': hostname[1]: it is a number, not a text'],
    [{ hostname: ['no name'] }, ': hostname "no name": "no name" is neither a DNS name'],
    [{ limits: { total_labels: 'x' } }, ': limits: total_labels: it is a text, not a number'],
    [{ limits: { total_rul_sets: 1 } }, 'did you mean total_rule_sets?'],
  ])('%j', (content, says) => {
    expect(() => configFile(FILE, content)).toThrow(says);
    expect(() => configFile(FILE, content)).toThrow(new RegExp(`^${FILE}: `));
  });

  test('also where a variable or a flag wins over it', () => {
    expect(() => readConfig(['--port', '1'], {}, () => configFile(FILE, { port: 'x' }))).toThrow('port "x"');
  });

  test.each(['api-secret', 'control-token'])('and %s is not repeated', (flag) => {
    for (const value of [1_234_567, ['hunter2'], { hunter2: 1 }]) {
      expect(() => configFile(FILE, { [flag]: value })).toThrow(new RegExp(`: ${flag}: it is (?!.*(hunter2|1234567))`));
    }
  });
});

test('a secret that an option refuses is not repeated', () => {
  const option = options.find(({ name }) => name === 'controlToken') as (typeof options)[number];
  const refuses = { ...option, parse: wholeNumber(1, 2) };
  expect(() => readOption(refuses, '--control-token', 'hunter2')).toThrow(/^--control-token: it is not a whole/);
  const { isSecret: _, ...open } = refuses;
  expect(() => readOption(open, '--port', '3')).toThrow('--port "3": it is not');
});

describe('the schema', () => {
  const fits = ajvWith([]).compile(schema);

  test('has each option, and no other key but $schema', () => {
    expect(Object.keys(schema.properties)).toEqual(['$schema', ...options.map(({ flag }) => flag)]);
    expect(fits({ $schema: 'x' })).toBe(true);
    expect(fits({ prot: 1 })).toBe(false);
  });

  test('takes the file of docs/options.md, as a start does', () => {
    const page = readFileSync(new URL('../../docs/options.md', import.meta.url), 'utf8');
    const content = JSON.parse(/^```json\n(.*?)^```/ms.exec(page)?.[1] ?? '') as object;
    expect(fits(content)).toBe(true);
    expect(configFile(FILE, content).values.size).toBe(Object.keys(content).length - 1);
  });

  test.each(options)('takes no value of $flag that a start refuses for its type, and its example', (option) => {
    const { flag, example } = option;
    const values = [
      example,
      Number(example),
      null,
      true,
      1.5,
      -1,
      '',
      'x'.repeat(99),
      [],
      ['', 1],
      ['a'],
      {},
      { a: 1 },
    ];
    const taken = values.filter((value) => {
      const found = fits({ [flag]: value });
      const refusal = refusalOf({ [flag]: value });
      if (!found) expect(refusal, `${flag} ${JSON.stringify(value)}`).toBeDefined();
      if (found) expect(refusal ?? '', `${flag} ${JSON.stringify(value)}`).not.toContain(': it is a ');
      return found;
    });
    expect(taken.length).toBeGreaterThan(0);
    if (flag !== 'json') expect(taken).toContain(example);
  });

  function refusalOf(content: object): string | undefined {
    try {
      configFile(FILE, content);
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  }
});
