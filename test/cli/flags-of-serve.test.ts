import { expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { loadCommands } from '../../src/cli/commands.ts';
import { withServerInFile } from '../../src/cli/server-in-file.ts';
import { options } from '../../src/config/options.ts';

const all = await loadCommands();
const asking = all.filter(({ flags }) => 'url' in flags).map(({ name }) => name);

/** As the program tells it. */
async function refusalOf([name, ...args]: readonly string[]): Promise<string> {
  const command = all.find((one) => one.name === name) as Command;
  const { environment, naming } = withServerInFile(command, args, {});
  try {
    await command.run(args, environment, loadCommands);
    return 'was not refused';
  } catch (error) {
    return (naming(error) as Error).message;
  }
}

test.each(asking)('%s says which variable names the file of options', async (name) => {
  expect(await refusalOf([name, '--config', 'x.json'])).toBe(
    `Unknown option '--config' (see mock-pce ${name} --help); --config is for mock-pce serve: here the variable MOCK_PCE_CONFIG names that file`,
  );
});

test('a command says of each flag of serve that it has not whose it is, and means no other', async () => {
  for (const { name, flags } of all) {
    for (const { flag } of options) {
      if (Object.hasOwn(flags, flag)) continue;
      const told = await refusalOf([name, `--${flag}`]);
      expect(told).toContain(`; --${flag} is for mock-pce serve`);
      expect(told).not.toContain('did you mean');
    }
  }
});

test('what the file of options says of the server is told with its variable', async () => {
  expect(await refusalOf(['journal', '--port', '9443'])).toMatch(/here the variable MOCK_PCE_PORT says it$/);
  expect(await refusalOf(['journal', '--data', 'x.db'])).toMatch(/--data is for mock-pce serve$/);
  expect(await refusalOf(['openapi', '--port', '9443'])).toMatch(/--port is for mock-pce serve$/);
  expect(await refusalOf(['journal', '--statu', '4xx'])).toContain('did you mean --status?');
});
