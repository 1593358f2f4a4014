import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { Transactions } from '../../src/state/transactions.ts';

let db: Database.Database;
let transactions: Transactions;
let undone: number;

beforeEach(() => {
  db = new Database(':memory:');
  db.exec('create table facts (text text unique)');
  transactions = new Transactions(db);
  undone = 0;
  transactions.onUndone = () => void (undone += 1);
});

const add = (text: string) => transactions.run(() => db.prepare('insert into facts values (?)').run(text));
const facts = () => db.prepare('select text from facts order by rowid').pluck().all();

describe('writes of one turn', () => {
  test('are committed together, after the turn', async () => {
    add('one');
    add('two');
    const settled = transactions.settled();
    expect(db.inTransaction).toBe(true);
    await settled;
    expect(db.inTransaction).toBe(false);
    expect(facts()).toEqual(['one', 'two']);
    expect(transactions.settled()).toBeUndefined();
  });

  test('are each undone alone', async () => {
    add('one');
    expect(() =>
      transactions.run(() => {
        db.prepare("insert into facts values ('half')").run();
        throw new Error('no');
      }),
    ).toThrow('no');
    add('two');
    await transactions.settled();
    expect(facts()).toEqual(['one', 'two']);
    expect(undone).toBe(1);
  });

  test('may be nested, and the inner one is undone alone', async () => {
    transactions.run(() => {
      add('outer');
      expect(() => add('outer')).toThrow('UNIQUE');
    });
    await transactions.settled();
    expect(facts()).toEqual(['outer']);
  });

  test('that cannot be committed are lost together, and those who wait are told', async () => {
    db.pragma('foreign_keys = on');
    db.exec('create table parts (fact text references facts (text) deferrable initially deferred)');
    add('one');
    transactions.run(() => db.prepare("insert into parts values ('none')").run());
    await expect(transactions.settled()).rejects.toThrow('FOREIGN KEY');
    expect(facts()).toEqual([]);
    expect(undone).toBe(1);
    add('two');
    await transactions.settled();
    expect(facts()).toEqual(['two']);
  });

  test('that SQLite itself undid are told so, and the next ones begin anew', async () => {
    add('one');
    const settled = transactions.settled();
    // As a full disk does, in the worst case.
    db.exec('rollback');
    add('two');
    await expect(settled).rejects.toThrow('SQLite undid what was written');
    await transactions.settled();
    expect(facts()).toEqual(['two']);
  });
});

describe('writes that refuse nothing', () => {
  const write = (text: string) => transactions.write(() => db.prepare('insert into facts values (?)').run(text));

  test('are committed with all others of their turn', async () => {
    add('one');
    write('two');
    await transactions.settled();
    expect(facts()).toEqual(['one', 'two']);
  });

  test('undo the whole turn when they throw all the same, and those who wait are told', async () => {
    add('one');
    const settled = transactions.settled();
    expect(() => write('one')).toThrow('UNIQUE');
    expect(undone).toBe(1);
    write('two');
    await expect(settled).rejects.toThrow('UNIQUE');
    await transactions.settled();
    expect(facts()).toEqual(['two']);
  });

  test('take back changes in memory beside them too', () => {
    let count = 0;
    transactions.run(() => {
      count += 1;
      transactions.onUndo(() => void (count -= 1));
    });
    write('one');
    expect(() => write('one')).toThrow('UNIQUE');
    expect(count).toBe(0);
  });

  test('keep a work around them that catches their error from writing more', async () => {
    const around = () =>
      transactions.run(() => {
        write('outer');
        expect(() => write('outer')).toThrow('UNIQUE');
        write('more');
      });
    expect(around).toThrow('UNIQUE');
    await expect(transactions.settled()).rejects.toThrow('UNIQUE');
    expect(facts()).toEqual([]);
  });

  test('fail the work around them too, also where it catches their error', async () => {
    const around = () =>
      transactions.run(() => {
        write('outer');
        expect(() => write('outer')).toThrow('UNIQUE');
      });
    expect(around).toThrow('savepoint');
    await expect(transactions.settled()).rejects.toThrow('UNIQUE');
    expect(facts()).toEqual([]);
  });
});

describe('a work in a transaction of its own', () => {
  const failing = () =>
    transactions.alone(() => {
      db.prepare("insert into facts values ('half')").run();
      // As a full disk does, in the worst case.
      db.exec('rollback');
      throw new Error('full');
    });

  test('is committed when it is done, together with earlier writes', () => {
    add('one');
    transactions.alone(() => db.prepare("insert into facts values ('two')").run());
    expect(db.inTransaction).toBe(false);
    expect(facts()).toEqual(['one', 'two']);
  });

  test('spoils no other write of its turn when it fails, even where SQLite undoes the whole transaction', async () => {
    add('one');
    const settled = transactions.settled();
    expect(failing).toThrow('full');
    add('two');
    await settled;
    await transactions.settled();
    expect(facts()).toEqual(['one', 'two']);
  });

  test('is not spoilt by earlier writes', async () => {
    db.pragma('foreign_keys = on');
    db.exec('create table parts (fact text references facts (text) deferrable initially deferred)');
    transactions.run(() => db.prepare("insert into parts values ('none')").run());
    const settled = transactions.settled();
    transactions.alone(() => db.prepare("insert into facts values ('one')").run());
    await expect(settled).rejects.toThrow('FOREIGN KEY');
    expect(facts()).toEqual(['one']);
  });

  test('is a part of the work around it', async () => {
    expect(() =>
      transactions.run(() => {
        transactions.alone(() => db.prepare("insert into facts values ('inner')").run());
        throw new Error('no');
      }),
    ).toThrow('no');
    await transactions.settled();
    expect(facts()).toEqual([]);
  });
});

describe('a value in memory beside the writes', () => {
  let count: number;
  const countOne = () => {
    count += 1;
    transactions.onUndo(() => void (count -= 1));
  };

  beforeEach(() => {
    count = 0;
    db.exec('create table counts (count integer)');
    transactions.onSettling(() => db.prepare('insert into counts values (?)').run(count));
  });

  test('is written down once, ahead of the commit', async () => {
    transactions.run(countOne);
    transactions.run(countOne);
    await transactions.settled();
    expect(db.prepare('select count from counts').pluck().all()).toEqual([2]);
  });

  test('is taken back with the work that changed it, and with no other', async () => {
    transactions.run(() => {
      countOne();
      expect(() =>
        transactions.run(() => {
          countOne();
          countOne();
          throw new Error('no');
        }),
      ).toThrow('no');
    });
    expect(count).toBe(1);
    await transactions.settled();
    expect(() =>
      transactions.run(() => {
        countOne();
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(count).toBe(1);
  });

  test('is given up when the commit fails', async () => {
    const undone: boolean[] = [];
    transactions.onUndone = (all) => undone.push(all);
    transactions.onSettling(() => {
      throw new Error('the disk is full');
    });
    transactions.run(countOne);
    await expect(transactions.settled()).rejects.toThrow('the disk is full');
    expect(undone).toEqual([true]);
    expect(db.prepare('select count from counts').pluck().all()).toEqual([]);
  });
});

test('flush commits at once', () => {
  add('one');
  transactions.flush();
  expect(db.inTransaction).toBe(false);
  expect(facts()).toEqual(['one']);
});
