import { describe, expect, test } from 'vitest';
import { MOST_SNAPSHOTS, Snapshots } from '../../src/emulator/snapshot-shelf.ts';

describe('all snapshots together', () => {
  const snapshot = (name: string, bytes: number, starts = new Map()) => ({
    ...{ name, org: null, created_at: '', content: Buffer.alloc(bytes), starts },
  });

  test('are bounded by bytes, and one that replaces another counts in its place', () => {
    const snapshots = new Snapshots({ mostBytes: 1000 });
    snapshots.put(snapshot('a', 600));
    snapshots.put(snapshot('b', 300));
    snapshots.put(snapshot('a', 700));
    expect(() => snapshots.put(snapshot('c', 1))).toThrow(/delete one with DELETE .*The largest: a \(/);
    expect(() => snapshots.put(snapshot('b', 301))).toThrow(/delete one/);
    snapshots.delete(snapshot('a', 700));
    snapshots.put(snapshot('c', 1));
    expect(snapshots.names()).toEqual(['b', 'c']);
    expect(() => new Snapshots({ mostBytes: 1000 }).put(snapshot('a', 1001))).toThrow('too large by itself');
  });

  test('count rows once that they share', () => {
    const rows = { orgs: { columns: ['id'], rows: Array.from({ length: 20 }, () => ['x']) } };
    const snapshots = new Snapshots({ mostBytes: 1000 });
    for (const name of 'abc') snapshots.put(snapshot(name, 100, new Map([[1, rows]])));
    const others = { orgs: { ...rows.orgs } };
    expect(() => snapshots.put(snapshot('d', 100, new Map([[1, others]])))).toThrow(/delete one/);
  });

  test('are bounded by number', () => {
    const snapshots = new Snapshots();
    for (let n = 0; n < MOST_SNAPSHOTS; n++) snapshots.put(snapshot(`s${n}`, 1));
    expect(() => snapshots.put(snapshot('more', 1))).toThrow('There are 1000 snapshots');
    snapshots.put(snapshot('s0', 2));
  });

  test('count together with an import until it is over', () => {
    const snapshots = new Snapshots({ mostBytes: 1000 });
    snapshots.put(snapshot('a', 600));
    const place = snapshots.place();
    expect(() => place.grow(401)).toThrow(/All snapshots together/);
    place.grow(400);
    expect(() => snapshots.put(snapshot('b', 1))).toThrow(/All snapshots together/);
    place.free();
    snapshots.put(snapshot('b', 400));
  });
});
