import type { SettingsTrafficCollectorGet, SettingsTrafficCollectorPut } from '../../generated/schema-types.ts';
import { trafficCollectorSettings as limit } from '../engine/own-limits.ts';
import { invalidInput } from '../model/errors.ts';
import type { ObjectOf, ResourceOf, WriteContext } from '../model/resource.ts';
import { globalReaders, owners } from '../model/roles.ts';

/** How an answer writes the kinds of transmission. */
const letters: Readonly<Record<string, string>> = { broadcast: 'B', multicast: 'M', unicast: 'U' };

/** Which traffic a PCE drops, or adds up, when VENs report it. */
export const settingsTrafficCollector: ResourceOf<SettingsTrafficCollectorGet> = {
  kind: 'settings_traffic_collector',
  path: 'settings/traffic_collector',
  singular: 'traffic_collector_setting',
  id: 'uuid',
  deletion: 'hard',
  read: globalReaders,
  write: owners,
  defaults: {},
  filters: {},
  references: {},
  unique: [],
  limit,
  complete,
  facts: [
    {
      says: 'answers write transmission as a letter: B for broadcast, M for multicast',
      confidence: 'client',
      source: 'Terraform provider translates them back; its live tests check the result',
    },
    { says: 'unicast reads back as U', confidence: 'inferred', source: 'as the others' },
    {
      says: 'data_source, network and target are absent unless they were given',
      confidence: 'inferred',
      source: 'schema settings_traffic_collector_get does not require them',
    },
    {
      says: 'drop is taken without a target, and aggregate with one',
      confidence: 'assumed',
      source: 'the schema takes both; the Terraform provider refuses both itself',
    },
    {
      says: 'a PUT of target changes the properties that it names, and a null takes a port away',
      confidence: 'inferred',
      source: 'schema settings_traffic_collector_put',
    },
    {
      says: 'a new org has no traffic collector settings',
      confidence: 'assumed',
      source: 'a PCE starts with some that are not known: a script that sets up a lab deletes them',
    },
    {
      says: 'answers have no created_at, updated_at, created_by, updated_by',
      confidence: 'documented',
      source: 'schema settings_traffic_collector_get',
      disputed: 'illumio-py-open reads them, the two users as bare numbers',
    },
    { says: 'traffic is not changed by these settings', confidence: 'own', source: 'the emulator alone' },
  ],
};

type Target = NonNullable<SettingsTrafficCollectorGet['target']>;

function complete({ before, body, object }: WriteContext<ObjectOf<SettingsTrafficCollectorGet>>): void {
  const { transmission, target }: SettingsTrafficCollectorPut = body;
  if (typeof transmission === 'string') object.transmission = letters[transmission] ?? transmission;
  if (target) object.target = wholeTarget(before?.target, target);
}

/** @throws Refusal where a new target has no protocol */
function wholeTarget(before: Target | undefined, named: NonNullable<SettingsTrafficCollectorPut['target']>): Target {
  const given = Object.fromEntries(Object.entries({ ...before, ...named }).filter(([, value]) => value !== null));
  if (hasProtocol(given)) return given;
  throw invalidInput(
    "The property '#/target' did not contain a required property of 'proto' in schema settings_traffic_collector_put.schema.json",
  );
}

const hasProtocol = (given: Partial<Target>): given is Target => 'proto' in given;
