import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/state/database.ts';
import { PairingKeys } from '../../src/state/pairing-keys.ts';

test('an org keeps about a thousand of its newest revoked keys, however they were revoked', () => {
  const db = openDatabase();
  onTestFinished(() => void db.close());
  db.exec("insert into orgs (id, display_name) values (1, 'x')");
  const keys = new PairingKeys(db);
  const insert = db.prepare("insert into objects (org_id, kind, id, body) values (1, 'pairing_profiles', ?, '{}')");
  for (let i = 1; i <= 3000; i++) {
    const profile = Number(insert.run(String(i)).lastInsertRowid);
    keys.add(`code ${i}`, { org: 1, profile, generatedAt: i, expiresAt: null, uses: 1 });
    if (i % 2 === 0) keys.revoke(profile);
    else db.prepare('delete from objects where ordinal = ?').run(profile);
  }
  const kept = db.prepare('select count(*) from pairing_keys').pluck().get() as number;
  expect([kept >= 1000, kept <= 1256]).toEqual([true, true]);
  expect(keys.find('code 1')).toBeUndefined();
  expect(keys.find('code 3000')).toMatchObject({ org: 1, profile: null });
});
