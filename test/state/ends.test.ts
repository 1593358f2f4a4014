import { expect, test } from 'vitest';
import { openDatabase } from '../../src/state/database.ts';
import { apiKeyEnds, sessionEnds } from '../../src/state/ends.ts';

const prepared = { api_keys: apiKeyEnds, sessions: sessionEnds };
const read = ['next', 'nextOf', 'upcoming', 'take', 'takeOf'] as const;

test.each(Object.entries(prepared).flatMap(([table, prepare]) => read.map((name) => [name, table, prepare] as const)))(
  '%s of %s goes down the index of ends, however many rows there are',
  (name, table, prepare) => {
    const db = openDatabase();
    const { source } = prepare(db)[name];
    const plan = db.prepare<[], { detail: string }>(`explain query plan ${source.replaceAll('?', '1')}`).all();
    db.close();
    const steps = plan.map(({ detail }) => detail);
    expect(steps.join()).toMatch(new RegExp(`(SEARCH|SCAN) ${table} USING (COVERING )?INDEX ${table}_by_end`));
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  },
);
