import { withEmptyState } from '../open.ts';
import { invalidInput } from '../pce/errors.ts';
import type { Pce } from '../pce/pce.ts';
import type { MockScenariosPost } from '../pce/schema-types.generated.ts';
import { ownerKeys, ScenarioError, seed, seedWithKeys } from '../scenario.ts';
import { namedScenarios, readScenario } from '../scenario-files.ts';
import type { ControlCall } from './call.ts';
import { copyState, type Emulator, replaceWhole } from './emulator.ts';

/** Made aside and put in place when it is whole: a scenario that cannot be loaded changes nothing. */
function load(emulator: Emulator, { name, scenario }: MockScenariosPost) {
  const { pce } = emulator;
  const aside = withEmptyState(pce);
  try {
    const org = refusingScenarios('#/', () => {
      const described = readScenario(scenario ?? (name as string));
      return fill(aside, described, emulator);
    });
    replaceWhole(emulator, copyState(aside));
    return { org, orgs: pce.store.orgs().map(({ id }) => id) };
  } finally {
    aside.db.close();
  }
}

/** The owner goes on with the keys that were handed out; where none is left, with that of the start. */
function fill(aside: Pce, scenario: unknown, { pce, config, credentials }: Emulator): number {
  const keys = ownerKeys(pce.db);
  if (keys.length > 0) return seedWithKeys(aside, scenario, config.org, keys);
  if (credentials) return seed(aside, scenario, { ...credentials, org: config.org }).org;
  throw new ScenarioError('the owner has no API key that could stay good: start with --api-key and --api-secret');
}

/** @param property of the body, that names the scenario @throws Refusal 406 in place of a ScenarioError */
export function refusingScenarios<T>(property: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ScenarioError)
      throw invalidInput(`The property '${property}' cannot be loaded: ${error.message}`);
    throw error;
  }
}

export const scenarioCalls: readonly ControlCall[] = [
  {
    name: 'mock_scenarios_get',
    method: 'GET',
    path: '/scenarios',
    summary: 'The scenarios that have a name',
    status: 200,
    handle: namedScenarios,
  },
  {
    name: 'mock_scenarios_post',
    method: 'POST',
    path: '/scenarios',
    summary: "Puts a scenario in the place of the whole state; the owner's keys stay good, or that of the start does",
    body: 'mock_scenarios_post',
    status: 200,
    handle: (emulator, { body }) => load(emulator, body as MockScenariosPost),
  },
];
