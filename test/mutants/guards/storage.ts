import type { Guard } from '../guards.ts';

const START_UP = 'test/durability/start-up.test.ts';
const TRANSACTIONS = 'test/state/transactions.test.ts';
const IDS = 'test/state/ids.test.ts';
const TURNS = 'test/properties/turns.property.test.ts';

/** The state: the data file, what is written in one turn, ids, and the stream of a seed. */
export const storage: readonly Guard[] = [
  {
    guard: 'all that is made beside and as a data file is for its owner alone',
    file: 'src/state/data-file.ts',
    take: 'const OWNER_ALONE = 0o600;',
    put: 'const OWNER_ALONE = 0o644;',
    test: START_UP,
    title: 'all that is made is for its owner alone',
  },
  {
    guard: 'the file that says who has the data file is for its owner alone',
    file: 'src/state/file-lock.ts',
    take: '{ mode: OWNER_ALONE, flag',
    put: '{ flag',
    test: START_UP,
    title: 'all that is made is for its owner alone',
  },
  {
    guard: 'a work goes on no further when SQLite gave up what it is a part of',
    file: 'src/state/transactions.ts',
    take: 'if (this.#open > 0) throw this.#batch.lost ?? new Error(UNDONE);',
    put: '',
    test: TRANSACTIONS,
    title: 'let a work around them that swallows their throw write nothing more',
  },
  {
    guard: 'a commit of what SQLite gave up is none',
    file: 'src/state/transactions.ts',
    take: 'if (!this.#db.inTransaction) throw batch.lost ?? new Error(UNDONE);',
    put: 'if (!this.#db.inTransaction) return batch.settled.resolve();',
    test: TRANSACTIONS,
    title: 'that SQLite itself gave up are told so',
  },
  {
    guard: 'a write that throws undoes its whole turn',
    file: 'src/state/transactions.ts',
    take: '      if (this.#db.inTransaction) this.#sql.rollback.run();\n      this.#undo(error, 0);\n',
    put: '',
    test: TRANSACTIONS,
    title: 'undo the whole turn when they throw all the same',
  },
  {
    guard: 'what is kept in memory is taken back with the work that changed it',
    file: 'src/state/transactions.ts',
    take: '    while (this.#undoing.length > kept) this.#undoing.pop()?.();\n',
    put: '',
    test: TRANSACTIONS,
    title: 'is taken back with the work that changed it',
  },
  {
    guard: 'what is kept in memory is written down ahead of a commit',
    file: 'src/state/transactions.ts',
    take: '      for (const save of this.#settling) save();\n',
    put: '',
    test: TRANSACTIONS,
    title: 'is written down once, ahead of the commit',
  },
  {
    guard: 'an id that was given since the last commit stays given, whatever others write',
    file: 'src/state/ids.ts',
    take: 'if (written > ids.last) ids.last = written;',
    put: 'ids.last = written;',
    test: IDS,
    title: 'what others wrote into the table gives no id twice',
  },
  {
    guard: 'an id that is chosen lowers nothing that was given',
    file: 'src/state/ids.ts',
    take: 'this.#reserve(kind, ids, ids.last);\n  }\n\n  /** To be called when a whole',
    put: 'this.#reserve(kind, ids, id);\n  }\n\n  /** To be called when a whole',
    test: IDS,
    title: 'lowers nothing that was given',
  },
  {
    guard: 'ids are reserved ahead of a crash',
    file: 'src/state/ids.ts',
    take: 'if (ids.last > ids.reserved) this.#reserve(kind, ids, ids.last + BLOCK - 1n);',
    put: '',
    test: IDS,
    title: 'after a crash some ids are skipped, and none is given twice',
  },
  {
    guard: 'what is reserved is written down, whatever others write into the table',
    file: 'src/state/ids.ts',
    take: 'if (written <= ids.reserved) continue;',
    put: '',
    test: IDS,
    title: 'what was reserved is written down with its turn',
  },
  {
    guard: 'whoever was recognised in another state is looked up again',
    file: 'src/open.ts',
    take: 'pce.accounts.version = before + 1;',
    put: 'pce.accounts.version = before;',
    test: TURNS,
    title: 'is refused, and writes nothing',
  },
];
