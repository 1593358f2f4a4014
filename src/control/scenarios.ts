import { openPce, replaceState } from '../open.ts';
import { invalidInput } from '../pce/errors.ts';
import type { MockScenariosPost } from '../pce/schema-types.generated.ts';
import { ScenarioError, seed } from '../scenario.ts';
import { namedScenarios, readScenario } from '../scenario-files.ts';
import type { Db } from '../state/database.ts';
import type { ControlCall } from './call.ts';
import { copyState, type Emulator } from './emulator.ts';

/** Made aside and put in place when it is whole: a scenario that cannot be loaded changes nothing. */
function load(emulator: Emulator, { name, scenario }: MockScenariosPost) {
  const { pce, config, newOrgs } = emulator;
  const aside = { ...openPce({ ...config, data: undefined }), clock: pce.clock, random: pce.random };
  try {
    const { org } = seed(aside, readScenario(scenario ?? (name as string)), { org: config.org });
    takeKeysOver(pce.db, aside.db);
    replaceState(pce, copyState(aside), config);
    newOrgs.clear();
    return { org, orgs: pce.store.orgs().map(({ id }) => id) };
  } catch (error) {
    if (error instanceof ScenarioError) throw invalidInput(`The property '#/' cannot be loaded: ${error.message}`);
    throw error;
  } finally {
    aside.db.close();
  }
}

/** The owner goes on with the keys that were handed out: digests are all that there is of them. */
function takeKeysOver(from: Db, to: Db): void {
  const owner = 'select * from api_keys where user_id = (select min(id) from users)';
  const keys = from.prepare<[], Record<string, unknown>>(owner).all();
  const columns = Object.keys(keys[0] ?? {});
  to.exec('delete from api_keys where user_id = (select min(id) from users)');
  const add = to.prepare(
    `insert into api_keys (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const { id } = to.prepare<[], { id: number }>('select min(id) as id from users').get() as { id: number };
  for (const key of keys) add.run({ ...key, user_id: id });
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
    summary: "Puts a scenario in the place of the whole state; the owner's keys stay good",
    body: 'mock_scenarios_post',
    status: 200,
    handle: (emulator, { body }) => load(emulator, body as MockScenariosPost),
  },
];
