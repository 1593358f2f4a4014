import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { inFlags } from '../../src/cli/in-flags.ts';
import { schemaNamed } from '../../src/pce/model/schemas.ts';
import { validateBody } from '../../src/pce/model/validation.ts';
import { cli, serverAndCommand } from './run.ts';

test.each([
  ['fleet', ['start'], '--count is missing (see mock-pce fleet --help)'],
  ['fleet', ['start', '--count', '0'], '--count must be 1 or more'],
  ['fleet', ['start', '--count', '1.5'], '--count must be a whole number'],
  ['fleet', ['start', '--count', '1', '--pairing-rate', '0'], '--pairing-rate must be 0.000001 or more'],
  ['fleet', ['start', '--count', '1', '--silent-share', '2'], '--silent-after is missing'],
  ['fleet', ['start', '--count', '1', '--hostname', ''], '--hostname must not be empty'],
  ['fleet', ['start', '--count', '1', '--os', '{"os_id": "x"}'], 'os_detail of --os is missing'],
  ['fleet', ['start', '--count', '1', '--os', '{"id": "x"}'], '--os'],
  ['fleet', ['start', '--count', '1', '--role', 'nobody'], '--role names no label of org 1'],
  ['fleet', ['start', '--count', '2', '--hostname', 'one'], '--hostname has no {n}'],
  ['fault', ['add'], 'needs one of --status, --reset, --truncate, --bytes-per-second, --latency-ms'],
  ['fault', ['add', '--status', '200'], '--status must be 400 or more'],
  ['fault', ['add', '--status', '700'], '--status must be 599 or less'],
  ['fault', ['add', '--method', 'GOT', '--reset'], '--method must be one of GET, HEAD, POST'],
  ['fault', ['add', '--error-token', 'x', '--reset'], '--error-token '],
  ['fault', ['add', '--status', '500', '--reset'], '--reset cannot be combined with --status'],
  ['org', ['create', '--id', '1'], '--id 1 is already the id of an org'],
  ['org', ['create', '--scenario', 'a b'], '--scenario must not be "a b"'],
  ['key', ['--role', 'boss'], '--role must be one of owner, admin'],
  ['journal', ['--operation', 'label_get'], '--operation is not the name of an operation'],
  ['journal', ['--org', 'x'], '--org must be a whole number'],
  ['clock', ['due', '0'], 'due 0 must be a whole number from 1 to 100'],
  ['clock', ['freeze', 'noon'], 'freeze noon: "noon" is not a time like 2026-01-01T'],
  ['clock', ['advance', 'next'], 'advance next: nothing is due, so there is no next moment'],
  ['snapshot', ['restore', 'a'], '--org is needed: there are several snapshots called a, those of the orgs 0, 1'],
] as const)('%s %j is refused in words of what was typed', async (command, args, says) => {
  const { pce, environment } = await serverAndCommand();
  await pce.snapshots.save('a');
  await pce.snapshots.save('a', { org: 1 });
  const failed = await cli[command]([...args], environment).catch((error: Error) => error.message);
  expect(failed.slice(0, says.length)).toBe(says);
  expect(failed).toMatch(new RegExp(` \\(see mock-pce ${command} --help\\)$`));
  expect(failed).not.toMatch(/property|schema|parameter/);
});

test.each([
  ['fleet', 'start', 'mock_fleets_post'],
  ['fault', 'add', 'mock_faults_post'],
  ['org', 'create', 'mock_orgs_post'],
] as const)('a wrong value of any property is told of a flag of %s %s', async (name, verb, schema) => {
  const command = await commands[name]();
  const { properties = {}, required = [] } = schemaNamed(schema);
  for (const [property, { properties: parts }] of Object.entries(properties) as [string, { properties?: object }][]) {
    const wrong = parts ? Object.fromEntries(Object.keys(parts).map((part) => [part, [[]]])) : [[]];
    const others = required.filter((one) => one !== property).map((one) => [one, 1]);
    const refused = refusalOf(() =>
      validateBody(schema, { ...Object.fromEntries(others), [property]: wrong }, 'strict'),
    );
    const flag = property.replace(/^token$/, 'error-token').replaceAll('_', '-');
    const told = inFlags(refused, command, { verb, word: undefined });
    expect(told, property).toMatch(new RegExp(`^(\\w+ of )?--${flag}(-\\w+)? (must be|is missing)`));
  }
});

function refusalOf(work: () => void): string {
  try {
    work();
    return 'nothing was refused';
  } catch (error) {
    return (error as Error).message;
  }
}
