import { isScenarioName } from '../config/option-values.ts';
import { readRegularFile } from '../config/regular-file.ts';
import { packageFile, packageFolder } from '../pce/model/package-files.ts';
import { orMeant } from '../pce/observing/meant.ts';
import { parseJson, whyUnread } from './json-text.ts';
import { ScenarioError } from './scenario-error.ts';

/** Whether a scenario is the name of a file in fixtures/. */
export const isShipped = (name: string | object) => typeof name === 'string' && isScenarioName(name);

/** @param name of a file in fixtures/, or a path; a scenario is returned as it is. @throws ScenarioError */
export function readScenario(name: string | object): unknown {
  if (typeof name === 'object') return name;
  try {
    return parseJson(isShipped(name) ? packageFile(`fixtures/${name}.json`) : readRegularFile(name));
  } catch (error) {
    const others = (error as NodeJS.ErrnoException).code === 'ENOENT' ? othersThan(name) : '';
    throw new ScenarioError(`cannot read the scenario ${name}: ${whyUnread(error as Error)}${others}`);
  }
}

function othersThan(name: string): string {
  const names = shipped();
  // A path may hold one of these names by chance.
  const near = /[./\\]/.test(name) ? '' : orMeant(name, names);
  return `; ${names.join(', ')} have names${near}`;
}

/** Puts the name of a scenario into its errors. @throws ScenarioError */
export function named<T>(scenario: string | object, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (typeof scenario === 'object' || !(error instanceof ScenarioError)) throw error;
    throw new ScenarioError(`the scenario ${scenario}: ${error.message}`);
  }
}

const shipped = () =>
  packageFolder('fixtures')
    .map((file) => file.replace(/\.json$/, ''))
    .sort();

/** The scenarios in fixtures/, with their descriptions. */
export function namedScenarios(): { name: string; description: string }[] {
  return shipped().map((name) => {
    const { description = '' } = readScenario(name) as { description?: string };
    return { name, description };
  });
}
