import { statements } from './database.ts';

export interface ObjectRow {
  ordinal: number;
  id: string;
  deleted: number;
  body: string;
}

const ofKind = 'org_id = ? and kind = ?';

/** How the store reads and writes objects, documents and orgs. */
export const storeStatements = statements({
  orgs: (db) => db.prepare<[], { id: number; display_name: string }>('select id, display_name from orgs order by id'),
  hasOrg: (db) => db.prepare<[number], number>('select 1 from orgs where id = ?').pluck(),
  addOrg: (db) => db.prepare('insert into orgs (id, display_name) values (?, ?)'),
  insert: (db) => db.prepare('insert into objects (org_id, kind, id, body) values (?, ?, ?, ?)'),
  find: (db) =>
    db.prepare<[number, string, string], ObjectRow>(
      `select ordinal, id, deleted, body from objects where ${ofKind} and id = ?`,
    ),
  bytes: (db) =>
    db
      .prepare<[number, string, string], Buffer>(`select cast(body as blob) from objects where ${ofKind} and id = ?`)
      .pluck(),
  byOrdinal: (db) =>
    db.prepare<[number], ObjectRow>('select ordinal, id, deleted, body from objects where ordinal = ?'),
  replace: (db) => db.prepare('update objects set body = ? where ordinal = ?'),
  remove: (db) => db.prepare('delete from objects where ordinal = ?'),
  removeDeleted: (db) =>
    db
      .prepare<[number, string, number], number>(
        `delete from objects where ordinal in (
           select ordinal from objects where ${ofKind} and deleted = 1 order by ordinal limit ?) returning ordinal`,
      )
      .pluck(),
  markDeleted: (db) => db.prepare('update objects set body = ?, deleted = 1 where ordinal = ?'),
  addValue: (db) =>
    db.prepare('insert or ignore into object_values (org_id, kind, field, value, ordinal) values (?, ?, ?, ?, ?)'),
  dropValues: (db) => db.prepare('delete from object_values where ordinal = ?'),
  withValue: (db) =>
    db
      .prepare<[number, string, string, string], number>(
        `select ordinal from object_values where ${ofKind} and field = ? and value = ?`,
      )
      .pluck(),
  texts: (db) =>
    db.prepare<[string, number, string], { ordinal: number; text: string | null }>(
      `select ordinal, body ->> ? as text from objects where ${ofKind} order by ordinal`,
    ),
  list: (db) =>
    db
      .prepare<[number, string, number, number], string>(
        `select body from objects where ${ofKind} and deleted <= ? order by ordinal limit ?`,
      )
      .pluck(),
  bytesOfKind: (db) =>
    db.prepare<[number, string], number>(`select total(octet_length(body)) from objects where ${ofKind}`).pluck(),
  weigh: (db) =>
    db
      .prepare<[number, string, number, number], number>(
        `select total(bytes) from (select octet_length(body) as bytes from objects
         where ${ofKind} and deleted <= ? order by ordinal limit ?)`,
      )
      .pluck(),
  weighChosen: (db) =>
    db
      .prepare<[string, number, number], number>(
        `select total(bytes) from (select octet_length(body) as bytes from json_each(?)
         join objects on ordinal = json_each.value where deleted <= ? order by ordinal limit ?)`,
      )
      .pluck(),
  listBytes: (db) =>
    db
      .prepare<[number, string, number], Buffer>(
        `select cast('[' || coalesce(group_concat(body, ','), '') || ']' as blob) from
         (select body from objects where ${ofKind} and deleted = 0 order by ordinal limit ?)`,
      )
      .pluck(),
  document: (db) =>
    db.prepare<[number, string], string>('select body from documents where org_id = ? and name = ?').pluck(),
  saveDocument: (db) =>
    db.prepare(
      'insert into documents (org_id, name, body) values (?, ?, ?) on conflict do update set body = excluded.body',
    ),
});
