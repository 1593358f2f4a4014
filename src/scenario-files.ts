import { readFileSync } from 'node:fs';
import { packageFile, packageFolder } from './package-files.ts';
import { ScenarioError } from './scenario.ts';

/** Whether it is the name of a file in fixtures/. */
export const isShipped = (name: string | object) => typeof name === 'string' && /^[\w-]+$/.test(name);

/** @param name of a file in fixtures/, or a path; a scenario is returned as it is. @throws ScenarioError */
export function readScenario(name: string | object): unknown {
  if (typeof name === 'object') return name;
  try {
    return JSON.parse(isShipped(name) ? packageFile(`fixtures/${name}.json`) : readFileSync(name, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? `there is no such file; ${shipped().join(', ')} have names` : message;
    throw new ScenarioError(`cannot read the scenario ${name}: ${reason}`);
  }
}

const shipped = () =>
  packageFolder('fixtures')
    .map((file) => file.replace(/\.json$/, ''))
    .sort();

/** Those in fixtures/, with what they say of themselves. */
export function namedScenarios(): { name: string; description: string }[] {
  return shipped().map((name) => {
    const { description = '' } = readScenario(name) as { description?: string };
    return { name, description };
  });
}
