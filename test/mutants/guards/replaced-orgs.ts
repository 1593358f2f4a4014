import { type Guard, inFiles } from '../guard.ts';

const ids = { test: 'test/control/ids-come-back.test.ts' };
const bounds = { test: 'test/bounds/tables.test.ts' };
const memory = { test: 'test/state/remembering.test.ts' };
const outlives = {
  test: 'test/control/nothing-outlives.test.ts',
  title: 'outlives the org when another takes its place',
};

const given = 'are not given again';
const carried = 'ids that were given: an org on another server';

/** Orgs that are replaced, one or all: no id is given twice, and nothing is remembered of the earlier rows. */
export const replacedOrgs: readonly Guard[] = [
  ...inFiles('src/state', {
    'accounts.ts': [
      {
        guard: 'the key of an org that is deleted is no good',
        take: 'forget(): void {\n    this.version += 1;',
        put: 'forget(): void {',
        test: 'test/control/orgs.test.ts',
        title: 'is deleted with all that belongs to it, its key too',
      },
    ],
    'added.ts': [
      {
        guard: 'counts of added rows are forgotten with the rows of their org',
        take: '    this.#left.delete(org);\n',
        put: '',
        ...bounds,
        title: 'rows that come back with an org count',
      },
    ],
    'due-times.ts': [
      {
        guard: 'due work of a host that is not there keeps no call waiting',
        take: '`select due from ${from} where due is not null',
        put: '`select due from ${table} where due is not null',
        test: 'test/pce/pairing/due-defects.test.ts',
        title: 'due work of a host that is not there keeps no call waiting',
      },
      {
        guard: 'due times of an org are looked up again when its rows are replaced',
        take: 'forgetOrg(): void {\n    this.forget();',
        put: 'forgetOrg(): void {',
        ...outlives,
      },
    ],
    'events.ts': [
      {
        guard: 'events that come back count',
        take: '    this.#rows.forgetOrg(org);\n',
        put: '',
        ...bounds,
        title: 'rows that come back with an org count',
      },
      {
        guard: 'bytes of events that come back count',
        take: '    this.#bytes.forgetOrg(org);\n',
        put: '',
        ...bounds,
        title: 'rows that come back with an org count bytes of events',
      },
      {
        guard: 'an org that was full is not taken to be so when its rows are replaced',
        take: '    this.#full.delete(org);\n  }\n\n  get',
        put: '  }\n\n  get',
        ...bounds,
        title: 'rows that come back with an org count bytes of events',
      },
    ],
    'last-ids.ts': [
      {
        guard: 'rows that come back lower no last id',
        take: '    if (last <= (known.get(kind) ?? 0n)) continue;\n',
        put: '',
        ...ids,
        title: 'an org that goes back gives no id that it gave since',
      },
      {
        guard: 'ids that are too high to leave room are not seen',
        take: 'if (seen <= bound && seen >',
        put: 'if (seen >',
        test: 'test/control/import/import-rows.test.ts',
        title: 'ids that a row of',
      },
      {
        guard: 'last ids of tables that SQLite counts come along',
        take: ' union all\n  select name, seq from sqlite_sequence where name in',
        put: ' union all\n  select name, seq from sqlite_sequence where seq < 0 and name in',
        ...ids,
        title: given,
      },
    ],
    'org-restore.ts': [
      {
        guard: 'an org that comes back gives no id again',
        take: "  keepIdsAbove(db, lastIdsIn(tables['last_ids']));\n",
        put: '',
        ...ids,
        title: given,
      },
      {
        guard: 'a fleet gets no id that hosts of its org are known by',
        take: '  keepFleetsAbove(db, tables);\n',
        put: '',
        ...ids,
        title: 'a host with the identity of a host of a later fleet is no obstacle',
      },
      {
        guard: 'jobs get no place that was given before',
        take: 'coalesce((${given}), 0)',
        put: '0',
        test: 'test/state/org-restore.test.ts',
        title: 'a reader of the data file of a deleted job gets nothing of an org that comes in',
      },
    ],
    'pairing-keys.ts': [
      {
        guard: 'keys that come back count',
        take: '    this.#added.forgetOrg(org);\n',
        put: '',
        ...bounds,
        title: 'rows that come back with an org count revoked keys',
      },
    ],
    'store.ts': [
      {
        guard: 'ids go on behind those that came with an org',
        take: '    this.#ids.reload();\n',
        put: '',
        ...ids,
        title: 'fleets of an org that comes back, where another org has their ids, keep those that are free',
      },
      {
        guard: 'numbers of objects are forgotten with the rows of their org',
        take: '    this.#totals.forget(org);\n',
        put: '',
        ...outlives,
      },
      {
        guard: 'reads are forgotten with the rows of their org',
        take: '    this.#forgetReads(org);\n',
        put: '',
        ...outlives,
      },
      {
        guard: 'texts are forgotten with the rows of their org',
        take: '    this.texts.forget(org);\n',
        put: '',
        ...outlives,
      },
    ],
  }),
  ...inFiles('src/pce/model', {
    'events.ts': [
      {
        guard: 'the log of events is told of an org that is replaced',
        take: '    this.#events.forgetOrg(org);\n',
        put: '',
        ...memory,
        title: 'the bound of events holds for an org that is reset and comes back again and again',
      },
    ],
  }),
  ...inFiles('src', {
    'emulator/emulator.ts': [
      {
        guard: 'all that remember something of an org are told that it is replaced',
        take: '  } finally {\n    forgetOrg(pce, org);\n',
        put: '  } finally {\n',
        ...memory,
        title: 'one call tells all that remember something of an org',
      },
    ],
    'control/import/import-rows.ts': [
      {
        guard: 'hosts of a fleet that is gone show that its id was given',
        take: "  if (table === 'vens') ids.seeIdentity(String(row['identity']));\n",
        put: '',
        ...ids,
        title: `${carried}, by an export without last ids`,
      },
      {
        guard: 'an href shows that its id was given',
        take: 'ids.seeHrefs(row[column]);',
        put: 'void 0;',
        ...ids,
        title: `${carried}, by an export without last ids`,
      },
      {
        guard: 'last ids of an import leave room for later ones',
        take: '    last_ids: checkLastId,\n',
        put: '',
        ...ids,
        title: 'that leave no room for later ones are refused',
      },
    ],
    'control/import/imports.ts': [
      {
        guard: 'last ids of an import go where they belong',
        take: '    settleLastIds(db);\n',
        put: '',
        ...ids,
        title: given,
      },
      {
        guard: 'an id that an import shows is given to nothing else',
        take: 'new Map([...this.#ids.all, ',
        put: 'new Map([',
        ...ids,
        title: `${carried}, by an export without last ids`,
      },
    ],
    'control/snapshots.ts': [
      {
        guard: 'an org takes along no more ids than were given',
        take: '  withoutStorage(() => pce.store.close());\n',
        put: '',
        ...ids,
        title: 'a snapshot of an org takes along no id that is reserved and not given',
      },
    ],
  }),
];
