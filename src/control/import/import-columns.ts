import { HIGHEST_ID } from '../../emulator/scenario.ts';
import { sequenceOf } from '../../pce/model/names.ts';
import type { Resource } from '../../pce/model/resource.ts';
import { roleNames } from '../../pce/model/roles.ts';
import { documents, resources } from '../../pce/resources/index.ts';
import { TRAFFIC } from '../../pce/resources/traffic-sources.ts';
import { NO_ROLE } from '../../state/account-rows.ts';
import { LAST_DATE } from '../../state/clock.ts';
import { HIGHEST_PLACE } from '../../state/last-ids.ts';
import { transitions } from '../../state/vens.ts';

/** What a column may hold. */
interface Rule {
  readonly is: string;
  readonly fits: (value: unknown) => boolean;
}

const HIGHEST_ORG = 999_999_999_999_999n;

const integer = (least: bigint, most: bigint): Rule => ({
  is: `an integer from ${least} to ${most}`,
  fits: (value) => typeof value === 'bigint' && value >= least && value <= most,
});

const text: Rule = { is: 'a text', fits: (value) => typeof value === 'string' };

const matching = (is: string, pattern: RegExp): Rule => ({
  is,
  fits: (value) => typeof value === 'string' && pattern.test(value),
});

const oneOf = (values: readonly string[]): Rule => ({
  is: `one of ${values.join(', ')}`,
  fits: (value) => values.includes(value as string),
});

const orNull = ({ is, fits }: Rule): Rule => ({
  is: `${is}, or null`,
  fits: (value) => value === null || fits(value),
});

const place = integer(1n, HIGHEST_PLACE);
const count = integer(0n, HIGHEST_PLACE);
const flag = integer(0n, 1n);
const org = integer(1n, HIGHEST_ORG);
const moment = integer(-BigInt(LAST_DATE), BigInt(LAST_DATE));
const bytes: Rule = { is: 'bytes', fits: Buffer.isBuffer };
const digest: Rule = { is: 'a digest of 32 bytes', fits: (value) => Buffer.isBuffer(value) && value.length === 32 };
const grants = matching('a JSON list of grants', /^\[("[\w/ -]+"(,"[\w/ -]+")*)?\]$/);
const uuid = matching('a UUID', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** A time as the PCE writes it. */
export const timestamp: Rule = {
  is: 'a time like 2026-01-01T00:00:00.000Z',
  fits: (value) => !Number.isNaN(Date.parse(String(value))) && new Date(String(value)).toISOString() === value,
};

/** Versions are counted in each org, and active objects have the ids of their drafts. */
const isCounted = ({ kind, id, version }: Resource) =>
  id === 'integer' && version !== 'active' && !resources.some(({ versions }) => versions?.kind === kind);

const parts = resources.flatMap((resource) => resource.parts ?? []);

/** The sequences of kinds that do not have one of their own name. */
export const sequences: ReadonlyMap<string, string> = new Map(
  [...resources, ...parts].map((of) => [of.kind, sequenceOf(of)]),
);

const counted = [...[...resources.filter(isCounted), ...parts].map(sequenceOf), 'agents'];

/** The highest id that may be met with, by what has ids that are counted. */
export const highestIds: ReadonlyMap<string, bigint> = new Map([
  ...counted.map((kind) => [kind, HIGHEST_ID] as const),
  ...['users', 'fleets'].map((table) => [table, HIGHEST_PLACE] as const),
]);

/** By table and column; the tables that are not here are derived from these. */
export const columnRules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  orgs: { id: org, display_name: text },
  users: {
    id: place,
    username: text,
    full_name: text,
    time_zone: text,
    locked: flag,
    password: orNull(matching('a hash of a password, or none', /^([0-9a-f]{32}:[0-9a-f]{64}|none)$/)),
    login_count: count,
    last_login_on: orNull(timestamp),
    last_login_ip_address: orNull(text),
    created_at: timestamp,
    updated_at: timestamp,
    service_account: orNull(
      matching('an href of a service account', /^\/orgs\/\d{1,15}\/service_accounts\/[0-9a-f-]{36}$/),
    ),
  },
  api_keys: {
    key_id: matching('an id of an API key', /^[\w-]{1,64}$/),
    user_id: place,
    secret_digest: digest,
    name: text,
    description: text,
    created_at: timestamp,
    expires_at: orNull(moment),
    end_told: flag,
  },
  sessions: { token_digest: digest, user_id: place, purpose: oneOf(['auth', 'session']), expires_at: moment },
  permissions: { user_id: place, org_id: org, role: oneOf([...roleNames, NO_ROLE]) },
  objects: {
    ordinal: place,
    org_id: org,
    kind: oneOf(resources.map(({ kind }) => kind)),
    id: text,
    deleted: flag,
    body: text,
    since: orNull(count),
    until: orNull(count),
  },
  documents: { org_id: org, name: oneOf([...documents.map(({ name }) => name), TRAFFIC]), body: text },
  pairing_keys: {
    digest,
    org_id: org,
    profile: orNull(place),
    generated_at: moment,
    expires_at: orNull(moment),
    uses_left: orNull(count),
  },
  vens: {
    ordinal: place,
    workload: place,
    org_id: org,
    id: uuid,
    agent: integer(1n, HIGHEST_ID),
    identity: text,
    since: moment,
    silent_since: orNull(moment),
    profile: orNull(text),
    paired_at: orNull(moment),
  },
  ven_transitions: {
    ordinal: place,
    transition: oneOf(transitions),
    org_id: org,
    // What is never to happen is due when JavaScript's integers end.
    due: integer(-BigInt(LAST_DATE), BigInt(Number.MAX_SAFE_INTEGER)),
  },
  fleets: {
    id: place,
    org_id: org,
    rules: text,
    started_at: moment,
    paired: count,
    refused: count,
    refusal_token: orNull(text),
    refusal_message: orNull(text),
    due: orNull(moment),
  },
  jobs: {
    ordinal: place,
    org_id: org,
    id: uuid,
    user_id: count,
    grants: orNull(grants),
    description: text,
    requested_at: timestamp,
    terminated_at: orNull(timestamp),
    polls_left: count,
    datafile_id: uuid,
    bytes: orNull(count),
    kept: orNull(count),
  },
  datafile_parts: { job: place, place: count, part: bytes },
  events: {
    ordinal: place,
    org_id: org,
    id: uuid,
    timestamp,
    event_type: text,
    status: orNull(text),
    severity: text,
    created_by: orNull(text),
    body: text,
    before: orNull(text),
    after: orNull(text),
  },
  streams: { name: oneOf(['ids']), position: integer(0n, 1n << 48n) },
  last_ids: { kind: oneOf([...highestIds.keys(), 'orgs']), last: integer(0n, HIGHEST_ID) },
};
