import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/state/database.ts';
import { dueFleets } from '../../src/state/fleets.ts';
import { dueTransitions } from '../../src/state/vens.ts';

const statements = ['next', 'isDue', 'due', 'dueOf', 'upcoming'] as const;
const tables = { fleets: dueFleets, ven_transitions: dueTransitions };
const cases = Object.entries(tables).flatMap(([table, prepare]) =>
  statements.map((name) => ({ table, prepare, name })),
);

test.each(cases)(
  'due work is found by an index, without looking at other rows: $name of $table',
  ({ prepare, name }) => {
    const db = openDatabase();
    onTestFinished(() => void db.close());
    const { source } = prepare(db)[name];
    const plan = db.prepare<[], { detail: string }>(`explain query plan ${source.replaceAll('?', '1')}`).all();
    const details = plan.map(({ detail }) => detail);
    expect(details.filter((detail) => /B-TREE/.test(detail) || /^SCAN (?!.*INDEX)/.test(detail))).toEqual([]);
    // A statement for all orgs takes no more than the first row of the index.
    if (name.endsWith('Of') || name === 'isDue') expect(details[0]).toContain('(org_id=? AND due<?)');
    if (name !== 'next' && name !== 'upcoming')
      expect(details.every((detail) => detail.startsWith('SEARCH'))).toBe(true);
  },
);
