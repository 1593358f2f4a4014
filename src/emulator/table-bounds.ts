import { allOrgs, allUsers, apiKeysPerUser, partsPerList, settingEntries } from '../pce/engine/own-limits.ts';
import type { ObjectLimit } from '../pce/model/resource.ts';
import { activeVens } from '../pce/pairing/activate.ts';
import { documents, resources } from '../pce/resources/index.ts';
import { activeSessions } from '../pce/resources/login.ts';
import { activeKeys } from '../pce/resources/pairing-keys.ts';
import { policyVersions } from '../pce/resources/policy-versions.ts';
import { policyVersionBounds } from '../pce/resources/sec-policy.ts';
import { trafficQueries, trafficQueryBounds } from '../pce/resources/traffic-queries.ts';
import { TRAFFIC } from '../pce/resources/traffic-sources.ts';
import { sessionBounds } from '../state/accounts.ts';
import { eventBounds } from '../state/events.ts';
import { fleetBounds } from '../state/fleets.ts';
import { jobBounds } from '../state/jobs.ts';
import { pairingKeyBounds } from '../state/pairing-keys.ts';
import { deletedBounds } from '../state/store.ts';
import { versionBounds } from '../state/versions.ts';
import { type Bound, bound, bytes, never, number, oldest } from './bound.ts';

/** The check of a state that was made elsewhere against a bound. */
export interface Counted {
  /**
   * Selects for each row that counts: its org, where that is known; its kind or owner within the org; and how much it
   * counts. Row by row, so that others have their turns.
   */
  readonly rows: string;
  /** The counted rows in words, where these are more than the bound names. */
  readonly holds?: string;
  /** The highest count, or the limit. It includes the surplus of a bound that is enforced only now and then. */
  readonly most: number | ((whose: string) => ObjectLimit | undefined);
}

export interface TableBound extends Bound {
  /** undefined where keys and references of the table, or bounds of other tables, keep the bound. */
  readonly counted: Counted | undefined;
}

/** A bound that follows from others. */
const followed = (name: string, holds: string, most: string): TableBound => ({
  ...{ ...bound(name, holds, most, never), counted: undefined },
});

/** A bound that the code that adds rows keeps. Rows that come by other ways are counted. */
const counted = (
  [name, holds, most, beyond]: readonly [name: string, holds: string, most: string, beyond: string],
  ...[of, rows, all]: readonly [of: Counted['most'], rows: string, all?: string]
): TableBound => ({
  ...bound(name, holds, most, beyond),
  counted: { most: of, rows, ...(all !== undefined && { holds: all }) },
});

const refused = ({ name }: ObjectLimit) => `406 \`object_limit_hard_limit_reached\` (\`--limits ${name}=N\`)`;
const follows = (what: string) => `follows ${what}`;

const limits = resources.flatMap(({ kind, limit }) => (limit ? [`${kind} ${number(limit.hard)}`] : []));

const limitOf = (kind: string) =>
  kind === 'vens' ? activeVens : resources.find((known) => known.kind === kind)?.limit;

const wholes = resources.filter((resource) => resource.parts);
const parts = [...new Set(wholes.flatMap((resource) => resource.parts ?? []))];
const oneOf = (names: readonly string[]) => `in (${names.map((name) => `'${name}'`).join()})`;
const isWhole = `objects.kind ${oneOf(wholes.map(({ kind }) => kind))}`;
const isListOfParts = `list.key ${oneOf(parts.map(({ property }) => property))}`;

/** A user with several roles in an org counts once: the first role stands for them. */
const isFirstRole = `not exists (select 1 from permissions as other
  where other.user_id = permissions.user_id and other.org_id = permissions.org_id and other.role < permissions.role)`;

/** Keys become useless as time goes by, and useful again when the clock goes back: all of an org are counted. */
const keysOfOrg = [
  activeKeys.hard + pairingKeyBounds.idlePerOrg + pairingKeyBounds.revokedPerOrg + pairingKeyBounds.trimEvery,
  "select org_id, '', 1 from pairing_keys",
  'pairing keys, per org',
] as const;

/** Bounds of each state. */
export const tableBounds: readonly TableBound[] = [
  counted(['orgs', 'orgs', number(allOrgs.hard), refused(allOrgs)], () => allOrgs, "select 0, '', 1 from orgs"),
  counted(
    [
      'objects',
      'live objects of each kind, per org',
      `${limits.join(', ')}, vens ${number(activeVens.hard)}`,
      '406 `object_limit_hard_limit_reached` (`--limits NAME=N`)',
    ],
    limitOf,
    'select org_id, kind, 1 from objects where deleted = 0',
  ),
  counted(
    [
      'objects',
      'deleted objects that stay readable, per org and kind',
      `${number(deletedBounds.perKind)}, up to ${deletedBounds.trimEvery} more`,
      'those go that were made first: 404',
    ],
    deletedBounds.perKind + deletedBounds.trimEvery,
    'select org_id, kind, 1 from objects where deleted = 1 and until is null',
  ),
  counted(
    [
      'objects',
      'superseded forms of policy objects, per org',
      `${number(versionBounds.supersededPerOrg)}, up to ${versionBounds.trimEvery} more`,
      'the oldest versions of the policy go: 404',
    ],
    versionBounds.supersededPerOrg + versionBounds.trimEvery,
    "select org_id, '', 1 from objects where until is not null",
  ),
  counted(
    ['objects', 'versions of the policy, per org', number(policyVersionBounds.perOrg), 'the oldest go: 404'],
    policyVersionBounds.perOrg,
    `select org_id, '', 1 from objects where kind = '${policyVersions.kind}'`,
  ),
  counted(
    ['objects', 'traffic queries, per org', number(trafficQueryBounds.perOrg), 'the oldest go: 404'],
    trafficQueryBounds.perOrg,
    `select org_id, '', 1 from objects where kind = '${trafficQueries.kind}'`,
  ),
  counted(
    ['objects', 'rules of each sort, per rule set', number(partsPerList.hard), refused(partsPerList)],
    () => partsPerList,
    `select org_id, objects.ordinal || list.key, json_array_length(list.value) from objects, json_each(body) as list
     where ${isWhole} and list.type = 'array' and ${isListOfParts}`,
  ),
  followed('object_values', 'what live objects are found by', follows('objects')),
  followed('totals', 'numbers of objects', 'one row per org and kind'),
  followed('last_ids', 'last ids', 'one row per kind'),
  followed('streams', 'how far the stream of a seed is used up', 'one row'),
  followed(
    'documents',
    'settings of an org',
    `one row per org for each of ${[...documents.map(({ name }) => name), TRAFFIC].join(', ')}`,
  ),
  counted(
    [
      'documents',
      'entries of each of settings/workloads, and labels of their scopes, per org',
      number(settingEntries.hard),
      refused(settingEntries),
    ],
    () => settingEntries,
    `select org_id, setting.key, max(1, json_array_length(entry.value, '$.scope'))
     from documents, json_each(body) as setting, json_each(iif(setting.type = 'array', setting.value, '[]')) as entry
     where name = 'settings/workloads'`,
  ),
  counted(
    ['users', 'users, per org', number(allUsers.hard), refused(allUsers)],
    () => allUsers,
    // Users of no org belong together.
    `select coalesce(org_id, 0), '', 1 from users
     left join permissions on permissions.user_id = users.id and ${isFirstRole}`,
  ),
  followed('permissions', 'roles of users', 'one row per user, org and role, or without one'),
  counted(
    ['api_keys', 'API keys, per user', number(apiKeysPerUser.hard), refused(apiKeysPerUser)],
    () => apiKeysPerUser,
    `select coalesce((select min(org_id) from permissions where permissions.user_id = api_keys.user_id), 0), user_id, 1
     from api_keys`,
  ),
  counted(
    ['sessions', 'sessions, of the users of an org', number(activeSessions.hard), refused(activeSessions)],
    () => activeSessions,
    `select org_id, '', 1 from sessions cross join permissions using (user_id)
     where purpose = 'session' and ${isFirstRole}`,
  ),
  counted(
    [
      'sessions',
      'sessions, and tokens between the two calls of a login, per user and each',
      number(sessionBounds.perUser),
      'those go that end first; expired tokens go at the next login of anybody, expired sessions with the next request',
    ],
    sessionBounds.perUser,
    "select 0, user_id || ' ' || purpose, 1 from sessions",
  ),
  counted(['pairing_keys', 'active keys, per org', number(activeKeys.hard), refused(activeKeys)], ...keysOfOrg),
  counted(
    [
      'pairing_keys',
      'revoked keys, per org',
      `${number(pairingKeyBounds.revokedPerOrg)}, looked at with every ${pairingKeyBounds.trimEvery}th key that is made`,
      `${oldest}: \`pairing_key_unknown\` to whoever tries one`,
    ],
    ...keysOfOrg,
  ),
  counted(
    [
      'pairing_keys',
      'keys that are expired, spent, or of a disabled profile, per org',
      `${number(pairingKeyBounds.idlePerOrg)}, looked at with every ${pairingKeyBounds.trimEvery}th key that is made`,
      `${oldest}: \`pairing_key_unknown\` to whoever tries one`,
    ],
    ...keysOfOrg,
  ),
  followed('vens', 'paired hosts', follows('objects')),
  followed('ven_transitions', 'what is to become of a host', 'five rows per host'),
  counted(
    [
      'fleets',
      'fleets that still pair hosts, per org',
      number(fleetBounds.underWayPerOrg),
      '406 `input_validation_error`',
    ],
    fleetBounds.underWayPerOrg,
    "select org_id, '', 1 from fleets where due is not null",
  ),
  counted(
    ['fleets', 'fleets that are done, per org', number(fleetBounds.donePerOrg), oldest],
    // Fleets that were under way are looked at with the next fleet.
    fleetBounds.donePerOrg + fleetBounds.underWayPerOrg,
    "select org_id, '', 1 from fleets where due is null",
  ),
  counted(
    ['jobs', 'asynchronous GETs, per org', number(jobBounds.perOrg), oldest],
    // And one that is being made.
    jobBounds.perOrg + 1,
    "select org_id, '', 1 from jobs",
  ),
  counted(
    [
      'jobs',
      'bytes of data files, per org',
      bytes(jobBounds.bytesPerOrg),
      `${oldest}; a single one that is larger: 406 \`data_file_too_large\``,
    ],
    jobBounds.bytesPerOrg * 2,
    // Even an empty part takes a row.
    "select org_id, '', max(octet_length(part), 16) from datafile_parts cross join jobs on jobs.ordinal = job",
  ),
  followed('datafile_parts', 'parts of data files', follows('jobs')),
  counted(
    [
      'events',
      'events, per org',
      `${number(eventBounds.perOrg)}, up to ${number(eventBounds.trimEvery.rows)} more`,
      oldest,
    ],
    eventBounds.perOrg + eventBounds.trimEvery.rows,
    "select org_id, '', 1 from events",
  ),
  counted(
    [
      'events',
      'bytes of events, per org',
      `${bytes(eventBounds.bytesPerOrg)}, up to ${bytes(eventBounds.trimEvery.bytes)} more`,
      oldest,
    ],
    // A snapshot that is restored takes room that was counted as free, and the newest event stays, however large.
    eventBounds.bytesPerOrg * 2 + eventBounds.trimEvery.bytes,
    `select org_id, '', octet_length(body) + coalesce(octet_length(before), 0) + coalesce(octet_length(after), 0)
     from events`,
  ),
];
