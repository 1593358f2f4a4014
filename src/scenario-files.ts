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
    throw new ScenarioError(
      `cannot read the scenario ${name}: ${code === 'ENOENT' ? 'there is no such file' : message}`,
    );
  }
}

/** Those in fixtures/, with what they say of themselves. */
export function namedScenarios(): { name: string; description: string }[] {
  return packageFolder('fixtures')
    .sort()
    .map((file) => {
      const name = file.replace(/\.json$/, '');
      return { name, description: (readScenario(name) as { description?: string }).description ?? '' };
    });
}
