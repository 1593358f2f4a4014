import { expect, test } from 'vitest';
import { ScenarioError } from '../../src/emulator/scenario-error.ts';
import { readScenario } from '../../src/emulator/scenario-files.ts';

test.each([
  ['empyt', '; did you mean empty?'],
  ['kittens', ''],
  ['./not-there/demo', ''],
  ['demo.json', ''],
])('no scenario %s is told with those that there are%s', (name, near) => {
  const told = `cannot read the scenario ${name}: there is no such file; default, demo, empty have names${near}`;
  expect(() => readScenario(name)).toThrow(new ScenarioError(told));
});
