import { copyState, type Emulator, replaceWhole } from '../emulator/emulator.ts';
import { withEmptyState } from '../emulator/open.ts';
import { type KeptKey, keptKey, ownerKeys, seedAside, takeKeys } from '../emulator/scenario.ts';
import { ScenarioError } from '../emulator/scenario-error.ts';
import { namedScenarios, readScenario } from '../emulator/scenario-files.ts';
import type { MockScenariosPost } from '../generated/schema-types.ts';
import { invalidInput, Refusal } from '../pce/model/errors.ts';
import { TooManyPasswords } from '../state/secrets.ts';
import { movePast } from '../state/stream-position.ts';
import type { ControlCall } from './call.ts';

/** Made aside and put in place when it is whole: a scenario that cannot be loaded changes nothing. */
async function load(emulator: Emulator, { name, scenario }: MockScenariosPost) {
  const { pce } = emulator;
  const aside = withEmptyState(pce);
  try {
    const org = await seedAside(aside, readScenario(scenario ?? (name as string)), emulator.config.org);
    // As late as this: a key that was revoked meanwhile is not to come back.
    aside.store.transaction(() => takeKeys(aside, keysOf(emulator)));
    // Keys that come along may have been drawn since this state began.
    movePast(aside.random, pce.random.position);
    // Whoever still holds the id of an org of before is not to find another one there.
    aside.store.reserveId('orgs', pce.store.lastId('orgs'));
    replaceWhole(emulator, copyState(aside));
    // Fleets that begin at once are there when the scenario is.
    await pce.due.catchUp();
    return { org, orgs: pce.store.orgs().map(({ id }) => id) };
  } catch (error) {
    throw asRefusal('#/', error);
  } finally {
    aside.db.close();
  }
}

/** The owner goes on with the keys that were handed out; where none is left, with that of the start. */
function keysOf({ pce, credentials }: Emulator): readonly KeptKey[] {
  const keys = ownerKeys(pce.db);
  if (keys.length > 0) return keys;
  if (credentials) return [keptKey(credentials, pce.clock.timestamp())];
  throw new ScenarioError('the owner has no API key that could stay good: start with --api-key and --api-secret');
}

/** @param property of the body, that names the scenario @returns a Refusal in place of a ScenarioError */
export function asRefusal(property: string, error: unknown): unknown {
  if (error instanceof TooManyPasswords) return new Refusal('too_many_requests_error');
  if (!(error instanceof ScenarioError)) return error;
  return invalidInput(`The property '${property}' cannot be loaded: ${error.message}`);
}

export const scenarioCalls: readonly ControlCall[] = [
  {
    name: 'mock_scenarios_get',
    method: 'GET',
    path: '/scenarios',
    waitsFor: 'nothing',
    summary: 'The scenarios that have a name',
    status: 200,
    handle: namedScenarios,
  },
  {
    name: 'mock_scenarios_post',
    method: 'POST',
    path: '/scenarios',
    waitsFor: 'all',
    summary: "Replaces the whole state by a scenario; the owner's keys stay good, or that of the start does",
    body: 'mock_scenarios_post',
    size: 'bulk',
    status: 200,
    handle: (emulator, { body }) => load(emulator, body as MockScenariosPost),
  },
];
