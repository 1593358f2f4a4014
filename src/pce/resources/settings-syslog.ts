import type { DestinationGet } from '../../generated/schema-types.ts';
import { syslogDestinations as limit } from '../engine/own-limits.ts';
import { invalidInput } from '../model/errors.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Pce } from '../model/pce.ts';
import type { ObjectOf, ResourceOf, WriteContext } from '../model/resource.ts';
import { globalReaders, owners } from '../model/roles.ts';

const ofRemote = ['address', 'port', 'protocol', 'tls_enabled', 'tls_verify_cert'];

const partNames = ['audit_event_logger', 'traffic_event_logger', 'node_status_logger', 'remote_syslog'] as const;

/** The objects that a destination consists of, and what they hold. */
const parts: Readonly<Record<(typeof partNames)[number], readonly string[]>> = {
  audit_event_logger: ['configuration_event_included', 'system_event_included', 'min_severity'],
  traffic_event_logger: [
    'traffic_flow_allowed_event_included',
    'traffic_flow_potentially_blocked_event_included',
    'traffic_flow_blocked_event_included',
  ],
  node_status_logger: ['node_status_included'],
  remote_syslog: ['address', 'port', 'protocol', 'tls_enabled', 'tls_ca_bundle', 'tls_verify_cert'],
};

/** Where a PCE sends its events, besides keeping them. */
export const settingsSyslogDestinations: ResourceOf<DestinationGet> = {
  kind: 'settings_syslog_destinations',
  path: 'settings/syslog/destinations',
  singular: 'syslog_destination',
  id: 'uuid',
  deletion: 'hard',
  read: globalReaders,
  write: owners,
  defaults: {},
  filters: {},
  references: {},
  unique: [],
  limit,
  inEvents: ['pce_scope', 'type'],
  complete,
  check,
  initial: (pce) => [localOf(pce)],
  facts: [
    {
      says: 'a new org has one syslog destination, the local one, with all events',
      confidence: 'assumed',
      source: 'no source tells what a PCE starts with',
      disputed: 'a script that sets up a lab makes one on a fresh PCE',
    },
    {
      says: 'remote_syslog is there for remote destinations alone; one without it, and a local one with it, are 406 input_validation_error',
      confidence: 'assumed',
      source: 'the Terraform provider refuses both itself; how a PCE refuses is not known',
    },
    {
      says: 'a PUT of a logger, or of remote_syslog, changes the properties that it names and leaves the others',
      confidence: 'inferred',
      source: 'schema settings_syslog_destinations_put: none of them is required, and all of them in an answer',
    },
    {
      says: 'a destination that becomes a local one loses its remote_syslog',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'the href of a syslog destination begins with /orgs, as others do',
      confidence: 'client',
      source: 'Terraform provider, check of the argument',
      disputed: 'samples of the REST guides begin with /api/v2/orgs',
    },
    { says: 'nothing is sent to syslog destinations', confidence: 'own', source: 'the emulator alone' },
  ],
};

function localOf({ settings }: Pce): JsonObject {
  return {
    pce_scope: [settings.fqdn],
    type: 'local_syslog',
    description: 'Local',
    audit_event_logger: {
      configuration_event_included: true,
      system_event_included: true,
      min_severity: 'informational',
    },
    traffic_event_logger: {
      traffic_flow_allowed_event_included: true,
      traffic_flow_potentially_blocked_event_included: true,
      traffic_flow_blocked_event_included: true,
    },
    node_status_logger: { node_status_included: true },
  };
}

type Context = WriteContext<ObjectOf<DestinationGet>>;

/** A destination as far as it is looked at part by part. */
type Parts = Partial<Record<keyof typeof parts, JsonObject>>;

function complete({ before, body, object }: Context): void {
  const [was, sent, whole]: readonly [Parts, Parts, Parts] = [before ?? {}, body, object];
  for (const part of partNames) {
    if (!sent[part]) continue;
    const merged: JsonObject = { ...was[part], ...sent[part] };
    whole[part] = Object.fromEntries(parts[part].filter((name) => name in merged).map((name) => [name, merged[name]]));
  }
  if (object.type === 'local_syslog' && !('remote_syslog' in body)) delete object.remote_syslog;
}

/** @throws Refusal */
function check({ before, object }: Context): void {
  const { type, remote_syslog: remote } = object;
  const file = `settings_syslog_destinations_${before ? 'put' : 'post'}.schema.json`;
  if (type === 'local_syslog' && remote)
    throw invalidInput(`The property '#/' of type local_syslog has a remote_syslog in schema ${file}`);
  if (type !== 'remote_syslog') return;
  if (!remote)
    throw invalidInput(`The property '#/' did not contain a required property of 'remote_syslog' in schema ${file}`);
  const missing = ofRemote.find((name) => !(name in remote));
  if (missing !== undefined)
    throw invalidInput(
      `The property '#/remote_syslog' did not contain a required property of '${missing}' in schema ${file}`,
    );
}
