import type { Database as Db } from 'better-sqlite3';
import { migrateWorkloads } from './migrate-workloads.ts';

/**
 * The database's history, forward only: entry N takes a file from version N to N + 1 (`pragma user_version`).
 * Never edit an entry that has been released; add one. It is SQL, or a function where stored objects change their form.
 */
export const migrations: readonly (string | ((db: Db) => void))[] = [
  `
  create table orgs (
    id integer primary key,
    display_name text not null
  ) strict;

  -- One row per object of any kind. body is the JSON text that a GET returns to someone who may write.
  -- ordinal is the order of creation, which is the order of lists: an index on a name would make SQLite sort.
  create table objects (
    ordinal integer primary key,
    org_id integer not null references orgs on delete cascade,
    kind text not null,
    id text not null,
    deleted integer not null default 0,
    body text not null
  ) strict;
  -- In this order a host's workload and VEN, whose ids are the same, share a page of the index.
  create unique index objects_by_id on objects (org_id, id, kind);
  create index objects_in_order on objects (org_id, kind, deleted, ordinal);

  -- What is looked up at every write: uniqueness, references from one object to another.
  create table object_values (
    org_id integer not null,
    kind text not null,
    field text not null,
    value text not null,
    ordinal integer not null references objects on delete cascade,
    primary key (org_id, kind, field, value, ordinal)
  ) strict, without rowid;
  create index object_values_by_object on object_values (ordinal);

  -- Kept in the transaction that changes what they count: count(*) costs more than the answer that shows it.
  create table totals (
    org_id integer not null references orgs on delete cascade,
    kind text not null,
    live integer not null default 0,
    deleted integer not null default 0,
    primary key (org_id, kind)
  ) strict, without rowid;

  create table last_ids (
    kind text primary key,
    last integer not null
  ) strict, without rowid;

  -- Settings of an org that are one document each (settings/workloads).
  create table documents (
    org_id integer not null references orgs on delete cascade,
    name text not null,
    body text not null,
    primary key (org_id, name)
  ) strict, without rowid;

  -- Ids that are given once: an org that comes back finds those of its users free.
  create table users (
    id integer primary key autoincrement,
    username text not null unique,
    full_name text not null,
    time_zone text not null,
    locked integer not null default 0,
    password text,
    login_count integer not null default 0,
    last_login_on text,
    last_login_ip_address text,
    created_at text not null,
    updated_at text not null
  ) strict;

  create table permissions (
    user_id integer not null references users on delete cascade,
    org_id integer not null references orgs on delete cascade,
    role text not null,
    primary key (user_id, org_id, role)
  ) strict, without rowid;

  create table api_keys (
    key_id text primary key,
    user_id integer not null references users on delete cascade,
    secret_digest blob not null,
    name text not null,
    description text not null,
    created_at text not null
  ) strict, without rowid;
  create index api_keys_by_user on api_keys (user_id);

  -- Both are digests of what the client holds. auth: good for one GET /users/login; session: good as a password.
  create table sessions (
    token_digest blob primary key,
    user_id integer not null references users on delete cascade,
    purpose text not null check (purpose in ('auth', 'session')),
    expires_at integer not null
  ) strict, without rowid;

  -- Uses and lifespan are fixed when the key is generated; labels, modes and locks are the profile's at activation.
  create table pairing_keys (
    digest blob primary key,
    org_id integer not null references orgs on delete cascade,
    -- null: revoked, or the profile is gone. The key stays, for the org to be told of those who still try it.
    profile integer references objects on delete set null,
    generated_at integer not null,
    expires_at integer,
    uses_left integer
  ) strict, without rowid;
  create index pairing_keys_by_profile on pairing_keys (profile);
  create index pairing_keys_by_org on pairing_keys (org_id, profile) where profile is not null;
  create index pairing_keys_revoked on pairing_keys (org_id, generated_at) where profile is null;

  -- Hosts that are paired, each beside the objects of its VEN and its workload.
  -- workload refers to objects, but goes with the VEN: a foreign key would need an index. For id see objects_by_id.
  create table vens (
    ordinal integer primary key references objects on delete cascade,
    workload integer not null,
    org_id integer not null references orgs on delete cascade,
    id text not null,
    agent integer not null,
    identity text not null,
    since integer not null,
    silent_since integer
  ) strict;
  create unique index vens_by_agent on vens (org_id, agent);
  create unique index vens_by_identity on vens (org_id, identity);

  -- What is to become of a host, and when; each kind of transition at most once.
  create table ven_transitions (
    ordinal integer not null references vens on delete cascade,
    transition text not null,
    org_id integer not null,
    due integer not null,
    primary key (ordinal, transition)
  ) strict, without rowid;
  create index ven_transitions_due on ven_transitions (due, ordinal);

  -- Simulated hosts that pair by rules; due: when the next one does.
  create table fleets (
    id integer primary key autoincrement,
    org_id integer not null references orgs on delete cascade,
    rules text not null,
    started_at integer not null,
    paired integer not null default 0,
    refused integer not null default 0,
    due integer
  ) strict;

  create table jobs (
    ordinal integer primary key autoincrement,
    org_id integer not null references orgs on delete cascade,
    id text not null unique,
    user_id integer not null,
    description text not null,
    requested_at text not null,
    terminated_at text,
    polls_left integer not null,
    datafile_id text not null unique,
    datafile blob not null
  ) strict;
  create index jobs_by_org on jobs (org_id, ordinal);

  -- Written with nearly every call and hardly ever read by id: an index on it would cost each writer a tenth.
  create table events (
    ordinal integer primary key,
    org_id integer not null references orgs on delete cascade,
    id text not null,
    timestamp text not null,
    event_type text not null,
    status text,
    severity text not null,
    created_by text,
    body text not null,
    -- The object as it was and as it is: what differs is worked out when the event is read.
    before text,
    after text
  ) strict;
  create index events_by_org on events (org_id, ordinal);
  `,
  `
  -- How far a seeded stream of random bytes is used up: in hex digits. The state that was drawn from it knows it.
  create table streams (
    name text primary key,
    position integer not null
  ) strict, without rowid;
  -- A state from before this table does not know: it goes on far behind anything that it may hold.
  insert into streams (name, position) select 'ids', 1 << 44 where exists (select 1 from orgs);
  `,
  `
  -- A data file in parts, so that one of many megabytes is written and read in steps.
  create table datafile_parts (
    job integer not null references jobs on delete cascade,
    place integer not null,
    part blob not null,
    primary key (job, place)
  ) strict;
  insert into datafile_parts (job, place, part) select ordinal, 0, datafile from jobs;
  -- bytes of all parts, and the order in which jobs of an org were kept; null: some parts are still to come.
  alter table jobs add column bytes integer;
  alter table jobs add column kept integer;
  update jobs set bytes = octet_length(datafile), kept = ordinal;
  alter table jobs drop column datafile;
  `,
  migrateWorkloads,
  `
  -- What is due first, of all orgs and of each: it is asked for with every host that pairs.
  create index fleets_due on fleets (due, id) where due is not null;
  create index fleets_by_org on fleets (org_id, due, id);
  create index ven_transitions_by_org on ven_transitions (org_id, due, ordinal);
  `,
  `
  -- Of objects in versions: the first version that has this form, and the first one that has it no longer.
  alter table objects add column since integer;
  alter table objects add column until integer;
  create index objects_by_version on objects (org_id, kind, since, until) where since is not null;
  create index objects_superseded on objects (org_id, until) where until is not null;
  `,
  `
  -- Why the last host of a fleet that was not let in was refused; null where none was.
  alter table fleets add column refusal_token text;
  alter table fleets add column refusal_message text;
  `,
  `
  -- A service account has a row of its own here, with its href: its roles and keys are kept as those of a user.
  alter table users add column service_account text;
  -- Milliseconds since 1970; null: the key does not expire.
  alter table api_keys add column expires_at integer;
  `,
  `
  create unique index users_by_service_account on users (service_account) where service_account is not null;
  `,
  `
  -- Which keys expire next: those that time alone makes useless.
  create index pairing_keys_by_expiry on pairing_keys (expires_at, digest)
    where profile is not null and expires_at is not null and coalesce(uses_left, 1) > 0;
  create index sessions_by_end on sessions (expires_at, user_id, token_digest) where purpose = 'session';
  `,
  `
  -- Id of the profile by which a host paired last, and when that was; null of hosts that paired before this was kept.
  alter table vens add column profile text;
  alter table vens add column paired_at integer;
  `,
  `
  -- What the user of a job was given when it was asked for, as JSON; null of jobs from before this was kept.
  alter table jobs add column grants text;
  `,
  `
  -- Whether the end of a key is told: time may go back, and an end is told once.
  alter table api_keys add column end_told integer not null default 0;
  create index api_keys_by_end on api_keys (expires_at, key_id) where expires_at is not null and end_told = 0;
  `,
];

/**
 * The version in which tables, or the form of stored objects, changed last. Exports have this version: an index that
 * was added later does not make an export too old.
 */
export const tablesVersion =
  migrations.findLastIndex((step) => typeof step !== 'string' || /^\s*(create|alter|drop) table/m.test(step)) + 1;
